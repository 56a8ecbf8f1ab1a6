import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GoldenThreadError } from '../errors.ts'
import type { DatasetFile } from './decodeFile.ts'
import { LIMITS } from './limits.ts'
import { isPicturePath } from './pictureTypes.ts'

/**
 * The files of a dataset, sorted by path: every *.yaml and *.yml in a folder and the folders below it, and the pictures
 * among them (*.png, *.jpg, *.jpeg, *.svg); or one YAML file, with the pictures of its folder that it names. Of a picture
 * larger than LIMITS.pictureBytes one byte more than that is read, enough to tell. What begins with a dot is skipped, links
 * to other places are followed to files but not to folders. Throws GoldenThreadError BAD_DATASET when the path is not
 * there, cannot be read or holds no YAML.
 */
export async function findDatasetFiles(path: string): Promise<DatasetFile[]> {
  if (!(await orFail(path, () => stat(path))).isDirectory()) return findOne(path)
  const paths = await findPaths(path)
  if (!paths.some(isYaml))
    throw failure(`${path} holds no YAML. Put at least one file there that ends in .yaml or .yml.`)
  return readAll(paths)
}

async function findOne(path: string): Promise<DatasetFile[]> {
  if (!isYaml(path))
    throw failure(`${path} is not a YAML file. Name a folder, or a file that ends in .yaml or .yml.`)
  const [file] = await readAll([path])
  if (file === undefined) return []
  const text = new TextDecoder().decode(file.bytes)
  const names = await orFail(dirname(path), () => readdir(dirname(path)))
  const pictures = names.filter((name) => isPicturePath(name) && text.includes(name))
  return [file, ...(await readAll(pictures.toSorted().map((name) => join(dirname(path), name))))]
}

async function readAll(paths: readonly string[]): Promise<DatasetFile[]> {
  const files: DatasetFile[] = []
  for (const path of paths) {
    const bytes = await orFail(path, () => (isPicturePath(path) ? readPicture(path) : readFile(path)))
    files.push({ path, bytes })
  }
  return files
}

async function readPicture(path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of createReadStream(path, { end: LIMITS.pictureBytes })) parts.push(part)
  return Buffer.concat(parts)
}

async function findPaths(folder: string): Promise<string[]> {
  const entries = await orFail(folder, () => readdir(folder, { withFileTypes: true }))
  const paths: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) paths.push(...(await findPaths(path)))
    else if (isYaml(entry.name) || isPicturePath(entry.name)) paths.push(path)
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
