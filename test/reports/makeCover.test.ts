import { describe, expect, test } from 'vitest'
import { DEFAULT_ACCENT, readableAccent } from '../../src/reports/accent.ts'
import { describeClearance, makeCover } from '../../src/reports/makeCover.ts'
import { readLogo } from '../../src/reports/readLogo.ts'

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const edition = { date: '2019-04-01', clearance: 'PUBLIC', leftOut: null } as const
const about = { title: 'Funding', description: 'What pays for what.' }

describe('the head of a report', () => {
  test("carries the partnership's name, colour and logo", () => {
    const answer = {
      graph: { version: 3 },
      datasets: [
        { title: 'A dataset', partnership: { name: 'Our Partnership', accent: '#7a1f5c', logo: PNG } },
      ],
    }
    const cover = makeCover(about, 'The Plan', answer, edition)
    expect(cover).toMatchObject({
      partnership: 'Our Partnership',
      accent: '7a1f5c',
      day: '1 April 2019',
      version: 3,
    })
    expect(cover.logo).toMatchObject({ type: 'png', dataUri: PNG, size: { width: 1, height: 1 } })
  })

  test("falls back to the datasets' titles and a sober colour", () => {
    const answer = {
      graph: { version: 1 },
      datasets: [{ title: 'One' }, { title: 'Two', partnership: null }],
    }
    expect(makeCover(about, null, answer, edition)).toMatchObject({
      partnership: 'One, Two',
      accent: DEFAULT_ACCENT,
      logo: null,
    })
  })
})

describe('what the clearance left out', () => {
  test('is told to the public without a number, whatever is known', () => {
    expect(describeClearance({ ...edition, leftOut: 12 })).not.toMatch(/\d/)
  })

  test.each([
    [{ clearance: 'PARTNERS', leftOut: 1 }, /1 restricted record was left out/],
    [{ clearance: 'PARTNERS', leftOut: 1200 }, /1,200 restricted records were left out/],
    [{ clearance: 'PARTNERS', leftOut: null }, /not for publication\.$/],
    [{ clearance: 'RESTRICTED', leftOut: 0 }, /nothing was left out/],
  ] as const)('is told to others as far as it may be: %j', (told, expected) => {
    expect(describeClearance({ date: '2019-04-01', ...told })).toMatch(expected)
  })
})

describe('the accent', () => {
  test.each([
    ['#1d4f72', '1d4f72'],
    ['#abc', /^[0-9a-f]{6}$/],
    ['red;}', DEFAULT_ACCENT],
    [null, DEFAULT_ACCENT],
  ])('%s is %s', (colour, expected) => {
    expect(readableAccent(colour)).toMatch(expected)
  })

  test('is darkened until it can be read on white', () => {
    expect(readableAccent('#ffff00')).not.toBe('ffff00')
    expect(readableAccent('#ffffff')).toMatch(/^([0-9a-f]{2})\1\1$/)
  })
})

describe('the logo', () => {
  test.each([
    null,
    'https://example.org/logo.png',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/png;base64,"><script>',
  ])('is none for %s', (uri) => {
    expect(readLogo(uri)).toBeNull()
  })

  test('has no size where its file is cut short', () => {
    expect(readLogo('data:image/png;base64,iVBORw0=')?.size).toBeNull()
  })

  test('tells the size of a JPEG', () => {
    const frame = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 40, 0, 120, 3]
    const uri = `data:image/jpeg;base64,${Buffer.from(frame).toString('base64')}`
    expect(readLogo(uri)?.size).toEqual({ width: 120, height: 40 })
  })
})
