import { findLinks } from './entityFilter.ts'
import { PART_OF } from './findParts.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

const GROUP = 'THEMATIC_GROUP'

/** The links, source to target, by which a group answers to another. */
const ANSWERS: readonly string[] = ['REPORTS_TO', PART_OF]

/** Who sits in which group, and which group answers to which: looked up once for each group. */
export class GroupRelations {
  readonly #snapshot: Snapshot
  readonly #bodies = new Map<EntityNode, ReadonlySet<EntityNode>>()
  readonly #above = new Map<EntityNode, ReadonlySet<EntityNode>>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  /**
   * Who sits in a group: its members, its posts, and who owns it in whatever role (chairs, leads, administers, contributes
   * to it); that is, from where the OWNERSHIP profile comes to it along the sentence. A post and its organisation are two.
   */
  bodiesOf(group: EntityNode): ReadonlySet<EntityNode> {
    return remember(this.#bodies, group, () => {
      const links = findLinks(this.#snapshot, group, { direction: 'IN' })
      const sitting = links.filter(({ link }) => this.#isSeat(link))
      return new Set(sitting.map(({ other }) => other))
    })
  }

  /** A group and every group that it reports to, is part of or sits in (see `bodiesOf`), however far up. */
  above(group: EntityNode): ReadonlySet<EntityNode> {
    return remember(this.#above, group, () => {
      const found = new Set([group])
      // A set's iterator also gives what is added on the way.
      for (const at of found) {
        for (const { link, other } of findLinks(this.#snapshot, at, { direction: 'OUT', kinds: [GROUP] })) {
          if (ANSWERS.includes(link.type) || this.#isSeat(link)) found.add(other)
        }
      }
      return found
    })
  }

  /** True when two groups have somebody sitting in both, a group above both, or any link from one to the other. */
  areConnected(one: EntityNode, other: EntityNode): boolean {
    return (
      findLinks(this.#snapshot, one, { to: other }).length > 0 ||
      haveCommon(this.bodiesOf(one), this.bodiesOf(other)) ||
      haveCommon(this.above(one), this.above(other))
    )
  }

  #isSeat(link: LinkNode): boolean {
    return this.#snapshot.ontology.stepsOf('OWNERSHIP', link.type).includes('OUT')
  }
}

function haveCommon(one: ReadonlySet<EntityNode>, other: ReadonlySet<EntityNode>): boolean {
  return [...one].some((entity) => other.has(entity))
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find()
  known.set(key, value)
  return value
}
