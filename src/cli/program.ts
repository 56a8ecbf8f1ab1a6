import { Command, CommanderError } from 'commander'
import { GoldenThreadError } from '../errors.ts'
import { toDatabaseError } from '../store/databaseFault.ts'
import { addDocument } from './documentCommand.ts'
import { helpText, PROGRAM } from './helpText.ts'
import { addImport } from './importCommand.ts'
import { type CommandIo, EXIT, type ExitCode } from './io.ts'
import { addQuery } from './queryCommand.ts'
import { addReport } from './reportCommand.ts'
import { addSchema } from './schemaCommand.ts'
import { addServe } from './serveCommand.ts'
import { addValidate } from './validateCommand.ts'

const OVERVIEW =
  'Golden Thread holds a community safety partnership as a graph, with evidence for every link.\n\nThe database is embedded unless DATABASE_URL names another; several commands may run at once. Settings come from the environment: PORT (4000), HOST (127.0.0.1), DATABASE_URL, DATA_DIR (.data), LOG_LEVEL (info) and ORIGINS; the README tells what they are.'

const EXIT_CODES =
  'Exit codes: 0 done; 1 the dataset, question or database has faults and nothing was written; 2 the command, its options or the environment are wrong; 130 stopped by Ctrl-C before the end.'

const EXAMPLES = [
  'serve',
  'validate data/my-plan',
  'import data/my-plan --dry-run',
  'query',
  'query who-owns-what --var kinds=ACTION --format csv',
  'help import',
]

/** The exit code of a command line, once it has run. Whatever goes wrong is told on the error output, not thrown. */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.OK
  const program = new Command(PROGRAM)
    .description(OVERVIEW)
    .addHelpText('after', helpText(EXIT_CODES, EXAMPLES))
    .showHelpAfterError('(add --help for what there is)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.write(text), writeErr: (text) => io.writeError(text) })
  const finish = (code: ExitCode) => {
    exitCode = code
  }
  for (const add of [addServe, addImport, addValidate, addDocument, addQuery, addReport, addSchema])
    add(program, io, finish)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, io)
  }
}

function explain(error: unknown, io: CommandIo): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE
  const known = error instanceof GoldenThreadError ? error : toDatabaseError(error)
  if (known === null) throw error
  io.writeError(`${known.message}\n`)
  if (known.code === 'INTERRUPTED') return EXIT.INTERRUPTED
  return known.code === 'BAD_CONFIGURATION' ? EXIT.USAGE : EXIT.FAILED
}
