import { Composer, type CST, Lexer, type ParsedNode, Parser, type YAMLParseError } from 'yaml'
import { checkNodes } from './checkNodes.ts'
import { LIMITS } from './limits.ts'
import type { ProblemList } from './problemList.ts'
import type { SourceFile } from './sourceFile.ts'
import { isLocalFault, syntaxMessage } from './syntaxMessage.ts'

/**
 * The contents of a file, one node for each YAML document in it (only one is allowed; the others are read so that they
 * are checked in the same go). Null when the YAML is broken in a way that makes what it holds unknowable. Every scalar
 * is text as written: nothing becomes a number, a date or a truth value on the way.
 */
export function parseFile(file: SourceFile, problems: ProblemList): ParsedNode[] | null {
  let parsed = parseText(file.text, file, problems)
  const spoilt: number[] = []
  for (let round = 0; parsed !== null && round < MENDINGS; round += 1) {
    const nested = parsed.faults.filter((fault) => fault.code === 'BLOCK_AS_IMPLICIT_KEY')
    const mended = coverColons(
      parsed.text,
      nested.map((fault) => fault.pos[0]),
    )
    if (mended === parsed.text) break
    for (const fault of nested) reportFault(fault, file, problems)
    spoilt.push(...nested.map((fault) => fault.pos[0]))
    parsed = parseText(mended, file, problems)
  }
  if (parsed === null) return null
  for (const fault of parsed.faults) {
    reportFault(fault, file, problems)
    spoilt.push(fault.pos[0])
  }
  if (!parsed.faults.every((fault) => isLocalFault(fault.code))) return null
  for (const node of parsed.contents) checkNodes(node, { file, problems, spoilt })
  for (const offset of spoilt) problems.quieten(file, offset)
  return parsed.contents
}

/** How often a file is mended before its faults are taken as they are. */
const MENDINGS = 4

interface Parsed {
  readonly text: string
  readonly contents: ParsedNode[]
  readonly faults: YAMLParseError[]
}

function parseText(text: string, file: SourceFile, problems: ProblemList): Parsed | null {
  const tokens = findTokens(text, file, problems)
  if (tokens === null) return null
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false })
  const contents: ParsedNode[] = []
  const faults: YAMLParseError[] = []
  for (const document of composer.compose(tokens, true, text.length)) {
    faults.push(...document.errors)
    if (document.contents !== null) contents.push(document.contents)
  }
  return { text, contents, faults }
}

/**
 * The text with the colons covered that stand inside a value, from each offset to the end of its line. YAML would take
 * all lines below for a part of that value; once they are covered, the rest of the file can be checked. No character
 * moves.
 */
function coverColons(text: string, offsets: readonly number[]): string {
  const parts: string[] = []
  let done = 0
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    if (offset < done) continue
    const end = text.indexOf('\n', offset)
    parts.push(
      text.slice(done, offset),
      text.slice(offset, end === -1 ? undefined : end).replace(/:(?=\s|$)/g, '_'),
    )
    done = end === -1 ? text.length : end
  }
  return parts.join('') + text.slice(done)
}

function reportFault(fault: YAMLParseError, file: SourceFile, problems: ProblemList): void {
  const offset = Math.min(fault.pos[0], file.text.length)
  problems.add(file, offset, 'SYNTAX', syntaxMessage(fault.code, fault.message), lineAt(file, offset))
}

/** The tokens of the file; null, with a problem, as soon as it nests too deeply. */
function findTokens(text: string, file: SourceFile, problems: ProblemList): CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let documents = 0
  const take = (token: CST.Token) => {
    tokens.push(token)
    if (token.type !== 'document') return
    documents += 1
    if (documents === 2) {
      const message =
        'A second YAML document begins here. Take the line “---” away, or put what follows in a file of its own.'
      problems.add(file, token.offset, 'SEVERAL_DOCUMENTS', message, '---')
    }
  }
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(token)
    if (parser.stack.length > LIMITS.nesting) {
      const message =
        'Too many brackets or blocks stand inside one another here. A bracket may be left open above, or many texts hold a colon and are not in quotes.'
      problems.add(file, Math.min(parser.offset, text.length), 'TOO_DEEP', message, null)
      return null
    }
  }
  for (const token of parser.end()) take(token)
  return tokens
}

function lineAt(file: SourceFile, offset: number): string {
  const start = file.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = file.text.indexOf('\n', offset)
  return file.text.slice(start, end === -1 ? undefined : end).trim()
}
