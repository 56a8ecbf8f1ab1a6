import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'

const PROJECT = dirname(import.meta.dirname)
const CLIENT = join(PROJECT, 'src', 'store', 'generated')
const SCHEMA = join(PROJECT, 'prisma', 'schema.prisma')
/** What the client follows from: the tables, and the versions of what makes it. */
const SOURCES = [SCHEMA, join(PROJECT, 'package-lock.json')]
/** Names the file that tells what the client was made from. */
const MARK = 'made-from'

/**
 * True when src/store/generated holds the Prisma client and the types for Pothos that prisma/schema.prisma asks for. They
 * are made when they are not there, or were made from something else; that takes two seconds, and says so. Says why when it fails.
 */
export function generateClient(): boolean {
  const wanted = createHash('sha256')
  for (const file of SOURCES) wanted.update(readFileSync(file))
  const mark = wanted.digest('hex')
  if (readMark() === mark) return true
  process.stderr.write('Making the database client, once after an installation.\n')
  const cache = join(PROJECT, 'node_modules', '.cache', 'golden-thread')
  let draft = ''
  try {
    mkdirSync(cache, { recursive: true })
    draft = mkdtempSync(join(cache, 'client-'))
    runPrisma(draft)
    const made = join(draft, 'src', 'store', 'generated')
    writeFileSync(join(made, MARK), mark)
    putInPlace(made, draft)
    return true
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    process.stderr.write(
      `The database client could not be generated: ${reason}\nRun npm ci again, and npm run generate as the user who owns ${PROJECT}.\n`,
    )
    process.exitCode = 1
    return false
  } finally {
    if (draft !== '') rmSync(draft, { recursive: true, force: true })
  }
}

function readMark(): string | null {
  try {
    return readFileSync(join(CLIENT, MARK), 'utf8')
  } catch {
    return null
  }
}

/**
 * Runs `prisma generate` on a copy of the schema in the draft folder. It insists on an engine binary that it would
 * download, and never runs it: any file that exists will do.
 */
function runPrisma(draft: string): void {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
  const program = join(dirname(prisma), 'build', 'index.js')
  cpSync(SCHEMA, join(draft, 'prisma', 'schema.prisma'))
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [program, 'generate', '--no-hints', '--schema', join(draft, 'prisma', 'schema.prisma')],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: {
        ...process.env,
        // Prisma looks for Pothos's generator on the path.
        [pathName]: [join(PROJECT, 'node_modules', '.bin'), process.env[pathName]].join(delimiter),
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (status !== 0) throw new Error(`${error?.message ?? ''}${stdout}${stderr}`)
}

/** Moves the client into place as a whole: another process that starts now finds the old one, none, or this. */
function putInPlace(made: string, draft: string): void {
  try {
    renameSync(CLIENT, join(draft, 'old'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
  }
  try {
    renameSync(made, CLIENT)
  } catch (cause) {
    // Another process was first; what it made is the same.
    if (!['ENOTEMPTY', 'EEXIST'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause
  }
}

if (process.argv[1] === import.meta.filename) generateClient()
