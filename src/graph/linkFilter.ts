import { isInForce } from './entityFilter.ts'
import { isEvidenceIn, type Place } from './evidencePlace.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import { restsOnEnded } from './restingOn.ts'
import type { Snapshot } from './snapshot.ts'

/** What a link must be to be let through; everything given must hold. */
export interface LinkFilter {
  readonly types?: readonly string[]
  readonly basis?: readonly string[]
  /** At either end. */
  readonly entity?: EntityNode
  readonly source?: EntityNode
  readonly target?: EntityNode
  readonly sourceKinds?: readonly string[]
  readonly targetKinds?: readonly string[]
  readonly visibility?: readonly string[]
  readonly validOn?: string
  readonly citedIn?: Place
  /** True: borne out by one section only. False: by two or more. */
  readonly singleSourced?: boolean
  readonly restsOnEnded?: {
    /** True: borne out by nothing but plans that have ended by the day. False: by something else. */
    readonly is: boolean
    readonly day: string
  }
}

/** The indexes of the links that the filter lets through, in the snapshot's order. Costs the degree when an end is given, else the number of links. */
export function findFilteredLinks(snapshot: Snapshot, filter: LinkFilter): number[] {
  const found: number[] = []
  for (const index of candidatesOf(snapshot, filter)) {
    if (isLetThrough(snapshot, snapshot.linkAt(index), filter)) found.push(index)
  }
  return found
}

function candidatesOf(snapshot: Snapshot, { entity, source, target }: LinkFilter): Iterable<number> {
  if (source !== undefined) return snapshot.linksFrom(source.index)
  if (target !== undefined) return snapshot.linksTo(target.index)
  if (entity === undefined) return snapshot.linkIndexes
  return [...snapshot.linksFrom(entity.index), ...snapshot.linksTo(entity.index)].sort((a, b) => a - b)
}

function isLetThrough(snapshot: Snapshot, link: LinkNode, filter: LinkFilter): boolean {
  const { types, basis, entity, source, target, sourceKinds, targetKinds, visibility, validOn } = filter
  if (types !== undefined && !types.includes(link.type)) return false
  if (basis !== undefined && !basis.includes(link.basis)) return false
  if (entity !== undefined && link.source.index !== entity.index && link.target.index !== entity.index)
    return false
  if (source !== undefined && link.source.index !== source.index) return false
  if (target !== undefined && link.target.index !== target.index) return false
  if (sourceKinds !== undefined && !sourceKinds.includes(link.source.kind)) return false
  if (targetKinds !== undefined && !targetKinds.includes(link.target.kind)) return false
  if (visibility !== undefined && !visibility.includes(link.visibility)) return false
  if (validOn !== undefined && !isInForce(validOn, link.validFrom, link.validTo)) return false
  if (filter.citedIn !== undefined && !isEvidenceIn(link.evidence, filter.citedIn)) return false
  if (filter.singleSourced !== undefined) {
    const sections = new Set(link.evidence.map((item) => item.section))
    if ((sections.size === 1) !== filter.singleSourced) return false
  }
  if (filter.restsOnEnded !== undefined) {
    const { is, day } = filter.restsOnEnded
    if (restsOnEnded(snapshot, link.evidence, day) !== is) return false
  }
  return true
}
