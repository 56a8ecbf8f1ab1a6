import { findLinks } from './entityFilter.ts'
import { findParts } from './findParts.ts'
import { GroupRelations } from './groupRelations.ts'
import { findGroupWork, type GroupWork } from './groupWork.ts'
import { KeptAnswers } from './keptAnswers.ts'
import { sortByKind } from './kindOrder.ts'
import { nameInText, startSentence } from './nameInText.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { count, names } from './wording.ts'

/** Groups at work on one thing that may not know of each other. */
export interface Overlap {
  /** A priority or a concern. */
  readonly about: EntityNode
  /** Each has nothing in common with at least one of the others; by name. */
  readonly groups: readonly EntityNode[]
  /** What puts each of the groups to work on it, in the order of the groups. */
  readonly work: readonly GroupWork[]
  readonly explanation: string
}

/** How many pairs are told by name before the rest is counted. */
const PAIRS_IN_TEXT = 3

const kept = new KeptAnswers<readonly Overlap[]>(64)

type Pair = readonly [EntityNode, EntityNode]

/**
 * For each priority and concern, the groups at work on it (see `findGroupWork`) of which at least one other at work on it is
 * not connected with them: nobody sits in both, no group stands above both, and no link joins the two (see
 * `GroupRelations`). One row for each thing, priorities first, then by name; what all know of together gives none. Not the
 * maximal sets of strangers, of which there may be many for one thing: the explanation names the pairs. `within` keeps the
 * entity itself, its parts, and the concerns that one of these addresses. Costs the pairs of groups at work on one thing, and
 * what `findGroupWork` does; nothing when the same was asked lately.
 */
export function findOverlaps(
  snapshot: Snapshot,
  question: { readonly within?: EntityNode } = {},
): readonly Overlap[] {
  const { within } = question
  return kept.get(snapshot, within?.id ?? '', () => find(snapshot, within))
}

function find(snapshot: Snapshot, within: EntityNode | undefined): readonly Overlap[] {
  const inside = within === undefined ? undefined : findInside(snapshot, within)
  const work = findGroupWork(snapshot, inside)
  const relations = new GroupRelations(snapshot)
  const overlaps: Overlap[] = []
  for (const about of sortByKind(snapshot.ontology, work.keys())) {
    const workOf = new Map(work.get(about)?.map((one) => [one.group, one]))
    const atWork = sortByKind(snapshot.ontology, workOf.keys())
    const strangers = atWork.flatMap((one, place) =>
      atWork
        .slice(place + 1)
        .filter((other) => !relations.areConnected(one, other))
        .map((other): Pair => [one, other]),
    )
    const apart = new Set(strangers.flat())
    if (apart.size === 0) continue
    const groups = atWork.filter((group) => apart.has(group))
    overlaps.push({
      about,
      groups,
      work: groups.flatMap((group) => workOf.get(group) ?? []),
      explanation: explain(snapshot, relations, { about, atWork, strangers, groups }),
    })
  }
  return overlaps
}

function findInside(snapshot: Snapshot, within: EntityNode): ReadonlySet<EntityNode> {
  const parts = [within, ...findParts(snapshot, within)]
  const concerns = parts.flatMap((part) =>
    findLinks(snapshot, part, { types: ['ADDRESSES'], direction: 'OUT' }).map(({ other }) => other),
  )
  return new Set([...parts, ...concerns])
}

function explain(
  snapshot: Snapshot,
  relations: GroupRelations,
  found: {
    readonly about: EntityNode
    readonly atWork: readonly EntityNode[]
    readonly strangers: readonly Pair[]
    readonly groups: readonly EntityNode[]
  },
): string {
  const { ontology } = snapshot
  const { about, atWork, strangers, groups } = found
  const label = ontology.kinds.get(about.kind)?.label ?? 'thing'
  const shown = strangers.length > PAIRS_IN_TEXT + 1 ? strangers.slice(0, PAIRS_IN_TEXT) : strangers
  const pairs = shown.map(([one, other]) => `${nameInText(one, ontology)} and ${nameInText(other, ontology)}`)
  const more = strangers.length - shown.length
  const told = [...pairs, ...(more > 0 ? [`and ${more} more pairs`] : [])].join('; ')
  const unknown = groups.filter((group) => relations.bodiesOf(group).size === 0)
  const sentences = [
    `${count(atWork.length, 'group')} work on this ${label}.`,
    `These share no member, answer to no common group and are not linked: ${told}.`,
  ]
  if (unknown.length > 0) {
    sentences.push(
      `Nobody is named as sitting in ${names(ontology, unknown)}, so more may be shared than is known.`,
    )
  }
  return sentences.map(startSentence).join(' ')
}
