import { execute, graphql, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinDay } from '../../src/graphql/asOf.ts'
import { writeSectionTexts } from '../../src/store/writeSectionTexts.ts'
import { openEmptyApp, openPlanApp, type TestApp } from '../support/app.ts'
import { type Answer, answerOf, ask } from './ask.ts'
import { EXAMPLE, HIDDEN } from './example.ts'
import { importText } from './importText.ts'
import { askForTwoAndTwenty } from './statements.ts'

const SEARCH = `query ($text: String!, $kinds: [Kind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    kindCounts { kind count }
    edges { cursor score snippet node { id kind name } }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

async function search(app: TestApp, text: string, more: Record<string, unknown> = {}): Promise<Answer> {
  return (await ask(app, SEARCH, { text, ...more })).search
}

async function idsOf(app: TestApp, text: string, more: Record<string, unknown> = {}): Promise<string[]> {
  return (await search(app, text, more)).nodes.map(({ id }: Answer) => id)
}

describe('in the first dataset', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openPlanApp()
  })
  afterAll(() => app.close())

  test.each([
    ['PCC', 'role/police-and-crime-commissioner'],
    ['ASB', 'concern/anti-social-behaviour'],
    ['anti-social behaviour', 'concern/anti-social-behaviour'],
    ['antisocial behavior', 'concern/anti-social-behaviour'],
    ['domestic abuse', 'concern/domestic-abuse'],
    ['domestc abuse', 'concern/domestic-abuse'],
    ['Keynsham', 'area/keynsham'],
    ['Kenysham', 'area/keynsham'],
    ['keyn', 'area/keynsham'],
    ['speedwatch', 'initiative/community-speedwatch'],
    ['speed watch', 'initiative/community-speedwatch'],
    ['Prevent', 'strategy/prevent'],
    ['who pays IDVA', 'service/idva'],
    ['hate crime', 'concern/hate-crime'],
    ['CCG', 'partner/bath-and-north-east-somerset-ccg'],
    ['re-offending', 'concern/reoffending'],
    ['polcie', 'partner/avon-and-somerset-police'],
    ['E06000022', 'area/bath-and-north-east-somerset'],
    ['Mountstevens', 'role/police-and-crime-commissioner'],
  ])('%s finds first what an officer would look for', async (text, id) => {
    expect((await idsOf(app, text))[0]).toBe(id)
  })

  test('the abbreviation and what it stands for find the same', async () => {
    const [short, long] = [
      await idsOf(app, 'ASB', { first: 100 }),
      await idsOf(app, 'anti-social behaviour', { first: 100 }),
    ]
    expect(short.length).toBeGreaterThan(20)
    expect([...short].sort()).toEqual([...long].sort())
    expect(short).toContain('measure/police-recorded-asb')
  })

  test('who pays for a service is among what is found', async () => {
    const ids = await idsOf(app, 'who pays IDVA')
    expect(ids.slice(0, 5)).toContain('funding-stream/national-funding-for-idva')
  })

  test('a page has its counts, scores, snippets and cursors', async () => {
    const page = await search(app, 'hate crime', { first: 5 })
    expect(page.edges.map(({ node }: Answer) => node.id)).toEqual(page.nodes.map(({ id }: Answer) => id))
    expect(page.kindCounts.reduce((sum: number, { count }: Answer) => sum + count, 0)).toBe(page.totalCount)
    const scores = page.edges.map(({ score }: Answer) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(page.edges[0]).toMatchObject({ snippet: null, node: { kind: 'CONCERN', name: 'Hate crime' } })
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0].cursor,
      endCursor: page.edges[4].cursor,
    })
  })

  test('the pages hold the whole list once', async () => {
    const whole = await search(app, 'police', { first: 100 })
    const ids: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: Answer = await search(app, 'police', { first: 7, after })
      expect(page.totalCount).toBe(whole.totalCount)
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      ids.push(...page.nodes.map(({ id }: Answer) => id))
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
    expect(ids).toEqual(whole.nodes.map(({ id }: Answer) => id))
    expect(ids).toHaveLength(whole.totalCount)
  })

  test('only the kinds asked for are found and counted, and the counts by kind stay', async () => {
    const all = await search(app, 'hate crime', { first: 100 })
    const some = await search(app, 'hate crime', { kinds: ['MEASURE', 'ACTION'], first: 100 })
    expect(some.kindCounts).toEqual(all.kindCounts)
    expect(new Set(some.edges.map(({ node }: Answer) => node.kind))).toEqual(new Set(['MEASURE', 'ACTION']))
    expect(some.totalCount).toBe(some.edges.length)
    expect(some.totalCount).toBeLessThan(all.totalCount)
  })

  test('the statements are two for any page, one for completion, none for no words', async () => {
    await askForTwoAndTwenty(
      app,
      'query ($first: Int!) { search(text: "police", first: $first) { totalCount kindCounts { count } edges { snippet node { name links { totalCount } evidence { heading } } } } }',
      2,
    )
    await askForTwoAndTwenty(app, 'query ($first: Int!) { complete(text: "p", limit: $first) { name } }', 1)
    await askForTwoAndTwenty(
      app,
      'query ($first: Int!) { search(text: "🎉 ((", first: $first) { totalCount } }',
      0,
    )
  })

  test('completion gives names that begin so, of the kinds asked for', async () => {
    const { all, groups } = await ask(
      app,
      '{ all: complete(text: "dom") { id } groups: complete(text: "dom", kinds: [THEMATIC_GROUP], limit: 3) { id name } }',
    )
    expect(all[0]).toEqual({ id: 'concern/domestic-abuse' })
    expect(all.length).toBeGreaterThan(5)
    expect(groups).toEqual([
      { id: 'thematic-group/domestic-abuse-partnership', name: 'Domestic Abuse Partnership' },
    ])
  })

  test('a text that was attached is found until it is detached', async () => {
    const { client } = app.database
    const write = (texts: [string, string][]) =>
      writeSectionTexts(client, {
        document: 'joint-plan',
        texts: new Map(texts),
        actor: 'test',
        reason: 'A test.',
      })
    await write([['7.i', 'A heron stood by the weir.']])
    const page = await search(app, 'heron')
    expect(page.totalCount).toBeGreaterThan(1)
    expect(page.edges[0].snippet).toBe('A heron stood by the weir.')
    await write([])
    expect((await search(app, 'heron')).totalCount).toBe(0)
  })

  test.each([
    [
      'a text that is too long',
      { text: 'a'.repeat(10_000) },
      'text has 10000 characters; a search takes up to 200.',
    ],
    ['a page that is too large', { text: 'a', first: 101 }, 'first is 101; it may be 1 to 100.'],
    ['a page without items', { text: 'a', first: 0 }, 'first is 0; it may be 1 to 100.'],
    ['a page below nothing', { text: 'a', first: -5 }, 'first is -5; it may be 1 to 100.'],
    [
      'a cursor that is none',
      { text: 'a', after: 'garbage' },
      'The cursor "garbage" is not one of this list',
    ],
    ...[
      ['search'],
      ['search', 5],
      ['search', '5', 'a/b'],
      ['search', 5, 'a\u0000'],
      ['search', 5, 'a\ud800'],
      ['entities', 5, 'a/b'],
    ].map((parts): [string, object, string] => [
      `a cursor that was made up: ${JSON.stringify(parts)}`,
      { text: 'a', after: Buffer.from(JSON.stringify(parts)).toString('base64url') },
      'is not one of this list',
    ]),
  ])('%s is refused with a sentence', async (_what, variables, message) => {
    const { data, errors } = await answerOf(app, SEARCH, { ...variables })
    expect(data).toBeNull()
    expect(errors?.[0]?.message).toContain(message)
  })

  test('pages from the end are refused with a sentence', async () => {
    const { errors } = await answerOf(app, '{ search(text: "a", last: 3) { totalCount } }')
    expect(errors?.[0]?.message).toContain('ask with first and after')
  })

  test.each(['', ' ', '((((', '%_%_', '\\', "'", '"', '🎉', '\u0000', '\ud800', '<->', ':*', '""""'])(
    'nothing is found for %j, without an error',
    async (text) => {
      expect(await search(app, text)).toMatchObject({
        totalCount: 0,
        edges: [],
        kindCounts: [],
        pageInfo: { hasNextPage: false },
      })
      expect(await ask(app, 'query ($text: String!) { complete(text: $text) { id } }', { text })).toEqual({
        complete: [],
      })
    },
  )

  test('thirty searches in one question are refused before any is asked; a few are not', async () => {
    const many = (count: number, field: string) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`
    app.statements.length = 0
    for (const field of [
      'search(text: "a", first: 1) { totalCount }',
      'search(text: "a") { nodes { id } }',
    ]) {
      const { errors } = await answerOf(app, many(30, field))
      expect(errors?.[0]?.extensions.code).toBe('QUESTION_TOO_LARGE')
    }
    const { errors } = await answerOf(app, many(100, 'complete(text: "a") { id }'))
    expect(errors?.[0]?.extensions.code).toBe('QUESTION_TOO_LARGE')
    expect(app.statements).toEqual([])
    expect(Object.keys(await ask(app, many(5, 'search(text: "a") { nodes { id name } }')))).toHaveLength(5)
  })
})

describe('of what is not in the snapshot', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openEmptyApp()
    await importText(app, EXAMPLE)
  })
  afterAll(() => app.close())

  async function answerFor(clearance: 'PUBLIC' | 'RESTRICTED', source: string): Promise<Answer> {
    const { data, errors } = await graphql({
      schema: app.schema,
      source,
      contextValue: app.contextFor(clearance),
    })
    expect(errors).toBeUndefined()
    return JSON.parse(JSON.stringify(data))
  }

  test('nothing is found, counted or completed by those who may not see it', async () => {
    const query =
      '{ search(text: "secret") { totalCount kindCounts { kind } nodes { id } } complete(text: "sec") { id } spy: search(text: "spy agency") { totalCount } }'
    expect(await answerFor('PUBLIC', query)).toEqual({
      search: { totalCount: 0, kindCounts: [], nodes: [] },
      complete: [],
      spy: { totalCount: 0 },
    })
    const all = await answerFor('RESTRICTED', query)
    expect(all.search.totalCount).toBeGreaterThan(2)
    expect(
      all.search.nodes.every(
        ({ id }: Answer) => (HIDDEN as readonly string[]).includes(id) || id.includes('secret'),
      ),
    ).toBe(true)
    expect(all.spy.totalCount).toBe(1)
  })

  test('nothing is found that was not in force on the day', async () => {
    const on = async (day: string) => {
      const document = parse(
        `query @asOf(date: "${day}") { search(text: "curo") { totalCount nodes { id } } complete(text: "cur") { id } }`,
      )
      const contextValue = pinDay({ schema: app.schema, document }, app.contextFor('PUBLIC'))
      const { data } = await execute({ schema: app.schema, document, contextValue })
      return JSON.parse(JSON.stringify(data))
    }
    expect((await on('2021-03-31')).search).toEqual({ totalCount: 1, nodes: [{ id: 'partner/curo' }] })
    expect(await on('2021-04-01')).toEqual({ search: { totalCount: 0, nodes: [] }, complete: [] })
  })

  test('what was written since is left out until the graph is read again', async () => {
    const older = app.contextFor('PUBLIC')
    await importText(app, `${EXAMPLE}  heron: { name: Heron watch, evidence: 1.i }\n`)
    const source = '{ search(text: "heron") { nodes { id } } complete(text: "heron") { id } }'
    const { data } = await graphql({ schema: app.schema, source, contextValue: older })
    expect(JSON.parse(JSON.stringify(data))).toEqual({ search: { nodes: [] }, complete: [] })
    const found = [{ id: 'initiative/heron' }]
    expect(await ask(app, source)).toEqual({ search: { nodes: found }, complete: found })
  })
})
