import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'

/** A script of this folder, running as a process of its own. */
export interface Child {
  readonly pid: number
  /** The next line that it prints; rejects with what it said when it ends instead. */
  next(): Promise<string>
  /** Tells it to go on. */
  send(text: string): void
  /** Ends it at once, as the machine running out of memory would. */
  kill(): Promise<void>
  /** Its exit code, once it has ended of its own accord. */
  ended(): Promise<number | null>
}

/** Starts a script of this folder with Node, as another user if one is given. */
export function startChild(
  script: string,
  input: readonly string[],
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Child {
  const child = spawn(execPath, ['--no-warnings', new URL(script, import.meta.url).pathname, ...input], {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    pid: child.pid ?? 0,
    next: async () => {
      const { value, done } = await lines.next()
      if (done) throw new Error(`The child ended early: ${errors}`)
      return value
    },
    send: (text) => child.stdin.write(`${text}\n`),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended: async () => (await ended)[0],
  }
}
