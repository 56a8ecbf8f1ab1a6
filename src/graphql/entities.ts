import {
  findLinkIndexes,
  findLinks,
  isInForce,
  type LinkCondition,
  type LinkedItem,
} from '../graph/entityFilter.ts'
import { findOwners, type OwnershipRow } from '../graph/findOwnership.ts'
import { findShortcut } from '../graph/findShortcut.ts'
import type { EntityNode } from '../graph/nodes.ts'
import type { ShortcutDefinition } from '../ontology/definitions.ts'
import { type KindEntry, type KindLink, OWNERSHIP_ROLES } from '../ontology/ontology.ts'
import type { HolderRecord } from '../ontology/records.ts'
import type { Builder } from './builder.ts'
import { describeLink } from './describeLink.ts'
import { optionalEntity } from './lookups.ts'
import { entityLinkOrdering, linkedOrdering, observationOrdering } from './orderings.ts'
import { paginate } from './paginate.ts'
import { counted, spend } from './spend.ts'
import type { SchemaTypes, TypeRef } from './types.ts'

/** The type of the holders of a post. Adds the interface Entity and one object type for each kind of the ontology, with its typed
 * connections and plain fields. */
export function defineEntities(
  builder: Builder,
  types: SchemaTypes,
): { readonly holder: TypeRef<HolderRecord> } {
  defineEntityInterface(builder, types)
  const { holder, facts } = defineFacts(builder, types)
  for (const kind of types.ontology.kinds.values()) {
    const type = requireType(types.kinds, kind.name)
    type.implement({ description: kind.description, interfaces: [builder.nodeInterfaceRef(), types.entity] })
    defineLinkFields(builder, types, type, kind)
    defineShortcuts(builder, types, type, kind)
    if (kind.facts !== undefined) facts[kind.facts](type)
  }
  return { holder }
}

function defineEntityInterface(builder: Builder, types: SchemaTypes): void {
  const identifier = builder.objectRef<EntityNode['identifiers'][number]>('Identifier').implement({
    description: 'The number or code of an entity in a register that others keep.',
    fields: (t) => ({
      scheme: t.exposeString('scheme', {
        description: 'The register or scheme, such as gss for codes of areas.',
      }),
      value: t.exposeString('value', { description: 'The number or code.' }),
      url: t.exposeString('url', { nullable: true, description: 'Where the register tells more.' }),
    }),
  })
  const ownership = builder.objectRef<OwnershipRow>('Ownership').implement({
    description: 'Who owns something, and in which role.',
    fields: (t) => ({
      owner: t.expose('owner', {
        type: types.entity,
        description: 'The body, post, group or service that owns it.',
      }),
      role: t.expose('role', { type: types.enums.ownershipRole, description: 'How strongly it owns it.' }),
      link: t.expose('link', { type: types.link, description: 'The link that says so, with its evidence.' }),
      sole: t.exposeBoolean('sole', { description: 'True when nobody else owns it in any role.' }),
    }),
  })
  types.entity.implement({
    description: 'Anything the graph is about: a partner, a group, an objective, a sum of money.',
    interfaces: [builder.nodeInterfaceRef()],
    resolveType: (entity) => types.ontology.kinds.get(entity.kind)?.typeName,
    fields: (t) => ({
      id: t.exposeID('id', {
        description:
          'The id: the kind and a key, such as partner/curo. It does not change when the name does.',
      }),
      kind: t.expose('kind', { type: types.enums.kind, description: 'What sort of thing it is.' }),
      name: t.exposeString('name', { description: 'The name as published.' }),
      summary: t.exposeString('summary', {
        nullable: true,
        description: 'What it is, in a sentence or two of our own.',
      }),
      aliases: t.exposeStringList('aliases', {
        description: 'Other names: abbreviations, other wordings, misspellings that stand in a document.',
      }),
      identifiers: t.expose('identifiers', {
        type: [identifier],
        description: 'Its numbers and codes in registers that others keep.',
      }),
      validFrom: t.expose('validFrom', {
        type: 'Date',
        nullable: true,
        description: 'The first day on which it was in force, if that is known.',
      }),
      validTo: t.expose('validTo', {
        type: 'Date',
        nullable: true,
        description: 'The last day on which it was in force; null when that is not known or has not come.',
      }),
      visibility: t.expose('visibility', { type: types.enums.visibility, description: 'Who may see it.' }),
      evidence: t.expose('evidence', { type: [types.evidence], description: 'Where the documents name it.' }),
      links: t.field({
        type: types.connections.link,
        description: 'Its links to other entities, those that start at it first.',
        args: {
          direction: t.arg({
            type: types.enums.direction,
            defaultValue: 'BOTH',
            description: 'Links that start at it, that end at it, or both.',
          }),
          types: t.arg({ type: [types.enums.linkType], description: 'Only links of these types.' }),
          kinds: t.arg({ type: [types.enums.kind], description: 'Only links to entities of these kinds.' }),
          ...t.arg.connectionArgs(),
        },
        resolve: (entity, args, context) => {
          const { snapshot } = context
          const found = findLinkIndexes(snapshot, entity, linkCondition(args))
          spend(context, found.length)
          return paginate(found, entityLinkOrdering(snapshot, entity), args, (index) =>
            snapshot.linkAt(index),
          )
        },
      }),
      owners: t.field({
        type: [ownership],
        description: 'Who owns it: leads first, then those who deliver it, then contributors.',
        resolve: (entity, _args, context, info) =>
          strongestFirst(counted(context, info, findOwners(context.snapshot, entity))),
      }),
      observations: t.field({
        type: types.connections.observation,
        description: 'The figures that documents give about it.',
        args: t.arg.connectionArgs(),
        resolve: (entity, page, { snapshot }) =>
          paginate(snapshot.observationsOf(entity.index), observationOrdering(snapshot), page, (index) =>
            snapshot.observationAt(index),
          ),
      }),
    }),
  })
}

/** Which links some arguments ask for. */
function linkCondition({
  direction,
  types,
  kinds,
}: {
  direction?: LinkCondition['direction'] | null | undefined
  types?: string[] | null | undefined
  kinds?: string[] | null | undefined
}): LinkCondition {
  const condition: { -readonly [Name in keyof LinkCondition]: LinkCondition[Name] } = {}
  if (direction != null) condition.direction = direction
  if (types != null) condition.types = types
  if (kinds != null) condition.kinds = kinds
  return condition
}

/** Owners of one role stay in the order that they came in. */
function strongestFirst(rows: readonly OwnershipRow[]): OwnershipRow[] {
  const rank = ({ role }: OwnershipRow) => OWNERSHIP_ROLES.indexOf(role)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** One connection for each way in which the kind may be joined to others, named after the link type's label. */
function defineLinkFields(
  builder: Builder,
  types: SchemaTypes,
  type: TypeRef<EntityNode>,
  kind: KindEntry,
): void {
  for (const link of types.ontology.linksOf(kind.name)) {
    builder.objectField(type, link.field, (t) =>
      t.field({
        type: requireType(types.connections.linked, linkedName(link)),
        description: describeLink(kind, link),
        args: {
          kinds: t.arg({ type: [types.enums.kind], description: 'Only entities of these kinds.' }),
          to: t.arg.id({ description: 'Only the entity with this id.' }),
          ...t.arg.connectionArgs(),
        },
        resolve: (entity, { kinds, to, ...page }, context) => {
          const { snapshot } = context
          const other = optionalEntity(snapshot, to, 'to')
          const direction = link.type.symmetric ? 'BOTH' : link.direction
          const found = findLinks(snapshot, entity, {
            direction,
            types: [link.type.name],
            ...(kinds == null ? {} : { kinds }),
            ...(other === undefined ? {} : { to: other }),
          })
          spend(context, found.length)
          return linkedPage(found, page)
        },
      }),
    )
  }
}

function linkedPage(found: LinkedItem[], page: Parameters<typeof paginate>[2]) {
  const keyed = found.map((item) => ({ item, key: linkedOrdering.keyOf(item) }))
  const sorted = keyed.sort((a, b) => linkedOrdering.compare(a.key, b.key)).map(({ item }) => item)
  const items = paginate(sorted, linkedOrdering, page, (item) => item)
  return {
    totalCount: items.totalCount,
    pageInfo: items.pageInfo,
    nodes: items.nodes.map(({ other }) => other),
    edges: items.edges.map((edge) => ({
      ...edge.node,
      node: edge.node.other,
      get cursor() {
        return edge.cursor
      },
    })),
  }
}

/** The name in connections.linked of what a link leads to: its one kind, or ENTITY. */
function linkedName(link: KindLink): string {
  const [only, ...more] = link.others
  return only !== undefined && more.length === 0 ? only.name : 'ENTITY'
}

/** The plain fields that spare the reader the link types. */
function defineShortcuts(
  builder: Builder,
  types: SchemaTypes,
  type: TypeRef<EntityNode>,
  kind: KindEntry,
): void {
  for (const [name, shortcut] of Object.entries<ShortcutDefinition>(kind.shortcuts ?? {})) {
    const target = shortcut.to === undefined ? types.entity : requireType(types.kinds, shortcut.to)
    builder.objectField(type, name, (t) =>
      shortcut.returns === 'ONE'
        ? t.field({
            type: target,
            nullable: true,
            description: shortcut.description,
            resolve: (entity, _args, { snapshot }) => findShortcut(snapshot, entity, shortcut)[0] ?? null,
          })
        : t.field({
            type: [target],
            description: `${shortcut.description} ${shortcut.order === 'DOCUMENT' ? 'In the order in which the plan sets them out.' : 'Sorted by name.'}`,
            resolve: (entity, _args, context, info) => [
              ...counted(context, info, findShortcut(context.snapshot, entity, shortcut)),
            ],
          }),
    )
  }
}

/** The fields of facts that only some kinds have, by the fact set's name. */
function defineFacts(builder: Builder, types: SchemaTypes) {
  const holder = builder.objectRef<HolderRecord>('Holder').implement({
    description: 'Somebody who held a post.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The name as the document gives it.' }),
      validFrom: t.expose('validFrom', {
        type: 'Date',
        nullable: true,
        description: 'The first day, if that is known.',
      }),
      validTo: t.expose('validTo', {
        type: 'Date',
        nullable: true,
        description: 'The last day, if that is known.',
      }),
      evidence: t.field({
        type: [types.evidence],
        description: 'Where it says so.',
        resolve: (held, _args, { snapshot }) => [...snapshot.evidenceOf(held.evidence)],
      }),
    }),
  })
  const year = builder
    .objectRef<NonNullable<EntityNode['funding']>['years'][number]>('FundingYear')
    .implement({
      description: 'One year of a funding stream.',
      fields: (t) => ({
        year: t.exposeString('year', { description: 'The financial year, from April to March: 2018/19.' }),
        amount: t.expose('amount', {
          type: 'Decimal',
          nullable: true,
          description: 'The amount of that year in the currency of the stream, if it is known.',
        }),
        basis: t.expose('basis', { type: types.enums.basis, description: 'How the year is known.' }),
        note: t.exposeString('note', {
          nullable: true,
          description: 'What the reader should know about it.',
        }),
      }),
    })
  const facts = {
    HOLDERS: (type: TypeRef<EntityNode>) =>
      builder.objectField(type, 'holders', (t) =>
        t.field({
          type: [holder],
          description:
            'Who held the post, as far as the documents tell; under @asOf, who held it on that day.',
          resolve: ({ holders }, _, { day }) =>
            holders.filter(
              ({ validFrom, validTo }) => day === undefined || isInForce(day, validFrom, validTo),
            ),
        }),
      ),
    FUNDING: (type: TypeRef<EntityNode>) =>
      builder.objectFields(type, (t) => ({
        amount: t.field({
          type: 'Decimal',
          nullable: true,
          description:
            'The amount, for each year when the stream is annual; null when the documents give none.',
          resolve: (entity) => entity.funding?.amount ?? null,
        }),
        currency: t.string({
          nullable: true,
          description: 'The currency as an ISO 4217 code: GBP.',
          resolve: (entity) => entity.funding?.currency ?? null,
        }),
        frequency: t.field({
          type: types.enums.paymentFrequency,
          nullable: true,
          description: 'Whether the amount is paid each year or once, if that is known.',
          resolve: (entity) => entity.funding?.frequency ?? null,
        }),
        years: t.field({
          type: [year],
          description: 'The years that the money was, or is to be, paid in.',
          resolve: (entity) => [...(entity.funding?.years ?? [])],
        }),
      })),
  }
  return { holder, facts }
}

/** The type under a name that the schema has made for every name of the ontology. */
export function requireType<Ref>(refs: ReadonlyMap<string, Ref>, name: string): Ref {
  const ref = refs.get(name)
  if (ref === undefined) throw new Error(`The schema has no type for ${name}.`)
  return ref
}
