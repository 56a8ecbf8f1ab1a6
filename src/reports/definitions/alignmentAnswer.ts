import { z } from 'zod'
import { basisAnswer, linkAnswer, namedAnswer } from '../answers.ts'

const thing = z.object({ id: z.string(), kind: z.string(), name: z.string() })
const stepAnswer = z.object({ to: thing, link: linkAnswer })
const rowAnswer = z.object({
  priority: z.object({ id: z.string(), name: z.string() }).nullable(),
  objective: z.object({ id: z.string(), name: z.string() }).nullable(),
  action: namedAnswer,
  path: z.object({ weakestBasis: basisAnswer, steps: z.array(stepAnswer) }).nullable(),
})
/** An answer to the saved question alignment-with-evidence. */
export const alignmentAnswer = z.object({
  alignment: z.object({
    plan: namedAnswer,
    strategy: z.object({ id: z.string(), name: z.string() }),
    unaddressed: z.array(namedAnswer),
    rows: z.array(rowAnswer),
    truncated: z.boolean(),
  }),
})

/** How the actions of a plan serve another strategy. */
export type Alignment = z.infer<typeof alignmentAnswer>['alignment']
/** An action of the plan, and its strongest thread. */
export type AlignmentRow = z.infer<typeof rowAnswer>
/** A link of a thread. */
export type Step = z.infer<typeof stepAnswer>
