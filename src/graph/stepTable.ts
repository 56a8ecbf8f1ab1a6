import type { Snapshot } from './snapshot.ts'
import type { SnapshotLists } from './snapshotLists.ts'

/** A step along a link's sentence, from source to target. */
export const OUT = 1
/** A step against it. */
export const IN = 2

/** Every step of a rule, laid end to end by the entity that it leaves: compressed sparse rows. */
export interface StepTable {
  readonly offsets: Uint32Array
  readonly links: Uint32Array
  /** The entity that the step over the link of the same place leads to. */
  readonly others: Uint32Array
}

/** The tables of a snapshot's lists: by the rule itself, and for rules that say the same by what they say. */
interface Tables {
  readonly byRule: WeakMap<Uint8Array, StepTable>
  readonly byText: Map<string, StepTable>
}

const tables = new WeakMap<SnapshotLists, Tables>()

/** The table of a rule, made the first time that it is asked of a snapshot's lists, which costs what its links do, and kept as long. */
export function stepTableOf(snapshot: Snapshot, rule: Uint8Array): StepTable {
  const own = tables.get(snapshot.lists) ?? { byRule: new WeakMap(), byText: new Map() }
  tables.set(snapshot.lists, own)
  const { byRule, byText } = own
  const known = byRule.get(rule)
  if (known !== undefined) return known
  const text = rule.join('')
  const table = byText.get(text) ?? makeStepTable(snapshot, rule)
  byText.set(text, table)
  byRule.set(rule, table)
  return table
}

function makeStepTable(snapshot: Snapshot, rule: Uint8Array): StepTable {
  const { entityCount, linkType, linkSource, linkTarget } = snapshot.columns
  const offsets = new Uint32Array(entityCount + 1)
  const eachStep = (take: (from: number, link: number, to: number) => void) => {
    for (const link of snapshot.linkIndexes) {
      const bits = rule[linkType[link] as number] as number
      if ((bits & OUT) !== 0) take(linkSource[link] as number, link, linkTarget[link] as number)
      if ((bits & IN) !== 0) take(linkTarget[link] as number, link, linkSource[link] as number)
    }
  }
  eachStep((from) => {
    offsets[from + 1] = (offsets[from + 1] as number) + 1
  })
  for (let i = 0; i < entityCount; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number)
  const count = offsets[entityCount] as number
  const [links, others, place] = [new Uint32Array(count), new Uint32Array(count), offsets.slice()]
  eachStep((from, link, to) => {
    const at = place[from] as number
    links[at] = link
    others[at] = to
    place[from] = at + 1
  })
  return { offsets, links, others }
}
