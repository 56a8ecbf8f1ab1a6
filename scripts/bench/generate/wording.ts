import type { Random } from './random.ts'
import { words } from './words.ts'

/** The name of the place with that number: up to 3,600 differ. */
export function placeName(index: number): string {
  const { placeStarts, placeEnds } = words
  const [first, second] = [index % placeStarts.length, Math.floor(index / placeStarts.length)]
  return `${placeStarts[first]}${placeEnds[(first + second) % placeEnds.length]}`
}

/** A name for a thing of the kind, of about the length wished for. */
export function nameOf(kind: string, length: number, random: Random): string {
  let name = beginning(kind, random)
  while (name.length < length - 8) {
    name = random.chance(0.5)
      ? `${name} ${random.pick(words.joins)} ${random.pick(words.people)}`
      : `${name} in ${random.pick(words.places)}`
  }
  return name
}

function beginning(kind: string, random: Random): string {
  const topic = random.pick(words.topics)
  switch (kind) {
    case 'PARTNER':
      return `${random.pick(words.organisations)} ${random.pick(words.organisationTypes)}`
    case 'ROLE':
      return `${random.pick(['Cabinet member', 'Lead officer', 'Co-ordinator'])} for ${topic}`
    case 'THEMATIC_GROUP':
      return `${capital(topic)} ${random.pick(['Group', 'Board', 'Panel', 'Forum', 'Partnership'])}`
    case 'STRATEGY':
      return `${capital(topic)} ${random.pick(['Strategy', 'Plan', 'Profile'])}`
    case 'FUNDING_STREAM':
      return `${capital(topic)} ${random.pick(['Fund', 'Grant'])}`
    case 'SERVICE':
      return `${random.pick(words.organisations)} ${topic} ${random.pick(['service', 'team'])}`
    case 'INITIATIVE':
      return `${random.pick(words.verbs)} ${random.pick(words.places)}`
    case 'MEASURE':
      return `Recorded ${topic}`
    case 'AREA':
      return `${random.pick(words.placeStarts)}${random.pick(words.placeEnds)}`
    case 'ACTION':
    case 'OBJECTIVE':
      return `${random.pick(words.verbs)} ${random.pick(words.things)} ${random.pick(words.people)}`
    default:
      return capital(topic)
  }
}

/** A sentence or more of about the length wished for. */
export function textOf(length: number, random: Random): string {
  let text = `${capital(random.pick(words.things))} ${random.pick(words.people)}`
  while (text.length < length - 10) {
    text += ` ${random.pick(words.joins)} ${random.pick(random.chance(0.5) ? words.topics : words.places)}`
  }
  return `${text}.`
}

/** The first letters of a name, as an abbreviation; a counted name when that is in use. */
export function aliasOf(name: string, index: number): string {
  const letters = name
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
  return index === 0 ? letters.join('') : `${name}, ${index === 1 ? 'the former' : `wording ${index}`}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
