import { describeJoins } from '../describeKinds.ts'
import type { Field } from '../fields.ts'
import { isBlank, textOf } from '../fields.ts'
import { didYouMean } from '../nearest.ts'
import { quote } from '../problemList.ts'
import { type ReadContext, readBlock, report } from '../readContext.ts'
import { readDocument } from '../readDocuments.ts'
import { readEntity } from '../readEntity.ts'
import { readFigure } from '../readFigures.ts'
import { readHeader } from '../readHeader.ts'
import { readStatement } from '../readLinks.ts'
import { type JsonField, JsonNode } from './jsonNode.ts'

const READERS: Readonly<Record<string, (ctx: ReadContext, field: Field) => void>> = {
  dataset: readHeader,
  document: readDocumentLine,
  entity: readEntityLine,
  link: readLinkLine,
  figure: readFigureLine,
}

const LINE = { what: 'a record', keys: Object.keys(READERS) }

/** Puts what one line says into the draft: a dataset, a document, an entity, a link or a figure. */
export function readRecord(ctx: ReadContext, node: JsonNode): void {
  const line = { key: 'this line', keyAt: node.at, node, at: node.at }
  const fields = readBlock(ctx, line, LINE)
  for (const field of fields ?? []) {
    const read = READERS[field.key]
    if (read === undefined) {
      const message = `${quote(field.key)} is no record.${didYouMean(ctx.nearest.find(field.key, LINE.keys))} A line holds ${LINE.keys.join(', ')}.`
      report(ctx, { at: field.keyAt, code: 'UNKNOWN_KEY', message, value: field.key })
    } else read(ctx, field)
  }
  const [, second] = fields ?? []
  if (second === undefined) return
  const message = `${quote(second.key)} is a second record on the same line. Put it on a line of its own.`
  report(ctx, { at: second.keyAt, code: 'WRONG_SHAPE', message, value: second.key })
}

function readDocumentLine(ctx: ReadContext, field: Field): void {
  const taken = takeOut(ctx, field, { key: 'key', what: 'a document', keys: ['key', 'title', '…'] })
  if (taken !== null) readDocument(ctx, { ...taken.rest, key: taken.text, keyAt: taken.at })
}

function readEntityLine(ctx: ReadContext, field: Field): void {
  const taken = takeOut(ctx, field, { key: 'id', what: 'an entity', keys: ['id', 'name', 'evidence', '…'] })
  if (taken === null) return
  const slash = taken.text.indexOf('/')
  const kind = ctx.ontology.kindByPrefix.get(taken.text.slice(0, Math.max(0, slash)))
  if (kind === undefined) reportNoId(ctx, taken)
  else readEntity(ctx, { ...taken.rest, key: taken.text.slice(slash + 1), keyAt: taken.at }, kind)
}

function readFigureLine(ctx: ReadContext, field: Field): void {
  const taken = takeOut(ctx, field, {
    key: 'subject',
    what: 'a figure',
    keys: ['subject', 'metric', 'value', '…'],
  })
  if (taken === null) return
  const fields = readBlock(ctx, taken.rest, {
    what: 'what is known of the figure',
    keys: ['metric', 'value', '…'],
  })
  const isId = ctx.ontology.kindByPrefix.has(taken.text.slice(0, Math.max(0, taken.text.indexOf('/'))))
  if (!isId) reportNoId(ctx, taken)
  else if (fields !== null) readFigure(ctx, taken.rest, fields, taken.text)
}

const LINK = { what: 'a link', keys: ['source', 'type', 'target', 'evidence', '…'] }

function readLinkLine(ctx: ReadContext, field: Field): void {
  const source = takeOut(ctx, field, { ...LINK, key: 'source' })
  const type = source === null ? null : takeOut(ctx, source.rest, { ...LINK, key: 'type' })
  const target = type === null ? null : takeOut(ctx, type.rest, { ...LINK, key: 'target' })
  if (source === null || type === null || target === null) return
  const kind = ctx.ontology.kindByPrefix.get(source.text.slice(0, Math.max(0, source.text.indexOf('/'))))
  const link = ctx.ontology
    .linksOf(kind?.name ?? '')
    .find((one) => one.direction === 'OUT' && one.type.name === type.text)
  if (kind === undefined) reportNoId(ctx, source)
  else if (link === undefined) reportNoType(ctx, type, kind.label)
  else {
    const far = { ...target.rest, key: target.text, keyAt: target.at }
    readStatement(ctx, far, { id: source.text, kind: kind.name, link, offset: target.at })
  }
}

/** The text under a key of a block. */
interface Taken {
  readonly text: string
  readonly at: number
  /** The block without the key. */
  readonly rest: Field
}

/** One key taken out of a block; null, with a problem, when the block or the key is not there. */
function takeOut(
  ctx: ReadContext,
  field: Field,
  of: { readonly key: string; readonly what: string; readonly keys: readonly string[] },
): Taken | null {
  const fields = readBlock(ctx, field, of)
  if (fields === null) return null
  const found = fields.find((one) => one.key === of.key)
  const text = found === undefined || isBlank(found.node) ? null : textOf(found.node)
  if (found === undefined || text === null || text === '') {
    const message = `Here should stand ${of.what} with its ${quote(of.key)}. Add ${quote(of.key)} with a text behind it.`
    report(ctx, { at: found?.at ?? field.at, code: 'MISSING', message })
    return null
  }
  // A line is read from JSON alone, so its fields are those of a JsonNode.
  const others = fields.filter((one) => one !== found) as JsonField[]
  return { text, at: found.at, rest: { ...field, node: JsonNode.block(field.at, others) } }
}

function reportNoId(ctx: ReadContext, { text, at }: Taken): void {
  const prefixes = [...ctx.ontology.kindByPrefix.keys()]
  const slash = text.indexOf('/')
  const near = ctx.nearest.find(text.slice(0, Math.max(0, slash)), prefixes)
  const meant = near === null ? null : `${near}${text.slice(slash)}`
  const message = `${quote(text)} is no id. An id is a kind, a slash and a key, such as partner/curo.${didYouMean(meant)} The kinds are ${prefixes.join(', ')}.`
  report(ctx, { at, code: 'BAD_ID', message, value: text })
}

function reportNoType(ctx: ReadContext, { text, at }: Taken, kind: string): void {
  const types = [...ctx.ontology.linkTypes.values()]
  const type = types.find((one) => one.name === text)
  if (type !== undefined) {
    const message = `${quote(text)} cannot begin at a ${kind}. ${describeJoins(ctx.ontology, type, type.label)}`
    report(ctx, { at, code: 'NOT_OF_THIS_KIND', message, value: text })
    return
  }
  const labelled = types.find((one) => one.label === text || one.inverse === text)
  const names = types.map((one) => one.name)
  const meant = labelled?.name ?? ctx.nearest.find(text, names)
  const turned =
    labelled !== undefined && labelled.label !== text ? ' It reads the other way: change the ends over.' : ''
  const message = `${quote(text)} is no type of link.${didYouMean(meant)}${turned} The types are ${names.join(', ')}.`
  report(ctx, { at, code: 'BAD_CHOICE', message, value: text })
}
