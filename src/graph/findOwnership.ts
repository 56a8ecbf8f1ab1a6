import type { OwnershipRole } from '../ontology/definitions.ts'
import { OWNERSHIP_ROLES } from '../ontology/ontology.ts'
import { compareText } from './columns.ts'
import { findParts } from './findParts.ts'
import { compareNames } from './nameOrder.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** One link that says who owns what. */
export interface OwnershipRow {
  readonly owner: EntityNode
  readonly owned: EntityNode
  readonly role: OwnershipRole
  /** True when no other entity owns the same thing, in whatever role. */
  readonly sole: boolean
  readonly link: LinkNode
}

/** Which ownership is asked for; what is left out does not narrow it. */
export interface OwnershipFilter {
  readonly owner?: EntityNode
  /** The owned thing is this entity or a part of it, however far down. */
  readonly within?: EntityNode
  /** The kinds of the owned thing; an empty list lets none through. */
  readonly kinds?: readonly string[]
}

/**
 * One row for each link that says who owns an entity, by owner's name, role (LEAD first), owned name, link id. Costs the
 * links that end at the entity.
 */
export function findOwners(snapshot: Snapshot, entity: EntityNode): readonly OwnershipRow[] {
  return rowsOf(snapshot, snapshot.linksTo(entity.index)).sort(compareRows)
}

/**
 * One row for each ownership link that the filter lets through, by owner's name, role (LEAD first), owned name, link id.
 * Costs the links of the owner, or of `within` and its parts, or of the whole graph; and of everything owned.
 */
export function findOwnership(snapshot: Snapshot, filter: OwnershipFilter): readonly OwnershipRow[] {
  const { owner, within, kinds } = filter
  const inside =
    within === undefined
      ? undefined
      : new Set([within, ...findParts(snapshot, within)].map((part) => part.index))
  const wanted = kinds === undefined ? undefined : new Set(kinds)
  return rowsOf(snapshot, linksOf(snapshot, owner, inside))
    .filter((row) => inside === undefined || inside.has(row.owned.index))
    .filter((row) => wanted === undefined || wanted.has(row.owned.kind))
    .sort(compareRows)
}

function linksOf(
  snapshot: Snapshot,
  owner: EntityNode | undefined,
  inside: ReadonlySet<number> | undefined,
): Iterable<number> {
  if (owner !== undefined) return snapshot.linksFrom(owner.index)
  if (inside !== undefined) return [...inside].flatMap((entity) => [...snapshot.linksTo(entity)])
  return snapshot.linkIndexes
}

function rowsOf(snapshot: Snapshot, links: Iterable<number>): OwnershipRow[] {
  const { columns } = snapshot
  const roles = columns.typeNames.map((type) => snapshot.ontology.linkTypes.get(type)?.ownership)
  const roleOf = (link: number) => roles[columns.linkType[link] as number]
  const soles = new Map<number, boolean>()
  const isSole = (owned: number) => {
    const known = soles.get(owned)
    if (known !== undefined) return known
    const owners = new Set<number>()
    for (const link of snapshot.linksTo(owned)) {
      if (roleOf(link) !== undefined) owners.add(columns.linkSource[link] as number)
    }
    soles.set(owned, owners.size === 1)
    return owners.size === 1
  }
  const rows: OwnershipRow[] = []
  for (const index of links) {
    const role = roleOf(index)
    if (role === undefined) continue
    const link = snapshot.linkAt(index)
    const { source: owner, target: owned } = link
    rows.push({ owner, owned, role, sole: isSole(owned.index), link })
  }
  return rows
}

function compareRows(a: OwnershipRow, b: OwnershipRow): number {
  return (
    compareNames(a.owner.name, b.owner.name) ||
    OWNERSHIP_ROLES.indexOf(a.role) - OWNERSHIP_ROLES.indexOf(b.role) ||
    compareNames(a.owned.name, b.owned.name) ||
    compareText(a.link.id, b.link.id)
  )
}
