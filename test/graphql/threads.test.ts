import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidInputError, NotFoundError } from '../../src/errors.ts'
import { importFirstDataset, openEmptyApp, type TestApp } from '../support/app.ts'
import { type Answer, answerOf, ask } from './ask.ts'
import { EXAMPLE } from './example.ts'
import { importText } from './importText.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, EXAMPLE)
})
afterAll(() => app.close())

async function faultOf(source: string, variables?: Record<string, unknown>) {
  const { errors } = await answerOf(app, source, variables)
  expect(errors).toHaveLength(1)
  return errors?.[0]?.originalError
}

const PATHS = `query ($from: ID!, $to: ID!, $profile: PathProfile, $maxHops: Int, $limit: Int) {
  paths(from: $from, to: $to, profile: $profile, maxHops: $maxHops, limit: $limit) {
    truncated
    paths { hops weakestBasis narrative steps { forward from { id } to { id } link { id basis evidence { locator } } } }
  }
}`

/** Each path as the ids that it passes. */
async function pathsOf(variables: Record<string, unknown>): Promise<string[][]> {
  const { paths } = await ask(app, PATHS, variables)
  expect(paths.truncated).toBe(false)
  return paths.paths.map((path: Answer) => {
    expect(path.hops).toBe(path.steps.length)
    return [path.steps[0].from.id, ...path.steps.map((step: Answer) => step.to.id)]
  })
}

describe('paths', () => {
  const UP = ['action/a1', 'objective/o1', 'priority/pcc-1', 'strategy/pcc-plan']

  test('follow the thread up, with every step and its evidence', async () => {
    const { paths } = await ask(app, PATHS, { from: 'action/a1', to: 'strategy/pcc-plan' })
    expect(paths.truncated).toBe(false)
    expect(paths.paths).toHaveLength(1)
    const [path] = paths.paths
    expect(path).toMatchObject({ hops: 3, weakestBasis: 'INFERRED' })
    expect(path.narrative).toMatch(/Action one.*Objective one.*PCC one.*PCC Plan/s)
    expect(path.steps.map(({ forward }: Answer) => forward)).toEqual([true, true, true])
    expect(path.steps[0]).toEqual({
      forward: true,
      from: { id: 'action/a1' },
      to: { id: 'objective/o1' },
      link: { id: 'link/action/a1/PART_OF/objective/o1', basis: 'STATED', evidence: [{ locator: '1.ii.a' }] },
    })
  })

  test('lead from the far end as well, against the sentences', async () => {
    expect(await pathsOf({ from: 'action/a1', to: 'strategy/pcc-plan' })).toEqual([UP])
    expect(await pathsOf({ from: 'strategy/pcc-plan', to: 'action/a1' })).toEqual([UP.toReversed()])
    const { paths } = await ask(app, PATHS, { from: 'strategy/pcc-plan', to: 'action/a1' })
    expect(paths.paths[0].steps.map(({ forward }: Answer) => forward)).toEqual([false, false, false])
  })

  test.each<[string, string, string, string[]]>([
    ['THREAD', 'action/a1', 'strategy/plan', ['action/a1', 'objective/o1', 'priority/p1', 'strategy/plan']],
    ['OWNERSHIP', 'role/chair', 'thematic-group/rag', ['role/chair', 'thematic-group/rag']],
    ['OWNERSHIP', 'partner/curo', 'action/a1', ['partner/curo', 'action/a1']],
    [
      'FUNDING',
      'funding-stream/grant',
      'priority/p1',
      ['funding-stream/grant', 'objective/o1', 'priority/p1'],
    ],
    ['ANY', 'duty/d1', 'action/a2', ['duty/d1', 'partner/curo', 'action/a2']],
  ])('of the profile %s lead from %s to %s', async (profile, from, to, expected) => {
    expect((await pathsOf({ profile, from, to, limit: 1 }))[0]).toEqual(expected)
  })

  test('of a profile that does not walk the links there are none', async () => {
    expect(await pathsOf({ profile: 'THREAD', from: 'partner/curo', to: 'action/a1' })).toEqual([])
    expect(await pathsOf({ profile: 'FUNDING', from: 'area/ward-1', to: 'duty/d1' })).toEqual([])
  })

  test('end at the bound on hops, and are as many as asked for', async () => {
    const ends = { from: 'action/a1', to: 'strategy/pcc-plan' }
    expect(await pathsOf({ ...ends, maxHops: 2 })).toEqual([])
    expect(await pathsOf({ ...ends, maxHops: 3 })).toEqual([UP])
    const many = await pathsOf({ profile: 'ANY', from: 'partner/curo', to: 'partner/council', limit: 25 })
    expect(many.length).toBeGreaterThan(3)
    expect(await pathsOf({ profile: 'ANY', from: 'partner/curo', to: 'partner/council', limit: 2 })).toEqual(
      many.slice(0, 2),
    )
  })

  test('from a thing to itself there are none', async () => {
    expect(await pathsOf({ profile: 'ANY', from: 'partner/curo', to: 'partner/curo' })).toEqual([])
  })

  test('take null for left out', async () => {
    const nulls = { profile: null, maxHops: null, limit: null }
    expect(await pathsOf({ from: 'action/a1', to: 'strategy/pcc-plan', ...nulls })).toEqual([UP])
  })

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['no hops', { maxHops: 0 }, /maxHops is 0; it may be 1 to 8/],
    ['negative hops', { maxHops: -1 }, /maxHops is -1/],
    ['nine hops', { maxHops: 9 }, /maxHops is 9/],
    ['no paths', { limit: 0 }, /limit is 0; it may be 1 to 25/],
    ['26 paths', { limit: 26 }, /limit is 26/],
  ])('tell of %s', async (_name, variables, message) => {
    const fault = await faultOf(PATHS, { from: 'action/a1', to: 'action/a2', ...variables })
    expect(fault).toBeInstanceOf(InvalidInputError)
    expect(fault?.message).toMatch(message)
  })

  test.each([
    ['from', { from: 'action/no', to: 'action/a1' }],
    ['to', { from: 'action/a1', to: 'action/no' }],
    ['from', { from: '', to: 'action/a1' }],
    ['from', { from: 'document/plan', to: 'action/a1' }],
  ])('tell of an unknown end: %s of %j', async (argument, variables) => {
    const fault = await faultOf(PATHS, variables)
    expect(fault).toBeInstanceOf(NotFoundError)
    expect(fault?.message).toMatch(new RegExp(`^${argument}: nothing has the id`))
  })
})

describe('alignment', () => {
  const ALIGNMENT = `query ($plan: ID!, $strategy: ID!) { alignment(plan: $plan, strategy: $strategy) {
    plan { id } strategy { id } truncated unaddressed { id }
    rows { action { id } objective { id } priority { id } path { hops weakestBasis } }
  } }`

  test('gives every action of the plan its strongest thread, or none, and the priorities that none reaches', async () => {
    const { alignment } = await ask(app, ALIGNMENT, { plan: 'strategy/plan', strategy: 'strategy/pcc-plan' })
    expect(alignment).toMatchObject({
      plan: { id: 'strategy/plan' },
      strategy: { id: 'strategy/pcc-plan' },
      truncated: false,
      unaddressed: [{ id: 'priority/pcc-2' }],
    })
    expect(alignment.rows).toHaveLength(2)
    expect(alignment.rows).toContainEqual({
      action: { id: 'action/a1' },
      objective: { id: 'objective/o1' },
      priority: { id: 'priority/p1' },
      path: { hops: 3, weakestBasis: 'INFERRED' },
    })
    expect(alignment.rows).toContainEqual({
      action: { id: 'action/a2' },
      objective: null,
      priority: { id: 'priority/p1' },
      path: null,
    })
  })

  test('of a plan without actions has no rows, and every priority is unaddressed', async () => {
    const { alignment } = await ask(app, ALIGNMENT, { plan: 'strategy/pcc-plan', strategy: 'strategy/plan' })
    expect([alignment.rows, alignment.unaddressed]).toEqual([[], [{ id: 'priority/p1' }]])
  })

  test.each<[string, Record<string, string>, new (message: string) => Error, RegExp]>([
    [
      'a plan of another kind',
      { plan: 'partner/curo', strategy: 'strategy/pcc-plan' },
      InvalidInputError,
      /plan: partner\/curo is a partner, and a strategy is asked for\. strategies/,
    ],
    [
      'a strategy of another kind',
      { plan: 'strategy/plan', strategy: 'action/a1' },
      InvalidInputError,
      /strategy: action\/a1 is a/,
    ],
    [
      'the same plan twice',
      { plan: 'strategy/plan', strategy: 'strategy/plan' },
      InvalidInputError,
      /both strategy\/plan/,
    ],
    ['an unknown plan', { plan: 'strategy/no', strategy: 'strategy/plan' }, NotFoundError, /^plan: nothing/],
    [
      'an unknown strategy',
      { plan: 'strategy/plan', strategy: 'strategy/no' },
      NotFoundError,
      /^strategy: nothing/,
    ],
  ])('tells of %s', async (_name, variables, type, message) => {
    const fault = await faultOf(ALIGNMENT, variables)
    expect(fault).toBeInstanceOf(type)
    expect(fault?.message).toMatch(message)
  })
})

describe('coverage', () => {
  const COVERAGE =
    'query ($document: ID!) { coverage(document: $document) { document { id } sections cited uncited { id locator } } }'

  test('counts the sections of a document and names those that nothing cites', async () => {
    const { coverage } = await ask(app, COVERAGE, { document: 'document/plan' })
    expect(coverage).toEqual({
      document: { id: 'document/plan' },
      sections: 6,
      cited: 5,
      uncited: [{ id: 'section/plan/10', locator: '10' }],
    })
    const act = (await ask(app, COVERAGE, { document: 'document/act' })).coverage
    expect([act.sections, act.cited, act.uncited]).toEqual([1, 1, []])
  })

  test.each(['document/no', 'plan', 'document/', 'strategy/plan', ''])(
    'tells that there is no document %j',
    async (document) => {
      const fault = await faultOf(COVERAGE, { document })
      expect(fault).toBeInstanceOf(NotFoundError)
      expect(fault?.message).toContain('documents { nodes { id title } }')
    },
  )
})

describe('ownership', () => {
  const OWNERSHIP = `query ($owner: ID, $within: ID, $kinds: [Kind!], $first: Int, $after: String) {
    ownership(owner: $owner, within: $within, kinds: $kinds, first: $first, after: $after) {
      totalCount nodes { owner { id } role owned { id } sole link { id } } pageInfo { hasNextPage endCursor }
    }
  }`
  /** Rows as short sentences: curo LEAD a1. */
  async function rowsOf(variables: Record<string, unknown>): Promise<string[]> {
    const { ownership } = await ask(app, OWNERSHIP, variables)
    return ownership.nodes.map(
      ({ owner, role, owned, sole }: Answer) =>
        `${owner.id.split('/')[1]} ${role} ${owned.id.split('/')[1]}${sole ? ' alone' : ''}`,
    )
  }
  const ALL = [
    'council DELIVERY a1',
    'chair LEAD rag alone',
    'curo LEAD a1',
    'curo LEAD refuge alone',
    'curo CONTRIBUTOR a2 alone',
  ]

  test.each<[string, Record<string, unknown>, string[]]>([
    ['everything', {}, ALL],
    [
      'an owner',
      { owner: 'partner/curo' },
      ['curo LEAD a1', 'curo LEAD refuge alone', 'curo CONTRIBUTOR a2 alone'],
    ],
    ['an owner of nothing', { owner: 'area/county' }, []],
    [
      'a plan and its parts',
      { within: 'strategy/plan' },
      ['council DELIVERY a1', 'curo LEAD a1', 'curo CONTRIBUTOR a2 alone'],
    ],
    ['one thing', { within: 'service/refuge' }, ['curo LEAD refuge alone']],
    ['kinds', { kinds: ['SERVICE', 'THEMATIC_GROUP'] }, ['chair LEAD rag alone', 'curo LEAD refuge alone']],
    ['no kinds', { kinds: [] }, []],
    [
      'all at once',
      { owner: 'partner/curo', within: 'strategy/plan', kinds: ['ACTION'] },
      ['curo LEAD a1', 'curo CONTRIBUTOR a2 alone'],
    ],
    ['null, which counts as left out', { owner: null, within: null, kinds: null }, ALL],
  ])('is told of %s, by owner, role and what is owned', async (_name, variables, expected) => {
    expect(await rowsOf(variables)).toEqual(expected)
  })

  test('comes in pages', async () => {
    const rows: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { ownership } = await ask(app, OWNERSHIP, { first: 2, after })
      expect(ownership.totalCount).toBe(ALL.length)
      rows.push(...ownership.nodes.map(({ link }: Answer) => link.id))
      after = ownership.pageInfo.endCursor
      more = ownership.pageInfo.hasNextPage
    }
    expect(new Set(rows).size).toBe(ALL.length)
    expect(rows).toHaveLength(ALL.length)
  })

  test.each(['owner', 'within'])('tells of an unknown %s', async (argument) => {
    const fault = await faultOf(OWNERSHIP, { [argument]: 'partner/no' })
    expect(fault).toBeInstanceOf(NotFoundError)
    expect(fault?.message).toMatch(new RegExp(`^${argument}: nothing has the id "partner/no"`))
  })
})

describe('the Joint Community Safety Plan', () => {
  let plan: TestApp
  beforeAll(async () => {
    plan = await openEmptyApp()
    await importFirstDataset(plan)
  })
  afterAll(() => plan.close())

  test('leads from an action to the plan of the Police and Crime Commissioner', async () => {
    const { paths } = await ask(
      plan,
      '{ paths(from: "action/manage-domestic-homicide-reviews", to: "strategy/avon-and-somerset-police-and-crime-plan-2016-2021") { truncated paths { hops narrative steps { link { evidence { locator } } } } } }',
    )
    expect(paths.truncated).toBe(false)
    expect(paths.paths.length).toBeGreaterThan(0)
    for (const path of paths.paths) {
      expect(path.steps.filter(({ link }: Answer) => link.evidence.length === 0)).toEqual([])
      expect(path.narrative).toContain('Manage Domestic Homicide Reviews')
    }
  })

  test('has Curo as a member of the Responsible Authorities Group', async () => {
    const { partner } = await ask(
      plan,
      '{ partner(id: "partner/curo") { isMemberOf(to: "thematic-group/responsible-authorities-group") { edges { link { statement } } } } }',
    )
    expect(partner.isMemberOf.edges[0].link.statement).toBe(
      'Curo is a member of the Responsible Authorities Group',
    )
  })
})
