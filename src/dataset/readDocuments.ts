import type { SectionRecord } from '../ontology/records.ts'
import { type Field, isBlank, itemsOf } from './fields.ts'
import { LIMITS } from './limits.ts'
import { quote } from './problemList.ts'
import { type ReadContext, readBlock, report, reportUnknownKey } from './readContext.ts'
import { readDay } from './readDay.ts'
import { readFlag } from './readFlag.ts'
import { findTextFault, isKey, readLine, readUrl } from './readText.ts'

const SHAPE = {
  what: 'a document',
  keys: ['title', 'publisher', 'published', 'url', 'describes', 'default', 'outline'],
}

const ONE_DEFAULT = 'Write “true” on the one document that bare locators belong to.'

/** Puts the documents of a file into the draft. */
export function readDocuments(ctx: ReadContext, heading: Field): void {
  const what = 'each document under its key'
  for (const entry of readBlock(ctx, heading, { what, keys: [] }) ?? []) readDocument(ctx, entry)
}

/** Puts one document into the draft; the key of the field is its own. */
export function readDocument(ctx: ReadContext, entry: Field): void {
  if (!isKey(entry.key)) {
    const message = `${quote(entry.key)} is not a key. Use lower case letters, digits and single hyphens, such as joint-plan.`
    report(ctx, { at: entry.keyAt, code: 'BAD_KEY', message, value: entry.key })
  }
  const fields = readBlock(ctx, entry, SHAPE)
  const said = {
    title: entry.key,
    publisher: null as string | null,
    publishedOn: null as string | null,
    url: null as string | null,
    describes: null as string | null,
    describesAt: entry.keyAt,
    isDefault: false,
    sections: [] as SectionRecord[],
  }
  for (const field of fields ?? []) {
    if (field.key === 'title') said.title = readLine(ctx, field) ?? entry.key
    else if (field.key === 'publisher') said.publisher = readLine(ctx, field)
    else if (field.key === 'published') said.publishedOn = readDay(ctx, field)
    else if (field.key === 'url') said.url = readUrl(ctx, field)
    else if (field.key === 'default') said.isDefault = readFlag(ctx, field, ONE_DEFAULT) ?? false
    else if (field.key === 'outline') said.sections = readOutline(ctx, field)
    else if (field.key === 'describes') {
      said.describes = readLine(ctx, field)
      said.describesAt = field.at
    } else reportUnknownKey(ctx, field, SHAPE)
  }
  if (fields !== null && !fields.some((field) => field.key === 'title')) {
    const message = `The document ${quote(entry.key)} has no title. Add a line “title:” with the title as published.`
    report(ctx, { at: entry.keyAt, code: 'MISSING', message })
  }
  ctx.draft.documents.push({ key: entry.key, ...said, file: ctx.file, offset: entry.keyAt })
}

function readOutline(ctx: ReadContext, field: Field): SectionRecord[] {
  const sections: SectionRecord[] = []
  const seen = new Set<string>()
  for (const { at, text, heading } of readSections(ctx, field)) {
    const locator = text.normalize('NFC').trim()
    const fault = seen.has(locator)
      ? 'stands twice in this outline. Take one of the two away.'
      : findLocatorFault(locator)
    seen.add(locator)
    if (fault !== null) {
      const message = `The locator ${quote(locator)} ${fault}`
      report(ctx, { at, code: 'BAD_LOCATOR', message, value: locator })
    }
    sections.push({
      locator,
      heading: heading === null || isBlank(heading.node) ? null : readLine(ctx, heading),
    })
  }
  return sections
}

/** A locator as written, and what stands for its heading. */
interface WrittenSection {
  readonly at: number
  readonly text: string
  readonly heading: Field | null
}

/** The sections of an outline: each locator with its heading, or a list of blocks for programs that mix up the order of keys. */
function readSections(ctx: ReadContext, field: Field): WrittenSection[] {
  const items = itemsOf(field)
  if (items !== null && items.length > 0) return items.flatMap((item) => readSection(ctx, item) ?? [])
  const what = 'each locator with its heading, such as “3.i: ~”,'
  const fields = readBlock(ctx, field, { what, keys: [] }) ?? []
  return fields.map((entry) => ({ at: entry.keyAt, text: entry.key, heading: entry }))
}

const SECTION = { what: 'a section', keys: ['at', 'heading'] }

function readSection(ctx: ReadContext, item: Field): WrittenSection | null {
  const fields = readBlock(ctx, item, SECTION)
  if (fields === null) return null
  let at: Field | null = null
  let heading: Field | null = null
  for (const field of fields) {
    if (field.key === 'at') at = field
    else if (field.key === 'heading') heading = field
    else reportUnknownKey(ctx, field, SECTION)
  }
  const text = at === null ? null : readLine(ctx, at)
  if (at !== null && text !== null) return { at: at.at, text, heading }
  if (at === null)
    report(ctx, { at: item.at, code: 'MISSING', message: 'The section has no “at”. Add its locator.' })
  return null
}

function findLocatorFault(locator: string): string | null {
  if (locator === '') return 'is empty. Write the number of the section.'
  if (locator.includes('#'))
    return 'holds the sign “#”, which separates a document from its locator. Leave it out.'
  if (/\s{2}|\n|\t/.test(locator)) return 'holds a line break or a gap. Write it on one line.'
  return findTextFault(locator, LIMITS.locator)
}
