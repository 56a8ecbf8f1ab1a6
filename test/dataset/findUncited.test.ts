import { describe, expect, it } from 'vitest'
import { findUncited } from '../../src/dataset/findUncited.ts'
import { BASE, HEAD, readSound } from './support.ts'

describe('findUncited', () => {
  it('names the sections that nothing cites, in the order of the outlines', () => {
    expect(findUncited(readSound(BASE))).toEqual([
      { document: 'plan', locator: '3.ii', heading: null },
      { document: 'plan', locator: '3.10', heading: null },
      { document: 'plan', locator: '4.ii.h', heading: 'Scams' },
      { document: 'act', locator: '5(1)', heading: 'Authorities responsible for strategies' },
    ])
  })

  it('counts a section as cited when one below it is, but not the other way round', () => {
    const head = HEAD.replace(
      '4.ii.h: Scams',
      '"4": ~\n      4.ii: ~\n      4.ii.h: ~\n      4.ii.h.1: ~\n      "40": ~',
    ).replace('5(1): Authorities', '"5": ~\n      5(1): ~\n      5(1)(a): Authorities')
    const dataset = readSound(
      `${head}partners:\n  a: { name: A, evidence: [4.ii.h, act#5(1)(a), 3, 3.i, 3.ii, 3.10] }\n`,
    )
    expect(findUncited(dataset).map((section) => section.locator)).toEqual(['4.ii.h.1', '40'])
  })

  it('looks at the evidence of holders, links and figures too', () => {
    const dataset = readSound(`${BASE}    has member: { partner/curo: 3.ii }
    figures: [{ metric: m, value: 1, evidence: 3.10 }]
roles:
  r: { name: R, evidence: 3.i, holders: [{ name: H, evidence: [4.ii.h, act#5(1)] }] }
`)
    expect(findUncited(dataset)).toEqual([])
  })
})
