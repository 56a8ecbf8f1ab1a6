import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import { type ProblemList, quote } from './problemList.ts'
import { describePlace, type SourceFile } from './sourceFile.ts'

const OWN_TAGS: ReadonlySet<string> = new Set([
  'tag:yaml.org,2002:map',
  'tag:yaml.org,2002:seq',
  'tag:yaml.org,2002:str',
])

/** The file that is checked, and the offsets of values that cannot be read because of what was found. */
export interface CheckedFile {
  readonly file: SourceFile
  readonly problems: ProblemList
  readonly spoilt: number[]
}

/**
 * Reports what YAML allows and a dataset does not, anywhere below a node: keys that stand twice, keys that are no text,
 * anchors and aliases, tags. Aliases are refused, not bounded: a value that stands elsewhere cannot be read by an officer
 * who looks at one entity, and a few lines of them could stand for millions.
 */
export function checkNodes(node: unknown, at: CheckedFile): void {
  const { file, problems } = at
  const offset = offsetOf(node)
  if (isAlias(node)) {
    const value = `*${node.source}`
    const message = `${quote(value)} stands for a value written elsewhere, which a dataset does not allow. Write the value itself.`
    problems.add(file, offset, 'ANCHOR', message, value)
    at.spoilt.push(offset)
    return
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return
  if (node.anchor !== undefined) {
    const value = `&${node.anchor}`
    const message = `${quote(value)} names a value for use elsewhere, which a dataset does not allow. Take ${quote(value)} away.`
    problems.add(file, offset, 'ANCHOR', message, value)
  }
  if (node.tag !== undefined && !OWN_TAGS.has(node.tag)) {
    const message = `${quote(node.tag)} is a YAML tag, which a dataset does not allow. Take it away; a text that begins with “!” stands in quotes.`
    problems.add(file, offset, 'TAG', message, node.tag)
  }
  if (isScalar(node) && node.type === 'PLAIN') checkCutShort(node.range?.[1] ?? 0, at)
  if (isSeq(node)) for (const item of node.items) checkNodes(item, at)
  if (isMap(node)) checkMap(node.items, at)
}

/** A text that goes on with a word such as #NeverOK ends before it, since YAML takes the rest of the line for a comment. */
function checkCutShort(end: number, { file, problems }: CheckedFile): void {
  const cut = /^[ \t]+(#[^\s#][^\r\n]*)/.exec(file.text.slice(end, end + 200))
  if (cut?.[1] === undefined) return
  const message = `${quote(cut[1])} is cut off: behind a space, # begins a comment. Put the whole text in double quotes, or a space behind the # of a comment.`
  problems.add(file, end + cut[0].indexOf('#'), 'CUT_SHORT', message, cut[1])
}

function checkMap(items: readonly unknown[], at: CheckedFile): void {
  const { file, problems } = at
  const first = new Map<string, number>()
  for (const pair of items) {
    if (!isPair(pair)) continue
    checkNodes(pair.value, at)
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      const message =
        'A list or a block stands where a key should be. A key is a plain text with a colon behind it.'
      problems.add(file, offsetOf(pair.key), 'BAD_KEY', message, null)
      checkNodes(pair.key, at)
      continue
    }
    if (pair.key.anchor !== undefined || pair.key.tag !== undefined) checkNodes(pair.key, at)
    const key = pair.key.value
    const offset = offsetOf(pair.key)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, offset)
      continue
    }
    const where = describePlace({ file, offset: earlier }, file)
    const message = `${quote(key)} stands twice in the same block, first at ${where}. Put what belongs to it together in one place, or take one of the two away.`
    problems.add(file, offset, 'DUPLICATE_KEY', message, key)
  }
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0
}
