import { describe, expect, test } from 'vitest'
import { BusyError } from '../../src/errors.ts'
import { ReportFiles } from '../../src/web/answerReport.ts'

describe('Word files', () => {
  test('that wait beyond what can be made are turned away, and the others made', async () => {
    const files = new ReportFiles()
    const { promise, resolve } = Promise.withResolvers<Uint8Array>()
    const asked = Array.from({ length: 22 }, (_, i) => files.get(`${i}`, () => promise))
    const outcomes = Promise.allSettled(asked)
    resolve(new Uint8Array(1))
    const refused = (await outcomes).filter(({ status }) => status === 'rejected')
    expect(refused.map((one) => 'reason' in one && one.reason instanceof BusyError)).toEqual([true])
  })

  test('that fail are made anew when they are asked for again', async () => {
    const files = new ReportFiles()
    await expect(files.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await files.get('a', async () => Uint8Array.of(1))).toEqual(Uint8Array.of(1))
    expect(await files.get('a', () => Promise.reject(new Error('kept')))).toEqual(Uint8Array.of(1))
  })
})
