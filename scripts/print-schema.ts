// Writes what other programs consume into schema/: npm run schema. A test fails when the files are not what this writes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { schemaFiles } from '../src/graphql/schemaFiles.ts'
import { ontology } from '../src/ontology/ontology.ts'

const folder = new URL('../schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(schemaFiles(ontology))) writeFileSync(new URL(name, folder), text)
