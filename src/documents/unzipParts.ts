import { unzipSync } from 'fflate'
import { BOUNDS } from './fileBounds.ts'

/** A zip file that cannot be read; its message is a sentence for whoever attached it. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}

/** A part of a zip file by its name: null when there is none. Throws ZipError when it cannot be unpacked. */
export type ReadPart = (name: string) => Uint8Array | null

/**
 * Reads single parts of a zip file. Only what is asked for is unpacked, and never beyond the bound: a part
 * that claims to be larger is refused, and one that claims to be smaller than it is ends where it claims to.
 */
export function openZip(bytes: Uint8Array): ReadPart {
  return (name) => {
    try {
      const parts = unzipSync(bytes, {
        filter: (part) => {
          if (part.name !== name) return false
          if (part.originalSize <= BOUNDS.partBytes) return true
          throw new ZipError(
            `It unpacks to more than ${BOUNDS.partBytes / 1024 / 1024} MB of text, which no document does.`,
          )
        },
      })
      return parts[name] ?? null
    } catch (cause) {
      if (cause instanceof ZipError) throw cause
      throw new ZipError('It is damaged or cut short.', { cause })
    }
  }
}
