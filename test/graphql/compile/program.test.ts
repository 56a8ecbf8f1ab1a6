import fc from 'fast-check'
import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alikeBy } from '../../../src/graphql/compile/alikeTexts.ts'
import { escapeText } from '../../../src/graphql/compile/escapeText.ts'
import { NotCompiled } from '../../../src/graphql/compile/fieldInfo.ts'
import { Program } from '../../../src/graphql/compile/program.ts'
import { executeDocument, WrittenResult } from '../../../src/graphql/executeDocument.ts'
import { openPlanApp, type TestApp } from '../../support/app.ts'
import { randomQuestion } from './randomQuestion.ts'

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a program', () => {
  let app: TestApp
  let ids: readonly string[]
  beforeAll(async () => {
    app = await openPlanApp()
    const snapshot = app.snapshot('PUBLIC')
    ids = Array.from(
      snapshot.entityIndexes.filter((index) => index % 20 === 0),
      (index) => snapshot.entityAt(index).id,
    )
  })
  afterAll(() => app.close())

  test('answers random questions as the interpreter does', async () => {
    const seen = { valid: 0, written: 0 }
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const document = parse(randomQuestion({ schema: app.schema, seed, ids }))
        if (validate(app.schema, document).length > 0) return
        seen.valid++
        const ask = () => ({ schema: app.schema, document, contextValue: app.contextFor('PUBLIC') })
        const expected = plain(await execute(ask()))
        for (let time = 0; time < 4; time++) {
          const answer = await executeDocument(ask())
          if (answer instanceof WrittenResult) seen.written++
          expect(plain(answer)).toEqual(expected)
        }
      }),
      { numRuns: 300 },
    )
    // Some ask for too much, or by a day that is none: those end in errors, which the interpreter tells.
    expect(seen.valid).toBeGreaterThan(200)
    expect(seen.written).toBeGreaterThan(seen.valid)
  })
})

/** A schema from its text, with resolvers by type and field. */
function schemaOf(
  text: string,
  // biome-ignore lint/suspicious/noExplicitAny: parents have the shape that the test gives them.
  resolvers: Record<string, Record<string, GraphQLFieldResolver<any, unknown>>>,
): GraphQLSchema {
  const schema = buildSchema(text)
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName)
    if (!isObjectType(type)) throw new Error(`There is no type ${typeName}.`)
    for (const [name, resolve] of Object.entries(fields))
      Object.assign(type.getFields()[name] ?? {}, { resolve })
  }
  return schema
}

function write(schema: GraphQLSchema, question: string, variables: Record<string, unknown> = {}) {
  return new Program(schema, parse(question), null).write({ rootValue: {}, contextValue: {}, variables })
}

const later = <Value>(value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, 1, value))

describe('values that come later', () => {
  const schema = schemaOf(
    'type Query { now: String! item: Item! items: [Item!]! } type Item { name: String! sub: Item }',
    {
      Query: {
        now: () => 'now',
        item: () => later({ name: 'one' }),
        items: () => [later({ name: 'a"b' }), { name: 'c' }, later({ name: '\u0000' })],
      },
      Item: { sub: ({ name }) => (name.length > 5 ? null : later({ name: `${name}${name}` })) },
    },
  )

  test('stand in their place, however deep', async () => {
    const question = '{ now item { name sub { name sub { sub { name } } } } items { name sub { name } } }'
    const text = write(schema, question)
    expect(text).toBeInstanceOf(Promise)
    const expected = await execute({ schema, document: parse(question) })
    expect(JSON.parse(await text)).toEqual(plain(expected.data))
  })

  test('may be none: then the answer is there at once', () => {
    expect(write(schema, '{ now __typename }')).toBe('{"now":"now","__typename":"Query"}')
  })

  test('that fail end the answer, and none fails unheard', async () => {
    const unheard: unknown[] = []
    const hear = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', hear)
    const fail = () => later(null).then(() => Promise.reject(new Error('Away.')))
    const failing = schemaOf('type Query { a: String! b: Sub! } type Sub { c: String! d: String! }', {
      Query: { a: fail, b: () => later({}) },
      Sub: { c: fail, d: fail },
    })
    await expect(write(failing, '{ a b { c d } }')).rejects.toThrow('Away.')
    await new Promise((resolve) => setTimeout(resolve, 30))
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  })
})

describe('what is no answer', () => {
  const schema = schemaOf(
    'interface Thing { name: String! } type One implements Thing { name: String! } type Query { gone: String! error: One list: [One!]! thing: Thing number: Int }',
    {
      Query: {
        gone: () => null,
        error: () => new Error('No.'),
        list: () => [new Error('No.')],
        number: () => 'many',
        thing: () => ({}),
      },
    },
  )

  test.each(['{ gone }', '{ error { name } }', '{ list { name } }', '{ number }'])(
    '%s throws',
    (question) => {
      expect(() => write(schema, question)).toThrow()
    },
  )

  test('an interface that does not tell types is left to the interpreter', () => {
    expect(() => write(schema, '{ thing { name } }')).toThrow(NotCompiled)
  })

  test('so are questions about the schema, and whatever is no query', () => {
    expect(() => write(schema, '{ __schema { queryType { name } } }')).toThrow(NotCompiled)
    expect(() => new Program(schema, parse('subscription { a }'), null)).toThrow(NotCompiled)
    expect(() => new Program(schema, parse('query A { gone } query B { gone }'), null)).toThrow(NotCompiled)
  })

  test('so is a document whose fields come and go in too many ways', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const question = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { __typename ${names.map((name) => `${name}: __typename @include(if: $${name})`).join(' ')} }`
    const program = new Program(schema, parse(question), null)
    const writeWay = (way: number) => {
      const variables = Object.fromEntries(names.map((name, place) => [name, ((way >> place) & 1) === 1]))
      return program.write({ rootValue: {}, contextValue: {}, variables })
    }
    for (let way = 0; way < 16; way++)
      expect(JSON.parse(writeWay(way) as string)).toHaveProperty('__typename')
    expect(() => writeWay(16)).toThrow('too many variants')
    expect(JSON.parse(writeWay(1) as string)).toEqual({ __typename: 'Query', a: 'Query' })
  })
})

describe('fragments that merge in more ways than a document has words', () => {
  test('are compiled as far as answers hold them', () => {
    const schema = schemaOf('type Query { root: Area! } type Area { name: String! within: Area }', {
      Query: { root: () => ({ name: 'a', within: { name: 'b', within: null } }) },
    })
    const levels = Array.from(
      { length: 18 },
      (_, level) =>
        `fragment F${level} on Area { name a${level}: within { ...F${level + 1} } within { ...F${level + 1} } }`,
    )
    const question = `{ root { ...F0 } } ${levels.join(' ')} fragment F18 on Area { name }`
    const program = new Program(schema, parse(question), null)
    const text = program.write({ rootValue: {}, contextValue: {}, variables: {} })
    expect(JSON.parse(text as string).root.name).toBe('a')
    expect(program.size).toBeLessThan(40)
  })

  test('are left to the interpreter when an answer holds too many', () => {
    const deep = (depth: number): object => ({ name: 'a', within: depth === 0 ? null : deep(depth - 1) })
    const schema = schemaOf('type Query { root: Area! } type Area { name: String! within: Area }', {
      Query: { root: () => deep(20) },
    })
    const wide = Array.from({ length: 1_000 }, (_, place) => `n${place}: name`).join(' ')
    const nested = Array.from({ length: 20 }).reduce((inner) => `${wide} within { ${inner} }`, wide)
    expect(() => write(schema, `{ root { ${nested} } }`)).toThrow(NotCompiled)
  })
})

describe('a resolver', () => {
  test('is given its arguments, coerced, and told of its field; asking for its path leaves it to the interpreter', () => {
    const schema = schemaOf('type Query { sum(a: Int = 1, b: Int!): Int! name: String! path: String! }', {
      Query: {
        sum: (_root, { a, b }) => a + b,
        name: (_root, _args, _context, info) =>
          `${info.parentType.name}.${info.fieldName} ${info.variableValues.b}`,
        path: (_root, _args, _context, info) => String(info.path.key),
      },
    })
    const question = 'query ($b: Int!) { three: sum(b: 2) sum(a: 4, b: $b) name }'
    expect(write(schema, question, { b: 5 })).toBe('{"three":3,"sum":9,"name":"Query.name 5"}')
    expect(() => write(schema, '{ path }')).toThrow(NotCompiled)
  })
})

test('what is no value is left to the interpreter, where a property or a resolver gives it', () => {
  const schema = schemaOf(
    'scalar Any type Query { error: Any thing: Thing } type Thing { later: Any call: Any }',
    {
      Query: {
        error: () => new Error('No.'),
        thing: () => ({ later: Promise.resolve('come'), call: () => 'called' }),
      },
    },
  )
  for (const question of ['{ error }', '{ thing { later } }', '{ thing { call } }'])
    expect(() => write(schema, question)).toThrow(NotCompiled)
})

test('texts are escaped as JSON.stringify escapes them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(`"${escapeText(text)}"`).toBe(JSON.stringify(text))
    }),
  )
  for (const text of ['"', '\\', '\u0000', '\u001f', '\ud800', 'a\udfffb', '🙂', '\u2028']) {
    expect(`"${escapeText(text)}"`).toBe(JSON.stringify(text))
  }
})

test('texts are escaped the same however many came before, and again', () => {
  const names = Array.from({ length: 50_000 }, (_, place) => `Name "${place}"`)
  for (const again of [...names, ...names.slice(0, 100), ...names.slice(-100)]) {
    if (`"${escapeText(again)}"` !== JSON.stringify(again)) throw new Error(again)
  }
  expect(escapeText('"')).toBe('\\"')
})

describe('values that are alike', () => {
  const TEXT = `
    type Query { all: [Place!]! }
    type Place { name: String! book: Book! note: String told: String! }
    type Book { title: String! pages(most: Int = 1): Int! }`

  /** Places of two books; how often a property of each was read is counted. */
  function places(notes: readonly (string | null)[]) {
    const reads = { count: 0 }
    const books = ['One', 'Two'].map((title) => ({ title }))
    const all = notes.map((note, at) => ({
      get name() {
        reads.count += 1
        return `in ${books[at % 2]?.title}`
      },
      book: books[at % 2],
      note,
    }))
    const schema = schemaOf(TEXT, {
      Query: { all: () => all },
      Place: { told: (place) => `${place.note}` },
      Book: { pages: (_book, { most }) => most },
    })
    const type = schema.getType('Place')
    if (!isObjectType(type)) throw new Error('Place is no object type.')
    Object.assign(
      type.extensions,
      alikeBy(({ note, book }: { note: string | null; book: object }) => (note === null ? book : null)),
    )
    return { schema, reads }
  }

  test.each([
    ['properties alone', '{ all { name book { title __typename } note } }', 3],
    ['properties in fragments', '{ all { ...on Place { name } book { title } } }', 3],
    ['what a resolver tells', '{ all { name told } }', 5],
    ['what a resolver tells of something that they hold', '{ all { name book { pages } } }', 5],
  ])('are written once for %s, unless they are like no other', async (_what, question, reads) => {
    const counted = places([null, null, null, 'In passing.', null])
    const asked = places([null, null, null, 'In passing.', null])
    expect(JSON.parse(String(write(counted.schema, question)))).toEqual(
      plain((await execute({ schema: asked.schema, document: parse(question) })).data),
    )
    expect(counted.reads.count).toBe(reads)
  })
})
