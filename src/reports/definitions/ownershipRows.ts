import { z } from 'zod'
import { capital, kindLabel, linkAnswer } from '../answers.ts'
import type { Cell } from '../blocks.ts'
import type { Places } from '../places.ts'

const thing = z.object({ id: z.string(), kind: z.string(), name: z.string() })

/** A row of the saved question ownership-register. */
export const ownershipRowAnswer = z.object({
  owner: thing,
  role: z.enum(['LEAD', 'DELIVERY', 'CONTRIBUTOR']),
  owned: thing,
  sole: z.boolean(),
  link: linkAnswer.extend({ id: z.string() }),
})

/** Who owns what, and in which role. */
export type OwnershipRow = z.infer<typeof ownershipRowAnswer>

/** What an owner does, in a word. */
export const ROLE_WORDS: Readonly<Record<OwnershipRow['role'], string>> = {
  LEAD: 'leads',
  DELIVERY: 'delivers',
  CONTRIBUTOR: 'contributes',
}

/** The cells of a row without its owner: what, kind, role, how that is known. */
export function ownedCells({ owned, role, sole, link }: OwnershipRow, places: Places): readonly Cell[] {
  return [
    [owned.name],
    [capital(kindLabel(owned.kind))],
    [`${capital(ROLE_WORDS[role])}${sole ? ' (only owner)' : ''}`],
    [places.basisOf(link)],
  ]
}

/** How many of an owner's things it owns in a role. */
export function countRole(rows: readonly OwnershipRow[], role: OwnershipRow['role']): number {
  return new Set(rows.filter((row) => row.role === role).map(({ owned }) => owned.id)).size
}

/** How many things nobody else owns. */
export function countSole(rows: readonly OwnershipRow[]): number {
  return new Set(rows.filter(({ sole }) => sole).map(({ owned }) => owned.id)).size
}
