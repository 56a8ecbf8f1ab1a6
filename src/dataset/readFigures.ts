import { slugOf } from '../ontology/recordIds.ts'
import { VISIBILITIES, type Visibility } from '../ontology/records.ts'
import type { EvidenceDraft } from './drafts.ts'
import type { Field } from './fields.ts'
import { quote } from './problemList.ts'
import { readChoice } from './readChoice.ts'
import { type ReadContext, readBlock, readList, report, reportUnknownKey } from './readContext.ts'
import { checkOrder, readDay, readPeriod } from './readDay.ts'
import { readDecimal } from './readDecimal.ts'
import { readEvidence, reportNoEvidence } from './readEvidence.ts'
import { readLine, readText } from './readText.ts'

const SHAPE = {
  what: 'a figure',
  keys: ['metric', 'value', 'unit', 'period', 'from', 'to', 'note', 'visibility', 'evidence'],
}
const EXAMPLE = '“- metric: …” with “value:” and “evidence:” below it, one such block for each figure'

/** Puts the figures of an entity into the draft. */
export function readFigures(ctx: ReadContext, list: Field, subject: string): void {
  for (const item of readList(ctx, list, EXAMPLE) ?? []) {
    const fields = readBlock(ctx, item, SHAPE)
    if (fields !== null) readFigure(ctx, item, fields, subject)
  }
}

interface Said {
  metric: string | null
  value: string | null
  unit: string | null
  period: string | null
  periodStart: string | null
  periodEnd: string | null
  note: string | null
  visibility: Visibility
  evidence: EvidenceDraft[]
}

/** Puts one figure into the draft. */
export function readFigure(ctx: ReadContext, item: Field, fields: readonly Field[], subject: string): void {
  const said: Said = {
    metric: null,
    value: null,
    unit: null,
    period: null,
    periodStart: null,
    periodEnd: null,
    note: null,
    visibility: 'PUBLIC',
    evidence: [],
  }
  const seen = new Map(fields.map((field) => [field.key, field.at]))
  for (const field of fields) readFigureField(ctx, field, said)
  for (const key of ['metric', 'value']) {
    if (seen.has(key)) continue
    const message = `The figure has no ${quote(key)}. Add the line “${key}:”.`
    report(ctx, { at: item.at, code: 'MISSING', message })
  }
  if (!seen.has('evidence')) reportNoEvidence(ctx, item.at, 'The figure')
  checkOrder(ctx, { from: said.periodStart, to: said.periodEnd, at: seen.get('to') ?? item.at })
  const { metric, value, ...rest } = said
  if (metric === null || value === null) return
  ctx.draft.figures.push({ subject, metric, value, ...rest, file: ctx.file, offset: item.at })
}

function readFigureField(ctx: ReadContext, field: Field, said: Said): void {
  switch (field.key) {
    case 'metric':
      said.metric = readMetric(ctx, field)
      break
    case 'value':
      said.value = readDecimal(ctx, field)
      break
    case 'unit':
      said.unit = readLine(ctx, field)
      break
    case 'period':
      said.period = readPeriod(ctx, field)
      break
    case 'from':
      said.periodStart = readDay(ctx, field)
      break
    case 'to':
      said.periodEnd = readDay(ctx, field)
      break
    case 'note':
      said.note = readText(ctx, field)
      break
    case 'visibility':
      said.visibility = readChoice(ctx, field, VISIBILITIES) ?? 'PUBLIC'
      break
    case 'evidence':
      said.evidence = readEvidence(ctx, field)
      break
    default:
      reportUnknownKey(ctx, field, SHAPE)
  }
}

/** What is counted; its letters and digits become part of the figure's id, so it must have some. */
function readMetric(ctx: ReadContext, field: Field): string | null {
  const metric = readLine(ctx, field)
  if (metric === null || slugOf(metric) !== '') return metric
  const message = `${quote(metric)} has no letter from a to z and no digit. Say in words what is counted.`
  report(ctx, { at: field.at, code: 'BAD_TEXT', message, value: metric })
  return null
}
