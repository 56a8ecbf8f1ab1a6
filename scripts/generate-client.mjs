import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes src/store/generated from prisma/schema.prisma: the Prisma client and the types for Pothos. Plain
 * JavaScript, because it runs in postinstall under whatever Node the host has. Says nothing unless it fails.
 *
 * `prisma generate` insists on an engine binary that it would download, and never runs it: any file that
 * exists will do.
 */
const project = dirname(dirname(fileURLToPath(import.meta.url)))
const prismaPackage = createRequire(import.meta.url).resolve('prisma/package.json')
const binaries = join(project, 'node_modules', '.bin')
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [join(dirname(prismaPackage), 'build', 'index.js'), 'generate', '--no-hints'],
  {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      [pathName]: [binaries, process.env[pathName]].join(delimiter),
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
)
if (status !== 0) {
  process.stderr.write(`The database client could not be generated.\n${error ?? ''}${stdout}${stderr}\n`)
  process.exitCode = 1
}
