import { progress } from '@clack/prompts'
import type { CommandIo } from './io.ts'

/** A progress bar on a person's terminal; nothing anywhere else. */
export interface Progress {
  show(done: number, total: number): void
  /** Takes the bar away. May be called twice. */
  end(): void
}

/** A progress bar with a label. It appears at the first step, so what is quick shows none. */
export function showProgress(io: CommandIo, label: string): Progress {
  if (!io.isTerminal) return { show: () => {}, end: () => {} }
  let bar: ReturnType<typeof progress> | null = null
  let shown = 0
  return {
    show(done, total) {
      if (bar === null) {
        bar = progress({ max: Math.max(1, total), output: io.errorStream })
        bar.start(label)
      }
      bar.advance(done - shown, `${label}: ${done} of ${total} records`)
      shown = done
    },
    end() {
      bar?.clear()
      bar = null
    },
  }
}
