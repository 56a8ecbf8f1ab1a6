import type {
  EnumRef,
  ImplementableInterfaceRef,
  ImplementableObjectRef,
  InterfaceRef,
  ObjectRef,
} from '@pothos/core'
import type { LinkedItem } from '../graph/entityFilter.ts'
import type { OwnershipRow } from '../graph/findOwnership.ts'
import type {
  DocumentNode,
  EntityNode,
  EvidenceNode,
  LinkNode,
  ObservationNode,
  SectionNode,
} from '../graph/nodes.ts'
import type { Ontology } from '../ontology/ontology.ts'
import type { Basis, PaymentFrequency, Visibility } from '../ontology/records.ts'
import type { Builder, SchemaShape } from './builder.ts'
import type { Page } from './paginate.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaShape>

/** An object type of the schema whose parent value is Shape. */
export type TypeRef<Shape> = ObjectRef<Types, Shape>

/** An object type that is named already, and whose fields one of the files fills in. */
export type OpenTypeRef<Shape> = ImplementableObjectRef<Types, Shape>

/** The enums of the schema. Those of the vocabulary have its names as values. */
export interface SchemaEnums {
  readonly kind: EnumRef<Types, string>
  readonly linkType: EnumRef<Types, string>
  readonly pathProfile: EnumRef<Types, string>
  readonly basis: EnumRef<Types, Basis>
  readonly visibility: EnumRef<Types, Visibility>
  readonly direction: EnumRef<Types, 'OUT' | 'IN' | 'BOTH'>
  readonly ownershipRole: EnumRef<Types, 'LEAD' | 'DELIVERY' | 'CONTRIBUTOR'>
  readonly paymentFrequency: EnumRef<Types, PaymentFrequency>
}

/** The types that several files of the schema speak of; each file fills in its own. */
export interface SchemaTypes {
  readonly ontology: Ontology
  readonly enums: SchemaEnums
  readonly entity: ImplementableInterfaceRef<Types, EntityNode>
  /** The object type of each kind, by the kind's name. */
  readonly kinds: ReadonlyMap<string, OpenTypeRef<EntityNode>>
  readonly link: OpenTypeRef<LinkNode>
  readonly observation: OpenTypeRef<ObservationNode>
  readonly document: OpenTypeRef<DocumentNode>
  readonly section: OpenTypeRef<SectionNode>
  readonly evidence: OpenTypeRef<EvidenceNode>
  readonly ownershipRow: OpenTypeRef<OwnershipRow>
  readonly kindCount: OpenTypeRef<{ readonly kind: string; readonly count: number }>
  readonly connections: {
    readonly entity: TypeRef<Page<EntityNode>>
    readonly link: TypeRef<Page<LinkNode>>
    readonly observation: TypeRef<Page<ObservationNode>>
    readonly document: TypeRef<Page<DocumentNode>>
    readonly section: TypeRef<Page<SectionNode>>
    readonly ownershipRow: TypeRef<Page<OwnershipRow>>
    /** Connections of one kind, by the kind's name. */
    readonly kinds: ReadonlyMap<string, TypeRef<Page<EntityNode>>>
    /** Connections to the far ends of one type of link, by kind; ENTITY where the ends are of several kinds. */
    readonly linked: ReadonlyMap<string, TypeRef<LinkedPage>>
  }
}

/** A page of the entities at the far end of links, each edge with its link. */
export type LinkedPage = Page<EntityNode> & {
  readonly edges: readonly (LinkedItem & { readonly cursor: string; readonly node: EntityNode })[]
}

/** The field `nodes` of a connection, for `t.field`. */
export function nodesField<Node>(type: ObjectRef<Types, Node> | InterfaceRef<Types, Node>) {
  return {
    type: [type] as [typeof type],
    nullable: false,
    description: 'The items of the page, without their cursors.',
    complexity: { field: 0, multiplier: 1 },
    // As Pothos notes it of a field that is a property of its parent.
    extensions: { pothosExposedField: 'nodes' },
    // Pothos types pages by its own shape, which has no nodes; ours all have them.
    resolve: (page: unknown) => (page as Page<Node>).nodes as never,
  } as const
}

/** The connection and edge types of a list of one type, named after it: LinkConnection, LinkEdge. */
export function defineConnection<Node>(
  builder: Builder,
  name: string,
  type: ObjectRef<Types, Node> | InterfaceRef<Types, Node>,
  plural: string,
): TypeRef<Page<Node>> {
  const connection = builder.connectionObject(
    {
      name: `${name}Connection`,
      type,
      description: `A page of ${plural}, and how many there are in all.`,
      fields: (t) => ({ nodes: t.field(nodesField(type)) }),
    },
    { name: `${name}Edge`, description: `One of the ${plural} of a page, with its cursor.` },
  )
  // Pothos types the connection by its own page shape, which ours fulfils.
  return connection as unknown as TypeRef<Page<Node>>
}

/** The same for the far ends of links: each edge carries the link that leads there. */
export function defineLinkedConnection(
  builder: Builder,
  name: string,
  type: ObjectRef<Types, EntityNode> | InterfaceRef<Types, EntityNode>,
  plural: string,
  link: TypeRef<LinkNode>,
): TypeRef<LinkedPage> {
  const edge = builder.edgeObject({
    name: `Linked${name}Edge`,
    type,
    description: `One of the ${plural} of a page, with the link that leads to it.`,
    fields: (t) => ({
      link: t.field({
        type: link,
        description: 'The link: what it states, how it is known and where it says so.',
        // The pages of linked entities are made in linkFields.ts, where every edge has its link.
        resolve: (parent) => (parent as unknown as LinkedItem).link,
      }),
    }),
  })
  const connection = builder.connectionObject(
    {
      name: `Linked${name}Connection`,
      type,
      description: `A page of ${plural} at the far end of links, and how many there are in all.`,
      fields: (t) => ({ nodes: t.field(nodesField(type)) }),
    },
    edge,
  )
  return connection as unknown as TypeRef<LinkedPage> // as above
}
