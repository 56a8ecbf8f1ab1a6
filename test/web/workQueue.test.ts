import { describe, expect, test } from 'vitest'
import { BusyError } from '../../src/errors.ts'
import { WorkQueue } from '../../src/web/workQueue.ts'

/** Work that goes on until it is told to end. */
function openWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { work: () => promise, end: resolve, fail: reject }
}

describe('heavy work', () => {
  test('waits its turn, and takes it when another ends or fails', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 2 })
    const begun: string[] = []
    const [first, second] = [openWork(), openWork()]
    const run = (name: string, work: () => Promise<string>) =>
      queue.run(() => {
        begun.push(name)
        return work()
      })
    const results = [
      run('first', first.work),
      run('second', second.work),
      run('third', async () => 'third done'),
    ]
    await Promise.resolve()
    expect(begun).toEqual(['first'])
    first.end('first done')
    expect(await results[0]).toBe('first done')
    second.fail(new Error('second failed'))
    await expect(results[1]).rejects.toThrow('second failed')
    expect(await results[2]).toBe('third done')
    expect(begun).toEqual(['first', 'second', 'third'])
  })

  test('is turned away when too much waits, and taken again later', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 1 })
    const open = openWork()
    const going = [queue.run(open.work), queue.run(async () => 'waited')]
    await expect(queue.run(async () => 'too many')).rejects.toThrow(BusyError)
    open.end('done')
    expect(await Promise.all(going)).toEqual(['done', 'waited'])
    expect(await queue.run(async () => 'again')).toBe('again')
  })
})
