import { nested } from './nested.ts'
import { oneEntity } from './oneEntity.ts'
import type { Workload } from './workload.ts'

/** The same questions from people without a name, asked again: the answers are kept, and no peer keeps any. */
function kept(original: Workload): Workload {
  const { name, title, wordings, clients, loadParameters } = original
  const { goldenThread } = wordings
  if (goldenThread === undefined) throw new Error(`${name} is not a question for Golden Thread.`)
  return {
    name: `kept-${name}`,
    title: `${title}, answered before`,
    clients,
    isLocal: false,
    isKept: true,
    loadParameters,
    wordings: { goldenThread },
  }
}

export const keptEntity = kept(oneEntity)
export const keptNested = kept(nested)
