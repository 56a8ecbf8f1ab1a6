import { inflateRawSync } from 'node:zlib'
import { BOUNDS } from './fileBounds.ts'

/** A zip file that cannot be read; `reason` is a sentence for whoever attached it. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}

/**
 * A part of a zip file by its name: null when there is none. Throws ZipError when it is damaged, locked or
 * grows beyond 64 MB.
 */
export type ReadPart = (name: string) => Uint8Array | null

interface Entry {
  readonly method: number
  readonly flags: number
  readonly packedSize: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const MOST_ENTRIES = 10_000

/**
 * Reads single parts of a zip file (PKWARE APPNOTE 6.3, without zip64, which no file below 4 GB needs). Only
 * what is asked for is unpacked, and never beyond the bound, whatever size the file claims. Throws ZipError
 * when there is no sound directory.
 */
export function openZip(bytes: Uint8Array): ReadPart {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = readDirectory(view, bytes)
    return (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : readEntry(view, bytes, name, entry)
    }
  } catch (cause) {
    throw asZipError(cause)
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new ZipError('It has more parts than any document has.')
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipError('Its list of parts is damaged.')
    const nameLength = view.getUint16(at + 28, true)
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the end record stands: the last 22 bytes, or further up when a comment follows it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  throw new ZipError('It is cut short.')
}

function readEntry(view: DataView, bytes: Uint8Array, name: string, entry: Entry): Uint8Array {
  try {
    if ((entry.flags & 1) !== 0) throw new ZipError('It is locked with a password.')
    if (view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw new ZipError(`Its part ${name} is damaged.`)
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    const packed = bytes.subarray(start, start + entry.packedSize)
    if (packed.length < entry.packedSize) throw new ZipError('It is cut short.')
    if (entry.method === 0) return packed
    if (entry.method !== 8)
      throw new ZipError(`Its part ${name} is packed in a way that is not used in documents.`)
    return inflateRawSync(packed, { maxOutputLength: BOUNDS.partBytes })
  } catch (cause) {
    throw asZipError(cause)
  }
}

function asZipError(cause: unknown): ZipError {
  if (cause instanceof ZipError) return cause
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return new ZipError(
      `It unpacks to more than ${BOUNDS.partBytes / 1024 / 1024} MB of text, which no document does.`,
      { cause },
    )
  return new ZipError('It is damaged.', { cause })
}
