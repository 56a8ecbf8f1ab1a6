import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A process that the benchmark started. */
export interface Side {
  readonly process: ChildProcess
  /** Where it answers. */
  readonly url: string
  /** Milliseconds from its start to its first line that tells an address. */
  readonly startMilliseconds: number
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()

/** Peers that keep all rows of the largest country as objects need more than Node's usual 4 GiB. */
const ROOM_FOR_PEERS = ['--max-old-space-size=10240']

/** A process of a TypeScript file, in the way a server is run: on the database, for production. */
export function start(file: string, databaseUrl: string, extra: readonly string[] = []): ChildProcess {
  const room = file.includes('/peers/') ? ROOM_FOR_PEERS : []
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...room, file, ...extra], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: '0',
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Ends every process that was started and still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop))
}

/** The side, once it has told its address. Throws when it ends before. */
export async function startServer(
  file: string,
  databaseUrl: string,
  extra: readonly string[] = [],
): Promise<Side> {
  const started = performance.now()
  const child = start(file, databaseUrl, extra)
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it answered.`)))
    if (child.stdout === null) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /https?:\/\/\S+\/graphql/.exec(line)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
  return { process: child, url, startMilliseconds: performance.now() - started, stop: () => stop(child) }
}

/** Ends a process and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 8_000)
  await gone
  clearTimeout(timer)
}

/** The answer of a process to a message. Throws when it ends instead. */
export async function request<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`A process of the benchmark ended with ${code}.`))
    child.once('exit', fail)
    child.once('message', (answer) => {
      child.off('exit', fail)
      resolve(answer as Answer)
    })
    child.send(message)
  })
}

/** Mebibytes of memory that a process holds, or null where the system does not tell. */
export function memoryOf(child: ChildProcess): Promise<number | null> {
  return readStatus(child, 'VmRSS')
}

/** Mebibytes that it has held at most. */
export function mostMemoryOf(child: ChildProcess): Promise<number | null> {
  return readStatus(child, 'VmHWM')
}

async function readStatus(child: ChildProcess, field: string): Promise<number | null> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  const kibibytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]
  return kibibytes === undefined ? null : Number(kibibytes) / 1024
}
