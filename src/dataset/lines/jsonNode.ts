/** One pair of a block: its key and what stands behind it, as Field of fields.ts. */
export interface JsonField {
  readonly key: string
  readonly keyAt: number
  readonly node: JsonNode
  readonly at: number
}

/** A value of JSON with its place, as fields.ts reads it. A null is a blank; numbers and truth values are texts as written. */
export class JsonNode {
  /** Where it begins, in characters from the beginning of the line. */
  readonly at: number
  readonly text: string | null
  readonly items: readonly JsonNode[] | null
  readonly fields: JsonField[] | null

  private constructor(
    at: number,
    is: {
      readonly text?: string | null
      readonly items?: readonly JsonNode[]
      readonly fields?: JsonField[]
    },
  ) {
    this.at = at
    this.text = is.text ?? null
    this.items = is.items ?? null
    this.fields = is.fields ?? null
  }

  static text(at: number, text: string): JsonNode {
    return new JsonNode(at, { text })
  }

  static blank(at: number): JsonNode {
    return new JsonNode(at, {})
  }

  static list(at: number, items: readonly JsonNode[]): JsonNode {
    return new JsonNode(at, { items })
  }

  static block(at: number, fields: JsonField[]): JsonNode {
    return new JsonNode(at, { fields })
  }

  get isBlank(): boolean {
    return this.text === null && this.items === null && this.fields === null
  }

  /** What it is, in a sentence. */
  get shape(): string {
    if (this.items !== null) return 'a list'
    return this.fields !== null ? 'a block of its own' : 'a text'
  }
}
