import type { Kind } from '../ontology/kinds.ts'
import { findWithin } from './ball.ts'
import { type Loss, lossOf } from './losses.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import type { Steps } from './steps.ts'
import { findOwnPlans, hasThreadBeyond, threadSteps } from './threadsBeyond.ts'

/** The kinds that a thread is asked of. */
const THREADED: readonly string[] = ['PRIORITY', 'OBJECTIVE', 'ACTION'] satisfies Kind[]

/** What would be left of the threads of a snapshot. */
export interface ThreadsLeft {
  readonly steps: Steps
  /** The strategies that an entity would still be known to be part of. */
  ownPlans(entity: EntityNode): readonly EntityNode[]
  isLost(link: LinkNode): boolean
}

/**
 * The priorities, objectives and actions among some entities, given by their indexes, that have a thread to a strategy
 * beyond those that they are part of, and would have none. Costs the links on the way up from each, several times over.
 */
export function findThreadLosses(
  snapshot: Snapshot,
  entities: Iterable<number>,
  left: ThreadsLeft,
): readonly Loss[] {
  const steps = threadSteps(snapshot)
  const losses: Loss[] = []
  for (const index of entities) {
    const entity = snapshot.entityAt(index)
    if (!THREADED.includes(entity.kind)) continue
    const own = findOwnPlans(snapshot, entity)
    if (!hasThreadBeyond(snapshot, entity, own, steps)) continue
    if (hasThreadBeyond(snapshot, entity, left.ownPlans(entity), left.steps)) continue
    const links: LinkNode[] = []
    for (const at of findWithin(left.steps, [index]).keys()) {
      steps.visitFrom(at, (step, other) => {
        const link = snapshot.linkAt(step)
        if (left.isLost(link) && leadsBeyond(snapshot, snapshot.entityAt(other), [entity, ...own])) {
          links.push(link)
        }
      })
    }
    losses.push(lossOf(entity, 'THREAD', links))
  }
  return losses
}

/** True for a strategy beyond those given, and for what has a thread to one. */
function leadsBeyond(snapshot: Snapshot, entity: EntityNode, own: readonly EntityNode[]): boolean {
  const isBeyond = entity.kind === 'STRATEGY' && !own.includes(entity)
  return isBeyond || hasThreadBeyond(snapshot, entity, own)
}
