import { type CommandIo, EXIT } from './cli/io.ts'
import { runCommandLine } from './cli/program.ts'
import { parseConfig } from './config.ts'

/** Resolves at the first Ctrl-C or request to end; at the second the process ends at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(130)
      asked = true
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
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
process.exitCode = isOutputLost ? EXIT.FAILED : exitCode
