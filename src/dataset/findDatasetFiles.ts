import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GoldenThreadError } from '../errors.ts'
import type { DatasetFile } from './decodeFile.ts'

/**
 * The YAML files of a dataset: one file, or every *.yaml and *.yml in a folder and the folders below it, sorted by path.
 * What begins with a dot is skipped, links to other places are followed to files but not to folders. Throws
 * GoldenThreadError BAD_DATASET when the path is not there, cannot be read or holds no YAML.
 */
export async function findDatasetFiles(path: string): Promise<DatasetFile[]> {
  const isFolder = (await orFail(path, () => stat(path))).isDirectory()
  const paths = isFolder ? await findPaths(path) : [path]
  if (!isFolder && !isYaml(path))
    throw failure(`${path} is no YAML file. Name a folder, or a file that ends in .yaml or .yml.`)
  if (paths.length === 0)
    throw failure(`${path} holds no YAML. Put at least one file there that ends in .yaml or .yml.`)
  const files: DatasetFile[] = []
  for (const one of paths) files.push({ path: one, bytes: await orFail(one, () => readFile(one)) })
  return files
}

async function findPaths(folder: string): Promise<string[]> {
  const entries = await orFail(folder, () => readdir(folder, { withFileTypes: true }))
  const paths: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) paths.push(...(await findPaths(path)))
    else if (isYaml(entry.name)) paths.push(path)
  }
  return paths
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

async function orFail<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw failure(describeFailure(path, cause), cause)
  }
}

function describeFailure(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT')
    return `${path} is not there. Check the spelling, and that you are in the right folder.`
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} may not be read by you. Ask whoever owns it for the right to read it.`
  return `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`
}

function failure(message: string, cause?: unknown): GoldenThreadError {
  return new GoldenThreadError('BAD_DATASET', message, { cause })
}
