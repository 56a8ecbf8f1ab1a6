import type { PartnershipRecord, PictureRecord, RuleSettingRecord } from '../ontology/records.ts'
import type { Field } from './fields.ts'
import { quote } from './problemList.ts'
import { readAccent } from './readAccent.ts'
import { type ReadContext, readBlock, report, reportUnknownKey } from './readContext.ts'
import { readLogo } from './readLogo.ts'
import { readRules } from './readRules.ts'
import { isKey, readLine, readText } from './readText.ts'

const HEADER = {
  what: 'the block “dataset”',
  keys: ['key', 'title', 'description', 'partnership', 'rules'],
}
const PARTNERSHIP = { what: 'a partnership', keys: ['name', 'accent', 'logo'] }

/** Puts what a dataset says of itself into the draft. */
export function readHeader(ctx: ReadContext, block: Field): void {
  let key: string | null = null
  let title: string | null = null
  let description: string | null = null
  let partnership: PartnershipRecord | null = null
  let rules: RuleSettingRecord[] = []
  const fields = readBlock(ctx, block, HEADER)
  for (const field of fields ?? []) {
    if (field.key === 'key') key = readKey(ctx, field)
    else if (field.key === 'title') title = readLine(ctx, field)
    else if (field.key === 'description') description = readText(ctx, field)
    else if (field.key === 'partnership') partnership = readPartnership(ctx, field)
    else if (field.key === 'rules') rules = readRules(ctx, field)
    else reportUnknownKey(ctx, field, HEADER)
  }
  for (const needed of ['key', 'title']) {
    if (fields === null || fields.some((field) => field.key === needed)) continue
    const message = `The block “dataset” has no ${quote(needed)}. Add the line “${needed}:”.`
    report(ctx, { at: block.keyAt, code: 'MISSING', message })
  }
  const said = { key: key ?? '', title: title ?? '', description, partnership, rules }
  ctx.draft.headers.push({ ...said, file: ctx.file, offset: block.keyAt })
}

function readPartnership(ctx: ReadContext, block: Field): PartnershipRecord | null {
  let name: string | null = null
  let accent: string | null = null
  let logo: PictureRecord | null = null
  const fields = readBlock(ctx, block, PARTNERSHIP)
  if (fields === null) return null
  for (const field of fields) {
    if (field.key === 'name') name = readLine(ctx, field)
    else if (field.key === 'accent') accent = readAccent(ctx, field)
    else if (field.key === 'logo') logo = readLogo(ctx, field)
    else reportUnknownKey(ctx, field, PARTNERSHIP)
  }
  if (!fields.some((field) => field.key === 'name')) {
    const message = 'The partnership has no name. Add a line “name:” with the name that reports shall show.'
    report(ctx, { at: block.keyAt, code: 'MISSING', message })
  }
  return name === null ? null : { name, accent, logo }
}

function readKey(ctx: ReadContext, field: Field): string | null {
  const key = readLine(ctx, field)
  if (key === null || isKey(key)) return key
  const message = `${quote(key)} is not a key. Use lower case letters, digits and single hyphens, such as example-2018-2021.`
  report(ctx, { at: field.at, code: 'BAD_KEY', message, value: key })
  return null
}
