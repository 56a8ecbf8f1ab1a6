import { NO_DAY } from './days.ts'
import type { Snapshot } from './snapshot.ts'

/** What of a snapshot a day can change: indexes of the records that have a first or a last day. */
export interface DatedRecords {
  readonly entities: readonly number[]
  readonly links: readonly number[]
  /** Entities with a holder who has one. */
  readonly held: readonly number[]
}

const known = new WeakMap<Snapshot, DatedRecords>()

/** The records of a snapshot that have a first or a last day. Linear in the number of records the first time, constant after that. */
export function findDatedRecords(snapshot: Snapshot): DatedRecords {
  const found = known.get(snapshot) ?? collect(snapshot)
  known.set(snapshot, found)
  return found
}

function collect(snapshot: Snapshot): DatedRecords {
  const { entityFrom, entityTo, linkFrom, linkTo } = snapshot.columns
  const isDated = (from: Int32Array, to: Int32Array) => (index: number) =>
    from[index] !== NO_DAY || to[index] !== NO_DAY
  return {
    entities: [...snapshot.entityIndexes.filter(isDated(entityFrom, entityTo))],
    links: [...snapshot.linkIndexes.filter(isDated(linkFrom, linkTo))],
    held: [
      ...snapshot.entityIndexes.filter((index) =>
        snapshot
          .entityAt(index)
          .holders.some(({ validFrom, validTo }) => validFrom !== null || validTo !== null),
      ),
    ],
  }
}
