import { readFileSync } from 'node:fs'
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { buildSchema } from '../../src/graphql/schema.ts'
import { schemaFiles } from '../../src/graphql/schemaFiles.ts'
import { kinds } from '../../src/ontology/kinds.ts'
import { linkTypes } from '../../src/ontology/linkTypes.ts'
import { defineOntology, ontology } from '../../src/ontology/ontology.ts'
import { profiles } from '../../src/ontology/profiles.ts'

/** Everything in a schema that a reader meets without a description. */
function findUndescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = []
  const check = (name: string, description: string | null | undefined) => {
    if ((description ?? '').trim().length < 5) missing.push(name)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    check(type.name, type.description)
    if (isEnumType(type)) {
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description)
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        check(`${type.name}.${field.name}`, field.description)
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description)
        for (const argument of field.args)
          check(`${type.name}.${field.name}(${argument.name})`, argument.description)
      }
    }
  }
  return missing
}

describe('the schema', () => {
  test('describes every type, field, argument and enum value', () => {
    expect(findUndescribed(buildSchema(ontology))).toEqual([])
  })

  test.each(Object.entries(schemaFiles(ontology)))(
    'schema/%s is what npm run schema writes',
    (name, text) => {
      expect(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')).toBe(text)
    },
  )

  test('is printed in alphabetical order', () => {
    const names = [
      ...printSchema(buildSchema(ontology)).matchAll(/^(?:type|interface|enum|input|scalar) (\w+)/gm),
    ]
    const printed = names.map((match) => match[1] ?? '')
    expect(printed).toEqual([...printed].sort())
  })

  test('grows by one kind and one link type when the vocabulary does', () => {
    const wider = defineOntology({
      kinds: {
        ...kinds,
        PREMISES: {
          typeName: 'Premises',
          idPrefix: 'premises',
          label: 'premises',
          plural: 'licensed premises',
          description: 'A place with a licence.',
        },
      },
      linkTypes: {
        ...linkTypes,
        LICENSES: {
          label: 'licenses',
          inverse: 'is licensed by',
          description: 'The source grants the licence of the target.',
          joins: [{ from: ['PARTNER'], to: ['PREMISES'] }],
        },
      },
      profiles,
    })
    const schema = buildSchema(wider)
    const premises = schema.getType('Premises')
    const partner = schema.getType('Partner')
    if (!isObjectType(premises) || !isObjectType(partner)) throw new Error('A kind has no object type.')
    expect(String(partner.getFields().licenses?.type)).toBe('LinkedPremisesConnection!')
    expect(String(premises.getFields().isLicensedBy?.type)).toBe('LinkedPartnerConnection!')
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toContain('licensedPremises')
    expect(findUndescribed(schema)).toEqual([])
  })
})
