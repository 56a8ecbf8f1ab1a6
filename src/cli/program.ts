import { Command, CommanderError } from 'commander'
import { GoldenThreadError } from '../errors.ts'
import { toDatabaseError } from '../store/databaseFault.ts'
import { helpText, PROGRAM } from './helpText.ts'
import { type AddCommand, type CommandIo, EXIT, type ExitCode } from './io.ts'

/** The commands, in the order of the help. A command's part of the program is loaded when it is the one that runs. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serveCommand.ts')).addServe,
  import: async () => (await import('./importCommand.ts')).addImport,
  validate: async () => (await import('./validateCommand.ts')).addValidate,
  document: async () => (await import('./documentCommand.ts')).addDocument,
  query: async () => (await import('./queryCommand.ts')).addQuery,
  report: async () => (await import('./reportCommand.ts')).addReport,
  schema: async () => (await import('./schemaCommand.ts')).addSchema,
}

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
  for (const load of commandsFor(args)) (await load())(program, io, finish)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, io)
  }
}

/** The command that the arguments name; all of them where they do not begin with one, as when help is asked for. */
function commandsFor([first = '']: readonly string[]) {
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  return named === undefined ? Object.values(COMMANDS) : [named]
}

function explain(error: unknown, io: CommandIo): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE
  const known = error instanceof GoldenThreadError ? error : toDatabaseError(error)
  if (known === null) throw error
  io.writeError(`${known.message}\n`)
  if (known.code === 'INTERRUPTED') return EXIT.INTERRUPTED
  return known.code === 'BAD_CONFIGURATION' ? EXIT.USAGE : EXIT.FAILED
}
