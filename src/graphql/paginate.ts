import { InvalidInputError } from '../errors.ts'

/** The largest page that may be asked for. */
export const MAX_PAGE = 100
/** The size of a page when none is asked for. */
export const DEFAULT_PAGE = 20

/** The part of a sort key that a cursor carries. */
export type CursorPart = string | number | null

/** A total order of a list: what an item sorts by, and which of two keys comes first. */
export interface Ordering<Item> {
  /** Stands in the cursor, so that a cursor of another list or order is told apart. */
  readonly name: string
  keyOf(item: Item): readonly CursorPart[]
  /** True when parts that came from outside have the form of a key. */
  accepts(parts: readonly CursorPart[]): boolean
  compare(a: readonly CursorPart[], b: readonly CursorPart[]): number
}

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A page of a list as Relay's connections give it, with the size of the whole list. */
export interface Page<Node> {
  readonly totalCount: number
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/**
 * One page of a list that is sorted by the ordering. Cursors carry the sort key, so they stay good when other items come
 * and go. Costs the size of the page and two binary searches. Throws InvalidInputError for sizes and cursors that
 * cannot be.
 */
export function paginate<Item, Node>(
  items: ArrayLike<Item>,
  ordering: Ordering<Item>,
  args: PageArguments,
  nodeOf: (item: Item) => Node,
): Page<Node> {
  checkSizes(args)
  const start = args.after == null ? 0 : findPlace(items, ordering, parseCursor(args.after, ordering), true)
  const end =
    args.before == null ? items.length : findPlace(items, ordering, parseCursor(args.before, ordering), false)
  const size = args.first ?? args.last ?? DEFAULT_PAGE
  const fromEnd = args.first == null && args.last != null
  const from = fromEnd ? Math.max(start, end - size) : start
  const to = fromEnd ? Math.max(start, end) : Math.max(start, Math.min(end, start + size))
  return new ListPage(items, ordering, nodeOf, from, to)
}

/** The part of a list from one place to another. Nodes, edges and cursors are made when they are asked for: few questions ask for all. */
class ListPage<Item, Node> implements Page<Node> {
  readonly #items: ArrayLike<Item>
  readonly #ordering: Ordering<Item>
  readonly #nodeOf: (item: Item) => Node
  readonly #from: number
  readonly #to: number

  constructor(
    items: ArrayLike<Item>,
    ordering: Ordering<Item>,
    nodeOf: (item: Item) => Node,
    from: number,
    to: number,
  ) {
    this.#items = items
    this.#ordering = ordering
    this.#nodeOf = nodeOf
    this.#from = from
    this.#to = to
  }

  get totalCount(): number {
    return this.#items.length
  }

  get nodes(): readonly Node[] {
    const nodes: Node[] = []
    for (let index = this.#from; index < this.#to; index++) nodes.push(this.#nodeOf(this.#itemAt(index)))
    return nodes
  }

  get edges(): readonly { readonly cursor: string; readonly node: Node }[] {
    const page = this
    return this.nodes.map((node, place) => ({
      node,
      get cursor() {
        return page.#cursorAt(page.#from + place)
      },
    }))
  }

  get pageInfo(): Page<Node>['pageInfo'] {
    const isEmpty = this.#to === this.#from
    return {
      hasNextPage: this.#to < this.#items.length,
      hasPreviousPage: this.#from > 0,
      startCursor: isEmpty ? null : this.#cursorAt(this.#from),
      endCursor: isEmpty ? null : this.#cursorAt(this.#to - 1),
    }
  }

  #itemAt(index: number): Item {
    return this.#items[index] as Item // the bounds of a page lie within its list
  }

  #cursorAt(index: number): string {
    return printCursor(this.#ordering.name, this.#ordering.keyOf(this.#itemAt(index)))
  }
}

function checkSizes({ first, last }: PageArguments): void {
  if (last == null && first != null && first >= 1 && first <= MAX_PAGE) return
  if (first != null && last != null) {
    throw new InvalidInputError('Ask for first or for last, not for both: a page is counted from one end.')
  }
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 1 || size > MAX_PAGE)) {
      throw new InvalidInputError(
        `${name} is ${size}; a page holds 1 to ${MAX_PAGE}. For more, ask again with after: the endCursor of the page.`,
      )
    }
  }
}

/** The cursor of an item of the list with the name, from the item's sort key. */
export function printCursor(name: string, key: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([name, ...key])).toString('base64url')
}

/** The sort key that the cursor carries. Throws InvalidInputError when it is not one of a list in this order. */
export function parseCursor(
  cursor: string,
  ordering: Pick<Ordering<never>, 'name' | 'accepts'>,
): readonly CursorPart[] {
  const [name, ...key] = parseParts(cursor)
  // Written anew it must be the same again: not every text that can be read is a cursor.
  if (name !== ordering.name || !ordering.accepts(key) || printCursor(name, key) !== cursor) {
    throw new InvalidInputError(
      `The cursor ${JSON.stringify(cursor.slice(0, 60))} is not one of this list in this order. Use an endCursor or startCursor that the same question returned.`,
    )
  }
  return key
}

function parseParts(cursor: string): readonly CursorPart[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(parts)) return []
    const plain = parts.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
    return plain ? parts : []
  } catch {
    return []
  }
}

/** The first place whose key comes after the given one; or, when not `past`, the first that does not come before it. */
function findPlace<Item>(
  items: ArrayLike<Item>,
  ordering: Ordering<Item>,
  key: readonly CursorPart[],
  past: boolean,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const order = ordering.compare(ordering.keyOf(items[middle] as Item), key) // middle lies below high
    if (past ? order <= 0 : order < 0) low = middle + 1
    else high = middle
  }
  return low
}
