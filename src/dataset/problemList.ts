import { LIMITS } from './limits.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { SourceFile } from './sourceFile.ts'

const SHOWN = 160

interface Found {
  readonly file: SourceFile
  readonly offset: number
  readonly code: ProblemCode
  readonly message: string
  readonly value: string | null
}

/** Collects the problems of a dataset while it is read. Beyond LIMITS.problems they are only counted. */
export class ProblemList {
  private readonly found: Found[] = []
  private uncounted = 0
  private readonly quietLines = new Map<SourceFile, Set<number>>()

  /** The number of problems so far. */
  get size(): number {
    return this.found.length + this.uncounted
  }

  add(file: SourceFile, offset: number, code: ProblemCode, message: string, value: string | null): void {
    const quiet = this.quietLines.get(file)
    if (quiet?.has(file.positionOf(offset).line)) return
    if (this.found.length >= LIMITS.problems) {
      this.uncounted += 1
      return
    }
    this.found.push({ file, offset, code, message, value: value === null ? null : shorten(value) })
  }

  /** Drops what is found later on a line: a line that is no YAML has been reported as such. */
  quieten(file: SourceFile, offset: number): void {
    const lines = this.quietLines.get(file) ?? new Set<number>()
    lines.add(file.positionOf(offset).line)
    this.quietLines.set(file, lines)
  }

  /** Every problem once, in the order of the files, lines and columns. */
  sorted(): Problem[] {
    const ordered = this.found.toSorted(
      (a, b) => a.file.order - b.file.order || a.offset - b.offset || compareText(a.code, b.code),
    )
    // A key that stands twice in one block is one fault, even where it also makes a second entity or link.
    const seen = new Set(
      ordered.filter(isRepeatedKey).map((one) => `${one.file.order} ${one.offset} DUPLICATE`),
    )
    const problems: Problem[] = []
    for (const { file, offset, code, message, value } of ordered) {
      const place = `${file.order} ${offset} ${code}`
      if (code === 'DUPLICATE' && seen.has(place)) continue
      const key = `${place} ${message}`
      if (seen.has(key)) continue
      seen.add(key)
      problems.push({ file: file.path, ...file.positionOf(offset), code, message, value })
    }
    const last = problems.at(-1)
    if (this.uncounted > 0 && last !== undefined) {
      const message = `There are ${this.uncounted} more problems, not listed here. Mend these first, then check again.`
      problems.push({ ...last, code: 'TOO_MANY', message, value: null })
    }
    return problems
  }
}

/** A value as it is shown in a message: on one line, cut when it is long, in quotes. */
export function quote(value: string): string {
  return `“${shorten(value)}”`
}

function isRepeatedKey(found: Found): boolean {
  return found.code === 'DUPLICATE_KEY'
}

function shorten(value: string): string {
  const flat = value.replace(/\s+/g, ' ').replace(/\p{C}/gu, '�')
  return flat.length <= SHOWN ? flat : `${flat.slice(0, SHOWN - 1)}…`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
