import { LIMITS } from '../limits.ts'

/** A line of a file without its end; null bytes when it is longer than any record may be. */
export interface NumberedLine {
  /** Counted from 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

const NEW_LINE = 0x0a
const RETURN = 0x0d

/** The lines of a stream, one after another: at the most one line and one chunk are held. A last line may lack its end. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let size = 0
  const add = (part: Uint8Array) => {
    size += part.length
    if (size <= LIMITS.lineBytes) parts.push(part)
    else parts = []
  }
  const take = (): NumberedLine => {
    const bytes = size > LIMITS.lineBytes ? null : join(parts)
    const line = { number, bytes }
    number += 1
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, start)) {
      add(chunk.subarray(start, at))
      yield take()
      start = at + 1
    }
    add(chunk.subarray(start))
  }
  if (size > 0) yield take()
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts
  const bytes = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes
}
