import { z } from 'zod'
import { kinds } from '../ontology/kinds.ts'

/** How a link is known. */
export const basisAnswer = z.enum(['STATED', 'STRUCTURAL', 'INFERRED'])

export type BasisAnswer = z.infer<typeof basisAnswer>

/** A place in a document, with its remark. */
export const evidenceAnswer = z.object({
  document: z.object({ title: z.string() }),
  locator: z.string(),
  note: z.string().nullish(),
})

export type EvidenceAnswer = z.infer<typeof evidenceAnswer>

/** Something with a name. */
export const namedAnswer = z.object({ name: z.string() })

/** What a link says, how it is known and where. */
export const linkAnswer = z.object({
  statement: z.string(),
  basis: basisAnswer,
  note: z.string().nullish(),
  evidence: z.array(evidenceAnswer),
})

export type LinkAnswer = z.infer<typeof linkAnswer>

/** The far ends of links: a connection whose edges tell the name and the link. */
export const linkedAnswer = z.object({
  /** More than there are edges where the question asks for the first of many. */
  totalCount: z.number(),
  edges: z.array(z.object({ node: namedAnswer, link: linkAnswer })),
})

/** A list that is answered in pages, once all of them are together. */
export function pagedAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({ totalCount: z.number(), nodes: z.array(item) })
}

/** A kind in the words of the vocabulary: THEMATIC_GROUP is "thematic group". A kind it lacks is put in words as it stands. */
export function kindLabel(kind: string): string {
  const known: Readonly<Record<string, { readonly label: string }>> = kinds
  return known[kind]?.label ?? kind.toLowerCase().replaceAll('_', ' ')
}

/** Several of a kind, in the words of the vocabulary. */
export function kindPlural(kind: string): string {
  const known: Readonly<Record<string, { readonly plural: string }>> = kinds
  return known[kind]?.plural ?? `${kind.toLowerCase().replaceAll('_', ' ')}s`
}

/** A text that begins with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
