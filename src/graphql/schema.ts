import { type GraphQLSchema, lexicographicSortSchema } from 'graphql'
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
import { withAsOf } from './asOf.ts'
import { createBuilder } from './builder.ts'
import { defineCompare } from './compare.ts'
import { defineDisclosure } from './disclosure.ts'
import { defineDocuments } from './documents.ts'
import { defineEntities } from './entities.ts'
import { defineEnums } from './enums.ts'
import { defineGaps } from './gaps.ts'
import { defineImpact } from './impact.ts'
import { defineLinks } from './links.ts'
import { defineLists } from './lists.ts'
import { defineLoss } from './losses.ts'
import { defineNodeQueries } from './nodes.ts'
import { defineOverlaps } from './overlaps.ts'
import { defineProvenance } from './provenance.ts'
import { defineScalars } from './scalars.ts'
import { defineSearch } from './search.ts'
import { defineThreads } from './threads.ts'
import { defineConnection, defineLinkedConnection, type SchemaTypes } from './types.ts'

/** The GraphQL schema of a vocabulary, its types sorted by name. A kind or link type that is added to the vocabulary appears in it. */
export function buildSchema(ontology: Ontology): GraphQLSchema {
  const builder = createBuilder()
  const kinds = [...ontology.kinds.values()]
  const entity = builder.interfaceRef<EntityNode>('Entity')
  const link = builder.objectRef<LinkNode>('Link')
  const observation = builder.objectRef<ObservationNode>('Observation')
  const document = builder.objectRef<DocumentNode>('Document')
  const section = builder.objectRef<SectionNode>('Section')
  const ownershipRow = builder.objectRef<OwnershipRow>('OwnershipRow')
  const kindRefs = new Map(kinds.map((kind) => [kind.name, builder.objectRef<EntityNode>(kind.typeName)]))
  builder.queryType({ description: 'The questions that the graph answers.' })
  builder.globalConnectionField('totalCount', (t) =>
    t.int({
      description: 'How many items the whole list has, whatever the page.',
      resolve: ({ totalCount }) => totalCount,
    }),
  )
  defineScalars(builder)
  const types: SchemaTypes = {
    ontology,
    enums: defineEnums(builder, ontology),
    entity,
    kinds: kindRefs,
    link,
    observation,
    document,
    section,
    evidence: builder.objectRef<EvidenceNode>('Evidence'),
    ownershipRow,
    kindCount: builder.objectRef<{ readonly kind: string; readonly count: number }>('KindCount'),
    connections: {
      entity: defineConnection(builder, 'Entity', entity, 'entities'),
      link: defineConnection(builder, 'Link', link, 'links'),
      observation: defineConnection(builder, 'Observation', observation, 'figures'),
      document: defineConnection(builder, 'Document', document, 'documents'),
      section: defineConnection(builder, 'Section', section, 'sections'),
      ownershipRow: defineConnection(builder, 'OwnershipRow', ownershipRow, 'rows of ownership'),
      kinds: new Map(
        [...kindRefs].map(([name, ref]) => {
          const kind = ontology.kinds.get(name)
          return [name, defineConnection(builder, kind?.typeName ?? name, ref, kind?.plural ?? name)]
        }),
      ),
      linked: new Map([
        ['ENTITY', defineLinkedConnection(builder, 'Entity', entity, 'entities', link)],
        ...[...kindRefs].map(([name, ref]) => {
          const kind = ontology.kinds.get(name)
          return [
            name,
            defineLinkedConnection(builder, kind?.typeName ?? name, ref, kind?.plural ?? name, link),
          ] as const
        }),
      ]),
    },
  }
  defineDocuments(builder, types)
  defineLinks(builder, types)
  const { holder } = defineEntities(builder, types)
  defineNodeQueries(builder, types)
  defineLists(builder, types)
  defineThreads(builder, types)
  defineGaps(builder, types)
  const loss = defineLoss(builder, types)
  defineImpact(builder, types, loss)
  defineOverlaps(builder, types)
  defineCompare(builder, types, holder)
  defineDisclosure(builder, types, loss)
  defineProvenance(builder, types)
  defineSearch(builder, types)
  return lexicographicSortSchema(withAsOf(builder.toSchema({ sortSchema: false })))
}
