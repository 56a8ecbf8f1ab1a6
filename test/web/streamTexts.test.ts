import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { listen } from '../../src/web/server.ts'
import { streamTexts } from '../../src/web/streamTexts.ts'

const never = (fault: unknown) => {
  throw new Error('Nothing was to be reported.', { cause: fault })
}

/** Texts, of which it is told how many were made and whether their making was ended. */
function makeTexts(count: number, fault?: Error) {
  const state = { made: 0, ended: false }
  async function* texts() {
    try {
      for (let index = 0; index < count; index++) {
        state.made++
        yield `${index};`
      }
      if (fault !== undefined) throw fault
    } finally {
      state.ended = true
    }
  }
  return { state, texts: texts() }
}

describe('a body of texts', () => {
  test('is a text when there is one or none', async () => {
    expect(await streamTexts(makeTexts(0).texts, never)).toBe('')
    expect(await streamTexts(makeTexts(1).texts, never)).toBe('0;')
  })

  test('is a stream of all of them when there are more', async () => {
    const { state, texts } = makeTexts(5)
    expect(await new Response(await streamTexts(texts, never)).text()).toBe('0;1;2;3;4;')
    expect(state.ended).toBe(true)
  })

  test('is made no faster than it is read, and no further than it is wanted', async () => {
    const { state, texts } = makeTexts(1_000)
    const stream = (await streamTexts(texts, never)) as ReadableStream<Uint8Array>
    await wait(20)
    expect(state.made).toBeLessThan(5)
    const reader = stream.getReader()
    await reader.read()
    await reader.cancel()
    expect(state).toMatchObject({ ended: true })
    expect(state.made).toBeLessThan(6)
  })

  test('ends in peace when its reader goes while a text is made', async () => {
    let goOn = () => {}
    const waits = new Promise<void>((resolve) => {
      goOn = resolve
    })
    async function* texts() {
      yield 'a'
      yield 'b'
      await waits
      yield 'c'
    }
    const stream = (await streamTexts(texts(), never)) as ReadableStream<Uint8Array>
    const reader = stream.getReader()
    await reader.read()
    await reader.read()
    const gone = reader.cancel()
    goOn()
    await gone
    expect((await reader.read()).done).toBe(true)
  })

  test('is given up when its reader does not read on', async () => {
    const { state, texts } = makeTexts(1_000)
    const stream = (await streamTexts(texts, never, 20)) as ReadableStream<Uint8Array>
    await wait(100)
    expect(state.ended).toBe(true)
    const reader = stream.getReader()
    await expect(reader.read()).rejects.toThrow('did not read on')
  })

  test('throws what goes wrong before anything is sent', async () => {
    const fault = new Error('The database is gone.')
    await expect(streamTexts(makeTexts(0, fault).texts, never)).rejects.toBe(fault)
    await expect(streamTexts(makeTexts(1, fault).texts, never)).rejects.toBe(fault)
  })

  test('breaks off the connection when something goes wrong on the way, so that nobody takes it for whole', async () => {
    const fault = new Error('The database is gone.')
    const reported: unknown[] = []
    const server = await listen(
      async () => {
        const { texts } = makeTexts(50, fault)
        return new Response(await streamTexts(texts, (error) => reported.push(error)))
      },
      { host: '127.0.0.1', port: 0 },
    )
    try {
      const response = await fetch(server.url)
      expect(response.status).toBe(200)
      await expect(response.text()).rejects.toThrow()
      expect(reported).toEqual([fault])
    } finally {
      await server.close()
    }
  })
})
