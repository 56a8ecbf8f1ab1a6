import type { ImportProgress } from '../store/import/importRecords.ts'
import type { CommandIo } from './io.ts'
import { createBar } from './progress.ts'

/** How an import goes on, on a person's terminal. */
export interface ImportBar {
  show(progress: ImportProgress): void
  /** Takes the bar away. May be called twice. */
  end(): void
}

type Phase = ImportProgress['phase']

/** What share of the time each phase takes, about: of the first import of a whole country, where it matters. */
const PHASES: Readonly<
  Record<Phase, { readonly label: string; readonly from: number; readonly to: number }>
> = {
  READING: { label: 'Reading ', from: 0, to: 0.35 },
  CHECKING: { label: 'Checking', from: 0.35, to: 0.5 },
  WRITING: { label: 'Writing ', from: 0.5, to: 1 },
}

/** Before so much is done nobody can tell how long the rest takes. */
const TELLING = 0.05

/** A bar over all phases of an import, with the records, how many of them a second, and the time left. */
export function showImport(io: CommandIo, now: () => number = () => performance.now()): ImportBar {
  const bar = createBar(io, now)
  const start = now()
  let phase: Phase | null = null
  let phaseStart = start
  return {
    show(progress) {
      const at = now()
      if (progress.phase !== phase) phaseStart = at
      phase = progress.phase
      const { label, from, to } = PHASES[progress.phase]
      const share = from + (to - from) * (progress.share ?? 0)
      const rate = progress.records / ((at - phaseStart) / 1000)
      const left = ((at - start) * (1 - share)) / share / 1000
      const parts = [
        `${format(progress.records)} records`,
        progress.phase !== 'CHECKING' && Number.isFinite(rate) && rate > 0
          ? `${format(Math.round(rate))} a second`
          : null,
        progress.share !== null && share > TELLING && share < 1 ? `${timeOf(left)} left` : null,
      ]
      bar.draw(label, share, parts.filter((part) => part !== null).join(', '))
    },
    end: bar.end,
  }
}

function format(count: number): string {
  return count.toLocaleString('en-GB')
}

/** A time as people say it: 40 s, 3 min. */
function timeOf(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}
