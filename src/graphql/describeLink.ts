import type { KindEntry, KindLink, LinkTypeEntry } from '../ontology/ontology.ts'

/**
 * What a kind's field for links leads to, said from the side of that kind: "What this action is led by: partners or roles. Each answers
 * for the action and directs the work on it."
 */
export function describeLink(kind: KindEntry, { label, direction, others, type }: KindLink): string {
  const labels = listOf(others.map((other) => other.plural))
  const own = `the ${kind.label}`
  const meaning =
    direction === 'OUT'
      ? withEnds(type.description, { source: own, target: 'the other' })
      : withEnds(type.description, { source: 'each', target: own })
  return `What this ${kind.label} ${asPredicate(label)}: ${labels}. ${meaning}`
}

/** A link type as a sentence in both directions, and what it means. */
export function describeLinkType({ label, inverse, description }: LinkTypeEntry): string {
  const noun = nounOf(inverse)
  const back = noun === null ? `${inverse} the source` : `has the source as ${noun}`
  return `The source ${label} the target; the target ${back}. ${description}`
}

/** "has member" is a label before a name; before a list of kinds it reads "has as a member". */
function asPredicate(label: string): string {
  const noun = nounOf(label)
  return noun === null ? label : `has as a ${noun}`
}

function nounOf(label: string): string | null {
  return /^has (.+)$/.exec(label)?.[1] ?? null
}

/** The sentence with its two ends named; an end that begins it and is any of several is "Each". */
function withEnds(sentence: string, ends: { readonly source: string; readonly target: string }): string {
  return sentence
    .replace(/^The (source|target)/, (_all, end: 'source' | 'target') =>
      ends[end] === 'the other' || ends[end] === 'each'
        ? 'Each'
        : `${ends[end].charAt(0).toUpperCase()}${ends[end].slice(1)}`,
    )
    .replace(/the (source|target)/g, (_all, end: 'source' | 'target') => ends[end])
}

function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
