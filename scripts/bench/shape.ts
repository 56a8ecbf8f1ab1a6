import { readFileSync } from 'node:fs'

/**
 * How many of the things called by this name there are: one for each partnership, for each plan of a partnership, for
 * each police area, for each plan of a Police and Crime Commissioner, or one for the country.
 */
export type Scope = 'PARTNERSHIP' | 'PLAN' | 'FORCE' | 'FORCE_PLAN' | 'NATION'

/** The facts of one entity of the first dataset, as counts and lengths. */
export interface EntityShape {
  readonly kind: string
  /** Characters of its name. */
  readonly name: number
  /** Characters of its summary; null when it has none. */
  readonly summary: number | null
  readonly aliases: number
  readonly identifiers: number
  /** Pieces of evidence of its own. */
  readonly evidence: number
  readonly figures: number
  readonly holders: number
  /** Years of a funding stream. */
  readonly years: number
}

/** An entity that a generated graph has in the same place as the first dataset: the plan, the police, a duty. */
export interface FixedShape extends EntityShape {
  readonly fixed: string
  readonly scope: Scope
}

/** An entity that is drawn, with its links: `OUT ADDRESSES CONCERN`, or `IN MEMBER_OF =POLICE` to a fixed one. */
export interface DrawnShape extends EntityShape {
  readonly links: readonly string[]
}

/** What measureShape.ts found in the first dataset. It holds counts, lengths and words of the vocabulary only. */
export interface Shape {
  readonly source: string
  readonly measuredWith: string
  readonly fixed: readonly FixedShape[]
  /** Links between fixed entities: `PCC HELD_IN PCC_OFFICE`. */
  readonly fixedLinks: readonly string[]
  readonly drawn: readonly DrawnShape[]
  /** By link type: how many links have `basis, pieces of evidence, pieces with a note, notes of the link's own`. */
  readonly links: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Sections of the plan itself, and how many of them have a heading. */
  readonly outline: { readonly sections: number; readonly headed: number }
  /** Characters of the notes of evidence and links. */
  readonly notes: readonly number[]
}

/** The shape of the first dataset, as measured. */
export function readShape(): Shape {
  // Written by measureShape.ts alone.
  return JSON.parse(readFileSync(new URL('./shape.json', import.meta.url), 'utf8')) as Shape
}
