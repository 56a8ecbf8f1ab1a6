import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, QuestionFailed } from '../../clients/typescript/createClient.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openWeb } from '../web/support.ts'

const EXAMPLE = fileURLToPath(new URL('../../clients/typescript/example.ts', import.meta.url))

let app: TestApp
let server: RunningServer
const statuses: number[] = []
const watched: typeof fetch = async (...request) => {
  const response = await fetch(...request)
  statuses.push(response.status)
  return response
}

beforeAll(async () => {
  app = await openPlanApp()
  server = await listen((await openWeb(app)).handle, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server?.close()
  await app?.close()
})

const connect = () => createClient({ url: server.url, fetch: watched })

describe('the TypeScript client', () => {
  test('asks a question by its name, a page at a time', async () => {
    const client = connect()
    const { observations } = await client.ask('the-figures', { first: 3 })
    expect(observations.nodes).toHaveLength(3)
    const next = await client.ask('the-figures', { first: 3, after: observations.pageInfo.endCursor })
    expect(next.observations.nodes[0]?.metric).not.toBe(observations.nodes[0]?.metric)
    expect((await client.ask('the-edition')).graph.version).toBe(1)
  })

  test('asks for a whole answer, which is sent once as long as nothing changes', async () => {
    const client = connect()
    statuses.length = 0
    const first = await client.askWhole('links-with-evidence', { basis: ['INFERRED', 'STRUCTURAL'] })
    const again = await client.askWhole('links-with-evidence', { basis: ['INFERRED', 'STRUCTURAL'] })
    expect(statuses).toEqual([200, 304])
    expect(again).toBe(first)
    expect(first.links.nodes).toHaveLength(first.links.totalCount)
    expect(first.links.totalCount).toBeGreaterThan(200)
  })

  test('tells every reason why a question is not answered', async () => {
    const client = connect()
    const asked = client.askWhole('what-changed-between-two-days', { from: 'soon', to: 'later' })
    await expect(asked).rejects.toBeInstanceOf(QuestionFailed)
    await expect(asked).rejects.toMatchObject({
      status: 400,
      faults: [{ extensions: { variable: 'from' } }, { extensions: { variable: 'to' } }],
    })
    await expect(client.ask('who-owns-what', { owner: 'partner/none' })).rejects.toThrow(/partner\/none/)
    const elsewhere = createClient({
      url: server.url,
      fetch: async () => new Response('Bad gateway', { status: 502 }),
    })
    await expect(elsewhere.ask('the-edition')).rejects.toThrow('the-edition: the server answered 502.')
  })

  test('knows what may be asked and what comes back', () => {
    const client = connect()
    const wrong = [
      // @ts-expect-error There is no such question.
      () => client.ask('who-owns-that'),
      // @ts-expect-error There is no such kind.
      () => client.ask('who-owns-what', { kinds: ['ACTIONS'] }),
      // @ts-expect-error There is no such variable.
      () => client.ask('who-owns-what', { kind: 'ACTION' }),
      // @ts-expect-error A row has no such field.
      async () => (await client.ask('who-owns-what')).ownership.nodes[0]?.nme,
    ]
    expect(wrong).toHaveLength(4)
  })
})

describe('the example', () => {
  const run = promisify(execFile)

  test('prints who owns what', async () => {
    const { stdout } = await run(process.execPath, [EXAMPLE, server.url])
    expect(stdout.trim().split('\n').length).toBeGreaterThan(10)
    expect(stdout).toContain('Responsible Authorities Group (delivery): Manage Domestic Homicide Reviews\n')
  })

  test('says what is wrong, and ends with 1', async () => {
    const failed = run(process.execPath, [EXAMPLE, server.url, 'partner/none'])
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('partner/none') })
  })
})
