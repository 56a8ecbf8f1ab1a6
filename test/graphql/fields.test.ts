import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { openWeb } from '../web/support.ts'
import { answerOf, ask } from './ask.ts'
import { EXAMPLE } from './example.ts'
import { importText } from './importText.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, EXAMPLE)
})
afterAll(() => app.close())

describe('the plain fields', () => {
  /** Each with what is asked, and the answer below the entity. */
  test.each<[string, string, string, object]>([
    ['objective', 'objective/o1', 'priority { id }', { priority: { id: 'priority/p1' } }],
    ['objective', 'objective/loose', 'priority { id } actions { id }', { priority: null, actions: [] }],
    [
      'objective',
      'objective/o1',
      'actions { id } measures { id } fundingStreams { id }',
      {
        actions: [{ id: 'action/a1' }],
        measures: [{ id: 'measure/m1' }],
        fundingStreams: [{ id: 'funding-stream/grant' }],
      },
    ],
    [
      'strategy',
      'strategy/plan',
      'priorities { id } objectives { id } actions { id } publishers { id }',
      {
        priorities: [{ id: 'priority/p1' }],
        objectives: [{ id: 'objective/o1' }],
        actions: [{ id: 'action/a1' }, { id: 'action/a2' }],
        publishers: [],
      },
    ],
    [
      'priority',
      'priority/p1',
      'strategy { id } objectives { id } actions { id }',
      {
        strategy: { id: 'strategy/plan' },
        objectives: [{ id: 'objective/o1' }],
        actions: [{ id: 'action/a1' }, { id: 'action/a2' }],
      },
    ],
    [
      'action',
      'action/a1',
      'objective { id } priority { id } concerns { id }',
      {
        objective: { id: 'objective/o1' },
        priority: { id: 'priority/p1' },
        concerns: [{ id: 'concern/c1' }],
      },
    ],
    [
      'action',
      'action/a2',
      'objective { id } priority { id }',
      { objective: null, priority: { id: 'priority/p1' } },
    ],
    [
      'partner',
      'partner/curo',
      'owns { id __typename } groups { name }',
      {
        owns: [
          { id: 'action/a1', __typename: 'Action' },
          { id: 'action/a2', __typename: 'Action' },
          { id: 'service/refuge', __typename: 'Service' },
        ],
        groups: [{ name: 'Forum' }, { name: 'Responsible Authorities Group' }],
      },
    ],
    [
      'partner',
      'partner/council',
      'posts { id holders { name } } fundingStreams { id }',
      {
        posts: [{ id: 'role/chair', holders: [{ name: 'Ann Example' }, { name: 'Bob Example' }] }],
        fundingStreams: [{ id: 'funding-stream/grant' }],
      },
    ],
    [
      'thematicGroup',
      'thematic-group/rag',
      'members { id } chair { id } concerns { id }',
      {
        members: [{ id: 'partner/council' }, { id: 'partner/curo' }],
        chair: { id: 'role/chair' },
        concerns: [],
      },
    ],
    [
      'thematicGroup',
      'thematic-group/forum',
      'chair { id } concerns { id }',
      { chair: null, concerns: [{ id: 'concern/c1' }] },
    ],
    [
      'role',
      'role/chair',
      'partner { id } owns { id }',
      { partner: { id: 'partner/council' }, owns: [{ id: 'thematic-group/rag' }] },
    ],
    [
      'service',
      'service/refuge',
      'providers { id } fundingStreams { id }',
      { providers: [], fundingStreams: [{ id: 'funding-stream/grant' }] },
    ],
    ['concern', 'concern/c1', 'actions { id }', { actions: [{ id: 'action/a1' }] }],
    ['duty', 'duty/d1', 'boundBodies { id }', { boundBodies: [{ id: 'partner/curo' }] }],
    [
      'area',
      'area/ward-1',
      'within { id within { id within { id } } }',
      { within: { id: 'area/ward-2', within: { id: 'area/county', within: null } } },
    ],
    [
      'fundingStream',
      'funding-stream/grant',
      'providers { id } recipients { id } paysFor { id }',
      {
        providers: [{ id: 'partner/council' }],
        recipients: [],
        paysFor: [{ id: 'objective/o1' }, { id: 'service/refuge' }],
      },
    ],
  ])('of %s %s', async (kind, id, fields, expected) => {
    const answer = await ask(app, `query ($id: ID!) { ${kind}(id: $id) { ${fields} } }`, { id })
    expect(answer[kind]).toEqual(expected)
  })
})

describe('the facts of a kind', () => {
  test('a funding stream tells its money, its years and how each is known', async () => {
    const { fundingStream } = await ask(
      app,
      '{ fundingStream(id: "funding-stream/grant") { amount currency frequency years { year amount basis note } } }',
    )
    expect(fundingStream).toEqual({
      amount: '64589.5',
      currency: 'GBP',
      frequency: 'ANNUAL',
      years: [
        { year: '2018/19', amount: '64589.5', basis: 'STATED', note: null },
        { year: '2019/20', amount: null, basis: 'INFERRED', note: 'Two years were promised.' },
      ],
    })
  })

  test('a funding stream of unknown size tells so', async () => {
    const { fundingStream } = await ask(
      app,
      '{ fundingStream(id: "funding-stream/pot-0") { amount frequency years { year } } }',
    )
    expect(fundingStream).toEqual({ amount: null, frequency: null, years: [] })
  })

  test('a role tells who held it, when and where it says so', async () => {
    const { role } = await ask(
      app,
      '{ role(id: "role/chair") { holders { name validFrom validTo evidence { locator heading document { id } } } } }',
    )
    expect(role.holders).toEqual([
      {
        name: 'Ann Example',
        validFrom: '2016-05-05',
        validTo: '2018-05-04',
        evidence: [{ locator: '1.i', heading: 'One', document: { id: 'document/plan' } }],
      },
      {
        name: 'Bob Example',
        validFrom: null,
        validTo: null,
        evidence: [{ locator: '2', heading: 'Two', document: { id: 'document/plan' } }],
      },
    ])
  })

  test.each([
    ['2018-05-04', ['Ann Example', 'Bob Example']],
    ['2018-05-05', ['Bob Example']],
  ])('a role tells under @asOf who held it on %s, and of whom no days are known', async (day, names) => {
    const web = await openWeb(app)
    const { data } = await web.ask(
      'query Q($day: Date!) @asOf(date: $day) { role(id: "role/chair") { holders { name } } }',
      { day },
    )
    expect(data.role.holders).toEqual(names.map((name) => ({ name })))
  })
})

describe('an entity', () => {
  test('tells everything that is known of it', async () => {
    const { entity } = await ask(
      app,
      `{ entity(id: "partner/curo") {
        __typename id kind name summary aliases identifiers { scheme value url } validFrom validTo visibility
        evidence { document { title } locator heading note }
        owners { role sole owner { id } }
      } }`,
    )
    expect(entity).toEqual({
      __typename: 'Partner',
      id: 'partner/curo',
      kind: 'PARTNER',
      name: 'Curo',
      summary: 'A housing association.',
      aliases: ['Somer Homes', 'CURO Group'],
      identifiers: expect.arrayContaining([
        { scheme: 'org-id', value: 'GB-COH-1', url: null },
        { scheme: 'gss', value: 'E1', url: 'https://gss.example/E1' },
      ]),
      validFrom: '1999-01-01',
      validTo: '2021-03-31',
      visibility: 'PUBLIC',
      evidence: [
        { document: { title: 'Plan 10' }, locator: '1.i', heading: 'One', note: null },
        { document: { title: 'Plan 2' }, locator: '5', heading: 'Authorities', note: 'By another name.' },
      ],
      owners: [],
    })
    expect(entity.identifiers).toHaveLength(2)
  })

  test('tells who owns it, leads first, and whether one does so alone', async () => {
    const { action, service } = await ask(
      app,
      `{ action(id: "action/a1") { owners { role sole owner { id } link { type } } }
         service(id: "service/refuge") { owners { role sole owner { id } link { type } } } }`,
    )
    expect(action.owners).toEqual([
      { role: 'LEAD', sole: false, owner: { id: 'partner/curo' }, link: { type: 'LEADS' } },
      { role: 'DELIVERY', sole: false, owner: { id: 'partner/council' }, link: { type: 'DELIVERS' } },
    ])
    expect(service.owners).toEqual([
      { role: 'LEAD', sole: true, owner: { id: 'partner/curo' }, link: { type: 'LEADS' } },
    ])
  })
})

describe('the figures', () => {
  const FIGURES =
    'query ($filter: ObservationFilter) { observations(filter: $filter) { totalCount nodes { metric value unit period subject { id } } } }'
  const HOMES = {
    metric: 'Homes managed',
    value: '13000',
    unit: 'homes',
    period: '2017/18',
    subject: { id: 'partner/curo' },
  }
  const CHANGE = {
    metric: 'Homes managed',
    value: '-16.5',
    unit: 'per cent',
    period: '2018/19',
    subject: { id: 'partner/curo' },
  }
  const COMPLAINTS = {
    metric: 'Complaints',
    value: '0.5',
    unit: null,
    period: null,
    subject: { id: 'partner/curo' },
  }

  test.each<[string, object | null, object[]]>([
    ['nothing', null, [COMPLAINTS, HOMES, CHANGE]],
    ['their subject', { subject: 'partner/curo' }, [COMPLAINTS, HOMES, CHANGE]],
    ['a subject without any', { subject: 'partner/council' }, []],
    ['the kind of their subject', { subjectKinds: ['PARTNER'] }, [COMPLAINTS, HOMES, CHANGE]],
    ['another kind', { subjectKinds: ['AREA'] }, []],
    ['part of the metric', { metric: 'HOMES' }, [HOMES, CHANGE]],
    ['their unit', { units: ['per cent', 'offences'] }, [CHANGE]],
    ['their period', { period: '2017' }, [HOMES]],
    ['a least value', { valueMin: '0.5' }, [COMPLAINTS, HOMES]],
    ['a greatest value', { valueMax: '0.50' }, [COMPLAINTS, CHANGE]],
    ['negative values', { valueMin: '-17', valueMax: '-16' }, [CHANGE]],
    ['a document', { citedIn: { document: 'document/act' } }, [CHANGE]],
    ['a section', { citedIn: { document: 'document/plan', locator: '2' } }, [COMPLAINTS]],
    [
      'everything at once',
      { subject: 'partner/curo', metric: 'homes', units: ['homes'], period: '2017/18', valueMin: '1' },
      [HOMES],
    ],
  ])('are narrowed by %s', async (_name, filter, expected) => {
    const { observations } = await ask(app, FIGURES, { filter })
    const sorted = (figures: object[]) => figures.map((figure) => JSON.stringify(figure)).sort()
    expect(observations.totalCount).toBe(expected.length)
    expect(sorted(observations.nodes)).toEqual(sorted(expected))
  })

  test.each<[object, RegExp]>([
    [{ subject: 'partner/no' }, /filter\.subject: nothing has the id/],
    [{ metric: '' }, /filter\.metric has 0 characters/],
    [{ period: 'x'.repeat(300) }, /filter\.period has 300 characters/],
    [{ valueMin: 'much' }, /"much" is not a decimal/],
  ])('cannot be narrowed by %j', async (filter, message) => {
    const { errors } = await answerOf(app, FIGURES, { filter })
    expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)])
  })

  test('tell their period, what surrounds them and where it says so', async () => {
    const { partner } = await ask(
      app,
      `{ partner(id: "partner/curo") { observations { totalCount nodes {
        id metric value period periodStart periodEnd note visibility evidence { locator } } } } }`,
    )
    expect(partner.observations.totalCount).toBe(3)
    expect(partner.observations.nodes).toContainEqual({
      id: 'observation/partner/curo/homes-managed/homes/2017-18',
      metric: 'Homes managed',
      value: '13000',
      period: '2017/18',
      periodStart: '2017-04-01',
      periodEnd: '2018-03-31',
      note: 'around',
      visibility: 'PUBLIC',
      evidence: [{ locator: '1.i' }],
    })
  })
})
