import { describe, expect, test } from 'vitest'
import { flattenAnswer } from '../../src/graphql/flattenAnswer.ts'

describe('an answer made flat', () => {
  test('makes a row of each item of the outermost list, columns named by their path within it', () => {
    const data = {
      ownership: {
        totalCount: 2,
        nodes: [
          { owner: { name: 'A' }, sole: true },
          { owner: { name: 'B' }, sole: false },
        ],
      },
    }
    expect(flattenAnswer(data, null)).toEqual({
      columns: ['owner.name', 'sole'],
      rows: [
        { 'owner.name': 'A', sole: true },
        { 'owner.name': 'B', sole: false },
      ],
    })
  })

  test('repeats what stands above the list on every row', () => {
    const data = {
      strategy: { name: 'Plan', priorities: [{ name: 'P', actions: [{ name: 'a' }, { name: 'b' }] }] },
    }
    expect(flattenAnswer(data, ['strategy', 'priorities', 'actions']).rows).toEqual([
      { 'strategy.name': 'Plan', 'strategy.priorities.name': 'P', name: 'a' },
      { 'strategy.name': 'Plan', 'strategy.priorities.name': 'P', name: 'b' },
    ])
  })

  test('keeps an item that has nothing below it', () => {
    const data = {
      priorities: [
        { name: 'P', actions: [] },
        { name: 'Q', actions: [{ name: 'a' }] },
      ],
    }
    expect(flattenAnswer(data, ['priorities', 'actions'])).toEqual({
      columns: ['priorities.name', 'name'],
      rows: [
        { 'priorities.name': 'P', name: null },
        { 'priorities.name': 'Q', name: 'a' },
      ],
    })
  })

  test('joins other lists within their cell, and tells equal values once', () => {
    const data = {
      links: [
        {
          evidence: [
            { locator: '3.i', note: 'same' },
            { locator: '7.iii', note: 'same' },
          ],
          tags: [],
        },
      ],
    }
    expect(flattenAnswer(data, null).rows).toEqual([
      { 'evidence.locator': '3.i; 7.iii', 'evidence.note': 'same' },
    ])
  })

  test("puts an edge's own fields beside those of its node", () => {
    const data = { paysFor: { edges: [{ cursor: 'x', node: { name: 'IDVA' }, link: { basis: 'STATED' } }] } }
    expect(flattenAnswer(data, null).rows).toEqual([{ name: 'IDVA', 'link.basis': 'STATED' }])
  })

  test('makes one row of an answer without a list', () => {
    expect(flattenAnswer({ partner: { name: 'Curo', summary: null } }, null).rows).toEqual([
      { 'partner.name': 'Curo', 'partner.summary': null },
    ])
  })

  test('has no rows when what was asked for is not there', () => {
    expect(flattenAnswer({ partner: null }, ['partner', 'links']).rows).toEqual([])
    expect(flattenAnswer({ links: { nodes: [] } }, null).rows).toEqual([])
  })
})
