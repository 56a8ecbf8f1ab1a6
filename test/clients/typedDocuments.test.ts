import { readFile } from 'node:fs/promises'
import { Kind, print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { questions as documents } from '../../clients/typescript/generated/questions.ts'
import { TYPED_DOCUMENTS, typedDocuments } from '../../scripts/typed-documents.ts'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { buildSchema } from '../../src/graphql/schema.ts'
import { ontology } from '../../src/ontology/ontology.ts'

const questions = await readSavedQuestions()

describe('the typed documents', () => {
  test('are what npm run schema writes', async () => {
    const files = await typedDocuments(buildSchema(ontology), questions)
    expect(Object.keys(files)).toEqual(['graphql.ts', 'questions.ts'])
    for (const [name, text] of Object.entries(files)) {
      expect(await readFile(new URL(name, TYPED_DOCUMENTS), 'utf8'), `${name}: npm run schema`).toBe(text)
    }
  })

  test.each(questions)('have $name as it is asked', ({ name, document }) => {
    const typed = Object.entries(documents).find(([key]) => key === name)?.[1]
    expect(typed === undefined ? '' : print(typed)).toBe(print(document))
  })

  test('name no two operations alike', () => {
    const names = questions.map(({ document }) => {
      const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
      return operation?.name?.value
    })
    expect(new Set(names).size).toBe(names.length)
  })
})
