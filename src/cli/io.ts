import type { Writable } from 'node:stream'
import type { Command } from 'commander'
import type { Config } from '../config.ts'

/** Everything that a command may touch of the world around it; main gives the real one, tests give their own. */
export interface CommandIo {
  /** Reads the environment. Throws ConfigurationError when it is wrong. */
  config(): Config
  write(text: string): void
  writeError(text: string): void
  /** Where writeError writes, for what draws on a terminal. */
  readonly errorStream: Writable
  /** True when what is written as an error goes to a person's terminal: progress may be shown. */
  readonly isTerminal: boolean
  /** Columns of the terminal that answers are written to; undefined when it is none. */
  readonly columns: number | undefined
  /** Resolves when the process is asked to stop; at once when it was already. */
  untilStopped(): Promise<void>
}

/** How a command ended, as the process's exit code. */
export const EXIT = {
  /** It did what was asked. */
  OK: 0,
  /** The dataset, the question or the database has faults; nothing was written. */
  FAILED: 1,
  /** The command, its options or the environment are not as they must be. */
  USAGE: 2,
  /** It was asked to stop before it was done. */
  INTERRUPTED: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Adds a command to the program; it tells how it ended through `finish`. */
export type AddCommand = (program: Command, io: CommandIo, finish: (code: ExitCode) => void) => void
