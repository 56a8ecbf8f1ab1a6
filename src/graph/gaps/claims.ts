import type { Ontology } from '../../ontology/ontology.ts'
import { findLinks, type LinkedItem } from '../entityFilter.ts'
import { isStream } from '../fundingStreams.ts'
import type { EntityNode, LinkNode } from '../nodes.ts'
import type { Snapshot } from '../snapshot.ts'

/** One sort of thing that links say of an entity. */
export interface Claims {
  /** As a sentence starts with it: who owns it. */
  readonly sort: string
  readonly links: readonly LinkNode[]
}

/**
 * What the links of an entity say of it: who owns it (ownership), what it serves (the first step
 * of its threads, where the kind at its end may lead on to a strategy: a place within a larger one serves nothing) and what
 * pays for it (its links with funding streams; for a funding stream, who provides it). No link stands under two of them
 * unless its type belongs to both. Costs the entity's degree.
 */
export function findClaims(snapshot: Snapshot, entity: EntityNode): readonly Claims[] {
  const { ontology } = snapshot
  const links = findLinks(snapshot, entity, {})
  const serving = findServingKinds(ontology)
  const isMoney = ({ link, other, direction }: LinkedItem) => {
    // Money comes to an entity by a step that ends there: against the direction in which the link is seen.
    const comes = ontology.stepsOf('FUNDING', link.type).includes(direction === 'IN' ? 'OUT' : 'IN')
    return comes && isStream(snapshot, other) !== isStream(snapshot, entity)
  }
  const sorts: readonly [string, (item: LinkedItem) => boolean][] = [
    [
      'who owns it',
      ({ link, direction }) =>
        direction === 'IN' && ontology.linkTypes.get(link.type)?.ownership !== undefined,
    ],
    [
      'what it serves',
      ({ link, other, direction }) =>
        ontology.stepsOf('THREAD', link.type).includes(direction) && serving.has(other.kind),
    ],
    ['what pays for it', isMoney],
  ]
  return sorts.map(([sort, test]) => ({ sort, links: links.filter(test).map(({ link }) => link) }))
}

const servingKinds = new WeakMap<Ontology, ReadonlySet<string>>()

/** The kinds from which the vocabulary lets a thread lead to a strategy, and that kind itself. */
function findServingKinds(ontology: Ontology): ReadonlySet<string> {
  const known = servingKinds.get(ontology)
  if (known !== undefined) return known
  const threads = [...ontology.linkTypes.keys()].filter((type) => ontology.stepsOf('THREAD', type).length > 0)
  const kinds = new Set(['STRATEGY'])
  // A set's iterator also gives what is added on the way.
  for (const target of kinds) {
    for (const kind of ontology.kinds.keys()) {
      if (threads.some((type) => ontology.allows(type, kind, target))) kinds.add(kind)
    }
  }
  servingKinds.set(ontology, kinds)
  return kinds
}
