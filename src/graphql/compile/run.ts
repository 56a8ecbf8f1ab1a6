import type { FieldInfo } from './fieldInfo.ts'

/** Stands around the number of a text that is still to come. JSON never holds it: it is escaped there. */
const MARK = '\0'
const MARKED = new RegExp(`${MARK}(\\d+)${MARK}`, 'g')

/** One answer while it is written. */
export class Run {
  readonly root: unknown
  readonly context: unknown
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The arguments of fields, and what resolvers are told of fields, by their numbers in the program; made when first asked for. */
  readonly args: Record<string, unknown>[] = []
  readonly infos: FieldInfo[] = []
  readonly #pending: Promise<string>[] = []

  constructor(root: unknown, context: unknown, variables: Readonly<Record<string, unknown>>) {
    this.root = root
    this.context = context
    this.variables = variables
  }

  /** A mark for a text that is to come, which `finish` puts in its place. */
  later(text: Promise<string>): string {
    // Another one may fail first; nobody waits for this one then.
    text.catch(() => {})
    return `${MARK}${this.#pending.push(text) - 1}${MARK}`
  }

  /** The text with what was to come in its place: the text itself when nothing was. Rejects with the first failure. */
  finish(text: string): string | Promise<string> {
    return this.#pending.length === 0 ? text : this.#fill(text)
  }

  async #fill(text: string): Promise<string> {
    let whole = text
    // A text that has come may hold further marks.
    for (let filled = 0; filled < this.#pending.length; ) {
      const first = filled
      const texts = await Promise.all(this.#pending.slice(first))
      filled += texts.length
      whole = whole.replace(MARKED, (_mark, place) => texts[Number(place) - first] ?? '')
    }
    return whole
  }
}
