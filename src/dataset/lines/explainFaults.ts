import type { Prisma } from '../../store/generated/client.ts'
import type { StageFault } from '../../store/import/findFaults.ts'
import { findLocators, findSimilarDocuments, findSimilarEntities } from '../../store/import/findSimilar.ts'
import { createNearest, didYouMean } from '../nearest.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { quote } from '../problemList.ts'

const CODES = {
  DATASET_TWICE: 'DUPLICATE',
  RECORD_TWICE: 'DUPLICATE',
  HELD_ELSEWHERE: 'DUPLICATE',
  OVERLAP: 'OVERLAP',
  UNKNOWN_ENTITY: 'UNKNOWN_ENTITY',
  UNKNOWN_DOCUMENT: 'UNKNOWN_DOCUMENT',
  UNKNOWN_LOCATOR: 'UNKNOWN_LOCATOR',
} as const satisfies Record<StageFault['code'], ProblemCode>

/** For so many unknown names the one that was meant is looked for. */
const SUGGESTED = 100

/** The faults of an import as problems of its file, with the nearest right name for the first unknown ones. */
export async function explainFaults(
  faults: readonly StageFault[],
  { path, tx }: { readonly path: string; readonly tx: Prisma.TransactionClient },
): Promise<Problem[]> {
  const suggest = createSuggestions(tx)
  const problems: Problem[] = []
  for (const fault of faults) {
    const value = fault.value ?? fault.record
    const message = explain(fault, value, await suggest(fault))
    problems.push({ file: path, line: fault.line ?? 1, column: 1, code: CODES[fault.code], message, value })
  }
  return problems
}

function explain(fault: StageFault, value: string, meant: string): string {
  const { record, other, holder, dataset } = fault
  switch (fault.code) {
    case 'DATASET_TWICE':
      return `The dataset ${quote(value)} begins a second time here; the first is at line ${other}. Put its records together.`
    case 'RECORD_TWICE':
      return `${quote(record)} is already there, at line ${other}. Take one of the two away, or tell them apart.`
    case 'OVERLAP':
      return `${quote(record)} overlaps in time with the link between the same two at line ${other}. Correct the days, or make one link of the two.`
    case 'UNKNOWN_ENTITY':
      return `There is no ${quote(value)}.${meant} Correct the id, or add a line with the entity.`
    case 'UNKNOWN_DOCUMENT':
      return `There is no document ${quote(value)}.${meant} Correct the name before the “#”, or add a line with the document.`
    case 'UNKNOWN_LOCATOR': {
      const [document, locator] = split(value)
      return `The outline of “${document}” has no ${quote(locator)}.${meant} Correct the locator, or add it to the outline of the document.`
    }
    case 'HELD_ELSEWHERE':
      return `${quote(record)} belongs to the dataset “${holder}” already. Refer to it there, or give it another name in “${dataset}”.`
  }
}

/** Finds the name that was meant, each only once, with what it is chosen from loaded only once. */
function createSuggestions(tx: Prisma.TransactionClient): (fault: StageFault) => Promise<string> {
  const nearest = createNearest()
  const found = new Map<string, string>()
  const candidates = new Map<string, Promise<string[]>>()
  const once = (key: string, load: () => Promise<string[]>) => {
    const loading = candidates.get(key) ?? load()
    candidates.set(key, loading)
    return loading
  }
  const find = async (value: string, code: StageFault['code']): Promise<string | null> => {
    if (code === 'UNKNOWN_ENTITY') {
      const [prefix = ''] = value.split('/')
      return nearest.find(value, await once(`${prefix}/`, () => findSimilarEntities(tx, prefix)))
    }
    if (code === 'UNKNOWN_DOCUMENT')
      return nearest.find(value, await once('', () => findSimilarDocuments(tx)))
    const [document, locator] = split(value)
    return nearest.find(locator, await once(`#${document}`, () => findLocators(tx, document)))
  }
  return async ({ code, value }) => {
    if (value === null || !code.startsWith('UNKNOWN_')) return ''
    const known = found.get(value)
    if (known !== undefined || found.size >= SUGGESTED) return known ?? ''
    const meant = didYouMean(await find(value, code))
    found.set(value, meant)
    return meant
  }
}

/** The document and the locator of a place such as plan#3.i. */
function split(place: string): [document: string, locator: string] {
  const hash = place.indexOf('#')
  return [place.slice(0, hash), place.slice(hash + 1)]
}
