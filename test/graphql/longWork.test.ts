import { describe, expect, test } from 'vitest'
import { LongWork } from '../../src/graphql/longWork.ts'

/** Takes so many milliseconds, one at a time. */
function* lasting(milliseconds: number, result: string): Generator<undefined, string, undefined> {
  for (let left = milliseconds; left > 0; left--) {
    const end = performance.now() + 1
    while (performance.now() < end);
    yield
  }
  return result
}

describe('a long piece of work', () => {
  test('is done at once when it is short', () => {
    expect(new LongWork<object, string>().run({}, '', () => lasting(1, 'done'))).toBe('done')
  })

  test('lets others go first again and again', async () => {
    const work = new LongWork<object, string>().run({}, '', () => lasting(100, 'done'))
    let served = 0
    let isDone = false
    const others = (async () => {
      while (!isDone) {
        await new Promise(setImmediate)
        served += 1
      }
    })()
    expect(await work).toBe('done')
    isDone = true
    await others
    expect(served).toBeGreaterThan(5)
  })

  test('is shared by those who ask for the same of the same, and begun anew after that', async () => {
    const long = new LongWork<object, string>()
    const subject = {}
    let begun = 0
    const ask = (of: object, key: string) =>
      long.run(of, key, () => {
        begun += 1
        return lasting(30, key)
      })
    const answers = await Promise.all([ask(subject, 'a'), ask(subject, 'a'), ask(subject, 'b'), ask({}, 'a')])
    expect(answers).toEqual(['a', 'a', 'b', 'a'])
    expect(begun).toBe(3)
    await ask(subject, 'a')
    expect(begun).toBe(4)
  })

  test('throws at once or rejects later, and is forgotten then', async () => {
    const long = new LongWork<object, string>()
    const failing = (milliseconds: number) =>
      long.run(long, '', function* () {
        yield* lasting(milliseconds, '')
        throw new Error('It broke.')
      })
    expect(() => failing(0)).toThrow('It broke.')
    await expect(failing(30)).rejects.toThrow('It broke.')
    expect(long.run(long, '', () => lasting(0, 'done'))).toBe('done')
  })
})
