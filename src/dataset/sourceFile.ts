/** The text of a file, or of a part of one, able to tell the line and column of any of its characters. */
export class SourceFile {
  readonly path: string
  readonly text: string
  /** Its place in the order of the files. */
  readonly order: number
  /** The line of the file that the text begins with, counted from 1. */
  readonly firstLine: number
  private lineStarts: number[] | null = null

  constructor(path: string, text: string, order: number, firstLine = 1) {
    this.path = path
    this.text = text
    this.order = order
    this.firstLine = firstLine
  }

  /** The line and column of a character, both counted from 1. The first call reads the text once. */
  positionOf(offset: number): { line: number; column: number } {
    this.lineStarts ??= findLineStarts(this.text)
    const starts = this.lineStarts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + this.firstLine, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** A character of a file: where something stands. */
export interface Place {
  readonly file: SourceFile
  readonly offset: number
}

/** The place in words, for "the first stands at ...": the line alone when the reader is in the same file. */
export function describePlace(place: Place, readFrom: SourceFile): string {
  const { line } = place.file.positionOf(place.offset)
  return place.file === readFrom ? `line ${line}` : `${place.file.path}, line ${line}`
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
