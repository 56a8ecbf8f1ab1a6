import type { DatasetRecord, DocumentRecord } from '../../../src/ontology/records.ts'
import type { FixedShape, Shape } from '../shape.ts'
import { DatasetDraft } from './datasetDraft.ts'
import { type Drawing, drawEntity } from './entities.ts'
import { drawOutline } from './evidence.ts'
import { fixedId, isOfPlan, type Standpoint } from './fixed.ts'
import { type Period, periods } from './periods.ts'
import { type PoliceArea, policeAreas } from './policeAreas.ts'
import { Random } from './random.ts'
import { nameOf } from './wording.ts'

const NAMES: Readonly<Record<string, string>> = {
  POLICE: 'Police',
  FIRE: 'Fire and Rescue Service',
  PCC_OFFICE: 'Office of the Police and Crime Commissioner',
  PROBATION: 'Probation Provider',
  PCC: 'Police and Crime Commissioner',
  POLICE_AREA: 'police area',
  REOFFENDING_STRATEGY: 'Reoffending Strategy',
  PCC_PLAN: 'Police and Crime Plan',
}

/** The bodies that several partnerships share: each stands here once, and the partnerships' datasets refer to it. */
export function nationalDataset(shape: Shape, seed: number, partnerships: number): DatasetRecord {
  const random = new Random(seed, 0)
  const drawing = { shape, random }
  const statutes = drawDocument(drawing, 'statutes', 'Statutes', 12)
  const areas = policeAreas(partnerships).map((area) => ({
    area,
    plan: drawDocument(
      drawing,
      `${area.key}-police-and-crime-plans`,
      `${area.name} Police and Crime Plans`,
      20,
    ),
  }))
  let cited: readonly DocumentRecord[] = [statutes]
  const draft = new DatasetDraft(drawing, () => cited)
  draft.documents.push(statutes, ...areas.map(({ plan }) => plan))
  addEntities(drawing, draft, { at: { place: null, force: null }, area: null, documents: cited })
  addLinks(shape, draft, { place: null, force: null })
  for (const { area, plan } of areas) {
    cited = [plan]
    const at = { place: null, force: area.key }
    addEntities(drawing, draft, { at, area, documents: cited })
    addLinks(shape, draft, at)
  }
  return draft.finish({
    key: 'national',
    title: 'Bodies that several partnerships share',
    description: `Generated from seed ${seed}: no real bodies.`,
    partnership: null,
    rules: [],
  })
}

function drawDocument({ random }: Drawing, key: string, title: string, sections: number): DocumentRecord {
  const outline = drawOutline(sections, sections / 3, random)
  return { key, title, publisher: null, publishedOn: null, url: null, describes: null, sections: outline }
}

function isHere({ scope }: FixedShape, at: Standpoint): boolean {
  return at.force === null ? scope === 'NATION' : scope === 'FORCE' || scope === 'FORCE_PLAN'
}

function addEntities(
  drawing: Drawing,
  draft: DatasetDraft,
  { at, area, documents }: { at: Standpoint; area: PoliceArea | null; documents: readonly DocumentRecord[] },
): void {
  for (const shape of drawing.shape.fixed) {
    if (!isHere(shape, at)) continue
    for (const period of isOfPlan(shape.scope) ? periods : [null]) {
      const own = NAMES[shape.fixed]
      const name = own === undefined ? nameOf(shape.kind, shape.name, drawing.random) : `${area?.name} ${own}`
      const id = fixedId(shape, at, period ?? FIRST)
      const of = { shape, id, period, documents, visibility: 'PUBLIC' as const }
      draft.entities.push(
        drawEntity(drawing, { ...of, name: period === null ? name : `${name} ${period.label}` }),
      )
    }
  }
}

/** Stands in where the period does not matter. */
const FIRST = periods[0] as Period

function addLinks(shape: Shape, draft: DatasetDraft, at: Standpoint): void {
  const byName = new Map(shape.fixed.map((one) => [one.fixed, one]))
  for (const text of shape.fixedLinks) {
    const [from = '', type = '', to = ''] = text.split(' ')
    const [source, target] = [byName.get(from), byName.get(to)]
    if (source === undefined || target === undefined) continue
    const scopes = [source.scope, target.scope]
    if (scopes.includes('PARTNERSHIP') || scopes.includes('PLAN')) continue
    if (!isHere(source, at) && !isHere(target, at)) continue
    if (at.force === null && scopes.some((scope) => scope !== 'NATION')) continue
    for (const period of scopes.includes('FORCE_PLAN') ? periods : [null]) {
      draft.link(type, fixedId(source, at, period ?? FIRST), fixedId(target, at, period ?? FIRST), period)
    }
  }
  const plan = byName.get('PCC_PLAN')
  for (const period of at.force === null ? [] : periods.slice(1)) {
    const before = periods[period.index - 1]
    if (plan === undefined || before === undefined) continue
    draft.link('SUCCEEDS', fixedId(plan, at, period), fixedId(plan, at, before), period)
  }
}
