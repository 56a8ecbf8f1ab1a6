import type { ImportTimes } from '../imports.ts'
import type { Lifecycle } from '../lifecycle.ts'
import type { Measurement } from '../measurement.ts'

/** Everything that one run measured. */
export interface Results {
  /** When it ended. */
  readonly at: string
  /** What else the machine did: its load average before and after, over 1, 5 and 15 minutes. */
  readonly loads: readonly (readonly number[])[]
  readonly rounds: number
  readonly seconds: number
  /** Every side, asked about anything in the graph. */
  readonly compared: readonly Measurement[]
  /** Golden Thread, asked the same about the same partnership in graphs of every size. */
  readonly ofOnePartnership: readonly Measurement[]
  readonly lifecycles: readonly Lifecycle[]
  readonly imported: ImportTimes | null
}
