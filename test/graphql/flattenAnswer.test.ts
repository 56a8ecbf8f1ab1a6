import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { flattenAnswer } from '../../src/graphql/flattenAnswer.ts'
import { describeTable } from '../../src/graphql/questionTable.ts'
import { parseSavedQuestion } from '../../src/graphql/savedQuestions.ts'

const schema = buildSchema(`
  type Query { strategy: Strategy  links: LinkConnection!  partner: Partner  things: [Named!]!  count: Int! }
  interface Named { name: String! }
  type Strategy { name: String!  priorities: [Priority!]!  tags: [String!]! }
  type Priority implements Named { name: String!  actions: [Action!]!  tags: [String!]! }
  "What is done."
  type Action implements Named { "How it is called." name: String!  amount: Float  owners: [Owner!]!  priority: Priority }
  type Owner { name: String!  sole: Boolean!  evidence: [Evidence!]! }
  type Evidence { locator: String!  note: String }
  type Partner implements Named { name: String!  summary: String  links: LinkConnection! }
  type Link { basis: String!  evidence: [Evidence!]! }
  type LinkEdge { cursor: String!  node: Partner!  link: Link!  score: Int! }
  type LinkConnection { totalCount: Int!  edges: [LinkEdge!]!  nodes: [Link!]!  pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
`)

function tableOf(query: string, rows: string | null = null) {
  const head = rows === null ? '' : `# Rows: ${rows}\n`
  return describeTable(schema, parseSavedQuestion('some.graphql', head + query))
}
const columnsOf = (query: string, rows: string | null = null) =>
  tableOf(query, rows).columns.map(({ name }) => name)
const rowsOf = (query: string, rows: string | null, answer: unknown) =>
  flattenAnswer(tableOf(query, rows), answer).rows

describe('the table of a question', () => {
  const PLAN =
    '{ count strategy { name tags priorities { name tags actions { name amount owners { name } } } } }'

  test('has the columns that the question asks for, whatever the answer', () => {
    const columns = ['count', 'strategy.name', 'strategy.priorities.name', 'name', 'amount', 'owners.name']
    expect(columnsOf(PLAN, 'strategy.priorities.actions')).toEqual(columns)
    for (const answer of [{}, { strategy: null }, { strategy: { name: 'P', priorities: [] } }]) {
      const table = tableOf(PLAN, 'strategy.priorities.actions')
      expect(flattenAnswer(table, answer)).toEqual({ columns, rows: [] })
    }
  })

  test('tells the type of each column, whether its values are joined, and what the schema says of it', () => {
    const { columns } = tableOf(PLAN, 'strategy.priorities.actions')
    expect(columns.at(-3)).toMatchObject({
      type: 'String',
      isJoined: false,
      description: 'How it is called.',
    })
    expect(columns.at(-2)).toMatchObject({ type: 'Float', isJoined: false, description: null })
    expect(columns.at(-1)).toMatchObject({ name: 'owners.name', type: 'String', isJoined: true })
  })

  test('leaves out the lists that stand beside the rows, and names them', () => {
    const { leftOut } = tableOf(PLAN, 'strategy.priorities.actions')
    expect(leftOut).toEqual(['strategy.tags', 'strategy.priorities.tags'])
  })

  test('makes rows of the outermost list when the question names none, and one row when there is none', () => {
    expect(columnsOf('{ strategy { priorities { name actions { name } } } }')).toEqual([
      'name',
      'actions.name',
    ])
    expect(
      rowsOf('{ partner { name summary } }', null, { partner: { name: 'Curo', summary: null } }),
    ).toEqual([{ 'partner.name': 'Curo', 'partner.summary': null }])
  })

  test('passes through connections and edges, without their cursors and pages', () => {
    expect(columnsOf('{ links { totalCount edges { cursor node { name } link { basis } score } } }')).toEqual(
      ['name', 'link.basis', 'score'],
    )
    expect(columnsOf('{ links { totalCount nodes { basis } pageInfo { endCursor } } }')).toEqual(['basis'])
    expect(columnsOf('{ partner { name links { totalCount } } }')).toEqual([
      'partner.name',
      'partner.links.totalCount',
    ])
  })

  test('has the columns of all fragments, under the names that the question gives them', () => {
    const query =
      '{ things { __typename called: name ...A ... on Partner { summary } } } fragment A on Action { amount owners { name } ... on Action { owners { sole } } }'
    expect(columnsOf(query)).toEqual([
      '__typename',
      'called',
      'amount',
      'owners.name',
      'owners.sole',
      'summary',
    ])
  })

  test.each([
    ['a path that leads nowhere', '{ partner { name } }', 'partner.links', /asks for no partner\.links/],
    ['a path to a single value', '{ partner { name } }', 'partner.name', /asks for no partner\.name/],
    [
      'two columns of one name',
      '{ priority: strategy { name } things { ... on Action { priority { name } } } }',
      'things',
      /two columns named priority\.name/,
    ],
  ])('is refused for %s', (_case, query, rows, message) => {
    expect(() => tableOf(query, rows)).toThrow(InvalidInputError)
    expect(() => tableOf(query, rows)).toThrow(message)
  })
})

describe('an answer made flat', () => {
  test('repeats what stands above the rows on every row', () => {
    const answer = { strategy: { name: 'Plan', priorities: [{ name: 'P' }, { name: 'Q' }] } }
    expect(rowsOf('{ strategy { name priorities { name } } }', 'strategy.priorities', answer)).toEqual([
      { 'strategy.name': 'Plan', name: 'P' },
      { 'strategy.name': 'Plan', name: 'Q' },
    ])
  })

  test('makes a row of an item of an outer list that has nothing below it', () => {
    const priorities = [
      { name: 'P', actions: [] },
      { name: 'Q', actions: [{ name: 'a' }] },
    ]
    const query = '{ strategy { priorities { name actions { name } } } }'
    expect(rowsOf(query, 'strategy.priorities.actions', { strategy: { priorities } })).toEqual([
      { 'strategy.priorities.name': 'P', name: null },
      { 'strategy.priorities.name': 'Q', name: 'a' },
    ])
  })

  test('has no rows when the list is empty, or what it belongs to is not there', () => {
    const query = '{ partner { name links { nodes { basis } } } }'
    expect(rowsOf(query, 'partner.links', { partner: { name: 'Curo', links: { nodes: [] } } })).toEqual([])
    expect(rowsOf(query, 'partner.links', { partner: null })).toEqual([])
  })

  const OWNERS = '{ things { ... on Action { name owners { name sole evidence { locator note } } } } }'
  const ownersOf = (owners: unknown) => rowsOf(OWNERS, 'things', { things: [{ name: 'a', owners }] })[0]

  test('keeps the cells of joined lists in step, places without a value too, and tells equal values once', () => {
    const owners = [
      { name: 'A', sole: false, evidence: [{ locator: '1.i', note: null }] },
      { name: 'B', sole: false, evidence: [{ locator: '2', note: 'x' }] },
    ]
    expect(ownersOf(owners)).toEqual({
      name: 'a',
      'owners.name': 'A; B',
      'owners.sole': 'false',
      'owners.evidence.locator': '1.i; 2',
      'owners.evidence.note': '; x',
    })
  })

  test('tells a list within a list by another sign', () => {
    const evidence = [
      { locator: '1.i', note: 'n' },
      { locator: '3', note: 'n' },
    ]
    const owners = [
      { name: 'A', sole: true, evidence },
      { name: 'B', sole: false, evidence: [{ locator: '2', note: 'n' }] },
    ]
    expect(ownersOf(owners)).toMatchObject({
      'owners.evidence.locator': '1.i | 3; 2',
      'owners.evidence.note': 'n',
      'owners.sole': 'true; false',
    })
  })

  test('has an empty cell for a list without items, and for what is null on the way', () => {
    expect(ownersOf([])).toEqual({
      name: 'a',
      'owners.name': null,
      'owners.sole': null,
      'owners.evidence.locator': null,
      'owners.evidence.note': null,
    })
    const query = '{ things { ... on Action { priority { name } } } }'
    expect(rowsOf(query, null, { things: [{ priority: null }, {}] })).toEqual([
      { 'priority.name': null },
      { 'priority.name': null },
    ])
  })

  test('reads the fields of an edge beside those of its node', () => {
    const edges = [{ cursor: 'x', node: { name: 'IDVA' }, link: { basis: 'STATED' } }]
    expect(
      rowsOf('{ links { edges { node { name } link { basis } } } }', null, { links: { edges } }),
    ).toEqual([{ name: 'IDVA', 'link.basis': 'STATED' }])
  })
})
