import type { CommandIo } from './cli/io.ts'
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

const io: CommandIo = {
  config: () => parseConfig(process.env, process.cwd()),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  errorStream: process.stderr,
  isTerminal: process.stderr.isTTY === true,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  untilStopped,
}

process.exitCode = await runCommandLine(process.argv.slice(2), io)
