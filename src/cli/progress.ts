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

/** A line of a terminal with a bar, drawn over and over. */
export interface Bar {
  /** Draws the bar, from 0 to 1, with a word before and behind it; not oftener than the eye follows, unless it is the end. */
  draw(label: string, share: number, detail: string): void
  /** Takes the bar away. May be called twice. */
  end(): void
}

const WIDTH = 30
const REDRAW_MILLISECONDS = 100

/**
 * A bar on a person's terminal; nothing anywhere else. It only writes: a library that reads the keyboard meanwhile would keep Ctrl-C
 * from the command.
 */
export function createBar(io: CommandIo, clock: () => number = () => performance.now()): Bar {
  if (!io.isTerminal) return { draw: () => {}, end: () => {} }
  let drawnAt: number | null = null
  const clear = () => {
    cursorTo(io.errorStream, 0)
    clearLine(io.errorStream, 0)
  }
  return {
    draw(label, share, detail) {
      const now = clock()
      if (drawnAt !== null && now - drawnAt < REDRAW_MILLISECONDS && share < 1) return
      drawnAt = now
      clear()
      const full = Math.round(Math.min(1, share) * WIDTH)
      const percent = `${Math.floor(Math.min(1, share) * 100)} %`.padStart(5)
      const line = `${label} ${'━'.repeat(full)}${'┄'.repeat(WIDTH - full)} ${percent}  ${detail}`
      io.writeError(line.slice(0, (io.columns || 80) - 1))
    },
    end() {
      if (drawnAt !== null) clear()
      drawnAt = null
    },
  }
}

/** A progress bar with a label. It appears at the first step, so what is quick shows none. */
export function showProgress(io: CommandIo, label: string): Progress {
  const bar = createBar(io)
  const format = (count: number) => count.toLocaleString('en-GB')
  return {
    show: (done, total) =>
      bar.draw(label, total === 0 ? 1 : done / total, `${format(done)} of ${format(total)}`),
    end: bar.end,
  }
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
    io.writeError(`${label} ${seconds} s`.slice(0, (io.columns || 80) - 1))
  }, 1000)
  return {
    end() {
      clearInterval(timer)
      if (isDrawn) clear()
      isDrawn = false
    },
  }
}
