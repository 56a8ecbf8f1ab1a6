import type { PathQuestion } from '../../src/graph/findPaths.ts'
import type { EntityNode } from '../../src/graph/nodes.ts'
import type { Path, PathStep } from '../../src/graph/paths.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { BASES, type Basis } from '../../src/ontology/records.ts'

/** What findPaths gives, without any cleverness: every simple path, sorted, cut. */
export function enumeratePaths(snapshot: Snapshot, question: PathQuestion): readonly Path[] {
  const { from, to, profile, maxHops, limit, oneWay = false } = question
  const links = Array.from(snapshot.linkIndexes, (index) => snapshot.linkAt(index))
  const found = new Map<string, Path>()
  const walk = (steps: readonly PathStep[], passed: readonly EntityNode[], reversed: boolean) => {
    const at = passed.at(-1) as EntityNode
    if (at === to && steps.length > 0) {
      const bases = steps.map(({ link }) => BASES.indexOf(link.basis))
      const weakestBasis = BASES[Math.max(...bases)] as Basis
      found.set(steps.map(({ link }) => link.id).join(), { steps, hops: steps.length, weakestBasis })
    }
    if (at === to || steps.length === maxHops) return
    for (const link of links) {
      const ways = snapshot.ontology.stepsOf(profile, link.type)
      for (const forward of [true, false]) {
        const [start, end] = forward ? [link.source, link.target] : [link.target, link.source]
        const way = forward === reversed ? 'IN' : 'OUT'
        if (start !== at || passed.includes(end) || !ways.includes(way)) continue
        walk([...steps, { from: start, link, to: end, forward }], [...passed, end], reversed)
      }
    }
  }
  if (from === to) return []
  for (const reversed of oneWay ? [false] : [false, true]) walk([], [from], reversed)
  return [...found.values()]
    .sort(
      (a, b) =>
        BASES.indexOf(a.weakestBasis) - BASES.indexOf(b.weakestBasis) ||
        a.hops - b.hops ||
        compareAlong(a.steps, b.steps),
    )
    .slice(0, limit)
}

function compareAlong(a: readonly PathStep[], b: readonly PathStep[]): number {
  for (const [i, step] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    if (step.to.id !== other.to.id) return step.to.id < other.to.id ? -1 : 1
    if (step.link.index !== other.link.index) return step.link.index - other.link.index
  }
  return 0
}
