import { Option } from 'commander'
import { schemaFiles } from '../graphql/schemaFiles.ts'
import { ontology } from '../ontology/ontology.ts'
import { helpText } from './helpText.ts'
import { type AddCommand, EXIT } from './io.ts'

const files = {
  graphql: 'schema.graphql',
  ontology: 'ontology.json',
  dataset: 'dataset.schema.json',
} as const

/** schema: prints one of the schemas that other programs consume. */
export const addSchema: AddCommand = (program, io, finish) => {
  program
    .command('schema')
    .description('print the GraphQL schema, the vocabulary, or the JSON Schema of dataset files')
    .addOption(new Option('--of <what>', 'which one').choices(Object.keys(files)).default('graphql'))
    .addHelpText('after', helpText('The same stand in the folder schema.', ['schema', 'schema --of dataset']))
    .action(({ of }: { of: keyof typeof files }) => {
      io.write(schemaFiles(ontology)[files[of]])
      finish(EXIT.OK)
    })
}
