import { slugOf } from '../../../src/ontology/recordIds.ts'
import type { DatasetRecord, DocumentRecord } from '../../../src/ontology/records.ts'
import type { DrawnShape, FixedShape, Shape } from '../shape.ts'
import { DatasetDraft } from './datasetDraft.ts'
import { type Drawing, drawEntity, drawFigures, drawVisibility } from './entities.ts'
import { drawOutline } from './evidence.ts'
import { fixedId, isOfPlan, type Standpoint } from './fixed.ts'
import { matchEnds } from './matchEnds.ts'
import { type Period, periods } from './periods.ts'
import { forceOf } from './policeAreas.ts'
import { Random } from './random.ts'
import { nameOf, placeName } from './wording.ts'

/** Kinds that each plan has its own of. All others outlast a plan. */
const OF_PLAN: ReadonlySet<string> = new Set(['PRIORITY', 'OBJECTIVE', 'ACTION'])

/** So large are the lasting things of a partnership against those of the first dataset: 300 entities over three plans. */
const LASTING = { least: 0.6, most: 0.9 }

/** So many of the links between lasting things each plan states anew, with its own evidence and its own days. */
const RESTATED = 0.7

/** An entity with its shape. The period is null when it outlasts the plans. */
interface Member {
  readonly id: string
  readonly shape: DrawnShape
  readonly period: Period | null
}

/** The dataset of the partnership with that number: its standing bodies and three plans. It refers to the national one. */
export function partnershipDataset(shape: Shape, seed: number, index: number): DatasetRecord {
  const random = new Random(seed, index + 1)
  const drawing = { shape, random }
  const name = placeName(index)
  const at = { place: slugOf(name), force: forceOf(index).key }
  const plans = periods.map((period) => drawPlanDocument(drawing, { name, at, period }))
  const draft = new DatasetDraft(drawing, (period) =>
    period === null ? plans : plans.slice(period.index, period.index + 1),
  )
  draft.documents.push(...plans)
  addFixed(drawing, draft, { name, at, plans })
  const members = drawMembers(drawing, draft, { at, plans })
  addFixedLinks(shape, draft, at)
  addDirectLinks(drawing, draft, { at, members })
  addMatchedLinks(drawing, draft, members)
  return draft.finish({
    key: `${at.place}-partnership`,
    title: `${name} Community Safety Partnership`,
    description: `Generated from seed ${seed}: no real partnership.`,
    partnership: { name: `${name} Community Safety Partnership`, accent: null, logo: null },
    rules: [],
  })
}

interface Place {
  readonly at: Standpoint
  readonly plans: readonly DocumentRecord[]
}

function drawPlanDocument(
  { shape, random }: Drawing,
  { name, at, period }: { name: string; at: Standpoint; period: Period },
): DocumentRecord {
  const plan = shape.fixed.find(({ fixed }) => fixed === 'PLAN')
  return {
    key: `${at.place}-plan-${period.label}`,
    title: `${name} Community Safety Plan ${period.label}`,
    publisher: `${name} Council`,
    publishedOn: period.from,
    url: null,
    describes: plan === undefined ? null : fixedId(plan, at, period),
    sections: drawOutline(shape.outline.sections, shape.outline.headed, random),
  }
}

const FIXED_NAMES: Readonly<Record<string, string>> = {
  CORE_GROUP: 'Community Safety Partnership',
  COUNCIL: 'Council',
  HOME_AREA: 'district',
  PLAN: 'Community Safety Plan',
}

function addFixed(
  drawing: Drawing,
  draft: DatasetDraft,
  { name, at, plans }: Place & { name: string },
): void {
  for (const shape of drawing.shape.fixed) {
    if (!isOfPartnership(shape)) continue
    for (const period of isOfPlan(shape.scope) ? periods : [null]) {
      const id = fixedId(shape, at, period ?? FIRST)
      const documents = period === null ? plans : plans.slice(period.index, period.index + 1)
      const label = period === null ? '' : ` ${period.label}`
      const of = { shape, id, period, documents, visibility: 'PUBLIC' as const }
      draft.entities.push(drawEntity(drawing, { ...of, name: `${name} ${FIXED_NAMES[shape.fixed]}${label}` }))
      draft.observations.push(...drawFigures(drawing, { ...of, subject: id, period: period ?? FIRST }))
    }
  }
}

/** Stands in where the period does not matter. */
const FIRST = periods[0] as Period

function isOfPartnership({ scope }: FixedShape): boolean {
  return scope === 'PARTNERSHIP' || scope === 'PLAN'
}

/** Draws the other entities: those of each plan as many as the first dataset has, the lasting ones to scale. */
function drawMembers(drawing: Drawing, draft: DatasetDraft, { at, plans }: Place): Member[] {
  const { shape, random } = drawing
  const scale = LASTING.least + ((LASTING.most - LASTING.least) * random.below(1_000)) / 1_000
  const members: Member[] = []
  const taken = new Set<string>()
  for (const [kind, shapes] of Map.groupBy(shape.drawn, (one) => one.kind)) {
    for (const period of OF_PLAN.has(kind) ? periods : [null]) {
      const count = period === null ? Math.max(1, Math.round(shapes.length * scale)) : shapes.length
      const documents = period === null ? plans : plans.slice(period.index, period.index + 1)
      for (const own of sample(shapes, count, random)) {
        const name = nameOf(kind, own.name, random)
        const id = unusedId(kind, [at.place, period?.label.slice(0, 4), slugOf(name)], taken)
        const of = { shape: own, id, name, period, documents, visibility: drawVisibility(random) }
        draft.entities.push(drawEntity(drawing, of))
        for (const year of period === null ? periods : [period]) {
          const cited = plans.slice(year.index, year.index + 1)
          draft.observations.push(
            ...drawFigures(drawing, { ...of, subject: id, period: year, documents: cited }),
          )
        }
        members.push({ id, shape: own, period })
      }
    }
  }
  return members
}

/** So many of the shapes, the best linked among them, the others from all over. */
function sample(shapes: readonly DrawnShape[], count: number, random: Random): DrawnShape[] {
  const ordered = shapes.toSorted((a, b) => b.links.length - a.links.length)
  const step = ordered.length / count
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(at * step)
    const width = Math.max(1, Math.floor((at + 1) * step) - from)
    return ordered[at === 0 ? 0 : from + random.below(width)]
  }).filter((one) => one !== undefined)
}

function unusedId(kind: string, parts: readonly (string | null | undefined)[], taken: Set<string>): string {
  const prefix = kind.toLowerCase().replaceAll('_', '-')
  const key = parts
    .filter((part) => part != null)
    .join('-')
    .slice(0, 120)
    .replace(/-$/, '')
  for (let count = 1; ; count += 1) {
    const id = `${prefix}/${key}${count === 1 ? '' : `-${count}`}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

/** Links between fixed entities of which one at least is the partnership's own. */
function addFixedLinks(shape: Shape, draft: DatasetDraft, at: Standpoint): void {
  const byName = new Map(shape.fixed.map((one) => [one.fixed, one]))
  for (const text of shape.fixedLinks) {
    const [from = '', type = '', to = ''] = text.split(' ')
    const [source, target] = [byName.get(from), byName.get(to)]
    if (source === undefined || target === undefined) continue
    if (!isOfPartnership(source) && !isOfPartnership(target)) continue
    const ends = (period: Period) => [fixedId(source, at, period), fixedId(target, at, period)] as const
    if (!isOfPlan(source.scope) && !isOfPlan(target.scope)) draft.lastingLink(type, ...ends(FIRST), true)
    else for (const period of periods) draft.link(type, ...ends(period), period)
  }
  const plan = byName.get('PLAN')
  for (const period of periods.slice(1)) {
    const before = periods[period.index - 1]
    if (plan === undefined || before === undefined) continue
    draft.link('SUCCEEDS', fixedId(plan, at, period), fixedId(plan, at, before), period)
  }
}

/** Links of drawn entities with fixed ones. */
function addDirectLinks(
  { shape, random }: Drawing,
  draft: DatasetDraft,
  { at, members }: { at: Standpoint; members: readonly Member[] },
): void {
  const byName = new Map(shape.fixed.map((one) => [one.fixed, one]))
  for (const { id, shape: own, period } of members) {
    for (const text of own.links) {
      const [direction, type = '', far = ''] = text.split(' ')
      const other = far.startsWith('=') ? byName.get(far.slice(1)) : undefined
      if (other === undefined) continue
      const ends = (of: Period): [string, string] => {
        const otherId = fixedId(other, at, of)
        return direction === 'OUT' ? [id, otherId] : [otherId, id]
      }
      if (period !== null) draft.link(type, ...ends(period), period)
      else if (isOfPlan(other.scope)) for (const one of periods) draft.link(type, ...ends(one), one)
      else draft.lastingLink(type, ...ends(FIRST), random.chance(RESTATED))
    }
  }
}

/** Links of drawn entities with one another: ends that want the same sort of link are joined by lot. */
function addMatchedLinks({ random }: Drawing, draft: DatasetDraft, members: readonly Member[]): void {
  const sources = new Map<string, Member[]>()
  const targets = new Map<string, Member[]>()
  for (const member of members) {
    for (const text of member.shape.links) {
      const [direction, type, far = ''] = text.split(' ')
      if (far.startsWith('=')) continue
      const [ends, key] =
        direction === 'OUT'
          ? [sources, `${member.shape.kind} ${type} ${far}`]
          : [targets, `${far} ${type} ${member.shape.kind}`]
      ends.get(key)?.push(member) ?? ends.set(key, [member])
    }
  }
  const order = new Map(members.map(({ id }, index) => [id, index]))
  for (const [key, from] of sources) {
    const [sourceKind = '', type = '', targetKind = ''] = key.split(' ')
    const to = targets.get(key) ?? []
    const ofPlan = OF_PLAN.has(sourceKind) || OF_PLAN.has(targetKind)
    for (const period of ofPlan ? periods : [null]) {
      const inPeriod = (one: Member) => period === null || one.period === null || one.period === period
      const pairs = matchEnds(from.filter(inPeriod), to.filter(inPeriod), (a, b) => `${a.id} ${b.id}`, random)
      for (const [a, b] of pairs) {
        // Parts and successors of the same kind lead one way, so that nothing becomes a part of itself.
        const isBackward = sourceKind === targetKind && (order.get(a.id) ?? 0) < (order.get(b.id) ?? 0)
        const [source, target] = isBackward ? [b.id, a.id] : [a.id, b.id]
        if (period !== null) draft.link(type, source, target, period)
        else draft.lastingLink(type, source, target, random.chance(RESTATED))
      }
    }
  }
}
