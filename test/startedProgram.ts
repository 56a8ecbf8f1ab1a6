import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { execPath } from 'node:process'

/** The whole program, running as a process of its own. */
export interface StartedProgram {
  readonly pid: number
  /** What the pattern captures in what it has printed, as soon as it does; rejects with everything when it ends without. */
  printed(pattern: RegExp): Promise<string>
  kill(signal: NodeJS.Signals): void
  /** How it ended, and all that it printed on both outputs. */
  ended(): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
  /** Stops reading what it prints, as head does. */
  stopReading(): void
}

const PROGRAM = join(import.meta.dirname, '..', 'bin', 'golden-thread.mjs')

/** Starts the program with these arguments and settings, on this Node or another with options of its own. */
export function startProgram(
  input: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  [node, ...options]: readonly [string, ...string[]] = [execPath],
): StartedProgram {
  const child = spawn(node, [...options, PROGRAM, ...input], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const closed = once(child, 'close')
  return {
    pid: child.pid ?? 0,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out + err)
          if (found !== null) resolve(found[1] ?? '')
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        child.once('close', () => reject(new Error(`It ended with: ${out}${err}`)))
        look()
      }),
    kill: (signal) => child.kill(signal),
    ended: async () => {
      const [code] = await closed
      return { code, out, err }
    },
    stopReading: () => child.stdout.destroy(),
  }
}
