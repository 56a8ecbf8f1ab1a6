import { printParseErrorCode, visit } from 'jsonc-parser'
import { LIMITS } from '../limits.ts'
import { type ProblemList, quote } from '../problemList.ts'
import type { SourceFile } from '../sourceFile.ts'
import { type JsonField, JsonNode } from './jsonNode.ts'

/** A list or a block that is not yet closed. */
interface Open {
  readonly at: number
  readonly items: JsonNode[]
  readonly fields: JsonField[] | null
  readonly keys: Set<string>
  key: { readonly text: string; readonly at: number } | null
}

/**
 * The value that a line of JSON holds; null, with a problem, when it is no JSON. A key that stands twice in a block is a problem
 * too, and both values are there. Every number is a text as written.
 */
export function parseLine(file: SourceFile, problems: ProblemList): JsonNode | null {
  const { text } = file
  const open: Open[] = []
  let root: JsonNode | null = null
  let fault: { readonly code: 'SYNTAX' | 'TOO_DEEP'; readonly at: number; readonly message: string } | null =
    null
  const put = (node: JsonNode) => {
    const parent = open.at(-1)
    if (parent === undefined) root = node
    else if (parent.fields === null) parent.items.push(node)
    else if (parent.key !== null) {
      const { text: key, at } = parent.key
      // Nothing written counts as standing where its key does.
      parent.fields.push({ key, keyAt: at, node, at: node.isBlank ? at : node.at })
    }
  }
  const begin = (at: number, isBlock: boolean) => {
    open.push({ at, items: [], fields: isBlock ? [] : null, keys: new Set(), key: null })
    if (open.length <= LIMITS.nesting) return
    throw new TooDeep(at)
  }
  const end = () => {
    const { at, items, fields } = open.pop() ?? { at: 0, items: [], fields: null }
    put(fields === null ? JsonNode.list(at, items) : JsonNode.block(at, fields))
  }
  try {
    visit(
      text,
      {
        onObjectBegin: (at) => begin(at, true),
        onArrayBegin: (at) => begin(at, false),
        onObjectEnd: end,
        onArrayEnd: end,
        onObjectProperty: (key, at) => {
          const block = open.at(-1)
          if (block === undefined) return
          block.key = { text: key, at }
          if (block.keys.has(key)) {
            const message = `${quote(key)} stands twice in the same block. Put what belongs to it together in one place, or take one of the two away.`
            problems.add(file, at, 'DUPLICATE_KEY', message, key)
          }
          block.keys.add(key)
        },
        onLiteralValue: (value: unknown, at, length) => {
          if (value === null) put(JsonNode.blank(at))
          else put(JsonNode.text(at, typeof value === 'string' ? value : text.slice(at, at + length)))
        },
        onError: (code, at) => {
          const message = `This line is no JSON from here on (${printParseErrorCode(code)}). A line holds one record whole, as programs print JSON without indentation.`
          fault ??= { code: 'SYNTAX', at, message }
        },
      },
      { disallowComments: true },
    )
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    const message = 'Too many brackets stand inside one another here. A bracket may be left open before.'
    fault = { code: 'TOO_DEEP', at: error.at, message }
  }
  // What the callbacks assign is not seen by the compiler.
  const found = fault as {
    readonly code: 'SYNTAX' | 'TOO_DEEP'
    readonly at: number
    readonly message: string
  } | null
  if (found === null) return root
  problems.add(file, found.at, found.code, found.message, text.slice(found.at, found.at + 80))
  problems.quieten(file, found.at)
  return null
}

class TooDeep extends Error {
  readonly at: number

  constructor(at: number) {
    super()
    this.at = at
  }
}
