import { alignment } from './alignment.ts'
import { gapsOfAll, gapsOfOne } from './gaps.ts'
import { keptEntity, keptNested } from './kept.ts'
import { list } from './list.ts'
import { nested } from './nested.ts'
import { oneEntity } from './oneEntity.ts'
import { search } from './search.ts'
import { threads } from './threads.ts'
import type { Workload } from './workload.ts'

/** Every workload over HTTP, in the order of the report. */
export const workloads: readonly Workload[] = [
  oneEntity,
  nested,
  list,
  keptEntity,
  keptNested,
  threads,
  alignment,
  gapsOfOne,
  gapsOfAll,
  search,
]
