import type { KindEntry, LinkTypeEntry } from '../ontology/ontology.ts'
import { VISIBILITIES, type Visibility } from '../ontology/records.ts'
import { describeJoins, namesOf } from './describeKinds.ts'
import type { EvidenceDraft, HolderDraft } from './drafts.ts'
import type { Field } from './fields.ts'
import { didYouMean } from './nearest.ts'
import { quote } from './problemList.ts'
import { readChoice } from './readChoice.ts'
import { explainKey, type ReadContext, readBlock, report } from './readContext.ts'
import { checkOrder, readDay } from './readDay.ts'
import { readEvidence, reportNoEvidence } from './readEvidence.ts'
import { readFigures } from './readFigures.ts'
import { readFunding } from './readFunding.ts'
import { readHolders } from './readHolders.ts'
import { readLinks } from './readLinks.ts'
import { readAliases, readIdentifiers } from './readNames.ts'
import { isKey, readLine, readText } from './readText.ts'

/** Puts one entity with its links and figures into the draft. It is there even when something in it is wrong. */
export function readEntity(ctx: ReadContext, entry: Field, kind: KindEntry): void {
  const id = `${kind.idPrefix}/${entry.key}`
  if (!isKey(entry.key)) {
    const message = `${quote(entry.key)} is not a key. Use lower case letters, digits and single hyphens, such as curo or night-time-economy-group.`
    report(ctx, { at: entry.keyAt, code: 'BAD_KEY', message, value: entry.key })
  }
  const keys = ctx.keys.byKind.get(kind.name)
  const fields = readBlock(ctx, entry, {
    what: `what is known of this ${kind.label}`,
    keys: ['name', 'evidence', '…'],
  })
  const facts: Field[] = []
  for (const field of fields ?? []) {
    const link = keys?.links.get(field.key)
    if (keys?.fields.has(field.key)) facts.push(field)
    else if (link !== undefined) readLinks(ctx, field, { id, kind: kind.name, link })
    else reportUnknownEntityKey(ctx, field, kind)
  }
  const entity = { id, kind: kind.name, file: ctx.file, offset: entry.keyAt }
  ctx.draft.entities.push({
    ...entity,
    ...readFacts(ctx, { entry, facts, kind, id, isBlock: fields !== null }),
  })
}

interface Facts {
  name: string
  summary: string | null
  aliases: readonly string[]
  identifiers: ReturnType<typeof readIdentifiers>
  validFrom: string | null
  validTo: string | null
  visibility: Visibility
  evidence: readonly EvidenceDraft[]
  funding: ReturnType<typeof readFunding> | null
  holders: readonly HolderDraft[]
}

function readFacts(
  ctx: ReadContext,
  of: { entry: Field; facts: readonly Field[]; kind: KindEntry; id: string; isBlock: boolean },
): Facts {
  const said: Facts = {
    name: of.entry.key,
    summary: null,
    aliases: [],
    identifiers: [],
    validFrom: null,
    validTo: null,
    visibility: 'PUBLIC',
    evidence: [],
    funding: of.kind.facts === 'FUNDING' ? readFunding(ctx, of.facts) : null,
    holders: [],
  }
  const seen = new Map(of.facts.map((field) => [field.key, field.at]))
  for (const field of of.facts) {
    if (field.key === 'figures') readFigures(ctx, field, of.id)
    else readFact(ctx, field, said)
  }
  if (of.isBlock && !seen.has('name')) {
    const message = `The ${of.kind.label} ${quote(of.entry.key)} has no name. Add a line “name:” with the name as published.`
    report(ctx, { at: of.entry.keyAt, code: 'MISSING', message })
  }
  if (of.isBlock && !seen.has('evidence')) {
    reportNoEvidence(ctx, of.entry.keyAt, `The ${of.kind.label} ${quote(of.entry.key)}`)
  }
  checkOrder(ctx, { from: said.validFrom, to: said.validTo, at: seen.get('to') ?? of.entry.keyAt })
  return said
}

function readFact(ctx: ReadContext, field: Field, said: Facts): void {
  switch (field.key) {
    case 'name':
      said.name = readLine(ctx, field) ?? said.name
      break
    case 'summary':
      said.summary = readText(ctx, field)
      break
    case 'aliases':
      said.aliases = readAliases(ctx, field)
      break
    case 'identifiers':
      said.identifiers = readIdentifiers(ctx, field)
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
    case 'evidence':
      said.evidence = readEvidence(ctx, field)
      break
    case 'holders':
      said.holders = readHolders(ctx, field)
      break
  }
}

function reportUnknownEntityKey(ctx: ReadContext, field: Field, kind: KindEntry): void {
  const type = ctx.keys.typesByLabel.get(field.key)
  const owners = ctx.keys.kindsByFact.get(field.key)
  const value = field.key
  if (type !== undefined) {
    const message = `${quote(value)} cannot stand on a ${kind.label}. ${describeJoins(ctx.ontology, type, value)}`
    report(ctx, { at: field.keyAt, code: 'NOT_OF_THIS_KIND', message, value })
  } else if (owners !== undefined && owners.length > 0) {
    const message = `A ${kind.label} has no ${quote(value)}: only ${namesOf(owners)} have. Take the line away, or say it in the summary or a figure.`
    report(ctx, { at: field.keyAt, code: 'NOT_OF_THIS_KIND', message, value })
  } else reportUnknownWord(ctx, field, kind)
}

function reportUnknownWord(ctx: ReadContext, field: Field, kind: KindEntry): void {
  const keys = ctx.keys.byKind.get(kind.name)
  const value = field.key
  const named = [...ctx.ontology.linkTypes.values()].find(
    (type): type is LinkTypeEntry => type.name === value,
  )
  const suggestion =
    named?.label ?? ctx.nearest.find(value, [...(keys?.all ?? []), ...ctx.keys.typesByLabel.keys()])
  const help =
    explainKey(field) ?? (didYouMean(suggestion) || ` Its keys are ${(keys?.all ?? []).join(', ')}.`)
  const message = `${quote(value)} is neither a key nor a link of a ${kind.label}.${help}`
  report(ctx, { at: field.keyAt, code: 'UNKNOWN_KEY', message, value })
}
