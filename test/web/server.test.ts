import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { HEAD, importText } from '../graphql/importText.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { openWeb, type TestWeb } from './support.ts'

const LOCAL = { host: '127.0.0.1', port: 0 }

/** Everything that the server says on a connection which was sent a text, up to its end. */
function talk(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (part) => {
      said += part
    })
    // A server that has said what it had to say may cut the connection while it is still being sent to.
    socket.on('error', (error) => (said === '' ? reject(error) : undefined))
    socket.on('close', () => resolve(said))
  })
}

/** The status of a GET through an agent, whose connection is kept. */
function getThrough(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    }).on('error', reject)
  })
}

describe('the product on a socket', () => {
  let app: TestApp
  let web: TestWeb
  let server: RunningServer
  beforeAll(async () => {
    app = await openEmptyApp()
    await importText(app, `${HEAD}partners: { curo: { name: Curo, evidence: 1.i } }`)
    web = await openWeb(app)
    server = await listen(web.handle, LOCAL)
  })
  afterAll(async () => {
    await server.close()
    await app.close()
  })

  test('answers a question', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ partners { nodes { name } } }' }),
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ data: { partners: { nodes: [{ name: 'Curo' }] } } })
  })

  test('gives a browser GraphiQL, compressed', async () => {
    const response = await fetch(server.url, { headers: { accept: 'text/html' } })
    expect(new URL(response.url).pathname).toBe('/graphql')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toContain('<title>Golden Thread</title>')
  })

  test('turns away what is too large, stated or not, and goes on', async () => {
    const large = Buffer.alloc(300 * 1024, 32)
    const send = (headers: Record<string, string | number>) =>
      new Promise<number>((resolve, reject) => {
        const sent = request(
          `${server.url}/graphql`,
          { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
          (response) => resolve(response.resume().statusCode ?? 0),
        )
        sent.on('error', reject).end(large)
      })
    for (let round = 0; round < 3; round++) {
      expect(await send({ 'content-length': large.length })).toBe(413)
      expect(await send({ 'transfer-encoding': 'chunked' })).toBe(413)
    }
    expect((await fetch(`${server.url}/live`)).status).toBe(200)
  })

  test('answers requests that are not HTTP, and headers that are too large, by closing the connection', async () => {
    expect(await talk(server.url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    const long = `GET /graphql?query=${'x'.repeat(64 * 1024)} HTTP/1.1\r\nHost: a\r\n\r\n`
    expect(await talk(server.url, long)).toMatch(/^HTTP\/1\.1 431/)
    const trace = 'TRACE /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
    expect(await talk(server.url, trace)).toMatch(/^HTTP\/1\.1 4\d\d/)
    const noHost = 'GET /live HTTP/1.1\r\nConnection: close\r\n\r\n'
    expect(await talk(server.url, noHost)).toMatch(/^HTTP\/1\.1 400/)
    expect((await fetch(`${server.url}/live`)).status).toBe(200)
    expect(web.reports).toEqual([])
  })

  test('forgets clients that leave in the middle', async () => {
    const { hostname, port } = new URL(server.url)
    const body = JSON.stringify({ query: '{ datasets { key } }' })
    const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
    const leaving = Array.from({ length: 60 }, (_, n) => {
      return new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(n % 2 === 0 ? head + body : head + body.slice(0, 10))
          setTimeout(() => socket.destroy(), n % 9)
        })
        socket.on('close', () => resolve())
      })
    })
    await Promise.all(leaving)
    expect((await fetch(`${server.url}/live`)).status).toBe(200)
    expect(web.reports.map(({ fault }) => String(fault))).toEqual([])
  })
})

describe('listening', () => {
  const sayHello = () => new Response('hello')

  test('on port 0 takes a free one and names it', async () => {
    const server = await listen(sayHello, LOCAL)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
    expect(await (await fetch(server.url)).text()).toBe('hello')
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('on a port that is taken fails with what to do', async () => {
    const first = await listen(sayHello, LOCAL)
    const port = Number(new URL(first.url).port)
    const second = listen(sayHello, { host: LOCAL.host, port })
    await expect(second).rejects.toBeInstanceOf(ConfigurationError)
    await expect(second).rejects.toThrow(new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken.*PORT`))
    await first.close()
  })

  test('on an address of another machine fails with what to do', async () => {
    const server = listen(sayHello, { host: '203.0.113.7', port: 0 })
    await expect(server).rejects.toBeInstanceOf(ConfigurationError)
    await expect(server).rejects.toThrow(/203\.0\.113\.7.*HOST/)
  })

  test('on a name that nothing has fails with what to do', async () => {
    const server = listen(sayHello, { host: 'no-such-host.invalid', port: 0 })
    await expect(server).rejects.toBeInstanceOf(ConfigurationError)
    await expect(server).rejects.toThrow(/no-such-host\.invalid.*HOST|HOST.*no-such-host\.invalid/)
  })

  test('closing does not wait for connections that are kept open', async () => {
    const server = await listen(sayHello, LOCAL)
    const agent = new Agent({ keepAlive: true, maxSockets: 3 })
    expect(await Promise.all([1, 2, 3].map(() => getThrough(agent, server.url)))).toEqual([200, 200, 200])
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(3)
    const silent = connect(Number(new URL(server.url).port), LOCAL.host)
    await new Promise((resolve) => silent.once('connect', resolve))
    const start = performance.now()
    await server.close()
    expect(performance.now() - start).toBeLessThan(1_000)
    agent.destroy()
    silent.destroy()
  })

  test('closing lets a request in flight finish, and then does not wait for its connection', async () => {
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let started = () => {}
    const arrived = new Promise<void>((resolve) => {
      started = resolve
    })
    const server = await listen(async () => {
      started()
      await held
      return new Response('done')
    }, LOCAL)
    const agent = new Agent({ keepAlive: true })
    const answer = getThrough(agent, server.url)
    await arrived
    const start = performance.now()
    const closed = server.close()
    setTimeout(goOn, 50)
    expect(await answer).toBe(200)
    await closed
    expect(performance.now() - start).toBeLessThan(1_500)
    agent.destroy()
  })

  test('closing lets a client read a long answer to its end', async () => {
    const long = 'x'.repeat(8_000_000)
    const server = await listen(() => new Response(long), LOCAL)
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    socket.write('GET / HTTP/1.1\r\nhost: test\r\n\r\n')
    await once(socket, 'readable')
    // It reads no more for a while, so that most of the answer is still to be sent.
    await new Promise((resolve) => setTimeout(resolve, 200))
    const closing = server.close()
    await new Promise((resolve) => setTimeout(resolve, 200))
    let read = 0
    for await (const part of socket) read += (part as Buffer).length
    expect(read).toBeGreaterThan(long.length)
    await closing
  })

  test('closing twice is closing once', async () => {
    const server = await listen(sayHello, LOCAL)
    await server.close()
    await expect(server.close()).resolves.toBeUndefined()
  })

  test('a client that sends its request too slowly is cut off', async () => {
    const server = await listen(sayHello, { ...LOCAL, patience: 300 })
    const start = performance.now()
    const headers = talk(server.url, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    const body = talk(server.url, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\na')
    expect(await headers).toMatch(/^HTTP\/1\.1 408/)
    expect(await body).toMatch(/^HTTP\/1\.1 (408|200)/)
    expect(performance.now() - start).toBeLessThan(3_000)
    await server.close()
  })
})
