import type { Kind } from '../ontology/kinds.ts'
import { findWithin } from './ball.ts'
import { findLinks } from './entityFilter.ts'
import { PART_OF } from './findParts.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfTypes, Steps } from './steps.ts'

/** What groups may be at work on. */
const SUBJECTS: readonly string[] = ['PRIORITY', 'CONCERN'] satisfies Kind[]

const GROUP = 'THEMATIC_GROUP'

const ADDRESSES = 'ADDRESSES'

/**
 * For each priority and concern, the groups at work on it, in the order of their ids. A group is at work on what it owns in
 * whatever role, but for other groups that it merely contributes to; on what it, or a thing that it owns, addresses or serves by the next step of a thread; on what is helped
 * by serving the group itself (an objective that is to strengthen it); and on everything of which one of these is a part.
 * That a concern was raised in a group does not put the group to work on it. Costs the links of the groups and of what
 * they own.
 */
export function findGroupWork(snapshot: Snapshot): ReadonlyMap<EntityNode, readonly EntityNode[]> {
  const up = new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF], 'OUT'))
  const groupsOf = new Map<EntityNode, EntityNode[]>()
  for (const index of snapshot.entitiesOf(GROUP)) {
    const group = snapshot.entityAt(index)
    const touched = findTouched(snapshot, group).map((entity) => entity.index)
    for (const whole of findWithin(up, touched).keys()) {
      const subject = snapshot.entityAt(whole)
      if (!SUBJECTS.includes(subject.kind)) continue
      groupsOf.set(subject, [...(groupsOf.get(subject) ?? []), group])
    }
  }
  return groupsOf
}

function findTouched(snapshot: Snapshot, group: EntityNode): readonly EntityNode[] {
  const { ontology } = snapshot
  const stepsUp = (type: string, direction: 'OUT' | 'IN') =>
    ontology.stepsOf('THREAD', type).includes(direction)
  const owned = findLinks(snapshot, group, { direction: 'OUT' })
    .filter(({ link, other }) => {
      const role = ontology.linkTypes.get(link.type)?.ownership
      return role !== undefined && !(role === 'CONTRIBUTOR' && other.kind === GROUP)
    })
    .map(({ other }) => other)
  const served = [group, ...owned].flatMap((entity) =>
    findLinks(snapshot, entity, {}).filter(
      ({ link, direction }) =>
        (link.type === ADDRESSES && direction === 'OUT') || stepsUp(link.type, direction),
    ),
  )
  const serving = findLinks(snapshot, group, {}).filter(({ link, direction }) =>
    stepsUp(link.type, direction === 'OUT' ? 'IN' : 'OUT'),
  )
  return [...owned, ...[...served, ...serving].map(({ other }) => other)]
}
