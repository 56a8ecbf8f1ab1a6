import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOverlaps } from '../../src/graph/findOverlaps.ts'
import type { EntityNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { isPartOf } from './naive.ts'
import { OWNERSHIP, THREAD } from './naiveGaps.ts'
import { entitiesIn, entityOf, linksIn, snapshotFrom } from './support.ts'

function overlaps(links: readonly string[], within?: string) {
  const snapshot = snapshotFrom({ links })
  const question = within === undefined ? {} : { within: entityOf(snapshot, within) }
  return findOverlaps(snapshot, question).map(({ about, groups }) => [
    about.id,
    ...groups.map(({ id }) => id.replace('thematic-group/', '')),
  ])
}

const [g, h, k] = ['thematic-group/g', 'thematic-group/h', 'thematic-group/k']

describe('findOverlaps', () => {
  const bothAddress = [`${g} ADDRESSES concern/c`, `${h} ADDRESSES concern/c`]

  test('gives groups at work on one concern that have nothing in common', () => {
    expect(overlaps(bothAddress)).toEqual([['concern/c', 'g', 'h']])
  })

  test.each([
    ['have a member in common', [`partner/p MEMBER_OF ${g}`, `partner/p MEMBER_OF ${h}`]],
    ['have a chair who sits in the other', [`role/r CHAIRS ${g}`, `role/r MEMBER_OF ${h}`]],
    [
      'report to a common group',
      [`${g} REPORTS_TO ${k}`, `${h} REPORTS_TO thematic-group/l`, `thematic-group/l PART_OF ${k}`],
    ],
    ['are parts of a common group', [`${g} PART_OF ${k}`, `${h} PART_OF ${k}`]],
    ['sit in a common group', [`${g} MEMBER_OF ${k}`, `${h} CONTRIBUTES_TO ${k}`]],
    ['stand one above the other', [`${g} REPORTS_TO ${h}`]],
    ['work with each other', [`${g} WORKS_WITH ${h}`]],
  ])('leaves out groups that %s', (_, links) => {
    expect(overlaps([...bothAddress, ...links])).toEqual([])
  })

  test.each([
    ['report to one organisation', [`${g} REPORTS_TO partner/p`, `${h} REPORTS_TO partner/p`]],
    ['are parts of one organisation', [`${g} PART_OF partner/p`, `${h} PART_OF partner/p`]],
    [
      'have members that are posts of one organisation',
      [
        `role/a MEMBER_OF ${g}`,
        `role/b MEMBER_OF ${h}`,
        'role/a HELD_IN partner/p',
        'role/b HELD_IN partner/p',
      ],
    ],
  ])('keeps groups that %s', (_, links) => {
    expect(overlaps([...bothAddress, ...links])).toEqual([['concern/c', 'g', 'h']])
  })

  test.each([
    ['delivers an action of it', [`${g} DELIVERS action/a`, 'action/a PART_OF priority/p']],
    [
      'contributes to an objective of it',
      [`${g} CONTRIBUTES_TO objective/o`, 'objective/o PART_OF priority/p'],
    ],
    ['supports it', [`${g} SUPPORTS priority/p`]],
    ['leads an initiative that supports it', [`${g} LEADS initiative/i`, 'initiative/i SUPPORTS priority/p']],
    [
      'is to be strengthened by an objective of it',
      [`objective/o SUPPORTS ${g}`, 'objective/o PART_OF priority/p'],
    ],
  ])('takes a group that %s to be at work on a priority', (_, links) => {
    expect(overlaps([`${h} LEADS priority/p`, ...links])).toEqual([['priority/p', 'g', 'h']])
  })

  test.each([
    ['only heard of the concern', [`concern/c RAISED_IN ${g}`]],
    [
      'contributes to a group that addresses it',
      [`${g} CONTRIBUTES_TO ${k}`, `${k} ADDRESSES concern/c`, `${h} MEMBER_OF ${k}`],
    ],
  ])('does not take a group that %s to be at work on it', (_, links) => {
    expect(overlaps([`${h} ADDRESSES concern/c`, ...links])).toEqual([])
  })

  test('gives the groups that are strangers to one other at least, priorities before concerns', () => {
    const links = [
      ...bothAddress,
      `${k} ADDRESSES concern/c`,
      `${g} WORKS_WITH ${k}`,
      `${h} WORKS_WITH ${k}`,
      `${g} LEADS priority/z`,
      `${h} LEADS priority/z`,
    ]
    expect(overlaps(links)).toEqual([
      ['priority/z', 'g', 'h'],
      ['concern/c', 'g', 'h'],
    ])
  })

  test('keeps within an entity, its parts, and the concerns that these address', () => {
    const links = [
      ...bothAddress,
      `${g} LEADS priority/p`,
      `${h} LEADS priority/p`,
      'priority/p PART_OF strategy/s',
      `${g} ADDRESSES concern/other`,
      `${h} ADDRESSES concern/other`,
      'priority/p ADDRESSES concern/c',
    ]
    expect(overlaps(links, 'strategy/s').map(([about]) => about)).toEqual(['priority/p', 'concern/c'])
    expect(overlaps(links, 'concern/other').map(([about]) => about)).toEqual(['concern/other'])
  })

  test('proves by a shortest chain of links that each group is at work', () => {
    const links = [
      `${g} LEADS initiative/i`,
      'initiative/i SUPPORTS action/a',
      'action/a PART_OF priority/p',
      `${h} DELIVERS action/a`,
    ]
    const [overlap] = findOverlaps(snapshotFrom({ links }))
    expect(overlap?.work.map(({ links }) => links.map(({ id }) => id))).toEqual([
      [
        'link/thematic-group/g/LEADS/initiative/i',
        'link/initiative/i/SUPPORTS/action/a',
        'link/action/a/PART_OF/priority/p',
      ],
      ['link/thematic-group/h/DELIVERS/action/a', 'link/action/a/PART_OF/priority/p'],
    ])
  })

  test('explains itself, the gaps in what is known included', () => {
    const links = [...bothAddress, `partner/p MEMBER_OF ${g}`]
    expect(findOverlaps(snapshotFrom({ links }))[0]?.explanation).toBe(
      '2 groups work on this concern. These share no member, answer to no common group and are not linked: g and h. Nobody is named as sitting in h, so more may be shared than is known.',
    )
  })

  test('gives what looking at every pair of groups gives', () => {
    const graph = lawfulGraphs({
      prefixes: ['partner', 'thematic-group', 'priority', 'action', 'concern', 'service'],
      types: [
        'MEMBER_OF',
        'CHAIRS',
        'DELIVERS',
        'PART_OF',
        'SUPPORTS',
        'ADDRESSES',
        'REPORTS_TO',
        'RAISED_IN',
        'CONTRIBUTES_TO',
      ],
      maxLinks: 20,
    })
    const clearances = fc.constantFrom(...VISIBILITIES)
    const days = fc.option(fc.constantFrom(...DAYS))
    fc.assert(
      fc.property(graph, clearances, days, (graph, clearance, day) => {
        const snapshot = snapshotFrom(graph, clearance).asOf(day)
        const groups = entitiesIn(snapshot).filter(({ kind }) => kind === 'THEMATIC_GROUP')
        const expected = entitiesIn(snapshot)
          .filter(({ kind }) => kind === 'PRIORITY' || kind === 'CONCERN')
          .map((about) => {
            const atWork = groups.filter((group) => isAtWork(snapshot, group, about))
            const apart = atWork.filter((one) =>
              atWork.some((other) => other !== one && areStrangers(snapshot, one, other)),
            )
            return [about.id, ...apart.map(({ id }) => id)]
          })
          .filter((row) => row.length > 1)
        const found = findOverlaps(snapshot).map(({ about, groups }) => [
          about.id,
          ...groups.map(({ id }) => id),
        ])
        expect(found.sort()).toEqual(expected.sort())
        for (const { about, groups, work } of findOverlaps(snapshot)) {
          expect(work.map(({ group }) => group)).toEqual(groups)
          for (const { group, links } of work) {
            expect(links.length).toBeGreaterThan(0)
            const end = links.reduce((at, { source, target }) => {
              expect([source, target]).toContain(at)
              return source === at ? target : source
            }, group)
            expect(end).toBe(about)
          }
        }
        for (const within of entitiesIn(snapshot)) {
          const isInside = (entity: EntityNode) => entity === within || isPartOf(snapshot, entity, within)
          const isAddressed = (concern: EntityNode) =>
            linksIn(snapshot).some(
              ({ type, source, target }) => type === 'ADDRESSES' && target === concern && isInside(source),
            )
          expect(findOverlaps(snapshot, { within })).toEqual(
            findOverlaps(snapshot).filter(({ about }) => isInside(about) || isAddressed(about)),
          )
        }
      }),
      { numRuns: 600 },
    )
  })
})

function isAtWork(snapshot: Snapshot, group: EntityNode, about: EntityNode): boolean {
  const links = linksIn(snapshot)
  const owned = links
    .filter(({ type, source }) => OWNERSHIP.includes(type) && source === group)
    .filter(({ type, target }) => !(type === 'CONTRIBUTES_TO' && target.kind === 'THEMATIC_GROUP'))
    .map(({ target }) => target)
  const onward = links
    .filter(({ type }) => [...THREAD, 'ADDRESSES'].includes(type))
    .filter(({ source }) => source === group || owned.includes(source))
    .map(({ target }) => target)
  const helping = links
    .filter(({ type, target }) => THREAD.includes(type) && target === group)
    .map(({ source }) => source)
  return [...owned, ...onward, ...helping].some(
    (thing) => thing === about || isPartOf(snapshot, thing, about),
  )
}

function areStrangers(snapshot: Snapshot, one: EntityNode, other: EntityNode): boolean {
  const links = linksIn(snapshot)
  const seats = [...OWNERSHIP, 'MEMBER_OF', 'HELD_IN']
  const isAbove = (low: EntityNode, high: EntityNode, passed: readonly EntityNode[]): boolean =>
    low === high ||
    links.some(
      ({ type, source, target }) =>
        source === low &&
        target.kind === 'THEMATIC_GROUP' &&
        [...seats, 'REPORTS_TO', 'PART_OF'].includes(type) &&
        !passed.includes(target) &&
        isAbove(target, high, [...passed, target]),
    )
  return !entitiesIn(snapshot).some((third) => {
    const sits = (group: EntityNode) =>
      links.some(({ type, source, target }) => seats.includes(type) && source === third && target === group)
    const isOver = (group: EntityNode) => third.kind === 'THEMATIC_GROUP' && isAbove(group, third, [group])
    return (
      (sits(one) && sits(other)) ||
      (isOver(one) && isOver(other)) ||
      links.some(
        ({ source, target }) =>
          [source, target].every((end) => end === one || end === other) && source !== target,
      )
    )
  })
}
