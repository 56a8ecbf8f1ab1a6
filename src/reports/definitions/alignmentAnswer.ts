import { z } from 'zod'
import { basisAnswer, evidenceAnswer, linkAnswer, namedAnswer, pagedAnswer } from '../answers.ts'

const thing = z.object({ id: z.string(), kind: z.string(), name: z.string() })
const stepAnswer = z.object({ to: thing, link: linkAnswer })
const placed = z.object({ id: z.string(), name: z.string(), evidence: z.array(evidenceAnswer) })
const rowAnswer = z.object({
  priority: z.object({ id: z.string(), name: z.string() }).nullable(),
  objective: z.object({ id: z.string(), name: z.string() }).nullable(),
  action: z.object({ id: z.string(), name: z.string() }),
  path: z
    .object({
      hops: z.number(),
      weakestBasis: basisAnswer,
      narrative: z.string(),
      steps: z.array(stepAnswer),
    })
    .nullable(),
})

/** An answer to the saved question alignment-with-evidence. */
export const alignmentAnswer = z.object({
  alignment: z.object({
    plan: namedAnswer,
    strategy: z.object({ id: z.string(), name: z.string() }),
    unaddressed: z.array(placed),
    rows: z.array(rowAnswer),
    truncated: z.boolean(),
  }),
})

/** An answer to the saved question strategy-register. */
export const strategiesAnswer = z.object({
  strategies: pagedAnswer(placed.extend({ priorities: z.array(placed) })),
})

/** How the actions of a plan serve another strategy. */
export type Alignment = z.infer<typeof alignmentAnswer>['alignment']
/** An action of the plan, and its strongest thread. */
export type AlignmentRow = z.infer<typeof rowAnswer>
/** A link of a thread. */
export type Step = z.infer<typeof stepAnswer>
/** A plan, strategy or programme, with its priorities. */
export type Strategy = z.infer<typeof strategiesAnswer>['strategies']['nodes'][number]

/** The rows with a thread. */
export function reachedBy({ rows }: Alignment): readonly AlignmentRow[] {
  return rows.filter(({ path }) => path !== null)
}

/** True where the thread comes to the strategy through one of its priorities, and not to the whole of it alone. */
export function reachesPriority({ path }: AlignmentRow, priorities: Strategy['priorities']): boolean {
  const ids = new Set(path?.steps.map(({ to }) => to.id))
  return priorities.some(({ id }) => ids.has(id))
}

/** All evidence of the threads of an alignment, and of the priorities that are not reached. */
export function alignmentEvidence({ rows, unaddressed }: Alignment) {
  const steps = rows.flatMap(({ path }) => path?.steps ?? [])
  return [...steps.flatMap(({ link }) => link.evidence), ...unaddressed.flatMap(({ evidence }) => evidence)]
}
