import type { Kind } from '../../ontology/kinds.ts'
import type { EntityNode, LinkNode } from '../nodes.ts'
import type { GapFacts } from './gapFacts.ts'

/** A check that entities are put to, one by one. */
export interface GapRule {
  /** The rule in a few words: Objective without funding. */
  readonly title: string
  /** What it looks for and what counts, for an officer, in whole sentences. */
  readonly description: string
  /** The kinds that it looks at, or all of them. */
  readonly kinds: readonly Kind[] | 'EVERY'
  /** True when it is put to what had ended by the day as well, where it is asked about a day. */
  readonly looksBack?: true
  /** What the entity lacks, or null when it lacks nothing. */
  explain(facts: GapFacts, entity: EntityNode): Finding | null
}

/** What a rule says of an entity. */
export interface Finding {
  /** In sentences about the entity. */
  readonly explanation: string
  /** The links that the sentences speak of, in their order. */
  readonly links: readonly LinkNode[]
}

/** What a rule says of an entity, from its sentences and the links that these speak of. */
export function finding(
  sentences: readonly string[],
  ...spokenOf: readonly (readonly { readonly link: LinkNode }[])[]
): Finding {
  const links = spokenOf.flat().map(({ link }) => link)
  return {
    explanation: sentences.join(' '),
    links: [...new Map(links.map((link) => [link.index, link])).values()],
  }
}
