import type { EvidenceDraft } from './drafts.ts'
import { type Field, fieldsOf, isBlank, itemsOf, textOf } from './fields.ts'
import { LIMITS } from './limits.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report, reportUnknownKey } from './readContext.ts'
import { findTextFault, isKey, readText } from './readText.ts'

const SHAPE = { what: 'a piece of evidence', keys: ['at', 'note'] }
const EXAMPLE = 'Write a locator (3.i), several ([3.i, 7.iii]) or blocks ({ at: 3.i, note: … }).'

/**
 * The evidence under a key, in its order: one locator, a list of them, or blocks with a note. What is no evidence is
 * reported and left out. Whether the locators stand in an outline is looked up once every file is read.
 */
export function readEvidence(ctx: ReadContext, field: Field): EvidenceDraft[] {
  const items = itemsOf(field) ?? [field]
  if (items.length === 0 || (items.length === 1 && isBlank(field.node))) {
    const message = `No evidence is written under ${quote(field.key)}. ${EXAMPLE}`
    report(ctx, { at: field.at, code: 'EMPTY', message, value: field.key })
    return []
  }
  const pieces: EvidenceDraft[] = []
  for (const item of items) {
    const piece = readPiece(ctx, item)
    if (piece !== null) pieces.push(piece)
  }
  return pieces
}

/** Reports that a thing has no evidence at all. */
export function reportNoEvidence(ctx: ReadContext, at: number, what: string): void {
  const message = `${what} has no evidence. Add a line “evidence:” with the section that says it, such as “evidence: 3.i”.`
  report(ctx, { at, code: 'MISSING', message })
}

function readPiece(ctx: ReadContext, item: Field): EvidenceDraft | null {
  const fields = fieldsOf(item.node)
  if (fields === null) return readLocator(ctx, item, null)
  let at: Field | null = null
  let note: string | null = null
  for (const field of fields) {
    if (field.key === 'at') at = field
    else if (field.key === 'note') note = readText(ctx, field)
    else reportUnknownKey(ctx, field, SHAPE)
  }
  if (at !== null) return readLocator(ctx, at, note)
  const message = `This piece of evidence does not say where. Add “at:” with the locator. ${EXAMPLE}`
  report(ctx, { at: item.at, code: 'MISSING', message })
  return null
}

function readLocator(ctx: ReadContext, item: Field, note: string | null): EvidenceDraft | null {
  const raw = textOf(item.node)
  if (raw === null || isBlank(item.node) || raw.trim() === '') {
    report(ctx, { at: item.at, code: 'BAD_LOCATOR', message: `Here should stand a locator. ${EXAMPLE}` })
    return null
  }
  const text = raw.normalize('NFC').trim()
  const hash = text.indexOf('#')
  const document = hash === -1 ? null : text.slice(0, hash)
  const locator = text.slice(hash + 1).trim()
  const fault =
    findTextFault(locator, LIMITS.locator) ??
    (/\s{2}|\n|\t/.test(locator) ? 'holds a line break or a gap. Write it on one line.' : null)
  if (fault !== null || locator === '') {
    const message =
      fault === null
        ? `${quote(text)} names a document, but no section behind the “#”.`
        : `The locator ${quote(locator)} ${fault}`
    report(ctx, { at: item.at, code: 'BAD_LOCATOR', message, value: text })
    return null
  }
  if (document !== null && !isKey(document)) {
    const message = `${quote(document)} before the “#” is not the key of a document. Write it as crime-and-disorder-act-1998#5(1).`
    report(ctx, { at: item.at, code: 'BAD_LOCATOR', message, value: text })
    return null
  }
  return { document, locator, note, offset: item.at }
}
