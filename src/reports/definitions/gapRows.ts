import { z } from 'zod'
import { type EvidenceAnswer, evidenceAnswer } from '../answers.ts'
import { type Block, type Cell, list, paragraph, type Text } from '../blocks.ts'
import { markMentions, mentionEvidence, mentionedLink, type Speaking } from '../mentions.ts'
import type { Places } from '../places.ts'

/** A row of the saved question gap-register. */
export const gapAnswer = z.object({
  rule: z.string(),
  entity: z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    evidence: z.array(evidenceAnswer),
  }),
  explanation: z.string(),
  links: z.array(mentionedLink),
})

/** One thing that lacks what a rule looks for. */
export type Gap = z.infer<typeof gapAnswer>

/** From this many on, things that lack the same in the same words are listed below one sentence. */
const MANY_ALIKE = 3

/** All evidence that a gap's cells cite. */
export function gapEvidence(gap: Gap): readonly EvidenceAnswer[] {
  return [...gap.entity.evidence, ...mentionEvidence(speakingOf(gap))]
}

/** What lacks something, with the place that names it. */
export function namedCell({ entity }: Gap, places: Places): Cell {
  return [[entity.name, ...places.named(entity.evidence)]]
}

/** What is missing, with the places of what it names. */
export function explanationCell(gap: Gap, places: Places): Cell {
  return [markMentions(speakingOf(gap), places)]
}

/** Gaps of which many lack the same in the same words: the words once, and then the things; and the gaps that are left. */
export function listAlike(
  gaps: readonly Gap[],
  places: Places,
): { readonly blocks: readonly Block[]; readonly others: readonly Gap[] } {
  const alike = Map.groupBy(gaps, (gap) => JSON.stringify(explanationCell(gap, places)))
  const many = [...alike.values()].filter((members) => members.length >= MANY_ALIKE)
  const listed = new Set(many.flat())
  return {
    blocks: many.flatMap(([first, ...others]): Block[] => {
      if (first === undefined) return []
      return [
        paragraph(explanationCell(first, places)[0] ?? ''),
        list([first, ...others].map((gap): Text => namedCell(gap, places)[0] ?? '')),
      ]
    }),
    others: gaps.filter((gap) => !listed.has(gap)),
  }
}

function speakingOf({ entity, explanation, links }: Gap): Speaking {
  return { text: explanation, about: entity.id, links }
}
