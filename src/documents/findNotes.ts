import type { Candidate } from './findCandidates.ts'
import type { OutlineItem } from './outline.ts'
import { lower } from './superscript.ts'

/** The lines of a footnote. */
export interface NoteLines {
  /** Null for a note that the outline does not list. */
  readonly item: OutlineItem | null
  /** The last line above it that bears its mark; its own first line when none does. */
  readonly reference: number
  readonly from: number
  /** The line behind its last one. */
  readonly to: number
}

const RAISED_MARK = /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*\S/
const PLAIN_MARK = /^\s*(?:\[(\d{1,3})\]|(\d{1,3}))\s*["'‘“(]?[\p{Lu}]/u
/** Some programs put the mark on a line of its own, above the note. */
const LONE_MARK = /^\s*(\d{1,3})\s*$/

/**
 * Where footnotes stand: lines that begin with the mark of one that the outline lists, within the section
 * that it belongs to, or else, when the mark is raised, behind it; and any other lines that begin with a
 * raised mark. A note ends at an empty line, the next note or the start of a section.
 */
export function findNotes(
  outline: readonly OutlineItem[],
  lines: readonly string[],
  chosen: readonly (Candidate | null)[],
): readonly NoteLines[] {
  const taken = new Set(chosen.flatMap((one) => (one === null ? [] : [one.line])))
  const raised = findMarks(lines, taken, RAISED_MARK)
  const plain = findMarks(lines, taken, PLAIN_MARK)
  const lone = findMarks(lines, taken, LONE_MARK)
  const found: { item: OutlineItem | null; line: number; mark: string }[] = []
  for (const item of outline) {
    if (item.note === null) continue
    const { from, to } = reachOf(item, outline, chosen, lines.length)
    const within = (line: number) => line >= from && line < to && !found.some((one) => one.line === line)
    const line =
      raised.get(item.note)?.find(within) ??
      plain.get(item.note)?.find((one) => within(one) && standsApart(lines, one)) ??
      lone.get(item.note)?.find((one) => within(one) && /^\s*["'‘“(]?\p{Lu}/u.test(lines[one + 1] ?? '')) ??
      raised.get(item.note)?.find((one) => one >= to)
    if (line !== undefined) found.push({ item, line, mark: item.note })
  }
  const listed = new Set(found.map(({ line }) => line))
  for (const [mark, own] of raised)
    for (const line of own) if (!listed.has(line)) found.push({ item: null, line, mark })
  const ends = new Set([...taken, ...found.map(({ line }) => line)])
  const references = findReferences(lines, new Map(found.map(({ line, mark }) => [line, mark])))
  return found.map(({ item, line }) => {
    let to = line + 1
    while (to < lines.length && !ends.has(to) && lines[to]?.trim() !== '') to++
    return { item, reference: references.get(line) ?? line, from: line, to }
  })
}

/** For each note's first line the last line above it that bears the note's mark, where there is one. */
function findReferences(
  lines: readonly string[],
  marks: ReadonlyMap<number, string>,
): ReadonlyMap<number, number> {
  const references = new Map<number, number>()
  const last = new Map<string, number>()
  lines.forEach((line, i) => {
    const reference = last.get(marks.get(i) ?? '')
    if (reference !== undefined) references.set(i, reference)
    for (const [, mark = ''] of line.matchAll(/(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g))
      last.set(lower(mark), i)
  })
  return references
}

function findMarks(
  lines: readonly string[],
  taken: ReadonlySet<number>,
  pattern: RegExp,
): ReadonlyMap<string, readonly number[]> {
  const marks = new Map<string, number[]>()
  lines.forEach((line, i) => {
    const found = pattern.exec(line)
    const mark = lower(found?.[1] ?? found?.[2] ?? '')
    if (mark === '' || taken.has(i)) return
    const own = marks.get(mark) ?? []
    marks.set(mark, own)
    own.push(i)
  })
  return marks
}

/** From the section above the note to where the next section begins that is no part of it. */
function reachOf(
  note: OutlineItem,
  outline: readonly OutlineItem[],
  chosen: readonly (Candidate | null)[],
  lineCount: number,
): { readonly from: number; readonly to: number } {
  const { parent } = note
  const from = parent === null ? 0 : (chosen[parent.order]?.line ?? 0)
  const isWithin = (item: OutlineItem | null): boolean =>
    item !== null && (item === parent || isWithin(item.parent))
  const next = outline.find(
    (item) => item.order > (parent?.order ?? note.order) && !isWithin(item) && chosen[item.order] != null,
  )
  return { from, to: next === undefined ? lineCount : (chosen[next.order]?.line ?? lineCount) }
}

/** A mark that is not raised counts only where a note may begin: behind an empty line or another note. */
function standsApart(lines: readonly string[], line: number): boolean {
  const before = lines[line - 1] ?? ''
  return before.trim() === '' || PLAIN_MARK.test(before)
}
