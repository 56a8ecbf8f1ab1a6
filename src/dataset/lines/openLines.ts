import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { InvalidInputError } from '../../errors.ts'

/** A file that is read as a stream. */
export interface OpenedFile {
  /** What it holds, unpacked if it is packed with gzip. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** How much of the file has been read, from 0 to 1. */
  share(): number
}

/**
 * The file, ready to be read from beginning to end.
 * @throws {InvalidInputError} when it cannot be read.
 */
export async function openLines(path: string): Promise<OpenedFile> {
  const { size, isPacked } = await look(path)
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  const unpacked = isPacked ? createGunzip() : null
  if (unpacked !== null) {
    file.on('error', (error) => unpacked.destroy(error))
    file.pipe(unpacked)
  }
  return { chunks: unpacked ?? file, share: () => (size === 0 ? 1 : file.bytesRead / size) }
}

/** The two bytes that gzip begins with (RFC 1952). */
const GZIP = [0x1f, 0x8b]

async function look(path: string): Promise<{ size: number; isPacked: boolean }> {
  try {
    const { size } = await stat(path)
    const file = await open(path)
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
    return { size, isPacked: GZIP.every((byte, at) => buffer[at] === byte) }
  } catch (cause) {
    throw new InvalidInputError(`${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, {
      cause,
    })
  }
}
