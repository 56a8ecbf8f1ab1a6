import type { KindDefinition, LinkTypeDefinition, OwnershipRole, ProfileDefinition } from './definitions.ts'
import { kinds } from './kinds.ts'
import { linkTypes } from './linkTypes.ts'
import { profiles } from './profiles.ts'

/** Along the sentence of a link, from source to target, or against it. */
export type LinkDirection = 'OUT' | 'IN'

/** A kind with its enum value and the names made from it. */
export interface KindEntry extends KindDefinition {
  readonly name: string
  /** The GraphQL field that lists the kind: thematicGroups. */
  readonly listField: string
  /** The GraphQL field that gives one of the kind: thematicGroup. */
  readonly field: string
}

/** A link type with its enum value and the names made from it. */
export interface LinkTypeEntry extends LinkTypeDefinition {
  readonly name: string
  /** The GraphQL field on a source: isMemberOf. */
  readonly field: string
  /** The GraphQL field on a target: hasMember. */
  readonly inverseField: string
}

/** One way in which a kind may be joined to others: a link type, a direction and the kinds at the far end. */
export interface KindLink {
  readonly type: LinkTypeEntry
  readonly direction: LinkDirection
  readonly label: string
  readonly field: string
  readonly others: readonly KindEntry[]
}

/** The vocabulary in force. Everything that depends on kinds or link types is made from one of these. */
export interface Ontology {
  readonly kinds: ReadonlyMap<string, KindEntry>
  readonly linkTypes: ReadonlyMap<string, LinkTypeEntry>
  readonly profiles: ReadonlyMap<string, ProfileDefinition>
  readonly kindByPrefix: ReadonlyMap<string, KindEntry>
  /** The links that may start or end at a kind, in the order of the vocabulary. */
  linksOf(kind: string): readonly KindLink[]
  /** True when the vocabulary lets a link of the type run from the one kind to the other. */
  allows(type: string, fromKind: string, toKind: string): boolean
  /** The link types that say who owns what. */
  readonly ownershipTypes: readonly LinkTypeEntry[]
  /** The directions in which a profile walks a link type: none, one or both. */
  stepsOf(profile: string, type: string): readonly LinkDirection[]
}

export interface OntologyDefinition {
  readonly kinds: Readonly<Record<string, KindDefinition>>
  readonly linkTypes: Readonly<Record<string, LinkTypeDefinition>>
  readonly profiles: Readonly<Record<string, ProfileDefinition>>
}

/** A label made into a GraphQL field name, articles left out: "is a member of" becomes isMemberOf. */
export function fieldNameOf(label: string): string {
  const words = label.split(/[\s-]+/).filter((word) => !['a', 'an', 'the'].includes(word))
  return words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
}

/** Strength of a role in answering "who owns this", strongest first. */
export const OWNERSHIP_ROLES = ['LEAD', 'DELIVERY', 'CONTRIBUTOR'] as const satisfies readonly OwnershipRole[]

/**
 * The vocabulary made ready for use. Throws an Error that names every fault when an entry contradicts itself or
 * another: a join to an unknown kind, two kinds with one prefix, two fields of one type with one name.
 */
export function defineOntology(definition: OntologyDefinition): Ontology {
  const kindEntries = new Map<string, KindEntry>(
    Object.entries(definition.kinds).map(([name, kind]) => [
      name,
      { ...kind, name, listField: fieldNameOf(kind.plural), field: fieldNameOf(kind.label) },
    ]),
  )
  const typeEntries = new Map<string, LinkTypeEntry>(
    Object.entries(definition.linkTypes).map(([name, type]) => [
      name,
      { ...type, name, field: fieldNameOf(type.label), inverseField: fieldNameOf(type.inverse) },
    ]),
  )
  const allowed = new Set<string>()
  for (const type of typeEntries.values()) {
    for (const join of type.joins) {
      for (const from of join.from) {
        for (const to of join.to) {
          allowed.add(`${type.name} ${from} ${to}`)
          if (type.symmetric) allowed.add(`${type.name} ${to} ${from}`)
        }
      }
    }
  }
  const allows = (type: string, from: string, to: string) => allowed.has(`${type} ${from} ${to}`)
  const entriesOf = [...kindEntries.values()]
  const links = new Map<string, readonly KindLink[]>(
    entriesOf.map((kind) => [kind.name, findLinks(kind, entriesOf, [...typeEntries.values()], allows)]),
  )
  const profileEntries = new Map(Object.entries(definition.profiles))
  const faults = findFaults(kindEntries, typeEntries, profileEntries, links)
  if (faults.length > 0) throw new Error(`The vocabulary contradicts itself:\n${faults.join('\n')}`)
  return {
    kinds: kindEntries,
    linkTypes: typeEntries,
    profiles: profileEntries,
    kindByPrefix: new Map(entriesOf.map((kind) => [kind.idPrefix, kind])),
    linksOf: (kind) => links.get(kind) ?? [],
    allows,
    ownershipTypes: [...typeEntries.values()].filter((type) => type.ownership !== undefined),
    stepsOf: (profile, type) => findSteps(profile, profileEntries.get(profile), typeEntries.get(type)),
  }
}

function findLinks(
  kind: KindEntry,
  all: readonly KindEntry[],
  types: readonly LinkTypeEntry[],
  allows: Ontology['allows'],
): readonly KindLink[] {
  const found: KindLink[] = []
  for (const type of types) {
    const targets = all.filter((other) => allows(type.name, kind.name, other.name))
    if (targets.length > 0) {
      found.push({ type, direction: 'OUT', label: type.label, field: type.field, others: targets })
    }
    if (type.symmetric) continue
    const sources = all.filter((other) => allows(type.name, other.name, kind.name))
    if (sources.length > 0) {
      found.push({ type, direction: 'IN', label: type.inverse, field: type.inverseField, others: sources })
    }
  }
  return found
}

function findSteps(
  name: string,
  profile: ProfileDefinition | undefined,
  type: LinkTypeEntry | undefined,
): readonly LinkDirection[] {
  if (profile === undefined || type === undefined) return []
  if (profile.everyLink) return ['OUT', 'IN']
  const own = type.paths?.[name]
  const flagged = (name === 'THREAD' && type.thread) || (name === 'OWNERSHIP' && type.ownership)
  const direction = own ?? (flagged ? 'OUT' : undefined)
  if (direction === undefined) return []
  return type.symmetric ? ['OUT', 'IN'] : [direction]
}

function findFaults(
  kindEntries: ReadonlyMap<string, KindEntry>,
  typeEntries: ReadonlyMap<string, LinkTypeEntry>,
  profileEntries: ReadonlyMap<string, ProfileDefinition>,
  links: ReadonlyMap<string, readonly KindLink[]>,
): string[] {
  const faults: string[] = []
  const prefixes = new Map<string, string>()
  for (const kind of kindEntries.values()) {
    const other = prefixes.get(kind.idPrefix)
    if (other !== undefined) faults.push(`${kind.name} and ${other} share the id prefix ${kind.idPrefix}.`)
    prefixes.set(kind.idPrefix, kind.name)
    const fields = new Set<string>()
    for (const field of [
      ...(links.get(kind.name) ?? []).map((link) => link.field),
      ...Object.keys(kind.shortcuts ?? {}),
    ]) {
      if (fields.has(field)) faults.push(`${kind.name} would have two fields named ${field}.`)
      fields.add(field)
    }
    for (const [field, shortcut] of Object.entries(kind.shortcuts ?? {})) {
      const unknown =
        shortcut.links === 'OWNERSHIP' ? [] : shortcut.links.filter((type) => !typeEntries.has(type))
      if (unknown.length > 0)
        faults.push(`${kind.name}.${field} walks unknown link types: ${unknown.join(', ')}.`)
      if (shortcut.to !== undefined && !kindEntries.has(shortcut.to)) {
        faults.push(`${kind.name}.${field} leads to an unknown kind: ${shortcut.to}.`)
      }
    }
  }
  for (const type of typeEntries.values()) {
    for (const name of type.joins.flatMap((join) => [...join.from, ...join.to])) {
      if (!kindEntries.has(name)) faults.push(`${type.name} joins an unknown kind: ${name}.`)
    }
    for (const profile of Object.keys(type.paths ?? {})) {
      if (!profileEntries.has(profile))
        faults.push(`${type.name} belongs to an unknown path profile: ${profile}.`)
    }
  }
  return faults
}

/** The vocabulary of community safety partnerships. */
export const ontology: Ontology = defineOntology({ kinds, linkTypes, profiles })
