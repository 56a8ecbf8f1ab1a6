import type { Kind } from '../../ontology/kinds.ts'
import type { EntityNode } from '../nodes.ts'
import type { GapFacts } from './gapFacts.ts'

/** A check that entities are put to, one by one. */
export interface GapRule {
  /** The rule in a few words: Objective without funding. */
  readonly title: string
  /** What it looks for and what counts, for an officer, in whole sentences. */
  readonly description: string
  /** The kinds that it looks at, or all of them. */
  readonly kinds: readonly Kind[] | 'EVERY'
  /** What the entity lacks, in sentences about it, or null when it lacks nothing. */
  explain(facts: GapFacts, entity: EntityNode): string | null
}
