import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { InvalidInputError } from '../errors.ts'
import { BOUNDS } from './fileBounds.ts'

/** A document as it was found on disk. */
export interface DocumentFile {
  /** Its name without the folder, for messages. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The bytes of a file. Its size is looked at before it is read, so that a file that is too large costs
 * nothing. Throws InvalidInputError when it is not there, is no file, is larger than 64 MB or may not be
 * read.
 */
export async function readDocumentFile(path: string): Promise<DocumentFile> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      throw new InvalidInputError(`${path} is a folder. Name the document itself, such as ${path}/plan.pdf.`)
    if (!found.isFile())
      throw new InvalidInputError(`${path} is no file that can be read to its end. Name a document.`)
    if (found.size > BOUNDS.fileBytes) throw tooLarge(path, found.size)
    return { name: basename(path), bytes: await readFile(path) }
  } catch (cause) {
    if (cause instanceof InvalidInputError) throw cause
    throw new InvalidInputError(describeFailure(path, cause), { cause })
  }
}

/** The error for a document that is larger than may be. */
export function tooLarge(name: string, size: number): InvalidInputError {
  const megabytes = Math.ceil(size / 1024 / 1024)
  return new InvalidInputError(
    `${name} has ${megabytes} MB, the most is ${BOUNDS.fileBytes / 1024 / 1024} MB. Save the document without its pictures, or as text.`,
  )
}

function describeFailure(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `${path} is not there. Check the spelling, and that you are in the right folder.`
  if (code === 'ELOOP') return `${path} is a link that leads back to itself. Name the document itself.`
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} may not be read by you. Ask whoever owns it for the right to read it, or close the program that has it open.`
  return `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`
}
