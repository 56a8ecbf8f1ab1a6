import type { ParsedNode } from 'yaml'
import { describeShape, type Field, fieldsOf, isBlank } from './fields.ts'
import { didYouMean } from './nearest.ts'
import { quote } from './problemList.ts'
import { type ReadContext, readBlock, report } from './readContext.ts'
import { readDocuments } from './readDocuments.ts'
import { readEntity } from './readEntity.ts'
import { readHeader } from './readHeader.ts'

/** Puts everything that one file says into the draft. A file with nothing but comments says nothing. */
export function readFile(ctx: ReadContext, contents: readonly ParsedNode[]): void {
  for (const node of contents) {
    if (isBlank(node)) continue
    const fields = fieldsOf(node)
    if (fields === null) {
      const message = `The file holds ${describeShape(node)}, where headings should be: “dataset:”, “documents:”, or kinds such as “partners:”, each with what belongs to it indented below.`
      report(ctx, { at: node.range[0], code: 'WRONG_SHAPE', message })
    }
    for (const field of fields ?? []) readHeading(ctx, field)
  }
}

function readHeading(ctx: ReadContext, field: Field): void {
  const kind = ctx.ontology.kinds.get(ctx.keys.kindByHeading.get(field.key) ?? '')
  if (kind !== undefined) {
    const what = `each ${kind.label} under its key`
    for (const entry of readBlock(ctx, field, { what, keys: [] }) ?? []) readEntity(ctx, entry, kind)
  } else if (field.key === 'dataset') readHeader(ctx, field)
  else if (field.key === 'documents') readDocuments(ctx, field)
  else reportUnknownHeading(ctx, field)
}

/** What stands under a heading that cannot be told is remembered by its keys, so that links to it are no second fault. */
function reportUnknownHeading(ctx: ReadContext, field: Field): void {
  const headings = ['dataset', 'documents', ...ctx.keys.kindByHeading.keys()]
  const words = field.key
    .replace(/[_-]+/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  const kind = [...ctx.ontology.kinds.values()].find((one) => one.label === words)
  const suggestion = kind?.plural ?? ctx.nearest.find(words, headings)
  const message = `${quote(field.key)} is not a heading.${didYouMean(suggestion)} The headings are ${headings.join(', ')}.`
  report(ctx, { at: field.keyAt, code: 'UNKNOWN_KEY', message, value: field.key })
  for (const entry of fieldsOf(field.node) ?? []) ctx.draft.unreadKeys.add(entry.key)
}
