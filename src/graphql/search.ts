import { InvalidInputError } from '../errors.ts'
import type { EntityNode } from '../graph/nodes.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { VISIBILITIES } from '../ontology/records.ts'
import { completeNames } from '../store/completeNames.ts'
import { MAX_RANKED, searchEntities } from '../store/searchEntities.ts'
import type { SearchScope } from '../store/searchScope.ts'
import { type Builder, MAX_COMPLEXITY } from './builder.ts'
import type { GraphContext } from './context.ts'
import {
  type CursorPart,
  DEFAULT_PAGE,
  MAX_PAGE,
  type Page,
  type PageArguments,
  parseCursor,
  printCursor,
} from './paginate.ts'
import { nodesField, type SchemaTypes } from './types.ts'

interface Hit {
  readonly cursor: string
  readonly node: EntityNode
  readonly score: number
  readonly snippet: string | null
}

type Found = Page<EntityNode> & {
  readonly edges: readonly Hit[]
  readonly kindCounts: readonly { readonly kind: string; readonly count: number }[]
}

/** What a search is reckoned at, beside its page: a question may hold nine, and not thirty. */
const SEARCH_COST = MAX_COMPLEXITY / 10
const COMPLETION_COST = MAX_COMPLEXITY / 50
const DEFAULT_COMPLETIONS = 10

/** Adds the queries search and complete, which ask the database. */
export function defineSearch(builder: Builder, types: SchemaTypes): void {
  const edge = builder.edgeObject({
    name: 'SearchEdge',
    type: types.entity,
    description: 'Something that was found, with how well it fits.',
    fields: (t) => ({
      score: t.float({
        description:
          'How well it fits; larger is better. 5 and more: its name or another of its names is the text. 4: its name begins with it. 3: its names hold all words. 2: its summary, headings and texts do. 1: the text names it. Below 1: some of the words. Less when words had to be corrected. Scores of different searches cannot be compared.',
        resolve: (hit) => (hit as unknown as Hit).score, // every edge is made by findPage
      }),
      snippet: t.string({
        nullable: true,
        description:
          'The words around what was found, from its summary, its other names, the headings or the texts that it cites; null when its name holds all of them.',
        resolve: (hit) => (hit as unknown as Hit).snippet, // as above
      }),
    }),
  })
  const connection = builder.connectionObject(
    {
      name: 'SearchConnection',
      type: types.entity,
      description: `A page of what was found, best first, and how many there are in all. The best ${MAX_RANKED} can be paged through.`,
      fields: (t) => ({
        nodes: t.field(nodesField(types.entity)),
        kindCounts: t.field({
          type: [types.kindCount],
          description: 'How many were found of each kind, whatever kinds were asked for; most first.',
          resolve: (found) => [...(found as unknown as Found).kindCounts], // made by findPage
        }),
      }),
    },
    edge,
  )
  builder.queryFields((t) => ({
    search: t.field({
      type: connection,
      description:
        'Entities by words: names, aliases, summaries, headings of the sections that are cited, and their texts where attached. An abbreviation finds what it stands for, and back; typing errors are forgiven. Costs two calls to the database.',
      args: {
        text: t.arg.string({
          required: true,
          description: 'The words, up to 200 characters: "who pays IDVA".',
        }),
        kinds: t.arg({ type: [types.enums.kind], description: 'Only entities of these kinds.' }),
        ...t.arg.connectionArgs(),
      },
      complexity: ({ first }) => ({ field: SEARCH_COST, multiplier: Math.max(1, first ?? DEFAULT_PAGE) }),
      // The page has what the connection's fields ask for; Pothos types it by its own shape.
      resolve: (_root, { text, kinds, ...page }, context) =>
        findPage(context, text, distinct(kinds), page) as never,
    }),
    complete: t.field({
      type: [types.entity],
      description:
        'Entities of which a name, or the rest of one from any word on, begins like this: for suggestions while somebody types. Costs one call to the database.',
      args: {
        text: t.arg.string({ required: true, description: 'What was typed so far, one letter or more.' }),
        kinds: t.arg({ type: [types.enums.kind], description: 'Only entities of these kinds.' }),
        limit: t.arg.int({
          defaultValue: DEFAULT_COMPLETIONS,
          description: `How many at most: 1 to ${MAX_PAGE}.`,
        }),
      },
      complexity: ({ limit }) => ({
        field: COMPLETION_COST,
        multiplier: Math.max(1, limit ?? DEFAULT_COMPLETIONS),
      }),
      resolve: async (_root, { text, kinds, limit }, { snapshot, client }) => {
        const keys = await completeNames(client, {
          text,
          kinds: distinct(kinds) ?? [...snapshot.ontology.kinds.keys()],
          limit: checkSize('limit', limit ?? DEFAULT_COMPLETIONS),
          ...scopeOf(snapshot),
        })
        return keys.flatMap((key) => snapshot.findEntity(key) ?? [])
      },
    }),
  }))
}

/** What the snapshot lets through: so nothing else has a part in the answer. */
function scopeOf({ clearance, day }: Snapshot): SearchScope {
  return { visibilities: VISIBILITIES.slice(0, VISIBILITIES.indexOf(clearance) + 1), day }
}

async function findPage(
  { snapshot, client }: GraphContext,
  text: string,
  kinds: readonly string[] | null,
  { first, after, last, before }: PageArguments,
): Promise<Found> {
  if (last != null || before != null) {
    throw new InvalidInputError(
      'What is found comes best first: ask with first and after, not with last or before.',
    )
  }
  const { hits, more, kindCounts } = await searchEntities(client, {
    text,
    kinds,
    limit: checkSize('first', first ?? DEFAULT_PAGE),
    after: after == null ? undefined : parsePlace(after),
    ...scopeOf(snapshot),
  })
  const edges = hits.flatMap(({ key, score, snippet }) => {
    // What was added since the snapshot was read, half a second ago at most, is not there yet.
    const node = snapshot.findEntity(key)
    return node === undefined ? [] : [{ cursor: printCursor(ORDER.name, [score, key]), node, score, snippet }]
  })
  const asked = kindCounts.filter(({ kind }) => kinds === null || kinds.includes(kind))
  return {
    totalCount: asked.reduce((sum, { count }) => sum + count, 0),
    kindCounts,
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: more,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Cursors carry the score and the key, so they stay good when other entities come and go. */
const ORDER = {
  name: 'search',
  accepts: ([score, key, ...rest]: readonly CursorPart[]) =>
    typeof score === 'number' && typeof key === 'string' && /^\P{C}+$/u.test(key) && rest.length === 0,
}

function parsePlace(cursor: string): { score: number; key: string } {
  const [score, key] = parseCursor(cursor, ORDER)
  return { score: Number(score), key: String(key) }
}

/** A kind that is named again and again costs as much as once. */
function distinct(kinds: readonly string[] | null | undefined): string[] | null {
  return kinds == null ? null : [...new Set(kinds)]
}

function checkSize(name: string, size: number): number {
  if (size >= 1 && size <= MAX_PAGE) return size
  throw new InvalidInputError(`${name} is ${size}; it may be 1 to ${MAX_PAGE}.`)
}
