import { type ImportOutcome, importRecords } from '../../store/import/importRecords.ts'
import type { ImportOptions } from '../importDataset.ts'
import { DatasetError, type Problem } from '../problem.ts'
import { explainFaults } from './explainFaults.ts'
import { openLines } from './openLines.ts'
import { type LineProblems, type RecordSink, readRecordLines } from './readRecordLines.ts'
import { splitLines } from './splitLines.ts'

/**
 * What an import of a file with a record on each line changed, or would change on a dry run; the file may hold any number of
 * datasets, and be packed with gzip. It is read from beginning to end once, in memory that does not grow with it. One
 * transaction, as in importDataset().
 * @throws {DatasetError} with every problem: those of single lines, references that lead nowhere, records that stand twice.
 */
export async function importRecordLines(path: string, options: ImportOptions): Promise<ImportOutcome> {
  const { database, onProgress } = options
  let found: LineProblems | null = null
  return importRecords(database.url, {
    ...options,
    read: async (stage) => {
      found = await readFileLines(path, stage, {
        ...options,
        onRecord: (share) => onProgress?.({ phase: 'READING', records: stage.records, share }),
      })
    },
    review: async (faults, tx) => {
      const lines = found ?? { problems: [], count: 0, unread: new Set<string>() }
      const isExcused = (value: string | null) =>
        value !== null && (lines.unread.has(value) || lines.unread.has(value.split('#')[0] ?? ''))
      const more = faults.filter(({ value }) => !isExcused(value))
      const problems = [...lines.problems, ...(await explainFaults(more, { path, tx }))]
      if (problems.length > 0) throw new DatasetError(inOrder(problems, lines.count - lines.problems.length))
    },
  })
}

/** What is wrong with single lines of the file, each of which is handed on. Problems of the whole file are not looked for. */
export async function readFileLines(
  path: string,
  into: RecordSink,
  options: Pick<ImportOptions, 'ontology' | 'rules'> & { readonly onRecord?: (share: number) => void },
): Promise<LineProblems> {
  const file = await openLines(path)
  const { ontology, rules, onRecord } = options
  let line = 0
  const lines = async function* () {
    for await (const one of splitLines(file.chunks)) {
      line = one.number
      if (line % TOLD_EVERY === 0) onRecord?.(file.share())
      yield one
    }
  }
  try {
    return await readRecordLines(lines(), into, { path, ontology, ...(rules === undefined ? {} : { rules }) })
  } catch (error) {
    if (!isPackingError(error)) throw error
    const message = `The file cannot be unpacked behind this line (${error.message}). Pack it again with gzip.`
    throw new DatasetError([{ file: path, line, column: 1, code: 'BAD_BYTES', message, value: null }])
  }
}

/** So many lines lie between two times that progress is told. */
const TOLD_EVERY = 500

function isPackingError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_.*ZLIB/.test(String(error.code))
}

/** The problems in the order of the file, with a word on those that are not listed. */
export function inOrder(problems: readonly Problem[], unlisted: number): Problem[] {
  const ordered = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  const last = ordered.at(-1)
  if (unlisted <= 0 || last === undefined) return ordered
  const message = `There are ${unlisted} more problems, not listed here. Mend these first, then check again.`
  return [...ordered, { ...last, code: 'TOO_MANY', message, value: null }]
}
