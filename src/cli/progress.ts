import { clearLine, cursorTo } from 'node:readline'
import type { CommandIo } from './io.ts'

/** A progress bar on a person's terminal; nothing anywhere else. */
export interface Progress {
  show(done: number, total: number): void
  /** Takes the bar away. May be called twice. */
  end(): void
}

/** Something on a person's terminal that tells that work goes on; nothing anywhere else. */
export interface Waiting {
  end(): void
}

const BAR = 30
const REDRAW_MILLISECONDS = 100

/**
 * A progress bar with a label. It appears at the first step, so what is quick shows none. It only writes: a library that reads the
 * keyboard meanwhile would keep Ctrl-C from the command.
 */
export function showProgress(io: CommandIo, label: string): Progress {
  if (!io.isTerminal) return { show: () => {}, end: () => {} }
  let drawnAt: number | null = null
  const clear = () => {
    cursorTo(io.errorStream, 0)
    clearLine(io.errorStream, 0)
  }
  return {
    show(done, total) {
      const now = performance.now()
      if (drawnAt !== null && now - drawnAt < REDRAW_MILLISECONDS && done < total) return
      drawnAt = now
      clear()
      io.writeError(drawBar(label, done, total).slice(0, (io.columns ?? 80) - 1))
    },
    end() {
      if (drawnAt !== null) clear()
      drawnAt = null
    },
  }
}

function drawBar(label: string, done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const full = Math.round(share * BAR)
  const percent = `${Math.floor(share * 100)} %`.padStart(5)
  const format = (count: number) => count.toLocaleString('en-GB')
  return `${label} ${'━'.repeat(full)}${'┄'.repeat(BAR - full)} ${percent}  ${format(done)} of ${format(total)}`
}

/** The label and the seconds since it was shown, for work of which nobody knows how long it takes. What is done within a second shows nothing. */
export function showWaiting(io: CommandIo, label: string): Waiting {
  if (!io.isTerminal) return { end: () => {} }
  const start = performance.now()
  let isDrawn = false
  const clear = () => {
    cursorTo(io.errorStream, 0)
    clearLine(io.errorStream, 0)
  }
  const timer = setInterval(() => {
    isDrawn = true
    clear()
    const seconds = Math.round((performance.now() - start) / 1000)
    io.writeError(`${label} ${seconds} s`.slice(0, (io.columns ?? 80) - 1))
  }, 1000)
  return {
    end() {
      clearInterval(timer)
      if (isDrawn) clear()
      isDrawn = false
    },
  }
}
