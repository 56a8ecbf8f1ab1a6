import type { KindLink } from '../ontology/ontology.ts'
import { BASES, type Basis, VISIBILITIES, type Visibility } from '../ontology/records.ts'
import type { EvidenceDraft } from './drafts.ts'
import { type Field, fieldsOf, itemsOf } from './fields.ts'
import { quote } from './problemList.ts'
import { readChoice } from './readChoice.ts'
import { type ReadContext, readBlock, report, reportUnknownKey } from './readContext.ts'
import { checkOrder, readDay } from './readDay.ts'
import { readEvidence, reportNoEvidence } from './readEvidence.ts'
import { readText } from './readText.ts'

const SHAPE = { what: 'a link', keys: ['evidence', 'basis', 'reason', 'note', 'from', 'to', 'visibility'] }

/** Puts the links under one label of an entity into the draft. The ends are looked up once every file is read. */
export function readLinks(
  ctx: ReadContext,
  field: Field,
  near: { id: string; kind: string; link: KindLink },
): void {
  const [first] = near.link.others
  const example = `the id of the other thing and its evidence, such as “${first?.idPrefix ?? 'partner'}/its-key: 3.i”,`
  const fields = readBlock(ctx, field, { what: example, keys: [] })
  for (const far of fields ?? []) {
    for (const said of findStatements(far)) {
      readStatement(ctx, said, { ...near, offset: said === far ? far.keyAt : said.at })
    }
  }
}

/** The blocks of one link: several when it held at separate times. A list of locators is one link's evidence. */
function findStatements(far: Field): Field[] {
  const items = itemsOf(far)
  const isBlocks = items?.some((item) => {
    const fields = fieldsOf(item.node)
    return fields !== null && !fields.some((field) => field.key === 'at')
  })
  return items !== null && isBlocks ? items : [far]
}

/** Puts one link into the draft: the key of the field is the id of its far end, below it stands what is said of it. */
export function readStatement(
  ctx: ReadContext,
  far: Field,
  near: { id: string; kind: string; link: KindLink; offset: number },
): void {
  const said = readSaid(ctx, far)
  ctx.draft.links.push({
    type: near.link.type,
    label: near.link.label,
    direction: near.link.direction,
    near: near.id,
    nearKind: near.kind,
    far: far.key,
    ...said,
    file: ctx.file,
    offset: near.offset,
  })
}

interface Said {
  evidence: EvidenceDraft[]
  basis: Basis
  reason: string | null
  note: string | null
  validFrom: string | null
  validTo: string | null
  visibility: Visibility
}

function readSaid(ctx: ReadContext, far: Field): Said {
  const said: Said = {
    evidence: [],
    basis: 'STATED',
    reason: null,
    note: null,
    validFrom: null,
    validTo: null,
    visibility: 'PUBLIC',
  }
  const fields = fieldsOf(far.node)
  if (fields === null || fields.some((field) => field.key === 'at')) {
    said.evidence = readEvidence(ctx, far)
    return said
  }
  const seen = new Map(fields.map((field) => [field.key, field.at]))
  for (const field of fields) readSaidField(ctx, field, said)
  if (!seen.has('evidence')) reportNoEvidence(ctx, far.at, `The link to ${quote(far.key)}`)
  checkOrder(ctx, { from: said.validFrom, to: said.validTo, at: seen.get('to') ?? far.at })
  const explained = said.evidence.length > 0 && said.evidence.every((piece) => piece.note !== null)
  if (said.basis === 'INFERRED' && !seen.has('reason') && !explained) {
    const message = `The link to ${quote(far.key)} is INFERRED without saying from what. Add a line “reason:” that tells how it follows from the evidence.`
    report(ctx, { at: seen.get('basis') ?? far.at, code: 'NO_REASON', message, value: 'INFERRED' })
  }
  return said
}

function readSaidField(ctx: ReadContext, field: Field, said: Said): void {
  switch (field.key) {
    case 'evidence':
      said.evidence = readEvidence(ctx, field)
      break
    case 'basis':
      said.basis = readChoice(ctx, field, BASES) ?? 'STATED'
      break
    case 'reason':
      said.reason = readText(ctx, field)
      break
    case 'note':
      said.note = readText(ctx, field)
      break
    case 'from':
      said.validFrom = readDay(ctx, field)
      break
    case 'to':
      said.validTo = readDay(ctx, field)
      break
    case 'visibility':
      said.visibility = readChoice(ctx, field, VISIBILITIES) ?? 'PUBLIC'
      break
    default:
      reportUnknownKey(ctx, field, SHAPE)
  }
}
