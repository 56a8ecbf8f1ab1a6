import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPaths } from '../../src/graph/findPaths.ts'
import type { Path } from '../../src/graph/paths.ts'
import { enumeratePaths } from './enumeratePaths.ts'
import { entityOf, type GraphLiteral, graphs, nthEntity, snapshotFrom, symmetricOntology } from './support.ts'

interface Question {
  readonly profile?: string
  readonly maxHops?: number
  readonly limit?: number
}

function ask(literal: GraphLiteral, from: string, to: string, question: Question = {}) {
  const snapshot = snapshotFrom(literal)
  const { profile = 'THREAD', maxHops = 6, limit = 5 } = question
  return findPaths(snapshot, {
    from: entityOf(snapshot, from),
    to: entityOf(snapshot, to),
    profile,
    maxHops,
    limit,
  })
}

/** A path as text: action/a > PART_OF > objective/b, with < where it goes against the sentence. */
function tell(path: Path): string {
  const hops = path.steps.map(({ forward, link, to }) =>
    forward ? `> ${link.type} > ${to.id}` : `< ${link.type} < ${to.id}`,
  )
  return [path.steps[0]?.from.id, ...hops].join(' ')
}

describe('findPaths', () => {
  test('gives each hop with its ends, its link and whether it goes along the sentence', () => {
    const { paths, truncated } = ask(
      { links: ['funding-stream/f FUNDS service/s', 'partner/p RECEIVES funding-stream/f STRUCTURAL'] },
      'service/s',
      'partner/p',
      { profile: 'ANY' },
    )
    expect(truncated).toBe(false)
    expect(paths.map(tell)).toEqual(['service/s < FUNDS < funding-stream/f < RECEIVES < partner/p'])
    expect(paths[0]?.hops).toBe(2)
    expect(paths[0]?.weakestBasis).toBe('STRUCTURAL')
    expect(paths[0]?.steps[1]?.from).toBe(paths[0]?.steps[0]?.to)
    expect(paths[0]?.steps[1]?.link.id).toBe('link/partner/p/RECEIVES/funding-stream/f')
  })

  test('puts the path with the strongest weakest link first, however long it is', () => {
    const { paths } = ask(
      {
        links: [
          'action/a SUPPORTS strategy/z INFERRED',
          'action/a PART_OF objective/b STRUCTURAL',
          'objective/b PART_OF strategy/z STRUCTURAL',
          'action/a SUPPORTS service/c',
          'service/c SUPPORTS service/d',
          'service/d SUPPORTS strategy/z',
        ],
      },
      'action/a',
      'strategy/z',
    )
    expect(paths.map(({ weakestBasis, hops }) => `${weakestBasis} ${hops}`)).toEqual([
      'STATED 3',
      'STRUCTURAL 2',
      'INFERRED 1',
    ])
  })

  test('puts the shorter of two equally strong paths first, then goes by the ids along the way', () => {
    const links = ['x', 'm', 'b'].flatMap((key) => [
      `action/a PART_OF objective/${key}`,
      `objective/${key} SUPPORTS strategy/z`,
    ])
    const { paths } = ask({ links: [...links, 'action/a IMPLEMENTS strategy/z'] }, 'action/a', 'strategy/z')
    expect(paths.map(tell)).toEqual([
      'action/a > IMPLEMENTS > strategy/z',
      ...['b', 'm', 'x'].map((key) => `action/a > PART_OF > objective/${key} > SUPPORTS > strategy/z`),
    ])
  })

  test('tells parallel links apart', () => {
    const { paths } = ask(
      {
        links: [
          'action/a SUPPORTS strategy/z @2019-04-01',
          'action/a SUPPORTS strategy/z',
          'action/a IMPLEMENTS strategy/z',
        ],
      },
      'action/a',
      'strategy/z',
    )
    expect(paths.map((path) => path.steps[0]?.link.id)).toEqual([
      'link/action/a/IMPLEMENTS/strategy/z',
      'link/action/a/SUPPORTS/strategy/z',
      'link/action/a/SUPPORTS/strategy/z@2019-04-01',
    ])
  })

  test('finds a directed path from its far end too, walked wholly against its steps', () => {
    const links = ['action/a PART_OF objective/b', 'objective/b SUPPORTS strategy/z']
    const { paths } = ask({ links }, 'strategy/z', 'action/a')
    expect(paths.map(tell)).toEqual(['strategy/z < SUPPORTS < objective/b < PART_OF < action/a'])
  })

  test('never goes up and down within one path', () => {
    const links = ['action/a PART_OF objective/b', 'action/c PART_OF objective/b']
    expect(ask({ links }, 'action/a', 'action/c').paths).toEqual([])
  })

  test('leaves out the paths against the steps when asked one way', () => {
    const snapshot = snapshotFrom({ links: ['action/a PART_OF objective/b'] })
    const question = {
      from: entityOf(snapshot, 'objective/b'),
      to: entityOf(snapshot, 'action/a'),
      profile: 'THREAD',
      maxHops: 6,
      limit: 5,
    }
    expect(findPaths(snapshot, question).paths).toHaveLength(1)
    expect(findPaths(snapshot, { ...question, oneWay: true }).paths).toEqual([])
  })

  test('walks the money from its provider to what it pays for, by way of who receives it', () => {
    const links = [
      'partner/council PROVIDES funding-stream/f',
      'partner/charity RECEIVES funding-stream/f',
      'partner/charity DELIVERS service/s',
    ]
    const { paths } = ask({ links }, 'partner/council', 'service/s', { profile: 'FUNDING' })
    expect(paths.map(tell)).toEqual([
      'partner/council > PROVIDES > funding-stream/f < RECEIVES < partner/charity > DELIVERS > service/s',
    ])
  })

  test('returns no path when the hop limit is reached', () => {
    const links = ['action/a PART_OF objective/b', 'objective/b SUPPORTS strategy/z']
    expect(ask({ links }, 'action/a', 'strategy/z', { maxHops: 1 })).toEqual({ paths: [], truncated: false })
    expect(ask({ links }, 'action/a', 'strategy/z', { maxHops: 2 }).paths).toHaveLength(1)
  })

  test('does not call it truncated when there are more paths than were asked for', () => {
    const links = ['action/a SUPPORTS strategy/z', 'action/a IMPLEMENTS strategy/z']
    const { paths, truncated } = ask({ links }, 'action/a', 'strategy/z', { limit: 1 })
    expect(paths.map(tell)).toEqual(['action/a > IMPLEMENTS > strategy/z'])
    expect(truncated).toBe(false)
  })

  test('returns no path from an entity to itself, for a limit of nought, or in an unknown profile', () => {
    const links = ['action/a SUPPORTS action/b', 'action/b SUPPORTS action/a', 'action/a SUPPORTS action/a']
    expect(ask({ links }, 'action/a', 'action/a').paths).toEqual([])
    expect(ask({ links }, 'action/a', 'action/b', { limit: 0 }).paths).toEqual([])
    expect(ask({ links }, 'action/a', 'action/b', { profile: 'GOSSIP' }).paths).toEqual([])
  })

  test('does not see a link that the clearance may not see', () => {
    const literal = {
      links: ['action/a SUPPORTS strategy/z RESTRICTED', 'action/a IMPLEMENTS strategy/z INFERRED'],
    }
    const snapshot = snapshotFrom(literal, 'PARTNERS')
    const [from, to] = [entityOf(snapshot, 'action/a'), entityOf(snapshot, 'strategy/z')]
    const { paths } = findPaths(snapshot, { from, to, profile: 'THREAD', maxHops: 6, limit: 5 })
    expect(paths.map(tell)).toEqual(['action/a > IMPLEMENTS > strategy/z'])
  })

  const types = {
    THREAD: ['PART_OF', 'SUPPORTS', 'WORKS_WITH', 'LEADS'],
    OWNERSHIP: ['LEADS', 'CONTRIBUTES_TO', 'MEMBER_OF', 'PART_OF', 'SUPPORTS'],
    FUNDING: ['PROVIDES', 'RECEIVES', 'FUNDS', 'PART_OF', 'LEADS'],
    ANY: ['PART_OF', 'WORKS_WITH', 'ADDRESSES'],
  }
  for (const [profile, walked] of Object.entries(types)) {
    for (const oneWay of [false, true]) {
      test(`gives what enumerating every simple path gives: ${profile}${oneWay ? ', one way' : ''}`, () => {
        const property = fc.property(
          graphs({ types: walked, minLinks: 10 }),
          fc.nat(5),
          fc.nat(5),
          fc.integer({ min: 0, max: 7 }),
          fc.integer({ min: 1, max: 12 }),
          (literal, start, end, maxHops, limit) => {
            const snapshot = snapshotFrom(literal, 'RESTRICTED', symmetricOntology)
            const question = {
              from: nthEntity(snapshot, start),
              to: nthEntity(snapshot, end),
              profile,
              maxHops,
              limit,
              oneWay,
            }
            const { paths, truncated } = findPaths(snapshot, { ...question, maxWork: 100_000_000 })
            expect(truncated).toBe(false)
            expect(paths.map(tellLinks)).toEqual(enumeratePaths(snapshot, question).map(tellLinks))
          },
        )
        fc.assert(property, { numRuns: 400 })
      })
    }
  }
})

function tellLinks(path: Path): string {
  return `${path.weakestBasis} ${path.hops}: ${path.steps
    .map(({ from, link, to, forward }) => `${from.id} ${forward ? '' : 'against '}${link.id} ${to.id}`)
    .join(', ')}`
}
