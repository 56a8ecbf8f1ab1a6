import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysOf, NO_DAY } from '../../src/graph/days.ts'

const DAY = 86_400_000

describe('days', () => {
  test('a day survives the way to a number and back', () => {
    const anyDay = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayOf(daysOf(day))).toBe(day)
        expect(daysOf(day)).toBe(Math.floor(date.getTime() / DAY))
      }),
    )
  })

  test('a number of days survives the way to a day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        expect(daysOf(dayOf(days))).toBe(days)
      }),
    )
  })

  test('counts from 1970, one for each day, across leap days and changes of the clock', () => {
    expect(daysOf('1970-01-01')).toBe(0)
    expect(daysOf('1969-12-31')).toBe(-1)
    expect(daysOf('2020-03-01') - daysOf('2020-02-28')).toBe(2)
    expect(daysOf('2018-10-29') - daysOf('2018-10-27')).toBe(2)
  })

  test('an unknown day is no day, and stays so', () => {
    expect(daysOf(null)).toBe(NO_DAY)
    expect(dayOf(NO_DAY)).toBeNull()
  })
})
