import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { type GraphQLSchema, Kind, parse, printSchema } from 'graphql'
import type { SavedQuestion } from '../src/graphql/savedQuestions.ts'

/** The folder of what typedDocuments returns. */
export const TYPED_DOCUMENTS = new URL('../clients/typescript/generated/', import.meta.url)

/**
 * The typed documents of the saved questions for TypeScript, as texts by file: graphql.ts as the client preset of GraphQL Code Generator
 * makes it, and questions.ts, which finds a document by the name of its question.
 */
export async function typedDocuments(
  schema: GraphQLSchema,
  questions: readonly SavedQuestion[],
): Promise<Readonly<Record<string, string>>> {
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: questions.map(({ name, document, source }) => ({
      location: `${name}.graphql`,
      document,
      rawSDL: source,
    })),
    config: {
      useTypeImports: true,
      strictScalars: true,
      scalars: { Date: 'string', Decimal: 'string' },
      namingConvention: 'keep',
      importExtension: '.ts',
    },
    // Fragments stay as they are, and nobody writes further documents here, so the tag for them is left out.
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  })
  const section = sections.find(({ filename }) => filename === 'generated/graphql.ts')
  if (section === undefined) throw new Error('The client preset makes no graphql.ts any more.')
  const text = await codegen(section)
  return { 'graphql.ts': `${NOTE}${text.trimEnd()}\n`, 'questions.ts': printQuestions(questions) }
}

const NOTE = '// Written by npm run schema from schema/operations; not to be edited.\n'

function printQuestions(questions: readonly SavedQuestion[]): string {
  const entries = questions.map((question) => {
    const documentation = `${question.title}. ${question.description}`.trim().replaceAll('*/', '* /')
    return `  /** ${documentation} */\n  '${question.name}': documents.${operationName(question)}Document,`
  })
  return `${NOTE}import * as documents from './graphql.ts'

/** The typed document of each saved question, by its name. */
export const questions = {
${entries.join('\n')}
} as const
`
}

function operationName({ name, document }: SavedQuestion): string {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operation?.name === undefined) throw new Error(`The question ${name} has no name for its operation.`)
  return operation.name.value
}
