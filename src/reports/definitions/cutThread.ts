import type { AlignmentRow, Step } from './alignmentAnswer.ts'

/** An action with its thread, cut in two where the thread leaves the plan's own priority. */
export interface Threaded {
  readonly row: AlignmentRow
  readonly within: readonly Step[]
  readonly beyond: readonly Step[]
}

/**
 * The thread in two: up to the plan's own priority, or failing that the objective, or whatever comes first; and from there on, which
 * is what several actions may share.
 */
export function cutThread(row: AlignmentRow): Threaded {
  const steps = row.path?.steps ?? []
  const reached = (id: string | undefined) => steps.findIndex(({ to }) => to.id === id) + 1
  const cut = reached(row.priority?.id) || reached(row.objective?.id) || 1
  const at = cut >= steps.length ? 0 : cut // a thread of one step has nothing to share
  return { row, within: steps.slice(0, at), beyond: steps.slice(at) }
}
