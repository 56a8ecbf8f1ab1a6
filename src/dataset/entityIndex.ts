import type { Ontology } from '../ontology/ontology.ts'
import { didYouMean, type Nearest } from './nearest.ts'
import type { ProblemCode } from './problem.ts'
import { quote } from './problemList.ts'

/** The entities that may be referred to: those of the files, and those already in the graph. */
export interface EntityIndex {
  /** The kind of an entity; undefined when there is none with that id. */
  kindOf(id: string): string | undefined
  /** What is wrong with a reference, with the nearest right one; null when nothing is, or when it cannot be known. */
  findFault(id: string): { code: ProblemCode; message: string } | null
}

/** An index over the ids given. `mayExist` tells of keys that stand where nothing could be read. */
export function createEntityIndex(options: {
  ontology: Ontology
  kinds: ReadonlyMap<string, string>
  nearest: Nearest
  mayExist: (key: string) => boolean
}): EntityIndex {
  const { ontology, kinds, nearest } = options
  const prefixes = [...ontology.kindByPrefix.keys()]
  let grouped: ReadonlyMap<string, string[]> | null = null
  const keysOf = (prefix: string): string[] => {
    grouped ??= groupKeys(kinds.keys())
    return grouped.get(prefix) ?? []
  }
  const withKey = (key: string) =>
    prefixes.map((prefix) => `${prefix}/${key}`).find((id) => kinds.has(id)) ?? null
  const suggest = (prefix: string, key: string) => {
    const near = nearest.find(key, keysOf(prefix))
    return withKey(key) ?? (near === null ? null : `${prefix}/${near}`)
  }
  return {
    kindOf: (id) => kinds.get(id),
    findFault(id) {
      if (kinds.has(id)) return null
      const slash = id.indexOf('/')
      const [prefix, key] = [id.slice(0, Math.max(slash, 0)), id.slice(slash + 1)]
      const kind = ontology.kindByPrefix.get(prefix)
      if (kind === undefined) {
        const meant = withKey(key) ?? withPrefix(nearest.find(prefix, prefixes), key)
        const message = `${quote(id)} is not an id. An id is a kind, a slash and a key, such as partner/curo.${didYouMean(meant)} The kinds are ${prefixes.join(', ')}.`
        return { code: 'BAD_ID', message }
      }
      if (options.mayExist(key)) return null
      const meant = didYouMean(suggest(prefix, key))
      const message = `There is no ${quote(id)}.${meant} Correct the id, or add the ${kind.label} under “${kind.plural}:”.`
      return { code: 'UNKNOWN_ENTITY', message }
    },
  }
}

function withPrefix(prefix: string | null, key: string): string | null {
  return prefix === null ? null : `${prefix}/${key}`
}

function groupKeys(ids: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const slash = id.indexOf('/')
    const prefix = id.slice(0, slash)
    const keys = groups.get(prefix)
    if (keys === undefined) groups.set(prefix, [id.slice(slash + 1)])
    else keys.push(id.slice(slash + 1))
  }
  return groups
}
