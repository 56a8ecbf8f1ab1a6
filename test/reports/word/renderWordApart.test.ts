import { describe, expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { renderWordApart } from '../../../src/reports/word/renderWordApart.ts'
import { sampleReport } from '../support.ts'

describe('a Word file that is made in a thread of its own', () => {
  test('is a Word file', async () => {
    const bytes = await renderWordApart(sampleReport('x'))
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
  })

  test('leaves the thread that asks for it free', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 5)
    await renderWordApart(sampleReport('x'))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })

  test('is given up when the signal says so', async () => {
    const stopping = new AbortController()
    const making = renderWordApart(sampleReport('x'), stopping.signal)
    stopping.abort(new InterruptedError('Stopped.'))
    await expect(making).rejects.toBeInstanceOf(InterruptedError)
    await expect(renderWordApart(sampleReport('x'), stopping.signal)).rejects.toBeInstanceOf(InterruptedError)
  })

  test('tells when the thread fails', async () => {
    const broken = { ...sampleReport('x'), blocks: [{ kind: 'table' }] } as never // no block that there is
    await expect(renderWordApart(broken)).rejects.toThrow(/undefined/)
  })
})
