import type { KindLink, LinkTypeEntry, Ontology } from '../ontology/ontology.ts'

const COMMON = [
  'name',
  'summary',
  'aliases',
  'identifiers',
  'from',
  'to',
  'visibility',
  'evidence',
  'figures',
] as const
const FACTS = {
  FUNDING: ['amount', 'currency', 'frequency', 'years'],
  HOLDERS: ['holders'],
} as const

/** The keys that an entity of one kind may have. */
export interface KindKeys {
  /** Keys of facts: name, from, amount. */
  readonly fields: ReadonlySet<string>
  /** The link labels that may stand on the kind, in either direction. */
  readonly links: ReadonlyMap<string, KindLink>
  /** Both together, for suggestions. */
  readonly all: readonly string[]
}

/** Which keys each kind may have, made from the vocabulary once for a whole dataset. */
export interface EntityKeys {
  readonly byKind: ReadonlyMap<string, KindKeys>
  /** The heading of each kind in a file. */
  readonly kindByHeading: ReadonlyMap<string, string>
  /** Every label and inverse label, for the message that it does not fit a kind. */
  readonly typesByLabel: ReadonlyMap<string, LinkTypeEntry>
  /** Every fact key of any kind, with the kinds that have it. */
  readonly kindsByFact: ReadonlyMap<string, readonly string[]>
}

/** The keys of a kind that are no links: those of every kind, and those of its own facts. */
export function factKeys(facts: 'FUNDING' | 'HOLDERS' | undefined): readonly string[] {
  return facts === undefined ? COMMON : [...COMMON, ...FACTS[facts]]
}

/** The keys of every kind of a vocabulary. */
export function createEntityKeys(ontology: Ontology): EntityKeys {
  const kinds = [...ontology.kinds.values()]
  const byKind = kinds.map((kind): [string, KindKeys] => {
    const fields = factKeys(kind.facts)
    const links = new Map(ontology.linksOf(kind.name).map((link) => [link.label, link]))
    return [kind.name, { fields: new Set(fields), links, all: [...fields, ...links.keys()] }]
  })
  const types = [...ontology.linkTypes.values()]
  const own = Object.entries(FACTS).flatMap(([facts, keys]) =>
    keys.map((key): [string, string[]] => [
      key,
      kinds.filter((kind) => kind.facts === facts).map((kind) => kind.plural),
    ]),
  )
  return {
    byKind: new Map(byKind),
    kindByHeading: new Map(kinds.map((kind) => [kind.plural, kind.name])),
    typesByLabel: new Map(
      types.flatMap((type) => [[type.label, type] as const, [type.inverse, type] as const]),
    ),
    kindsByFact: new Map(own),
  }
}
