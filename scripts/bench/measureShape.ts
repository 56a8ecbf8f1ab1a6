import { writeFileSync } from 'node:fs'
import { findDatasetFiles } from '../../src/dataset/findDatasetFiles.ts'
import { DatasetError } from '../../src/dataset/problem.ts'
import { readDataset } from '../../src/dataset/readDataset.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import type { DatasetRecord, EntityRecord, LinkRecord } from '../../src/ontology/records.ts'
import type { EntityShape, Scope, Shape } from './shape.ts'

const SOURCE = 'data/banes-2018-2021'

/** What stands in the same place in every generated graph, and how often. The rest is drawn. */
const FIXED: Readonly<Record<string, readonly [name: string, scope: Scope]>> = {
  'thematic-group/responsible-authorities-group': ['CORE_GROUP', 'PARTNERSHIP'],
  'partner/bath-and-north-east-somerset-council': ['COUNCIL', 'PARTNERSHIP'],
  'area/bath-and-north-east-somerset': ['HOME_AREA', 'PARTNERSHIP'],
  'strategy/joint-community-safety-plan-2018-2021': ['PLAN', 'PLAN'],
  'partner/avon-and-somerset-police': ['POLICE', 'FORCE'],
  'partner/avon-fire-and-rescue-service': ['FIRE', 'FORCE'],
  'partner/office-of-the-police-and-crime-commissioner': ['PCC_OFFICE', 'FORCE'],
  'partner/community-rehabilitation-company': ['PROBATION', 'FORCE'],
  'role/police-and-crime-commissioner': ['PCC', 'FORCE'],
  'area/avon-and-somerset': ['POLICE_AREA', 'FORCE'],
  'strategy/avon-and-somerset-reoffending-strategy': ['REOFFENDING_STRATEGY', 'FORCE'],
  'strategy/avon-and-somerset-police-and-crime-plan-2016-2021': ['PCC_PLAN', 'FORCE_PLAN'],
  'priority/pcc-protect-the-most-vulnerable-from-harm': ['PCC_PRIORITY_1', 'FORCE_PLAN'],
  'priority/pcc-strengthen-and-improve-local-policing-teams': ['PCC_PRIORITY_2', 'FORCE_PLAN'],
  'priority/pcc-right-people-right-kit-right-culture': ['PCC_PRIORITY_3', 'FORCE_PLAN'],
  'priority/pcc-work-together-effectively-with-partner-agencies': ['PCC_PRIORITY_4', 'FORCE_PLAN'],
  'partner/central-government': ['GOVERNMENT', 'NATION'],
  'partner/national-probation-service': ['PROBATION_SERVICE', 'NATION'],
  'partner/national-scams-hub': ['SCAMS_HUB', 'NATION'],
  'partner/national-trading-standards-scams-team': ['SCAMS_TEAM', 'NATION'],
  'partner/gangmasters-licensing-authority': ['GANGMASTERS', 'NATION'],
  'strategy/contest': ['CONTEST', 'NATION'],
  'strategy/prevent': ['PREVENT', 'NATION'],
  'duty/prevent-duty': ['DUTY_1', 'NATION'],
  'duty/responsible-authority-duty': ['DUTY_2', 'NATION'],
  'duty/have-regard-to-police-and-crime-objectives': ['DUTY_3', 'NATION'],
  'duty/have-regard-to-responsible-authorities-priorities': ['DUTY_4', 'NATION'],
  'area/united-kingdom': ['COUNTRY', 'NATION'],
}

/** The shape of a dataset: everything that the generator needs to know of it. */
export function measureShape(dataset: DatasetRecord): Shape {
  const { entities, links } = dataset
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]))
  const missing = Object.keys(FIXED).filter((id) => !kinds.has(id))
  if (missing.length > 0)
    throw new Error(`${SOURCE} has no ${missing.join(', ')}. Correct the list of fixed entities.`)
  const notes = [...entities, ...links]
    .flatMap((one) => [...one.evidence.map((piece) => piece.note), 'note' in one ? one.note : null])
    .flatMap((note) => (note === null ? [] : note.length))
  const [plan] = dataset.documents
  return {
    source: SOURCE,
    measuredWith: 'node scripts/bench/measureShape.ts',
    fixed: entities.flatMap((entity) => {
      const [name, scope] = FIXED[entity.id] ?? []
      return name === undefined || scope === undefined
        ? []
        : [{ fixed: name, scope, ...shapeOf(entity, dataset) }]
    }),
    fixedLinks: links.flatMap(({ type, source, target }) => {
      const [from, to] = [FIXED[source]?.[0], FIXED[target]?.[0]]
      return from === undefined || to === undefined ? [] : [`${from} ${type} ${to}`]
    }),
    drawn: entities
      .filter(({ id }) => FIXED[id] === undefined)
      .map((entity) => ({ ...shapeOf(entity, dataset), links: linksOf(entity.id, links, kinds) })),
    links: Object.fromEntries(
      [...ontology.linkTypes.keys()].map((type) => [
        type,
        countLinks(links.filter((link) => link.type === type)),
      ]),
    ),
    outline: {
      sections: plan?.sections.length ?? 0,
      headed: plan?.sections.filter(({ heading }) => heading !== null).length ?? 0,
    },
    notes: notes.sort((a, b) => a - b),
  }
}

function shapeOf(entity: EntityRecord, dataset: DatasetRecord): EntityShape {
  return {
    kind: entity.kind,
    name: entity.name.length,
    summary: entity.summary?.length ?? null,
    aliases: entity.aliases.length,
    identifiers: entity.identifiers.length,
    evidence: entity.evidence.length,
    figures: dataset.observations.filter(({ subject }) => subject === entity.id).length,
    holders: entity.holders.length,
    years: entity.funding?.years.length ?? 0,
  }
}

function linksOf(id: string, links: readonly LinkRecord[], kinds: ReadonlyMap<string, string>): string[] {
  const far = (other: string) => (FIXED[other] === undefined ? kinds.get(other) : `=${FIXED[other][0]}`)
  return links
    .flatMap(({ type, source, target }) => {
      if (source === id) return [`OUT ${type} ${far(target)}`]
      return target === id ? [`IN ${type} ${far(source)}`] : []
    })
    .sort()
}

function countLinks(links: readonly LinkRecord[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { basis, evidence, note } of links) {
    const noted = evidence.filter((piece) => piece.note !== null).length
    const key = `${basis} ${evidence.length} ${noted} ${note === null ? 0 : 1}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** JSON with each item of a list of objects on a line of its own. */
function print(shape: Shape): string {
  const fields = Object.entries(shape).map(([key, value]) => {
    const isTable = Array.isArray(value) && typeof value[0] === 'object'
    const rows = isTable
      ? `[\n    ${value.map((row) => JSON.stringify(row)).join(',\n    ')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(key)}: ${rows}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

if (import.meta.main) {
  const { dataset, problems } = readDataset({ ontology, files: await findDatasetFiles(SOURCE) })
  if (dataset === null) throw new DatasetError(problems)
  writeFileSync(new URL('./shape.json', import.meta.url), print(measureShape(dataset)))
}
