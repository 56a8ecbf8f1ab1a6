import { describe, expect, test } from 'vitest'
import { printDay, printPeriod } from '../../src/reports/printDay.ts'
import { printCount, printMoney, printNumber } from '../../src/reports/printNumber.ts'

describe('numbers for people', () => {
  test.each([
    ['64589', '64,589'],
    ['1000000', '1,000,000'],
    ['999', '999'],
    ['-16.50', '−16.50'],
    ['1234567.123456', '1,234,567.123456'],
    ['98765432109876543210', '98,765,432,109,876,543,210'],
    ['about ten', 'about ten'],
  ])('prints %s as %s, every digit kept', (digits, expected) => {
    expect(printNumber(digits)).toBe(expected)
  })

  test.each([
    ['64589', 'GBP', '£64,589'],
    ['-5', 'GBP', '−£5'],
    ['10', 'CHF', 'CHF 10'],
  ])('prints %s %s as %s', (digits, currency, expected) => {
    expect(printMoney(digits, currency)).toBe(expected)
  })

  test('counts one in the singular', () => {
    expect([printCount(1, 'action'), printCount(2, 'strategy', 'strategies')]).toEqual([
      '1 action',
      '2 strategies',
    ])
  })
})

describe('days in words', () => {
  test.each([
    ['2019-04-01', '1 April 2019'],
    ['2020-12-31', '31 December 2020'],
    ['2019-13-01', '2019-13-01'],
    ['soon', 'soon'],
  ])('prints %s as %s', (day, expected) => {
    expect(printDay(day)).toBe(expected)
  })

  test('tells a period as far as it is known', () => {
    expect(printPeriod('2016-10-01', '2021-03-31')).toBe('from 1 October 2016 to 31 March 2021')
    expect(printPeriod(null, '2021-03-31')).toBe('until 31 March 2021')
    expect(printPeriod(null, null)).toBe('')
  })
})
