import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ontology } from '../src/ontology/ontology.ts'
import { loadTables } from '../src/store/loadTables.ts'
import { writeSectionTexts } from '../src/store/writeSectionTexts.ts'
import { readableTables } from './graph/support.ts'
import { HEAD, importText } from './graphql/importText.ts'
import { openEmptyApp, type TestApp } from './support/app.ts'

const GRAPH = (partners: string, head = HEAD) => `${head}
partners:
  council: { name: The Council, evidence: "1" }
${partners}
actions:
  act: { name: Act, evidence: "1", is led by: { partner/council: "1.i" } }
`

let app: TestApp

beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, GRAPH(''))
})
afterAll(() => app.close())

/** The statements that read whole tables are not sent by the client; those that it sends are counted. */
async function expectFresh(): Promise<void> {
  const read = await loadTables(app.url, ontology)
  expect(readableTables(app.snapshot('RESTRICTED').columns.tables)).toEqual(readableTables(read))
}

describe('an app whose graph changes', () => {
  test('takes over a few changed records for two statements, without reading tables again', async () => {
    const before = app.snapshot('PUBLIC')
    await importText(
      app,
      GRAPH('  fire: { name: The Fire Service, evidence: "2", works with: { partner/council: "2" } }'),
    )
    const after = app.snapshot('PUBLIC')
    expect(after.version).toBe(before.version + 1)
    expect(after.findEntity('partner/fire')?.name).toBe('The Fire Service')
    expect(before.findEntity('partner/fire')).toBeUndefined()
    // Outlines are read only with all else, and taken over otherwise.
    expect(after.documents).toBe(before.documents)
    await expectFresh()
  })

  test('lets go of what was removed', async () => {
    await importText(app, GRAPH(''))
    expect(app.snapshot('PUBLIC').findEntity('partner/fire')).toBeUndefined()
    await expectFresh()
  })

  test('reads everything again when a document changes', async () => {
    const before = app.snapshot('PUBLIC')
    await importText(app, GRAPH('', HEAD.replace('"10": Ten', '"10": Ten\n      "11": Eleven')))
    const after = app.snapshot('PUBLIC')
    expect(after.documents).not.toBe(before.documents)
    expect(after.findSection('plan', '11')?.heading).toBe('Eleven')
    await expectFresh()
  })

  test('takes note of a version in which only texts have changed', async () => {
    const before = app.snapshot('PUBLIC')
    const { client } = app.database
    const texts = new Map([['1', 'What it says.']])
    await writeSectionTexts(client, { document: 'plan', texts, actor: 'test', reason: 'a test' })
    app.statements.length = 0
    expect(await app.refresh()).toBe(true)
    expect(app.statements).toHaveLength(2)
    expect(app.snapshot('PUBLIC').version).toBe(before.version + 1)
    expect(app.snapshot('PUBLIC').documents).toBe(before.documents)
    await expectFresh()
  })

  test('sends one statement when nothing has changed', async () => {
    app.statements.length = 0
    expect(await app.refresh()).toBe(false)
    expect(app.statements).toHaveLength(1)
  })
})
