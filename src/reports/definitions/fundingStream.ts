import { z } from 'zod'
import { basisAnswer, type EvidenceAnswer, evidenceAnswer, linkAnswer } from '../answers.ts'
import type { Text } from '../blocks.ts'
import { basisRun, type Places } from '../places.ts'
import { printMoney } from '../printNumber.ts'

const linkedThings = z.object({
  totalCount: z.number(),
  edges: z.array(
    z.object({ node: z.object({ id: z.string(), kind: z.string(), name: z.string() }), link: linkAnswer }),
  ),
})

/** A row of the saved question funding-register. */
export const streamAnswer = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  frequency: z.enum(['ANNUAL', 'ONE_OFF']).nullable(),
  years: z.array(
    z.object({
      year: z.string(),
      amount: z.string().nullable(),
      basis: basisAnswer,
      note: z.string().nullable(),
    }),
  ),
  isProvidedBy: linkedThings,
  isReceivedBy: linkedThings,
  funds: linkedThings,
  evidence: z.array(evidenceAnswer),
})

/** Money: who gives it, who gets it, what it pays for. */
export type Stream = z.infer<typeof streamAnswer>
/** What a stream is joined to in one way. */
export type Linked = Stream['funds']

/** All evidence of a stream and its links. */
export function streamEvidence({
  evidence,
  isProvidedBy,
  isReceivedBy,
  funds,
}: Stream): readonly EvidenceAnswer[] {
  const edges = [isProvidedBy, isReceivedBy, funds].flatMap((linked) => linked.edges)
  return [...evidence, ...edges.flatMap(({ link }) => link.evidence)]
}

/** A stream's amount for people: "£64,589 a year"; "not given". */
export function amountOf({
  amount,
  currency,
  frequency,
}: Pick<Stream, 'amount' | 'currency' | 'frequency'>): string {
  if (amount === null) return 'not given'
  const sum = currency === null ? amount : printMoney(amount, currency)
  return frequency === 'ANNUAL' ? `${sum} a year` : frequency === 'ONE_OFF' ? `${sum}, once` : sum
}

/** The names at the far ends of links, a line for each, those that are inferred marked. */
export function namesOf({ edges, totalCount }: Linked, places: Places): readonly Text[] {
  const more = totalCount - edges.length
  return [
    ...edges.map(({ node, link }): Text => [node.name, ...places.mark(link)]),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(totalCount === 0 ? ['not given'] : []),
  ]
}

/** The years of a stream, a line for each, those that are inferred marked. */
export function yearsOf({ years }: Stream): readonly Text[] {
  if (years.length === 0) return ['not given']
  return years.map(
    ({ year, basis }): Text => (basis === 'INFERRED' ? [year, ' (', basisRun(basis), ')'] : year),
  )
}
