import type { App } from '../app.ts'
import type { CommandIo } from './io.ts'

/** Says that the graph is empty, when it is, and how to fill it: an answer from it would be a riddle. */
export function warnWhenEmpty(app: App, io: CommandIo): void {
  if (app.snapshot('RESTRICTED').entityIndexes.length > 0) return
  io.writeError(
    'The graph is empty. npm start fills it with the first dataset; import takes one of your own.\n',
  )
}
