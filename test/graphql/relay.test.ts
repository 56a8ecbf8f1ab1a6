import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { buildSchema } from '../../src/graphql/schema.ts'
import { ontology } from '../../src/ontology/ontology.ts'

const schema = buildSchema(ontology)
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)
const connections = objects.filter(({ name }) => name.endsWith('Connection'))

/** Every field of the schema that gives a connection, with where it stands. */
const connectionFields = objects.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => connections.includes(getNamedType(field.type) as GraphQLObjectType))
    .map((field) => ({ name: `${type.name}.${field.name}`, field })),
)

function typesOf(type: GraphQLObjectType): Record<string, string> {
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]))
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name]
  if (field === undefined) throw new Error(`${type.name} has no field ${name}.`)
  return field
}

/** Nullable, as the specification of Relay's connections wants its arguments. */
const PAGING = { first: 'Int', after: 'String', last: 'Int', before: 'String' }

// https://relay.dev/graphql/connections.htm
describe("Relay's specification of connections", () => {
  test('finds many in the schema', () => {
    expect(connections.length).toBeGreaterThan(ontology.kinds.size * 2)
    expect(connectionFields.length).toBeGreaterThan(100)
  })

  test('PageInfo has its four fields', () => {
    const pageInfo = schema.getType('PageInfo') as GraphQLObjectType
    expect(typesOf(pageInfo)).toEqual({
      endCursor: 'String',
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
    })
  })

  test.each(connections)(
    '$name has edges, nodes, pageInfo and totalCount, none of them null',
    (connection) => {
      const types = typesOf(connection)
      expect(types).toMatchObject({ pageInfo: 'PageInfo!', totalCount: 'Int!' })
      const { edges, nodes } = types
      expect(edges).toMatch(/^\[\w+Edge!\]!$/)
      expect(nodes).toMatch(/^\[\w+!\]!$/)
      const edge = getNamedType(fieldOf(connection, 'edges').type) as GraphQLObjectType
      expect(edge.name).toBe(connection.name.replace(/Connection$/, 'Edge'))
      expect(typesOf(edge)).toMatchObject({ cursor: 'String!', node: nodes?.slice(1, -2) })
    },
  )

  test.each(connections.filter(({ name }) => name.startsWith('Linked')))(
    'the edges of $name carry the link',
    (connection) => {
      const edge = getNamedType(fieldOf(connection, 'edges').type) as GraphQLObjectType
      expect(typesOf(edge).link).toBe('Link!')
    },
  )

  test.each(connections)(
    'a field of the schema gives $name, unless no link type leads to the kind alone',
    ({ name }) => {
      const isGiven = connectionFields.some(({ field }) => getNamedType(field.type).name === name)
      expect(isGiven || name.startsWith('Linked')).toBe(true)
    },
  )

  test.each(connectionFields)('$name takes first, after, last and before, and is never null', ({ field }) => {
    const types = Object.fromEntries(field.args.map((argument) => [argument.name, String(argument.type)]))
    expect(types).toMatchObject(PAGING)
    expect(isNonNullType(field.type)).toBe(true)
    expect(field.args.filter(({ name }) => name in PAGING).map(({ defaultValue }) => defaultValue)).toEqual(
      Object.keys(PAGING).map(() => undefined),
    )
  })

  test('nothing but a connection takes the arguments of a page', () => {
    const others = objects
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(
        ({ type, field }) => !connectionFields.some((known) => known.name === `${type.name}.${field.name}`),
      )
      .filter(({ field }) => field.args.some(({ name }) => name === 'after' || name === 'before'))
    expect(others.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([])
  })
})

// https://relay.dev/graphql/objectidentification.htm
describe("Relay's specification of object identification", () => {
  const node = schema.getType('Node')

  test('Node has an id, and node and nodes give it', () => {
    const query = schema.getQueryType()
    if (query == null) throw new Error('The schema has no Query.')
    expect(typesOf(query)).toMatchObject({ node: 'Node', nodes: '[Node]!' })
    expect(fieldOf(query, 'node').args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!'])
    expect(fieldOf(query, 'nodes').args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['ids: [ID!]!'])
  })

  test('every type with an id is a Node, and every Node has one', () => {
    const withId = objects.filter((type) => type.getFields().id !== undefined)
    expect(withId.length).toBeGreaterThan(ontology.kinds.size)
    for (const type of withId) {
      expect(typesOf(type).id).toBe('ID!')
      expect(type.getInterfaces()).toContain(node)
    }
    expect(objects.filter((type) => type.getInterfaces().includes(node as never))).toEqual(withId)
  })

  test('every kind is an Entity', () => {
    const entity = schema.getType('Entity')
    for (const { typeName } of ontology.kinds.values()) {
      expect((schema.getType(typeName) as GraphQLObjectType).getInterfaces()).toContain(entity)
    }
  })
})

describe('lists without pages', () => {
  test('hold nothing that is null, but for nodes', () => {
    const lists = objects
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => isListType(getNullableType(field.type)))
    const loose = lists.filter(({ field }) => !/^\[\w+!\]!$/.test(String(field.type))).map(({ name }) => name)
    expect(loose).toEqual(['Query.nodes'])
    expect(lists.length).toBeGreaterThan(20)
  })
})
