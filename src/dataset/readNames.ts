import type { IdentifierRecord } from '../ontology/records.ts'
import { type Field, fieldsOf } from './fields.ts'
import { quote } from './problemList.ts'
import { type ReadContext, readBlock, readList, report, reportUnknownKey } from './readContext.ts'
import { isKey, readLine, readUrl } from './readText.ts'

const IDENTIFIER = { what: 'an identifier', keys: ['value', 'url'] }

/** The other names of an entity, in the order of the file. */
export function readAliases(ctx: ReadContext, list: Field): string[] {
  const aliases: string[] = []
  for (const item of readList(ctx, list, '[one name, another name]') ?? []) {
    const alias = readLine(ctx, item)
    if (alias === null) continue
    if (!aliases.includes(alias)) aliases.push(alias)
    else {
      const message = `${quote(alias)} stands twice among the aliases. Take one of the two away.`
      report(ctx, { at: item.at, code: 'DUPLICATE', message, value: alias })
    }
  }
  return aliases
}

/** What other registers call an entity, in the order of the file. */
export function readIdentifiers(ctx: ReadContext, field: Field): IdentifierRecord[] {
  const what = 'each scheme with its value, such as “org-id: GB-COH-00000000”,'
  const identifiers: IdentifierRecord[] = []
  for (const entry of readBlock(ctx, field, { what, keys: [] }) ?? []) {
    if (!isKey(entry.key)) {
      const message = `${quote(entry.key)} is not the name of a scheme. Use lower case letters, digits and hyphens, such as org-id.`
      report(ctx, { at: entry.keyAt, code: 'BAD_KEY', message, value: entry.key })
    }
    const identifier = readIdentifier(ctx, entry)
    if (identifier !== null) identifiers.push(identifier)
  }
  return identifiers
}

function readIdentifier(ctx: ReadContext, entry: Field): IdentifierRecord | null {
  const fields = fieldsOf(entry.node)
  let value: string | null = null
  let url: string | null = null
  if (fields === null) value = readLine(ctx, entry)
  for (const field of fields ?? []) {
    if (field.key === 'value') value = readLine(ctx, field)
    else if (field.key === 'url') url = readUrl(ctx, field)
    else reportUnknownKey(ctx, field, IDENTIFIER)
  }
  if (fields !== null && !fields.some((field) => field.key === 'value')) {
    const message = `The identifier ${quote(entry.key)} has no value. Add a line “value:”.`
    report(ctx, { at: entry.at, code: 'MISSING', message })
  }
  return value === null ? null : { scheme: entry.key, value, url }
}
