import { readFileSync } from 'node:fs'
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { buildSchema } from '../../src/graphql/schema.ts'
import { ontology } from '../../src/ontology/ontology.ts'

const contract = parse(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'))
const schema = buildSchema(ontology)

interface Promise {
  readonly name: string
  readonly holds: () => boolean
}

function promisesOf(definition: DefinitionNode): Promise[] {
  switch (definition.kind) {
    case 'DirectiveDefinition':
      return [
        {
          name: `@${definition.name.value}`,
          holds: () => schema.getDirective(definition.name.value) != null,
        },
      ]
    case 'ScalarTypeDefinition':
      return [{ name: definition.name.value, holds: () => schema.getType(definition.name.value) != null }]
    case 'EnumTypeDefinition': {
      const type = schema.getType(definition.name.value)
      const values = (definition.values ?? []).map((value) => value.name.value)
      return [
        {
          name: definition.name.value,
          holds: () => isEnumType(type) && values.every((value) => type.getValue(value) != null),
        },
      ]
    }
    case 'InterfaceTypeDefinition':
    case 'ObjectTypeDefinition': {
      const name = definition.name.value
      const type = schema.getType(name)
      const fields = definition.fields ?? []
      return [
        { name, holds: () => type != null },
        ...fields.map((field) => ({ name: `${name}.${field.name.value}`, holds: () => keeps(type, field) })),
      ]
    }
    default:
      throw new Error(`The contract holds a ${definition.kind}, which this test does not know.`)
  }
}

function keeps(type: GraphQLNamedType | undefined, promised: FieldDefinitionNode): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  const field: GraphQLField<unknown, unknown> | undefined = type.getFields()[promised.name.value]
  if (field === undefined || String(field.type) !== print(promised.type)) return false
  return (promised.arguments ?? []).every((argument) => {
    const found = field.args.find((one) => one.name === argument.name.value)
    const sameDefault =
      argument.defaultValue === undefined || String(found?.defaultValue) === print(argument.defaultValue)
    return found !== undefined && String(found.type) === print(argument.type) && sameDefault
  })
}

const promises = contract.definitions.flatMap(promisesOf)

describe('the names that outside clients rely on', () => {
  test.each(promises)('$name is as the contract says', ({ holds }) => {
    expect(holds()).toBe(true)
  })

  test('every kind has a list with the arguments of entities', () => {
    const query = schema.getQueryType()?.getFields() ?? {}
    const expected = query.entities?.args.map((argument) => `${argument.name}: ${argument.type}`)
    for (const kind of ontology.kinds.values()) {
      const field = query[kind.listField]
      expect(field?.args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual(expected)
      expect(String(field?.type)).toBe(`${kind.typeName}Connection!`)
    }
  })
})
