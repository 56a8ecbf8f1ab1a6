import { printSchema } from 'graphql'
import { datasetSchema } from '../dataset/datasetSchema.ts'
import type { Ontology } from '../ontology/ontology.ts'
import { printOntology } from '../ontology/printOntology.ts'
import { buildSchema } from './schema.ts'

/** The files of the folder schema/ by name: what other programs rely on, made from the vocabulary. */
export function schemaFiles(ontology: Ontology) {
  return {
    'schema.graphql': `${printSchema(buildSchema(ontology))}\n`,
    'ontology.json': `${printOntology(ontology)}\n`,
    'dataset.schema.json': `${JSON.stringify(datasetSchema(ontology), null, 2)}\n`,
  } as const
}
