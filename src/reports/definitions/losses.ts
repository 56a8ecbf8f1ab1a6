import { z } from 'zod'
import { kindLabel, linkAnswer } from '../answers.ts'
import type { Text } from '../blocks.ts'
import { knownBy, type Places } from '../places.ts'

/** An answer to the saved question what-a-loss-takes-with-it. */
export const impactAnswer = z.object({
  impact: z.object({
    removed: z.array(z.object({ id: z.string() })),
    losses: z.array(
      z.object({
        loss: z.string(),
        /** False where some would be left. */
        whole: z.boolean(),
        entity: z.object({ id: z.string(), kind: z.string(), name: z.string() }),
        links: z.array(linkAnswer),
      }),
    ),
  }),
})

/** What would lose its only owner, money or thread, and the links that would go. */
export type Loss = z.infer<typeof impactAnswer>['impact']['losses'][number]

/** The losses after which nothing would be left. */
export function wholeLosses(losses: readonly Loss[]): readonly Loss[] {
  return losses.filter(({ whole }) => whole)
}

/** All evidence of losses. */
export function lossEvidence(losses: readonly Loss[]) {
  return losses.flatMap(({ links }) => links.flatMap(({ evidence }) => evidence))
}

/** What would lose something, in a sentence: "CCTV control room, a service (7.ii); …". */
export function tellLosses(losses: readonly Loss[], places: Places): Exclude<Text, string> {
  return losses.flatMap(({ entity, links }, i) => [
    `${entity.name}, ${withArticle(kindLabel(entity.kind))}`,
    ...(links.length === 0 ? [] : places.mark(knownBy(links))),
    i < losses.length - 1 ? '; ' : '.',
  ])
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
