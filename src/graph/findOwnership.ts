import type { OwnershipRole } from '../ontology/definitions.ts'
import { OWNERSHIP_ROLES } from '../ontology/ontology.ts'
import { findWithin } from './ball.ts'
import { compareText } from './compareText.ts'
import { findParts, PART_OF } from './findParts.ts'
import { KeptAnswers } from './keptAnswers.ts'
import { compareNames } from './nameOrder.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfTypes, Steps } from './steps.ts'

/** One link that says who owns what; through its parts, the same link says so of several things. */
export interface OwnershipRow {
  readonly owner: EntityNode
  readonly owned: EntityNode
  readonly role: OwnershipRole
  /** True when no other entity owns the same thing, in whatever role; through parts, if they were asked for. */
  readonly sole: boolean
  /** The link itself, or, of a thing owned through parts, the one to what it is part of. */
  readonly link: LinkNode
}

/** Which ownership is asked for; what is left out does not narrow it. */
export interface OwnershipFilter {
  readonly owner?: EntityNode
  /** The owned thing is this entity or a part of it, however far down. */
  readonly within?: EntityNode
  /** The kinds of the owned thing; an empty list lets none through. */
  readonly kinds?: readonly string[]
  /** True: whoever owns a thing owns its parts too, however far down; nothing owns itself by being its own part. */
  readonly throughParts?: boolean
}

const kept = new KeptAnswers<readonly OwnershipRow[]>(2)

/**
 * One row for each link that says who owns an entity, by owner's name, role (LEAD first), owned name, link id. Costs the
 * links that end at the entity.
 */
export function findOwners(snapshot: Snapshot, entity: EntityNode): readonly OwnershipRow[] {
  return rowsOf(snapshot, snapshot.linksTo(entity.index)).sort(compareRows)
}

/**
 * One row for each ownership link that the filter lets through, by owner's name, role (LEAD first), owned name, link id.
 * Costs the links of the owner, or of `within` and its parts, or of the whole graph; and of everything owned. With
 * `throughParts` one row for each link and each thing that it makes owned, and the cost of their parts and wholes besides. The
 * rows of the whole graph are kept with the snapshot.
 */
export function findOwnership(snapshot: Snapshot, filter: OwnershipFilter): readonly OwnershipRow[] {
  const { owner, within, kinds, throughParts = false } = filter
  if (owner !== undefined || within !== undefined) return find(snapshot, filter)
  const whole = kept.get(snapshot, `${throughParts}`, () => find(snapshot, { throughParts }))
  return kinds === undefined ? whole : whole.filter(({ owned }) => kinds.includes(owned.kind))
}

function find(snapshot: Snapshot, filter: OwnershipFilter): readonly OwnershipRow[] {
  const { owner, within, kinds, throughParts = false } = filter
  const inside =
    within === undefined
      ? undefined
      : new Set([within, ...findParts(snapshot, within)].map((part) => part.index))
  const wanted = kinds === undefined ? undefined : new Set(kinds)
  const candidates = throughParts && inside !== undefined ? findWholes(snapshot, inside) : inside
  const links = linksOf(snapshot, owner, candidates)
  return rowsOf(snapshot, links, throughParts)
    .filter((row) => inside === undefined || inside.has(row.owned.index))
    .filter((row) => wanted === undefined || wanted.has(row.owned.kind))
    .sort(compareRows)
}

function linksOf(
  snapshot: Snapshot,
  owner: EntityNode | undefined,
  owned: ReadonlySet<number> | undefined,
): Iterable<number> {
  if (owner !== undefined) return snapshot.linksFrom(owner.index)
  if (owned !== undefined) return [...owned].flatMap((entity) => [...snapshot.linksTo(entity)])
  return snapshot.linkIndexes
}

/** The entities and everything that they are part of. */
function findWholes(snapshot: Snapshot, entities: Iterable<number>): ReadonlySet<number> {
  const up = new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF], 'OUT'))
  return new Set(findWithin(up, entities).keys())
}

function rowsOf(snapshot: Snapshot, links: Iterable<number>, throughParts = false): OwnershipRow[] {
  const { columns } = snapshot
  const roles = columns.typeNames.map((type) => snapshot.ontology.linkTypes.get(type)?.ownership)
  const roleOf = (link: number) => roles[columns.linkType[link] as number]
  const soles = new Map<number, boolean>()
  const isSole = (owned: number) => {
    const known = soles.get(owned)
    if (known !== undefined) return known
    const owners = new Set<number>()
    for (const whole of throughParts ? findWholes(snapshot, [owned]) : [owned]) {
      for (const link of snapshot.linksTo(whole)) {
        const owner = columns.linkSource[link] as number
        if (roleOf(link) !== undefined && (whole === owned || owner !== owned)) owners.add(owner)
      }
    }
    soles.set(owned, owners.size === 1)
    return owners.size === 1
  }
  const parts = new Map<EntityNode, readonly EntityNode[]>()
  const partsOf = (whole: EntityNode) => {
    const known = parts.get(whole) ?? findParts(snapshot, whole)
    parts.set(whole, known)
    return known
  }
  const rows: OwnershipRow[] = []
  for (const index of links) {
    const role = roleOf(index)
    if (role === undefined) continue
    const link = snapshot.linkAt(index)
    const { source: owner, target } = link
    const through = throughParts ? partsOf(target).filter((part) => part !== owner) : []
    for (const owned of [target, ...through]) {
      rows.push({ owner, owned, role, sole: isSole(owned.index), link })
    }
  }
  return rows
}

function compareRows(a: OwnershipRow, b: OwnershipRow): number {
  return (
    compareNames(a.owner.name, b.owner.name) ||
    OWNERSHIP_ROLES.indexOf(a.role) - OWNERSHIP_ROLES.indexOf(b.role) ||
    compareNames(a.owned.name, b.owned.name) ||
    compareText(a.link.id, b.link.id) ||
    compareText(a.owned.id, b.owned.id)
  )
}
