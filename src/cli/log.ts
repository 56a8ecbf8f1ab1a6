import { type Logger, pino } from 'pino'
import type { Config } from '../config.ts'
import type { CommandIo } from './io.ts'

/** A log of what happens: an object's fields, then a sentence. */
export type Log = Logger

/** A log on the error output: lines for a person in a terminal, one JSON object a line otherwise. Passwords in addresses are struck out. */
export async function createLog(level: Config['logLevel'], io: CommandIo): Promise<Log> {
  const write = (line: string) => io.writeError(line)
  const stream = io.isTerminal ? (await import('./prettyLog.ts')).pretty(write) : { write }
  return pino({ level, redact: ['databaseUrl', '*.databaseUrl', 'password', '*.password'] }, stream)
}
