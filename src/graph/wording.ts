import type { Ontology } from '../ontology/ontology.ts'
import { sortByKind } from './kindOrder.ts'
import { nameInText } from './nameInText.ts'
import type { EntityNode, LinkNode } from './nodes.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** How many names stand in a sentence before the rest is counted. */
const NAMES_IN_TEXT = 3

/** "1 link", "3 links"; "no links". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`
}

/** "any of its 5 actions", "its only action". */
export function anyOf(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `its only ${one}` : `any of its ${number} ${many}`
}

/** "a", "a and b", "a, b and c". */
export function join(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join('')
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

/** The names of distinct entities within a sentence, by kind, then name; of many, the first few and how many more. */
export function names(ontology: Ontology, entities: Iterable<EntityNode>): string {
  const sorted = sortByKind(ontology, new Set(entities))
  const shown = sorted.length > NAMES_IN_TEXT + 1 ? sorted.slice(0, NAMES_IN_TEXT) : sorted
  const told = shown.map((entity) => nameInText(entity, ontology))
  return join(shown.length < sorted.length ? [...told, `${sorted.length - shown.length} more`] : told)
}

/** Distinct entities counted by kind, in the order of the vocabulary: "2 objectives and 1 service". */
export function countKinds(ontology: Ontology, entities: Iterable<EntityNode>): string {
  const distinct = [...new Set(entities)]
  const counts = [...ontology.kinds.values()].flatMap((kind) => {
    const number = distinct.filter((entity) => entity.kind === kind.name).length
    return number === 0 ? [] : [count(number, kind.label, kind.plural)]
  })
  return join(counts)
}

/** The names of distinct entities as long as they are few; else how many there are of each kind. */
export function namesOrCounts(ontology: Ontology, entities: readonly EntityNode[]): string {
  const few = new Set(entities).size <= NAMES_IN_TEXT + 1
  return few ? names(ontology, entities) : countKinds(ontology, entities)
}

/**
 * A link as it is told of the entity at one of its ends: it supports the Youth Justice Plan; the PCC's grant funds it. What
 * is to be said of the other end, which ended in March, stands behind its name between commas.
 */
export function linkInText(ontology: Ontology, link: LinkNode, entity: EntityNode, aside?: string): string {
  const label = ontology.linkTypes.get(link.type)?.label ?? link.type
  if (link.source === entity) {
    return `it ${label} ${nameInText(link.target, ontology)}${aside === undefined ? '' : `, ${aside}`}`
  }
  return `${nameInText(link.source, ontology)}${aside === undefined ? '' : `, ${aside},`} ${label} it`
}

/** An ISO day as it stands in a sentence: 31 March 2021. */
export function dayInText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}
