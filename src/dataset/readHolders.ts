import type { EvidenceDraft, HolderDraft } from './drafts.ts'
import type { Field } from './fields.ts'
import { type ReadContext, readBlock, readList, report, reportUnknownKey } from './readContext.ts'
import { checkOrder, readDay } from './readDay.ts'
import { readEvidence, reportNoEvidence } from './readEvidence.ts'
import { readLine } from './readText.ts'

const SHAPE = { what: 'a holder of a role', keys: ['name', 'from', 'to', 'evidence'] }
const EXAMPLE = '“- name: …” with “evidence:” below it, one such block for each holder'

/** Who held a role, in the order of the file. */
export function readHolders(ctx: ReadContext, list: Field): HolderDraft[] {
  const holders: HolderDraft[] = []
  for (const item of readList(ctx, list, EXAMPLE) ?? []) {
    const fields = readBlock(ctx, item, SHAPE)
    const holder = fields === null ? null : readHolder(ctx, item, fields)
    if (holder !== null) holders.push(holder)
  }
  return holders
}

function readHolder(ctx: ReadContext, item: Field, fields: readonly Field[]): HolderDraft | null {
  let name: string | null = null
  let validFrom: string | null = null
  let validTo: string | null = null
  let evidence: EvidenceDraft[] = []
  const seen = new Map(fields.map((field) => [field.key, field.at]))
  for (const field of fields) {
    if (field.key === 'name') name = readLine(ctx, field)
    else if (field.key === 'from') validFrom = readDay(ctx, field)
    else if (field.key === 'to') validTo = readDay(ctx, field)
    else if (field.key === 'evidence') evidence = readEvidence(ctx, field)
    else reportUnknownKey(ctx, field, SHAPE)
  }
  if (!seen.has('name')) {
    const message = 'The holder has no name. Add a line “name:” with the name as published.'
    report(ctx, { at: item.at, code: 'MISSING', message })
  }
  if (!seen.has('evidence')) reportNoEvidence(ctx, item.at, 'The holder')
  checkOrder(ctx, { from: validFrom, to: validTo, at: seen.get('to') ?? item.at })
  return name === null ? null : { name, validFrom, validTo, evidence }
}
