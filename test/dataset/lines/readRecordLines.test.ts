import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/dataset/limits.ts'
import { type RecordSink, readRecordLines } from '../../../src/dataset/lines/readRecordLines.ts'
import { splitLines } from '../../../src/dataset/lines/splitLines.ts'
import type { ProblemCode } from '../../../src/dataset/problem.ts'
import { ontology } from '../../../src/ontology/ontology.ts'

const DATASET = '{"dataset":{"key":"example","title":"Example"}}'
const PLAN =
  '{"document":{"key":"plan","title":"Plan","default":true,"outline":[{"at":"10","heading":"Ten"},{"at":"3.i"}]}}'
const CURO = '{"entity":{"id":"partner/curo","name":"Curo","evidence":"3.i"}}'

/** What was handed on, by line. */
type Taken = [sort: string, line: number | null, record: unknown]

async function read(
  text: string | Uint8Array,
): Promise<{ taken: Taken[]; problems: string[]; unread: string[] }> {
  const taken: Taken[] = []
  const take = (sort: string) => (record: object, line: number | null) => {
    taken.push([sort, line, record])
  }
  const sink: RecordSink = {
    dataset: take('dataset'),
    document: take('document'),
    entity: take('entity'),
    link: take('link'),
    observation: take('observation'),
    drain: async () => {},
  }
  const chunks = Readable.from([typeof text === 'string' ? new TextEncoder().encode(text) : text])
  const found = await readRecordLines(splitLines(chunks), sink, { path: 'a.ndjson', ontology })
  const problems = found.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
  return { taken, problems, unread: [...found.unread] }
}

describe('a file with a record on each line', () => {
  it('is read line by line, in the order of the file, with the line of each record', async () => {
    const figure =
      '{"figure":{"subject":"partner/curo","metric":"homes","value":13000.50,"evidence":["3.i"]}}'
    const link =
      '{"link":{"source":"partner/curo","type":"MEMBER_OF","target":"thematic-group/rag","basis":"INFERRED","reason":"So.","from":"2019-01-01","evidence":["3.i",{"at":"plan#10","note":"Here."}]}}'
    const { taken, problems } = await read(`${DATASET}\n${PLAN}\n\n${CURO}\r\n${link}\n${figure}`)
    expect(problems).toEqual([])
    expect(taken.map(([sort, line]) => `${sort} ${line}`)).toEqual([
      'dataset 1',
      'document 2',
      'entity 4',
      'link 5',
      'observation 6',
    ])
    const [, document, entity, joined, number] = taken.map(([, , record]) => record)
    expect(document).toMatchObject({
      sections: [
        { locator: '10', heading: 'Ten' },
        { locator: '3.i', heading: null },
      ],
    })
    expect(entity).toMatchObject({ id: 'partner/curo', kind: 'PARTNER', visibility: 'PUBLIC', summary: null })
    expect(joined).toEqual({
      type: 'MEMBER_OF',
      source: 'partner/curo',
      target: 'thematic-group/rag',
      basis: 'INFERRED',
      note: null,
      validFrom: '2019-01-01',
      validTo: null,
      visibility: 'PUBLIC',
      evidence: [
        { document: 'plan', locator: '3.i', note: 'So.' },
        { document: 'plan', locator: '10', note: 'Here.' },
      ],
    })
    expect(number).toMatchObject({ subject: 'partner/curo', value: '13000.5' })
  })

  it('may say links and figures below an entity, as YAML does', async () => {
    const whole =
      '{"entity":{"id":"partner/curo","name":"Curo","evidence":"3.i","is a member of":{"thematic-group/rag":"3.i"},"figures":[{"metric":"homes","value":"1","evidence":"3.i"}]}}'
    const { taken, problems } = await read([DATASET, PLAN, whole].join('\n'))
    expect(problems).toEqual([])
    expect(taken.slice(2).map(([sort, line]) => `${sort} ${line}`)).toEqual([
      'entity 3',
      'link 3',
      'observation 3',
    ])
  })

  it('stores a link that reads alike both ways in one direction', async () => {
    const link = '{"link":{"source":"partner/b","type":"WORKS_WITH","target":"partner/a","evidence":"3.i"}}'
    const { taken } = await read([DATASET, PLAN, link].join('\n'))
    expect(taken[2]?.[2]).toMatchObject({ source: 'partner/a', target: 'partner/b' })
  })

  it('has a default document for each dataset', async () => {
    const other = '{"dataset":{"key":"other","title":"Other"}}'
    const { problems } = await read([DATASET, PLAN, CURO, other, CURO.replace('curo', 'another')].join('\n'))
    expect(problems).toEqual(['5:60 DEFAULT_DOCUMENT'])
  })
})

describe('what belongs to a dataset', () => {
  it('is not taken for that of the one before, when the line of the dataset itself is wrong', async () => {
    const bad = (header: string) => read([DATASET, PLAN, `{"dataset":${header}}`, CURO].join('\n'))
    const nameless = await bad('{"title":"Other"}')
    expect(nameless.problems[0]).toBe('3:2 MISSING')
    expect(nameless.taken.map(([sort, line]) => `${sort} ${line}`)).toEqual(['dataset 1', 'document 2'])
    const untitled = await bad('{"key":"other"}')
    expect(untitled.problems[0]).toBe('3:2 MISSING')
    expect(untitled.taken.map(([sort, line]) => `${sort} ${line}`)).toEqual([
      'dataset 1',
      'document 2',
      'dataset 3',
    ])
  })
})

describe('what is wrong with a line', () => {
  const line = (record: string, before = [DATASET, PLAN]) => [...before, record].join('\n')
  const link = (facts: string) => `{"link":{${facts}}}`
  const ends = '"source":"partner/a","type":"MEMBER_OF","target":"thematic-group/b"'

  it.each<[string, string, string]>([
    ['no JSON', '{"entity":{"id":"partner/a"', '3:28 SYNTAX'],
    ['two values', `${CURO} ${CURO}`, '3:65 SYNTAX'],
    ['a comment', `${CURO} // mine`, '3:65 SYNTAX'],
    ['a comma at the end', '{"entity":{"id":"partner/a","name":"A","evidence":"3.i",}}', '3:57 SYNTAX'],
    ['a list', '[]', '3:1 WRONG_SHAPE'],
    ['a number', '3', '3:1 WRONG_SHAPE'],
    ['an unknown record', '{"entitty":{}}', '3:2 UNKNOWN_KEY'],
    [
      'two records',
      `{"entity":{"id":"partner/a","name":"A","evidence":"3.i"},"document":{"key":"x","title":"X"}}`,
      '3:58 WRONG_SHAPE',
    ],
    [
      'a key twice',
      '{"entity":{"id":"partner/a","name":"A","name":"B","evidence":"3.i"}}',
      '3:40 DUPLICATE_KEY',
    ],
    [
      'an unknown key',
      '{"entity":{"id":"partner/a","name":"A","evidence":"3.i","colour":"red"}}',
      '3:57 UNKNOWN_KEY',
    ],
    ['no id', '{"entity":{"name":"A","evidence":"3.i"}}', '3:11 MISSING'],
    ['an id of no kind', '{"entity":{"id":"partnr/a","name":"A","evidence":"3.i"}}', '3:17 BAD_ID'],
    ['a key with capitals', '{"entity":{"id":"partner/A","name":"A","evidence":"3.i"}}', '3:17 BAD_KEY'],
    ['no name', '{"entity":{"id":"partner/a","evidence":"3.i"}}', '3:17 MISSING'],
    ['no evidence', '{"entity":{"id":"partner/a","name":"A"}}', '3:17 MISSING'],
    ['an empty name', '{"entity":{"id":"partner/a","name":"","evidence":"3.i"}}', '3:36 EMPTY'],
    ['a null', '{"entity":{"id":"partner/a","name":null,"evidence":"3.i"}}', '3:29 EMPTY'],
    [
      'a day that is none',
      '{"entity":{"id":"partner/a","name":"A","from":"2019-02-30","evidence":"3.i"}}',
      '3:47 BAD_DAY',
    ],
    [
      'a fact of another kind',
      '{"entity":{"id":"partner/a","name":"A","amount":3,"evidence":"3.i"}}',
      '3:40 NOT_OF_THIS_KIND',
    ],
    ['a half letter', '{"entity":{"id":"partner/a","name":"\\ud83d","evidence":"3.i"}}', '3:36 BAD_TEXT'],
    [
      'a control character',
      '{"entity":{"id":"partner/a","name":"a\\u0000b","evidence":"3.i"}}',
      '3:36 BAD_TEXT',
    ],
    ['no source', link('"type":"MEMBER_OF","target":"thematic-group/b","evidence":"3.i"'), '3:9 MISSING'],
    ['no target', link('"source":"partner/a","type":"MEMBER_OF","evidence":"3.i"'), '3:9 MISSING'],
    ['no link of evidence', link(ends), '3:9 MISSING'],
    [
      'a type that is none',
      link('"source":"partner/a","type":"MEMBRE_OF","target":"thematic-group/b","evidence":"3.i"'),
      '3:38 BAD_CHOICE',
    ],
    [
      'a label for a type',
      link('"source":"partner/a","type":"is a member of","target":"thematic-group/b","evidence":"3.i"'),
      '3:38 BAD_CHOICE',
    ],
    [
      'a type of other kinds',
      link('"source":"partner/a","type":"RAISED_IN","target":"thematic-group/b","evidence":"3.i"'),
      '3:38 NOT_OF_THIS_KIND',
    ],
    [
      'ends that do not join',
      link('"source":"partner/a","type":"MEMBER_OF","target":"action/b","evidence":"3.i"'),
      '3:59 NOT_JOINED',
    ],
    [
      'a link to itself',
      link('"source":"partner/a","type":"WORKS_WITH","target":"partner/a","evidence":"3.i"'),
      '3:60 SELF_LINK',
    ],
    ['an inference without a reason', link(`${ends},"basis":"INFERRED","evidence":"3.i"`), '3:86 NO_REASON'],
    [
      'a figure of words',
      '{"figure":{"subject":"partner/a","metric":"m","value":"around 40","evidence":"3.i"}}',
      '3:55 BAD_NUMBER',
    ],
    [
      'a figure with an exponent',
      '{"figure":{"subject":"partner/a","metric":"m","value":1e3,"evidence":"3.i"}}',
      '3:55 BAD_NUMBER',
    ],
    ['a figure of nothing', '{"figure":{"metric":"m","value":1,"evidence":"3.i"}}', '3:11 MISSING'],
    [
      'the same evidence twice',
      '{"entity":{"id":"partner/a","name":"A","evidence":["3.i","3.i"]}}',
      '3:58 DUPLICATE',
    ],
  ])('%s is told with its place', async (_case, record, problem) => {
    const { problems, taken } = await read(line(record))
    expect(problems).toEqual([problem])
    expect(taken).toHaveLength(2)
  })

  it('are told for all lines in one go', async () => {
    const bad = '{"entity":{"id":"partner/a","name":"","from":"2019","evidence":"3.i"}}'
    const { problems, unread } = await read([DATASET, PLAN, bad, CURO, '{', bad].join('\n'))
    expect(problems.map((problem) => problem.replace(/:\d+/, ''))).toEqual([
      '3 EMPTY',
      '3 BAD_DAY',
      '5 SYNTAX',
      '6 EMPTY',
      '6 BAD_DAY',
    ])
    expect(unread).toEqual(['partner/a'])
  })

  it('are told where records stand before any dataset, and where there is nothing at all', async () => {
    expect((await read([PLAN, CURO].join('\n'))).problems).toEqual(['1:1 MISSING'])
    expect((await read('')).problems).toEqual(['1:1 MISSING'])
    expect((await read('\n\n')).problems).toEqual(['2:1 MISSING'])
  })

  it('are bytes that are no text', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${DATASET}\n{"entity":{"name":"`),
      Buffer.from([0xff]),
      Buffer.from('"}}'),
    ])
    expect((await read(bytes)).problems).toEqual(['2:20 BAD_BYTES'])
  })

  it('is its length, when no record can be so long', async () => {
    const long = `{"entity":{"name":"${'a'.repeat(LIMITS.lineBytes)}"}}`
    const { problems, taken } = await read([DATASET, long, PLAN, CURO].join('\n'))
    expect(problems).toEqual(['2:1 TOO_LARGE'])
    expect(taken).toHaveLength(3)
  })

  it('is brackets within brackets, however many', async () => {
    const deep = `{"entity":${'['.repeat(100_000)}`
    expect((await read(line(deep))).problems.map((problem) => problem.split(' ')[1])).toEqual(['TOO_DEEP'])
  })

  it('are listed up to a limit and counted beyond it', async () => {
    const lines = Array.from({ length: LIMITS.problems + 50 }, () => '{')
    const code: ProblemCode = 'SYNTAX'
    const { problems } = await read([DATASET, ...lines].join('\n'))
    expect(problems).toHaveLength(LIMITS.problems)
    expect(problems.every((problem) => problem.endsWith(code))).toBe(true)
  })
})
