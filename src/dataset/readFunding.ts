import {
  BASES,
  type Basis,
  type FundingRecord,
  type FundingYearRecord,
  PAYMENT_FREQUENCIES,
  type PaymentFrequency,
} from '../ontology/records.ts'
import { type Field, fieldsOf } from './fields.ts'
import { didYouMean } from './nearest.ts'
import { quote } from './problemList.ts'
import { readChoice } from './readChoice.ts'
import { type ReadContext, readBlock, report, reportUnknownKey } from './readContext.ts'
import { findYear } from './readDay.ts'
import { readAmount } from './readDecimal.ts'
import { readLine, readText } from './readText.ts'

const YEAR = { what: 'a year of a funding stream', keys: ['amount', 'basis', 'note'] }
const CURRENCIES = Intl.supportedValuesOf('currency')

/** The money of a funding stream, from whichever of its four keys are there. */
export function readFunding(ctx: ReadContext, fields: readonly Field[]): FundingRecord {
  let amount: string | null = null
  let currency = 'GBP'
  let frequency: PaymentFrequency | null = null
  let years: FundingYearRecord[] = []
  for (const field of fields) {
    if (field.key === 'amount') amount = readAmount(ctx, field)
    if (field.key === 'currency') currency = readCurrency(ctx, field)
    if (field.key === 'frequency') frequency = readChoice(ctx, field, PAYMENT_FREQUENCIES)
    if (field.key === 'years') years = readYears(ctx, field)
  }
  return { amount, currency, frequency, years }
}

function readCurrency(ctx: ReadContext, field: Field): string {
  const text = readLine(ctx, field)
  if (text === null || CURRENCIES.includes(text)) return text ?? 'GBP'
  const meant = text === '£' ? 'GBP' : ctx.nearest.find(text, ['GBP', 'EUR', 'USD', ...CURRENCIES])
  const message = `${quote(text)} is not a currency.${didYouMean(meant)} Write its three letters, such as GBP.`
  report(ctx, { at: field.at, code: 'BAD_CHOICE', message, value: text })
  return 'GBP'
}

function readYears(ctx: ReadContext, field: Field): FundingYearRecord[] {
  const fields = readBlock(ctx, field, {
    what: 'each year with its amount, such as “2018/19: 64589”,',
    keys: [],
  })
  const years: FundingYearRecord[] = []
  for (const entry of fields ?? []) {
    const year = findYear(ctx, entry)
    const said = readYear(ctx, entry)
    if (year !== null) years.push({ year, ...said })
  }
  return years
}

function readYear(ctx: ReadContext, entry: Field): Omit<FundingYearRecord, 'year'> {
  const fields = fieldsOf(entry.node)
  if (fields === null) return { amount: readAmount(ctx, entry), basis: 'STATED', note: null }
  let amount: string | null = null
  let basis: Basis = 'STATED'
  let note: string | null = null
  for (const field of fields) {
    if (field.key === 'amount') amount = readAmount(ctx, field)
    else if (field.key === 'basis') basis = readChoice(ctx, field, BASES) ?? 'STATED'
    else if (field.key === 'note') note = readText(ctx, field)
    else reportUnknownKey(ctx, field, YEAR)
  }
  if (fields.length === 0) readBlock(ctx, entry, YEAR)
  if (basis === 'INFERRED' && !fields.some((field) => field.key === 'note')) {
    const at = fields.find((field) => field.key === 'basis')?.at ?? entry.at
    const message = `The year ${quote(entry.key)} is INFERRED without saying from what. Add a “note:” that tells how it follows.`
    report(ctx, { at, code: 'NO_REASON', message, value: 'INFERRED' })
  }
  return { amount, basis, note }
}
