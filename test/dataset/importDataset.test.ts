import { describe, expect, it, onTestFinished } from 'vitest'
import { describeChanges, summariseChanges } from '../../src/dataset/describeChanges.ts'
import { importDataset } from '../../src/dataset/importDataset.ts'
import { DatasetError, type Problem } from '../../src/dataset/problem.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import type { ImportOutcome } from '../../src/store/import/importRecords.ts'
import { loadDataset } from '../store/loadGraph.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { BASE } from './support.ts'

const FULL = `${BASE}    has member: { partner/curo: [3.i, 3.ii] }
    aliases: [RAG, The RAG]
    figures:
      - { metric: meetings, value: 4, period: 2017/18, evidence: 3.10 }
`
const WITHOUT_CURO = FULL.replace(/partners:\n.*\n.*\n.*\n/, '').replace(/ {4}has member: .*\n/, '')

async function openDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  onTestFinished(() => database.close())
  return database
}

function importText(
  database: TestDatabase,
  text: string,
  options: { remove?: boolean; dryRun?: boolean } = {},
): Promise<ImportOutcome> {
  return importDataset({
    database,
    ontology,
    files: [{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }],
    remove: false,
    dryRun: false,
    actor: 'test',
    reason: 'a test',
    ...options,
  })
}

/** What the second text changes of the first. */
async function importBoth(before: string, after: string, remove = false): Promise<ImportOutcome> {
  const database = await openDatabase()
  await importText(database, before)
  return importText(database, after, { remove })
}

const isTold = (outcome: ImportOutcome) => describeChanges(outcome)

describe('an import of YAML', () => {
  it('adds everything to an empty graph, and nothing when nothing has changed', async () => {
    const database = await openDatabase()
    const first = await importText(database, FULL)
    expect(summariseChanges(first)).toBe(
      'Documents: 2 added. Entities: 2 added. Link: 1 added. Figure: 1 added.',
    )
    expect(isTold(first)).toHaveLength(6)
    const second = await importText(database, FULL, { remove: true })
    expect(second).toMatchObject({ version: null, unchanged: 6, headers: [], kept: [] })
    expect(summariseChanges(second)).toBe('Nothing changes.')
    expect(isTold(second)).toEqual([])
  })

  it('takes the order of evidence for no change, the order of aliases and sections for one', async () => {
    const after = FULL.replace('[3.i, 3.ii] }', '[3.ii, 3.i] }')
      .replace('[RAG, The RAG]', '[The RAG, RAG]')
      .replace('3.i: ~\n      3.ii: ~', '3.ii: ~\n      3.i: ~')
    const outcome = await importBoth(FULL, after)
    expect(outcome.unchanged).toBe(4)
    expect(isTold(outcome)).toEqual([
      '~ document document/plan: Plan',
      '    outline: in another order',
      '~ entity thematic-group/rag: Responsible Authorities Group',
      '    aliases: in another order',
    ])
  })

  it('follows what is said about an entity at once, link by link and field by field', async () => {
    const after = FULL.replace(
      'has member: { partner/curo: [3.i, 3.ii] }',
      'works with: { partner/curo: 3.i }',
    )
      .replace('name: Curo', 'name: Curo Ltd\n    summary: Homes.')
      .replace('value: 4', 'value: 5')
    const outcome = await importBoth(FULL, after)
    expect(outcome.kept).toEqual([])
    expect(isTold(outcome)).toEqual([
      '~ entity partner/curo: Curo Ltd',
      '    name: Curo -> Curo Ltd',
      '    summary: (nothing) -> Homes.',
      '+ link link/partner/curo/WORKS_WITH/thematic-group/rag: STATED',
      '- link link/partner/curo/MEMBER_OF/thematic-group/rag: STATED',
      '~ figure observation/thematic-group/rag/meetings/count/2017-18: 5',
      '    value: 4 -> 5',
    ])
  })

  it('tells what changed in what the dataset says of itself', async () => {
    const rules = 'rules: { EXPIRED: { on: false, reason: So. }, SINGLE_SOURCED: { on: true, reason: Why. } }'
    const before = FULL.replace('title: Example', `title: Example\n  ${rules}`)
    const after = FULL.replace(
      'title: Example',
      'title: Example 2\n  partnership: { name: Group, accent: "#1d70b8" }\n  rules: { EXPIRED: { on: false, reason: Ah. } }',
    )
    const database = await openDatabase()
    await importText(database, before)
    const outcome = await importText(database, after)
    expect(isTold(outcome)).toEqual([
      '~ dataset dataset/example: Example 2',
      '    title: Example -> Example 2',
      '    partnership: (nothing) -> Group, #1d70b8',
      '    rules: - EXPIRED off (So.)',
      '    rules: - SINGLE_SOURCED on (Why.)',
      '    rules: + EXPIRED off (Ah.)',
    ])
    expect(summariseChanges(outcome)).toBe('Dataset: changed.')
    expect(await importText(database, after)).toMatchObject({ version: null, headers: [] })
  })

  it('takes the order of rules for no change', async () => {
    const [one, other] = ['ONE: { on: false, reason: So. }', 'OTHER: { on: true, reason: Why. }']
    const withRules = (rules: string) =>
      FULL.replace('title: Example', `title: Example\n  rules: { ${rules} }`)
    const outcome = await importBoth(withRules(`${one}, ${other}`), withRules(`${other}, ${one}`))
    expect(outcome).toMatchObject({ version: null, headers: [] })
  })

  it('keeps the id of a link whose basis, end or evidence changed', async () => {
    const member =
      'has member: { partner/curo: { evidence: 3.i, basis: INFERRED, reason: So., to: 2020-01-01 } }'
    const outcome = await importBoth(FULL, FULL.replace('has member: { partner/curo: [3.i, 3.ii] }', member))
    expect(isTold(outcome)).toEqual([
      '~ link link/partner/curo/MEMBER_OF/thematic-group/rag: INFERRED',
      '    basis: STATED -> INFERRED',
      '    to: (nothing) -> 2020-01-01',
      '    evidence: - plan#3.i',
      '    evidence: - plan#3.ii',
      '    evidence: + plan#3.i (So.)',
    ])
  })

  it('takes a link that begins on another day for another link', async () => {
    const member = 'has member: { partner/curo: { evidence: [3.i, 3.ii], from: 2019-01-01 } }'
    const { changes } = await importBoth(
      FULL,
      FULL.replace('has member: { partner/curo: [3.i, 3.ii] }', member),
    )
    expect(changes.links.map((change) => [change.id, change.before === null])).toEqual([
      ['link/partner/curo/MEMBER_OF/thematic-group/rag@2019-01-01', true],
      ['link/partner/curo/MEMBER_OF/thematic-group/rag', false],
    ])
  })

  it('keeps an entity that left the files with its links, unless removing was asked for', async () => {
    const gentle = await importBoth(FULL, WITHOUT_CURO)
    expect(gentle).toMatchObject({ version: null, kept: ['partner/curo'], unchanged: 4 })
    const strict = await importBoth(FULL, WITHOUT_CURO, true)
    expect(strict.kept).toEqual([])
    expect(isTold(strict)).toEqual([
      '- entity partner/curo: Curo',
      '- link link/partner/curo/MEMBER_OF/thematic-group/rag: STATED',
    ])
  })

  it('keeps a document that left the files, unless removing was asked for', async () => {
    const after = FULL.replace(/ {2}act:\n.*\n.*\n.*\n/, '')
    expect(await importBoth(FULL, after)).toMatchObject({ version: null, kept: ['document/act'] })
    expect(isTold(await importBoth(FULL, after, true))).toEqual(['- document document/act: Act'])
  })

  it('keeps a section that a kept record cites at the end of its outline, also the next time', async () => {
    const after = WITHOUT_CURO.replace('      3.ii: ~\n', '').replace('      4.ii.h: Scams\n', '')
    const database = await openDatabase()
    await importText(database, FULL)
    const { changes } = await importText(database, after)
    const kept = ['3', '3.i', '3.10', '3.ii']
    expect(changes.documents.map((change) => change.after?.sections.map(({ locator }) => locator))).toEqual([
      kept,
    ])
    const stored = async () =>
      (await loadDataset(database.client, 'example'))?.documents[0]?.sections.map(({ locator }) => locator)
    expect(await stored()).toEqual(kept)
    expect(await importText(database, after)).toMatchObject({ version: null })
    await importText(database, after, { remove: true })
    expect(await stored()).toEqual(['3', '3.i', '3.10'])
  })

  it('may refer to what another dataset holds, and is told what was meant when it errs', async () => {
    const database = await openDatabase()
    await importText(database, FULL)
    const other = (far: string, at: string) => `dataset: { key: other, title: Other }
partners:
  house: { name: House, evidence: ${at}, is a member of: { ${far}: ${at} } }
`
    const outcome = await importText(database, other('thematic-group/rag', 'plan#3.i'))
    expect(outcome.counts).toMatchObject({ entity: { added: 1 }, link: { added: 1 } })
    await expect(importText(database, other('thematic-group/rug', 'plan#3.i'))).rejects.toThrow(
      'There is no “thematic-group/rug”. Did you mean “thematic-group/rag”?',
    )
    await expect(importText(database, other('thematic-group/rag', 'plam#3.i'))).rejects.toThrow(
      'There is no document “plam”. Did you mean “plan”?',
    )
    await expect(importText(database, other('thematic-group/rag', 'plan#3.iii'))).rejects.toThrow(
      'The outline of “plan” has no “3.iii”. Did you mean “3.ii”?',
    )
  })
})

describe('an import of what another dataset holds', () => {
  it('tells the place of every such record, not only of the first', async () => {
    const database = await openDatabase()
    await importText(database, FULL)
    const other = FULL.replace('key: example', 'key: other').replace('  plan:', '  our-plan:')
    const failure = await importText(database, other).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatasetError)
    const { problems } = failure as DatasetError
    const lines = other.split('\n')
    const at = (problem: Problem) => lines[problem.line - 1]?.slice(problem.column - 1) ?? ''
    expect(problems.map((problem) => `${problem.code} ${problem.value}: ${at(problem)}`)).toEqual([
      'DUPLICATE document/act: act:',
      'DUPLICATE partner/curo: curo:',
      'DUPLICATE thematic-group/rag: rag:',
      'DUPLICATE link/partner/curo/MEMBER_OF/thematic-group/rag: partner/curo: [3.i, 3.ii] }',
      expect.stringMatching(/^DUPLICATE observation\/thematic-group\/rag\/meetings\/count\/2017-18: /),
    ])
    expect(problems[1]?.message).toContain('belongs to the dataset “example” already. Take it away here')
  })
})
