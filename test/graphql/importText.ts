import type { App } from '../../src/app.ts'
import { importDataset } from '../../src/dataset/importDataset.ts'

/** The head of a dataset: a default document with a few sections, and a second one. */
export const HEAD = `
dataset:
  key: example
  title: Example
documents:
  plan:
    title: Plan 10
    publisher: The partnership
    published: 2018-11-05
    url: https://plan.example/
    default: true
    outline:
      "1": One
      1.i: ~
      1.ii: ~
      1.ii.a: ~
      "2": Two
      "10": Ten
  act:
    title: Plan 2
    outline:
      "5": Authorities
`

/** Imports a dataset from its text, in place of what the dataset stated before, and reads the graph again. */
export async function importText(app: App, text: string): Promise<void> {
  await importDataset({
    database: app.database,
    ontology: app.ontology,
    files: [{ path: 'example.yaml', bytes: new TextEncoder().encode(text) }],
    remove: true,
    dryRun: false,
    actor: 'test',
    reason: 'A test needs it.',
  })
  await app.refresh()
}

/** As many lines as asked for, each made from its number, from 1. */
export function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i + 1)).join('\n')
}
