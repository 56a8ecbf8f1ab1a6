import type { Ontology } from '../ontology/ontology.ts'
import type { LinkRecord } from '../ontology/records.ts'
import { describeLabels } from './describeKinds.ts'
import type { LinkDraft } from './drafts.ts'
import type { EntityIndex } from './entityIndex.ts'
import { didYouMean } from './nearest.ts'
import { type ProblemList, quote } from './problemList.ts'
import type { EvidenceResolver } from './resolveEvidence.ts'
import { describePlace } from './sourceFile.ts'

/** What the ends and the evidence of links are looked up in. */
export interface LinkSources {
  readonly ontology: Ontology
  readonly index: EntityIndex
  readonly resolve: EvidenceResolver
  readonly problems: ProblemList
}

interface Joined {
  readonly draft: LinkDraft
  readonly source: string
  readonly target: string
}

/** The links as records, in the order of the files. Those that join nothing, or twice the same, are reported. */
export function resolveLinks(drafts: readonly LinkDraft[], sources: LinkSources): LinkRecord[] {
  const records: LinkRecord[] = []
  const byEnds = new Map<string, Joined[]>()
  for (const draft of drafts) {
    const joined = join(draft, sources)
    const evidence = sources.resolve(draft.file, draft.evidence, draft.reason)
    if (joined === null) continue
    const { source, target } = joined
    const ends = `${draft.type.name} ${source} ${target}`
    const others = byEnds.get(ends)
    if (others === undefined) byEnds.set(ends, [joined])
    else others.push(joined)
    records.push({
      type: draft.type.name,
      source,
      target,
      basis: draft.basis,
      note: draft.note,
      validFrom: draft.validFrom,
      validTo: draft.validTo,
      visibility: draft.visibility,
      evidence,
    })
  }
  for (const same of byEnds.values()) if (same.length > 1) reportRepeats(same, sources.problems)
  return records
}

/** The two ends, the source first; null, with a problem, when they cannot be joined. */
function join(draft: LinkDraft, sources: LinkSources): Joined | null {
  const { ontology, index, problems } = sources
  const { file, offset, near, far, type } = draft
  const fault = index.findFault(far)
  const farKind = index.kindOf(far) ?? ontology.kindByPrefix.get(far.slice(0, far.indexOf('/')))?.name
  if (farKind === undefined) {
    if (fault !== null) problems.add(file, offset, fault.code, fault.message, far)
    return null
  }
  const [from, to] = draft.direction === 'OUT' ? [draft.nearKind, farKind] : [farKind, draft.nearKind]
  if (!ontology.allows(type.name, from, to)) {
    const kind = ontology.kinds.get(farKind)
    const message = `${quote(draft.label)} cannot lead from ${quote(near)} to ${quote(far)}, which is a ${kind?.label}.${didYouMean(findOpposite(draft, farKind, ontology))}${describeLabels(ontology, draft.nearKind, farKind)}`
    problems.add(file, offset, 'NOT_JOINED', message, far)
    return null
  }
  if (fault !== null) problems.add(file, offset, fault.code, fault.message, far)
  if (near === far) {
    const message = `${quote(near)} is linked to itself. Write the id of the other thing.`
    problems.add(file, offset, 'SELF_LINK', message, far)
    return null
  }
  // A link that reads alike both ways is stored once, whichever end it is said from.
  const isForward = type.symmetric ? near < far : draft.direction === 'OUT'
  return { draft, source: isForward ? near : far, target: isForward ? far : near }
}

/** The label of the same link type in the other direction, when that one fits. */
function findOpposite(draft: LinkDraft, farKind: string, ontology: Ontology): string | null {
  const { type, direction, nearKind } = draft
  const fits =
    direction === 'OUT'
      ? ontology.allows(type.name, farKind, nearKind)
      : ontology.allows(type.name, nearKind, farKind)
  return fits ? (direction === 'OUT' ? type.inverse : type.label) : null
}

/** Reports links with the same ends and type that are one link said twice, or whose times overlap. */
function reportRepeats(same: readonly Joined[], problems: ProblemList): void {
  const ordered = same.toSorted((a, b) => compareText(a.draft.validFrom ?? '', b.draft.validFrom ?? ''))
  let latest = ordered[0]
  for (const next of ordered.slice(1)) {
    if (latest === undefined) return
    const end = latest.draft.validTo
    if (
      end === null ||
      (next.draft.validFrom ?? '') <= end ||
      next.draft.validFrom === latest.draft.validFrom
    ) {
      reportRepeat(latest, next, problems)
    }
    if (end !== null && (next.draft.validTo === null || next.draft.validTo > end)) latest = next
  }
}

function reportRepeat(a: Joined, b: Joined, problems: ProblemList): void {
  const [first, second] = isEarlier(a.draft, b.draft) ? [a.draft, b.draft] : [b.draft, a.draft]
  const where = describePlace(first, second.file)
  const sentence = `${quote(a.source)} ${a.draft.type.label} ${quote(a.target)}`
  if (a.draft.validFrom === b.draft.validFrom) {
    const message = `This link is already there: ${sentence}, at ${where} (under ${quote(first.near)}). A link is written once, at either end. Take one of the two away and put the evidence of both together.`
    problems.add(second.file, second.offset, 'DUPLICATE', message, second.far)
    return
  }
  const message = `This link overlaps in time with the one at ${where}: ${sentence}, ${timeOf(first)} and ${timeOf(second)}. Correct the days, or make one link of the two.`
  problems.add(second.file, second.offset, 'OVERLAP', message, second.far)
}

function isEarlier(a: LinkDraft, b: LinkDraft): boolean {
  return a.file.order < b.file.order || (a.file === b.file && a.offset <= b.offset)
}

function timeOf(draft: LinkDraft): string {
  return `${draft.validFrom ?? 'any time'} to ${draft.validTo ?? 'any time'}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
