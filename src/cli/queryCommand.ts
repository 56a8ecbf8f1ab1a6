import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import Table from 'cli-table3'
import { Option } from 'commander'
import { InvalidInputError } from '../errors.ts'
import { askPages, askQuestion } from '../graphql/askQuestion.ts'
import { type Cell, type FlatAnswer, flattenAnswer } from '../graphql/flattenAnswer.ts'
import { parseVariables } from '../graphql/parseVariables.ts'
import { printRows } from '../graphql/printRows.ts'
import { describeTable } from '../graphql/questionTable.ts'
import { requireSound } from '../graphql/requireSound.ts'
import {
  parseSavedQuestion,
  readSavedQuestions,
  requireQuestion,
  type SavedQuestion,
} from '../graphql/savedQuestions.ts'
import { buildSchema } from '../graphql/schema.ts'
import { ontology } from '../ontology/ontology.ts'
import { clearanceOption, parseClearance } from './clearance.ts'
import { helpText } from './helpText.ts'
import { type AddCommand, type CommandIo, EXIT } from './io.ts'
import { warnWhenEmpty } from './warnWhenEmpty.ts'
import { withApp } from './withApp.ts'

interface Options {
  readonly var?: readonly string[]
  readonly format: 'table' | 'json' | 'csv' | 'ndjson'
  readonly clearance: string
}

/** query [NAME|FILE]: asks a saved question, or one in a file. */
export const addQuery: AddCommand = (program, io, finish) => {
  program
    .command('query')
    .argument(
      '[question]',
      'the name of a saved question, or a file that ends in .graphql; none lists the saved ones',
    )
    .description('ask a question and print the answer')
    .option(
      '--var <name=value>',
      'a variable; lists and objects as JSON. May be given several times.',
      collect,
    )
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['table', 'json', 'csv', 'ndjson'])
        .default('table'),
    )
    .addOption(clearanceOption())
    .addHelpText(
      'after',
      helpText(
        'In tables and CSV one list of the answer makes the rows: the one that the question names in a line "# Rows: …", else the outermost. Other lists are joined within their cell.\nTo write an answer to a file, put --silent behind npm run: it keeps npm from writing lines of its own.',
        [
          'query',
          'query everything-about-one-partner --var partner=partner/curo',
          'query who-owns-what --var kinds=ACTION --format csv',
          'query my-question.graphql --format json',
        ],
      ),
    )
    .action(async (name: string | undefined, options: Options) => {
      if (name === undefined) io.write(listQuestions(await readSavedQuestions()))
      else await ask(await findQuestion(name), options, io)
      finish(EXIT.OK)
    })
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}

/** The name and the text of a variable. */
function splitVariable(given: string): readonly [string, string] {
  const equals = given.indexOf('=')
  if (equals > 0) return [given.slice(0, equals), given.slice(equals + 1)]
  throw new InvalidInputError(
    `--var is ${JSON.stringify(given)}. Write it as --var name=value, in one word; quotes hold a value with spaces together: --var "text=rough sleeping".`,
  )
}

async function findQuestion(name: string): Promise<SavedQuestion> {
  if (!name.endsWith('.graphql')) return requireQuestion(await readSavedQuestions(), name)
  const text = await readFile(name, 'utf8').catch((cause) => {
    const reason =
      cause.code === 'ENOENT'
        ? 'is not there. Check the spelling, and that you are in the right folder.'
        : `cannot be read: ${cause.message}`
    throw new InvalidInputError(`${name} ${reason}`, { cause })
  })
  try {
    return parseSavedQuestion(basename(name), text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InvalidInputError(`The question in ${name} cannot be asked: ${reason}`, { cause })
  }
}

async function ask(question: SavedQuestion, { format, ...options }: Options, io: CommandIo): Promise<void> {
  // What can be told to be wrong without the database is told before it is opened.
  const schema = buildSchema(ontology)
  requireSound(schema, question)
  const variables = parseVariables(schema, question, (options.var ?? []).map(splitVariable))
  const table = describeTable(schema, question)
  await withApp(io, async (app) => {
    warnWhenEmpty(app, io)
    const asking = {
      schema: app.schema,
      question,
      variables,
      context: app.contextFor(parseClearance(options.clearance)),
    }
    if (format === 'csv' || format === 'ndjson') {
      for await (const text of printRows(format, table, askPages(asking))) io.write(text)
      return
    }
    const answer = await askQuestion(asking)
    io.write(
      format === 'json'
        ? `${JSON.stringify(answer, null, 2)}\n`
        : printTable(flattenAnswer(table, answer), io.columns),
    )
  })
}

const WIDEST_CELL = 60

function printTable({ columns, rows }: FlatAnswer, width: number | undefined): string {
  if (rows.length === 0) return 'The answer is empty.\n'
  const widest = Math.max(
    12,
    Math.min(WIDEST_CELL, width === undefined ? WIDEST_CELL : Math.floor(width / columns.length) - 3),
  )
  const text = (cell: Cell | undefined) => (cell == null ? '' : String(cell))
  const widths = columns.map(
    (column) => Math.min(widest, Math.max(column.length, ...rows.map((row) => text(row[column]).length))) + 2,
  )
  const table = new Table({
    head: [...columns],
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const row of rows) table.push(columns.map((column) => text(row[column])))
  return `${table.toString()}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`
}

function listQuestions(questions: readonly SavedQuestion[]): string {
  const lines = questions.flatMap((question, index) => [
    ...(question.group === questions[index - 1]?.group ? [] : [`${question.group.toUpperCase()}`, '']),
    question.name,
    `    ${question.title}.`,
    ...question.variables.map(
      (variable) =>
        `    --var ${variable.name}=…  ${variable.type}${'default' in variable ? `, ${JSON.stringify(variable.default)} when left out` : variable.type.endsWith('!') ? ', needed' : ''}`,
    ),
    '',
  ])
  return `${lines.join('\n')}\n`
}
