import { type CommandIo, EXIT } from './cli/io.ts'
import { runCommandLine } from './cli/program.ts'
import { parseConfig } from './config.ts'

/** One Ctrl-C may arrive twice, from the terminal and from npm; what comes later than this is another. */
const ECHO_MILLISECONDS = 500

let stopped: Promise<void> | null = null

/** Resolves at the first Ctrl-C or request to end; at the next the process ends at once. */
function untilStopped(): Promise<void> {
  stopped ??= new Promise((resolve) => {
    let askedAt: number | null = null
    const stop = () => {
      if (askedAt !== null && performance.now() - askedAt > ECHO_MILLISECONDS) {
        process.stderr.write(
          'Ended at once. An embedded database may still run; the next start takes it over.\n',
        )
        process.exit(EXIT.INTERRUPTED)
      }
      askedAt ??= performance.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
  return stopped
}

let isOutputLost = false

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has read enough: head, say, or a pager that was left.
  if (error.code === 'EPIPE' || isOutputLost) return
  isOutputLost = true
  process.stderr.write(`The output could not be written: ${error.message}\n`)
})
process.stderr.on('error', () => {})

const io: CommandIo = {
  config: () => parseConfig(process.env, process.cwd()),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  errorStream: process.stderr,
  isTerminal: process.stderr.isTTY === true,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  untilStopped,
}

const exitCode = await runCommandLine(process.argv.slice(2), io)
// What was interrupted may still hold connections, which would keep the process alive.
if (exitCode === EXIT.INTERRUPTED) process.exit(exitCode)
process.exitCode = isOutputLost ? EXIT.FAILED : exitCode
