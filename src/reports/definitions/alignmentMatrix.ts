import { type Block, type Row, strong, table } from '../blocks.ts'
import { basisRun } from '../places.ts'
import type { Alignment } from './alignmentAnswer.ts'

/** More strategies than this stand in a further table. */
const MOST_COLUMNS = 5
/** Of a hundred. */
const STRATEGY_WIDTH = 15

/** Tables of every action against each strategy: how the weakest step of its thread is known, or a dash where there is none. */
export function alignmentMatrix(held: readonly Alignment[]): readonly Block[] {
  const starts = held.flatMap((_, i) => (i % MOST_COLUMNS === 0 ? [i] : []))
  return starts.map((start) => matrix(held.slice(start, start + MOST_COLUMNS), held.length > MOST_COLUMNS))
}

function matrix(held: readonly Alignment[], isOneOfSeveral: boolean) {
  const rows = held[0]?.rows ?? []
  const paths = held.map((one) => new Map(one.rows.map(({ action, path }) => [action.id, path])))
  const byPriority = Map.groupBy(rows, ({ priority }) => priority?.name ?? null)
  const names = isOneOfSeveral ? `: ${held.map(({ strategy }) => strategy.name).join('; ')}` : ''
  return table(
    `The weakest step of each action's thread to each strategy; a dash where there is no thread${names}`,
    [
      { header: 'Action', width: 100 - STRATEGY_WIDTH * held.length },
      ...held.map(({ strategy }) => ({ header: strategy.name, width: STRATEGY_WIDTH })),
    ],
    [...byPriority].flatMap(([priority, members]): Row[] => [
      { group: priority === null ? 'Under no priority' : ['Priority: ', strong(priority)] },
      ...members.map(({ action }) => ({
        cells: [
          [action.name],
          ...paths.map((byAction) => {
            const path = byAction.get(action.id) ?? null
            return [path === null ? '–' : [basisRun(path.weakestBasis)]]
          }),
        ],
      })),
    ]),
  )
}
