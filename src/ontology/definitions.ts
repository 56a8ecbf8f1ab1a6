/** The shapes in which kinds, link types and path profiles are declared. */

/** Facts that a kind has beyond those of every entity; each has a table of its own. */
export type FactSet = 'FUNDING' | 'HOLDERS'

/** A plain GraphQL field that spares the reader the link types: objective.priority, strategy.actions. */
export interface ShortcutDefinition {
  /** Link types walked, all in the one direction. OWNERSHIP stands for every type that says who owns what. */
  readonly links: readonly string[] | 'OWNERSHIP'
  /** OUT follows the sentence from source to target, IN goes against it. */
  readonly direction: 'OUT' | 'IN'
  /** The kind of what is returned; without it, entities of any kind. */
  readonly to?: string
  /** ONE returns the first or null, MANY a list. */
  readonly returns: 'ONE' | 'MANY'
  /** NAME when left out. DOCUMENT: as a plan sets them out, by the first section that names each. */
  readonly order?: 'NAME' | 'DOCUMENT'
  /** True to walk on through the same links as far as they lead. */
  readonly transitive?: boolean
  readonly description: string
}

/** One kind of thing that the graph is about. */
export interface KindDefinition {
  /** The GraphQL object type: ThematicGroup. */
  readonly typeName: string
  /** The first part of an id: thematic-group. */
  readonly idPrefix: string
  /** In a sentence: thematic group. */
  readonly label: string
  /** The heading of a dataset file and, in camel case, the GraphQL field: thematic groups. */
  readonly plural: string
  readonly description: string
  /** True when names of the kind are whole phrases, which stand in quotation marks within a sentence. */
  readonly quoted?: boolean
  readonly facts?: FactSet
  readonly shortcuts?: Readonly<Record<string, ShortcutDefinition>>
}

/** How strongly a link type answers "who owns this". */
export type OwnershipRole = 'LEAD' | 'DELIVERY' | 'CONTRIBUTOR'

/** One type of link between two entities, named in both directions. */
export interface LinkTypeDefinition {
  /** Source reads target: "is a member of". */
  readonly label: string
  /** Target reads source: "has member". */
  readonly inverse: string
  readonly description: string
  /** Which kinds it may join, source to target. */
  readonly joins: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[]
  /** Walked from source to target, it leads up the golden thread: a step of the profile THREAD. */
  readonly thread?: 'UP'
  /** Says that the source owns the target, and how strongly: a step of the profile OWNERSHIP. */
  readonly ownership?: OwnershipRole
  /** Further profiles whose paths may walk the link: along the sentence (OUT) or against it (IN). */
  readonly paths?: Readonly<Record<string, 'OUT' | 'IN'>>
  /** Both directions read alike; stored once. */
  readonly symmetric?: boolean
}

/** Which links a path may walk, and which way; the link types themselves say which profiles they belong to. */
export interface ProfileDefinition {
  readonly description: string
  /** True when every link may be walked, both ways. */
  readonly everyLink?: boolean
}
