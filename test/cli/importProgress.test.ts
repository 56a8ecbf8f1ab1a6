import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { showImport } from '../../src/cli/importProgress.ts'
import type { CommandIo } from '../../src/cli/io.ts'

/** What a terminal of so many columns would show, one drawing after another. */
function terminal(columns: number | undefined, isTerminal = true) {
  const drawn: string[] = []
  const io: CommandIo = {
    config: () => {
      throw new Error('No configuration is needed here.')
    },
    write: () => {},
    writeError: (text) => drawn.push(text),
    errorStream: new PassThrough(),
    isTerminal,
    columns,
    untilStopped: () => new Promise(() => {}),
  }
  return { io, drawn }
}

describe('the bar of an import', () => {
  test('tells the records, how many a second, and the time left', () => {
    const { io, drawn } = terminal(200)
    let now = 0
    const bar = showImport(io, () => now)
    bar.show({ phase: 'READING', records: 0, share: 0 })
    now = 7_000
    bar.show({ phase: 'READING', records: 70_000, share: 1 })
    bar.show({ phase: 'CHECKING', records: 70_000, share: 1 })
    bar.show({ phase: 'WRITING', records: 0, share: 0 })
    now = 10_000
    bar.show({ phase: 'WRITING', records: 70_000, share: 1 })
    expect(drawn).toEqual([
      `Reading  ${'┄'.repeat(30)}   0 %  0 records`,
      `Reading  ${'━'.repeat(11)}${'┄'.repeat(19)}  35 %  70,000 records, 10,000 a second, 13 s left`,
      `Writing  ${'━'.repeat(30)} 100 %  70,000 records, 23,333 a second`,
    ])
  })

  test('draws no oftener than the eye follows, fits the line and shows nothing where nobody looks', () => {
    const narrow = terminal(40)
    const bar = showImport(narrow.io, () => 1_000)
    for (let records = 0; records < 1_000; records += 1)
      bar.show({ phase: 'READING', records, share: records / 1_000 })
    expect(narrow.drawn.length).toBeLessThan(5)
    expect(narrow.drawn.every((line) => line.length < 40)).toBe(true)
    const pipe = terminal(undefined, false)
    showImport(pipe.io).show({ phase: 'WRITING', records: 1, share: 1 })
    expect(pipe.drawn).toEqual([])
  })
})
