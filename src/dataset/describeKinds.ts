import type { LinkTypeEntry, Ontology } from '../ontology/ontology.ts'

/** Names in a sentence: "partners, roles and areas". */
export function namesOf(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length <= 1) return names[0] ?? 'nothing'
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}

/** Where a label may stand and where it leads, read in the direction of the label. */
export function describeJoins(ontology: Ontology, type: LinkTypeEntry, label: string): string {
  const isInverse = label !== type.label
  const kinds = [...ontology.kinds.values()]
  const joins = (from: string, to: string) =>
    isInverse ? ontology.allows(type.name, to, from) : ontology.allows(type.name, from, to)
  const starts = kinds.filter((kind) => kinds.some((other) => joins(kind.name, other.name)))
  const ends = kinds.filter((kind) => kinds.some((other) => joins(other.name, kind.name)))
  return `It stands on ${namesOf(starts.map((kind) => kind.plural))}, and leads to ${namesOf(ends.map((kind) => kind.plural))}.`
}

/** The labels that join a thing of the one kind to a thing of the other, as a sentence; nothing when there are none. */
export function describeLabels(ontology: Ontology, from: string, to: string): string {
  const labels = ontology
    .linksOf(from)
    .filter((link) => link.others.some((other) => other.name === to))
    .map((link) => `“${link.label}”`)
  const [near, far] = [ontology.kinds.get(from)?.label, ontology.kinds.get(to)?.label]
  if (labels.length === 0) return ` Nothing links a ${near} to a ${far}.`
  return ` From a ${near} to a ${far} one may write ${namesOf(labels, 'or')}.`
}
