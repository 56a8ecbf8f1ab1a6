// Writes what other programs consume: schema/ and the typed documents in clients/. A test fails when the files are not what this writes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { readSavedQuestions } from '../src/graphql/savedQuestions.ts'
import { buildSchema } from '../src/graphql/schema.ts'
import { schemaFiles } from '../src/graphql/schemaFiles.ts'
import { ontology } from '../src/ontology/ontology.ts'
import { TYPED_DOCUMENTS, typedDocuments } from './typed-documents.ts'

function write(folder: URL, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text)
}

write(new URL('../schema/', import.meta.url), schemaFiles(ontology))
write(TYPED_DOCUMENTS, await typedDocuments(buildSchema(ontology), await readSavedQuestions()))
