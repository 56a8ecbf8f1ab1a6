import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuestion } from '../../src/graphql/askQuestion.ts'
import { parseSavedQuestion } from '../../src/graphql/savedQuestions.ts'
import type { Visibility } from '../../src/ontology/records.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { type Answer, answerOf, ask } from './ask.ts'
import { EXAMPLE } from './example.ts'
import { HEAD, importText, lines } from './importText.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, EXAMPLE)
})
afterAll(() => app.close())

async function answerFor(clearance: Visibility, source: string): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: app.schema,
    source,
    contextValue: app.contextFor(clearance),
  })
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data))
}

const LOSSES = 'losses { loss whole entity { id } links { id evidence { locator } } remaining { id } }'

describe('impact', () => {
  test('tells what would be lost whole and in part, with the links that prove it', async () => {
    const { impact } = await ask(
      app,
      `{ impact(removing: ["partner/curo", "funding-stream/grant"]) {
        removed { id } losesOnlyOwner { id } losesOnlyFunding { id } losesThread { id } losesLinks
        links(first: 100) { totalCount nodes { id } } ${LOSSES}
      } }`,
    )
    expect(impact.removed).toEqual([{ id: 'partner/curo' }, { id: 'funding-stream/grant' }])
    expect(impact.losesOnlyOwner).toEqual([{ id: 'action/a2' }, { id: 'service/refuge' }])
    expect(impact.losesOnlyFunding).toEqual([{ id: 'objective/o1' }, { id: 'service/refuge' }])
    expect(impact.losesThread).toEqual([])
    expect(impact.links.totalCount).toBe(impact.losesLinks)
    expect(impact.links.nodes).toHaveLength(impact.losesLinks)
    expect(impact.losses.filter(({ whole }: Answer) => !whole)).toEqual([
      {
        loss: 'OWNER',
        whole: false,
        entity: { id: 'action/a1' },
        links: [
          { id: 'link/partner/curo/LEADS/action/a1', evidence: [{ locator: '1.ii' }, { locator: '1.ii.a' }] },
        ],
        remaining: [{ id: 'link/partner/council/DELIVERS/action/a1' }],
      },
    ])
  })

  test('takes any kind of thing, and one that is named twice once', async () => {
    const { impact } = await ask(
      app,
      '{ impact(removing: ["strategy/pcc-plan", "strategy/pcc-plan", "area/county"]) { removed { id } losesThread { id } } }',
    )
    expect(impact.removed).toHaveLength(2)
    expect(impact.losesThread).toEqual([{ id: 'objective/o1' }, { id: 'action/a1' }])
  })

  test.each([
    ['an empty list', '[]', /removing holds 0 ids; give 1 to 100/],
    ['101 ids', JSON.stringify(Array(101).fill('partner/curo')), /removing holds 101 ids; give 1 to 100/],
    ['an unknown id', '["partner/curo", "partner/nobody"]', /removing: nothing has the id "partner\/nobody"/],
    ['the id of a link', '["link/partner/curo/LEADS/action/a1"]', /removing: nothing has the id/],
    ['a hidden id', '["partner/spy"]', /removing: nothing has the id "partner\/spy"/],
    ['an empty id', '[""]', /removing: nothing has the id ""/],
  ])('tells of %s', async (_, removing, message) => {
    const { errors } = await answerOf(app, `{ impact(removing: ${removing}) { losesLinks } }`)
    expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)])
    expect(errors?.[0]?.originalError).toHaveProperty('code')
  })
})

describe('gaps', () => {
  const GAPS = `query ($rules: [GapRule!], $within: ID) { gaps(rules: $rules, within: $within, first: 100) {
    totalCount nodes { rule entity { id } explanation links { id } } } }`

  test('come with the links that their explanations speak of', async () => {
    const { gaps } = await ask(app, GAPS, { rules: ['CONCERN_WITHOUT_ACTION', 'GROUP_WITHOUT_MEMBER'] })
    expect(gaps.nodes).toEqual([])
    const found = await ask(app, GAPS, { rules: ['ACTION_WITH_CONTRIBUTORS_ONLY'] })
    expect(found.gaps.nodes).toEqual([
      {
        rule: 'ACTION_WITH_CONTRIBUTORS_ONLY',
        entity: { id: 'action/a2' },
        explanation:
          'Nobody is named as leading or delivering this action, only as contributing to it: Curo.',
        links: [{ id: 'link/partner/curo/CONTRIBUTES_TO/action/a2' }],
      },
    ])
  })

  test('are looked for within one thing and its parts, by no rule or by all', async () => {
    expect((await ask(app, GAPS, { rules: [] })).gaps.totalCount).toBe(0)
    const all = await ask(app, GAPS, { rules: null, within: null })
    const inside = await ask(app, GAPS, { within: 'priority/p1' })
    expect(inside.gaps.totalCount).toBeGreaterThan(0)
    expect(inside.gaps.totalCount).toBeLessThan(all.gaps.totalCount)
    expect(new Set(inside.gaps.nodes.map(({ entity }: Answer) => entity.id))).not.toContain('priority/pcc-1')
  })

  test('of a rule that a dataset has switched off are not told, but why it is off', async () => {
    const other = await openEmptyApp()
    try {
      await importText(
        other,
        `${HEAD.replace('dataset:\n', 'dataset:\n  rules:\n    GROUP_WITHOUT_CHAIR: { on: false, reason: Chairs are not written down here. }\n')}
thematic groups: { g: { name: Group, evidence: 1.i } }
`,
      )
      const { gaps, gapRules } = await ask(
        other,
        '{ gaps(rules: [GROUP_WITHOUT_CHAIR, GROUP_WITHOUT_MEMBER]) { nodes { rule } } gapRules { rule title explanation off { dataset reason } } }',
      )
      expect(gaps.nodes).toEqual([{ rule: 'GROUP_WITHOUT_MEMBER' }])
      const off = gapRules.filter((rule: Answer) => rule.off.length > 0)
      expect(off).toEqual([
        expect.objectContaining({
          rule: 'GROUP_WITHOUT_CHAIR',
          off: [{ dataset: expect.any(String), reason: 'Chairs are not written down here.' }],
        }),
      ])
    } finally {
      await other.close()
    }
  })

  test.each([
    [{ within: 'strategy/no' }, /^within: nothing has the id "strategy\/no"/],
    [{ within: 'partner/spy' }, /^within: nothing has the id "partner\/spy"/],
    [{ rules: ['WITHOUT_ANYTHING'] }, /does not exist in "GapRule" enum/],
  ])('tell of %j', async (variables, message) => {
    const { errors } = await answerOf(app, GAPS, variables)
    expect(errors?.[0]?.message).toMatch(message)
  })
})

describe('overlaps', () => {
  test('tell of an unknown within, and answer within what has no groups', async () => {
    const { errors } = await answerOf(app, '{ overlaps(within: "action/no") { totalCount } }')
    expect(errors?.[0]?.message).toMatch(/^within: nothing has the id "action\/no"/)
    expect((await ask(app, '{ overlaps(within: "area/county") { totalCount } }')).overlaps.totalCount).toBe(0)
  })
})

describe('compare', () => {
  const COMPARE = `query ($from: Date!, $to: Date!) { compare(from: $from, to: $to) {
    from to started { id } ended { id } linksStarted { id } linksEnded { id } changed { id }
    changes { entity { id } explanation linksStarted { id } linksEnded { id } holdersStarted { name } holdersEnded { name evidence { locator } } }
  } }`

  test('tells what was no longer the same about each thing that changed', async () => {
    const { compare } = await ask(app, COMPARE, { from: '2018-01-01', to: '2020-01-01' })
    expect(compare.started).toEqual([{ id: 'strategy/plan' }])
    expect(compare.changed).toEqual(compare.changes.map(({ entity }: Answer) => entity))
    const changeOf = (id: string) => compare.changes.find(({ entity }: Answer) => entity.id === id)
    expect(changeOf('role/chair')).toMatchObject({
      explanation: 'Ann Example left on 4 May 2018.',
      holdersStarted: [],
      holdersEnded: [{ name: 'Ann Example', evidence: [{ locator: '1.i' }] }],
    })
    expect(changeOf('thematic-group/forum')).toMatchObject({
      explanation: 'New: Curo, since 1 January 2019, is a member of it.',
      linksStarted: [{ id: 'link/partner/curo/MEMBER_OF/thematic-group/forum@2019-01-01' }],
      linksEnded: [],
    })
    expect(JSON.stringify(compare)).not.toMatch(/spy|secret/)
  })

  test('finds nothing between a day and itself, the first that can be written and the last', async () => {
    for (const day of ['2019-04-01', '0001-01-01', '9999-12-31']) {
      const { compare } = await ask(app, COMPARE, { from: day, to: day })
      expect([compare.started, compare.ended, compare.changes]).toEqual([[], [], []])
    }
    const { compare } = await ask(app, COMPARE, { from: '0001-01-01', to: '9999-12-31' })
    expect(compare.ended).toEqual([])
  })

  test.each([
    ['2019-04-02', '2019-04-01', /2019-04-02 lies after 2019-04-01. Give the earlier day first/],
    ['0000-00-00', '2019-04-01', /"0000-00-00" is not a day/],
    ['2019-02-30', '2019-04-01', /"2019-02-30" is not a day/],
    ['1 April 2019', '2019-04-01', /"1 April 2019" is not a day/],
    ['2019-04-01', '10000-01-01', /"10000-01-01" is not a day/],
    ['2019-04-01', '2019-04-01T00:00:00Z', /is not a day/],
    ['', '2019-04-01', /"" is not a day/],
  ])('tells of days that cannot be: %s to %s', async (from, to, message) => {
    const { errors } = await answerOf(app, COMPARE, { from, to })
    expect(errors?.[0]?.message).toMatch(message)
  })
})

describe('@asOf', () => {
  async function askOn(day: string, source: string): Promise<Answer> {
    const question = parseSavedQuestion('on.graphql', source)
    const answer = await askQuestion({
      schema: app.schema,
      question,
      variables: { day },
      context: app.contextFor('PUBLIC'),
    })
    return JSON.parse(JSON.stringify(answer))
  }

  test('shows the day to every question, gaps looking back', async () => {
    const answer = await askOn(
      '2022-01-01',
      `query Q($day: Date!) @asOf(date: $day) {
        strategy(id: "strategy/plan") { id }
        impact(removing: ["priority/p1"]) { links(first: 100) { nodes { id } } }
        gaps(rules: [EXPIRED], first: 100) { nodes { entity { id } explanation } }
        compare(from: "2018-01-01", to: "2020-01-01") { started { id } }
      }`,
    )
    expect(answer.strategy).toBeNull()
    expect(JSON.stringify(answer.impact)).not.toContain('strategy/plan')
    expect(answer.compare.started).toEqual([{ id: 'strategy/plan' }])
    const expired = Object.fromEntries(
      answer.gaps.nodes.map(({ entity, explanation }: Answer) => [entity.id, explanation]),
    )
    expect(expired['strategy/plan']).toMatch(
      /^It ended on 31 March 2021\. Still part of it: “Priority one”\./,
    )
    expect(expired['service/refuge']).toBe('Curo, which ended on 31 March 2021, leads it.')
  })

  test('tells of one that it is asked to show and that was not there', async () => {
    const source =
      'query Q($day: Date!) @asOf(date: $day) { impact(removing: ["strategy/plan"]) { losesLinks } }'
    expect((await askOn('2019-04-01', source)).impact.losesLinks).toBeGreaterThan(0)
    await expect(askOn('2022-01-01', source)).rejects.toThrow(/removing: nothing has the id "strategy\/plan"/)
  })

  test.each(['0000-00-00', '2019-02-30', 'yesterday'])('tells that %s is no day', async (day) => {
    await expect(askOn(day, 'query Q($day: Date!) @asOf(date: $day) { __typename }')).rejects.toThrow(
      /is not a day/,
    )
    await expect(
      askOn(day, `query Q($day: Date) @asOf(date: "${day}") { compare(from: $day, to: $day) { from } }`),
    ).rejects.toThrow(/is not a day/)
  })
})

describe('disclosure', () => {
  const DISCLOSURE = (to: string) => `{ disclosure(to: ${to}) { to
    kinds { kind shown withheld } linkTypes { type shown withheld }
    entities(first: 100) { totalCount nodes { id visibility } }
    links(first: 100) { totalCount nodes { id visibility } }
    observations(first: 100) { totalCount nodes { metric } } ${LOSSES} } }`

  test('tells the public that nothing is withheld', async () => {
    for (const to of ['PUBLIC', 'PARTNERS', 'RESTRICTED']) {
      const { disclosure } = await ask(app, DISCLOSURE(to))
      const { entities, links, observations, losses, kinds } = disclosure
      expect([entities.nodes, links.nodes, observations.nodes, losses]).toEqual([[], [], [], []])
      expect(kinds.filter(({ withheld }: Answer) => withheld > 0)).toEqual([])
      expect(JSON.stringify(disclosure)).not.toMatch(/secret|spy/i)
    }
  })

  test('counts by kind and type what it lists, and what the audience sees', async () => {
    const { disclosure } = await answerFor('RESTRICTED', DISCLOSURE('PUBLIC'))
    const sum = (counts: Answer[], field: string) => counts.reduce((total, one) => total + one[field], 0)
    const open = await ask(app, '{ graph { entities links } }')
    expect(sum(disclosure.kinds, 'shown')).toBe(open.graph.entities)
    expect(sum(disclosure.linkTypes, 'shown')).toBe(open.graph.links)
    expect(sum(disclosure.kinds, 'withheld')).toBe(disclosure.entities.totalCount)
    expect(sum(disclosure.linkTypes, 'withheld')).toBe(disclosure.links.totalCount)
    expect(disclosure.entities.nodes.map(({ id }: Answer) => id)).toEqual([
      'partner/friend',
      'partner/spy',
      'thematic-group/cell',
      'strategy/secret-plan',
      'priority/pcc-secret',
      'action/a-secret',
      'funding-stream/secret-fund',
    ])
    expect(disclosure.observations.totalCount).toBe(2)
  })

  test('shows the partners what the public would miss, and nothing of what is restricted', async () => {
    const { disclosure } = await answerFor('PARTNERS', DISCLOSURE('PUBLIC'))
    expect(disclosure.entities.nodes.map(({ id }: Answer) => id)).toEqual([
      'partner/friend',
      'thematic-group/cell',
      'action/a-secret',
    ])
    expect(JSON.stringify(disclosure)).not.toMatch(/RESTRICTED|spy|secret-plan|pcc-secret|secret-fund/)
  })

  test('tells what an audience would take to have no owner', async () => {
    const other = await openEmptyApp()
    try {
      await importText(
        other,
        `${HEAD}
partners:
  hidden: { name: Hidden, visibility: PARTNERS, evidence: 1.i, leads: { action/a: 1.i } }
actions:
  a: { name: Action, evidence: 1.ii.a }
`,
      )
      const { data } = await graphql({
        schema: other.schema,
        source: DISCLOSURE('PUBLIC'),
        contextValue: other.contextFor('RESTRICTED'),
      })
      expect(JSON.parse(JSON.stringify(data)).disclosure.losses).toEqual([
        {
          loss: 'OWNER',
          whole: true,
          entity: { id: 'action/a' },
          links: [{ id: 'link/partner/hidden/LEADS/action/a', evidence: [{ locator: '1.i' }] }],
          remaining: [],
        },
      ])
    } finally {
      await other.close()
    }
  })
})

describe('ownership through parts', () => {
  test('counts the owner of the whole as one of the part', async () => {
    const query = (throughParts: string) =>
      `{ ownership(within: "ward-1"${throughParts}) { totalCount } }`.replace('ward-1', 'action/a1')
    expect((await ask(app, query(''))).ownership.totalCount).toBe(2)
    expect((await ask(app, query(', throughParts: true'))).ownership.totalCount).toBe(2)
    const other = await openEmptyApp()
    try {
      await importText(
        other,
        `${HEAD}
partners: { p: { name: P, evidence: 1.i, leads: { objective/o: 1.i } } }
objectives: { o: { name: O, evidence: 1.i } }
actions:
  a: { name: Same, evidence: 1.ii.a, is part of: { objective/o: 1.i } }
  b: { name: Same, evidence: 1.ii.a, is part of: { objective/o: 1.i } }
`,
      )
      const rows: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const { ownership } = await ask(
          other,
          'query ($after: String) { ownership(throughParts: true, first: 1, after: $after) { nodes { owned { id } link { target { id } } } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
        rows.push(...ownership.nodes.map(({ owned, link }: Answer) => `${owned.id} by ${link.target.id}`))
        after = ownership.pageInfo.endCursor
        more = ownership.pageInfo.hasNextPage
      }
      expect(rows).toEqual([
        'objective/o by objective/o',
        'action/a by objective/o',
        'action/b by objective/o',
      ])
    } finally {
      await other.close()
    }
  })
})

describe('what such an answer walks through', () => {
  const GROUPS = 120
  const CROWD = `${HEAD}
concerns: { c: { name: Concern, evidence: 1.i } }
thematic groups:
${lines(GROUPS, (n) => `  g-${n}: { name: Group ${n}, evidence: 1.i, to: 2019-01-01, addresses: { concern/c: 1.i } }`)}
partners:
  p: { name: Partner, evidence: 1.i, leads: { ${Array.from({ length: GROUPS }, (_, n) => `thematic-group/g-${n + 1}: 1.i`).join(', ')} } }
`
  let crowd: TestApp
  beforeAll(async () => {
    crowd = await openEmptyApp()
    await importText(crowd, CROWD)
  })
  afterAll(() => crowd.close())

  const many = (field: string) => Array.from({ length: 12 }, (_, n) => `f${n}: ${field}`).join(' ')
  const DEEP =
    'thematicGroup: id ... on ThematicGroup { leaders: owners { owner { ... on Partner { a: leads(first: 1) { totalCount } b: leads(first: 1) { totalCount } } } } }'

  test.each([
    [
      'impact',
      many(
        `impact(removing: ["partner/p"]) { losesOnlyOwner { ${DEEP} } losses { entity { ${DEEP} } links { source { id } } } }`,
      ),
    ],
    [
      'compare',
      many(
        `compare(from: "2018-01-01", to: "2020-01-01") { ended { ${DEEP} } changes { linksEnded { source { ${DEEP} } } } }`,
      ),
    ],
    ['overlaps', many(`overlaps { nodes { groups { ${DEEP} } work { links { source { ${DEEP} } } } } }`)],
    ['gaps', many(`gaps(first: 100) { nodes { links { source { ${DEEP} } } } }`)],
  ])('is bounded for %s', async (_, source) => {
    const { errors } = await answerOf(crowd, `{ ${source} }`)
    expect(errors?.[0]?.extensions.code).toBe('QUESTION_TOO_LARGE')
  })

  test('sends no statement', async () => {
    crowd.statements.length = 0
    await ask(
      crowd,
      `{ impact(removing: ["partner/p"]) { losses { links { evidence { locator } } } }
         compare(from: "2018-01-01", to: "2020-01-01") { changes { explanation } }
         overlaps { totalCount } gaps { totalCount } disclosure { losses { loss } } }`,
    )
    expect(crowd.statements).toEqual([])
  })
})
