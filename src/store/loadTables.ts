import { dayOf } from '../graph/days.ts'
import { EvidencePool } from '../graph/evidencePool.ts'
import type { GraphTables } from '../graph/graphTables.ts'
import { Notes } from '../graph/notes.ts'
import type { Ontology } from '../ontology/ontology.ts'
import type { DocumentRecord, SectionRecord } from '../ontology/records.ts'
import { type Copying, readByCopy } from './copyOut.ts'
import { type HeaderRow, headerOf, SELECT_HEADERS } from './datasetHeader.ts'
import { EvidenceRows } from './evidenceRows.ts'
import { loadEntityRows } from './loadEntityRows.ts'
import { loadLinkTable } from './loadLinkTable.ts'
import { RowNumbers, RowPlaces } from './rowNumbers.ts'

/**
 * Everything that the graph holds, at one version, as tables. The same number of queries for any number of rows, each over one
 * whole table and read in binary: 100,000 entities and 500,000 links with their evidence take about two seconds.
 */
export function loadTables(url: string, ontology: Ontology): Promise<GraphTables> {
  return readByCopy(url, async (copying) => {
    const [row] = await copying.rows<{ version: string }>('SELECT version::text FROM graph_version')
    const headers = await copying.rows<HeaderRow>(SELECT_HEADERS)
    const datasets = headers.map((header) => headerOf(header))
    const datasetKeys = new Map(headers.map(({ id, key }) => [id, key]))
    const { documents, sections } = await loadOutlines(copying)
    const entities = await loadEntityRows(copying, datasetKeys, sections.locate)
    const notes = new Notes()
    const links = await loadLinkTable(copying, ontology, entities.places, notes)
    const figures = await loadFigures(copying, entities.places)
    const evidence = {
      entity: new EvidenceRows(entities.places),
      link: new EvidenceRows(links.places),
      observation: new EvidenceRows(figures.places),
    }
    await copying.each(
      `SELECT entity_id, link_id, observation_id, section_id, position, note FROM evidence WHERE holder_id IS NULL`,
      (row) => {
        const [entity, link, observation] = [row.intOr(0), row.intOr(0), row.intOr(0)]
        const section = sections.places.of(row.int())
        const [position, note] = [row.int(), notes.add(row.textOrNull())]
        if (link !== 0) evidence.link.push(link, section, position, note)
        else if (entity !== 0) evidence.entity.push(entity, section, position, note)
        else evidence.observation.push(observation, section, position, note)
      },
    )
    const pool = new EvidencePool()
    const tables: GraphTables = {
      version: Number(row?.version ?? 0),
      datasets: datasets.sort((a, b) => (a.key < b.key ? -1 : 1)),
      documents: documents.map(({ describes, ...document }) => ({
        ...document,
        describes: describes === 0 ? null : (entities.rows[entities.places.of(describes)]?.id ?? null),
      })),
      entities: entities.rows,
      entityEvidence: evidence.entity.placesIn(pool, entities.rows.length),
      typeNames: links.typeNames,
      links: links.table,
      linkEvidence: evidence.link.placesIn(pool, links.table.type.length),
      observations: figures.rows,
      observationEvidence: evidence.observation.placesIn(pool, figures.rows.length),
      evidence: pool,
      notes,
    }
    pool.markRead()
    notes.markRead()
    return tables
  })
}

interface Outlines {
  /** By key; `describes` is the id of an entity's row, or 0. */
  readonly documents: readonly (Omit<DocumentRecord, 'describes'> & { readonly describes: number })[]
  readonly sections: {
    /** Among all sections, those of the first document first. */
    readonly places: RowPlaces
    /** The document's key and the locator of a section's row. */
    locate(id: number): { readonly document: string; readonly locator: string }
  }
}

async function loadOutlines(copying: Copying): Promise<Outlines> {
  const documents: (Omit<DocumentRecord, 'describes'> & { describes: number; sections: SectionRecord[] })[] =
    []
  const byId = new Map<number, (typeof documents)[number]>()
  await copying.each(
    `SELECT id, key, title, publisher, published_on, url, describes_id FROM document ORDER BY key COLLATE "C"`,
    (row) => {
      const id = row.int()
      const [key, title, publisher] = [row.text(), row.text(), row.textOrNull()]
      const publishedOn = dayOf(row.day())
      const [url, describes] = [row.textOrNull(), row.intOr(0)]
      const document = { key, title, publisher, publishedOn, url, describes, sections: [] }
      documents.push(document)
      byId.set(id, document)
    },
  )
  const ids = new RowNumbers()
  const located: { document: string; locator: string }[] = []
  await copying.each(
    `SELECT s.id, s.document_id, s.locator, s.heading FROM section s JOIN document d ON d.id = s.document_id
     ORDER BY d.key COLLATE "C", s.position, s.id`,
    (row) => {
      ids.push(row.int())
      const document = byId.get(row.int())
      const [locator, heading] = [row.text(), row.textOrNull()]
      document?.sections.push({ locator, heading })
      located.push({ document: document?.key ?? '', locator })
    },
  )
  const places = new RowPlaces(ids.all())
  return {
    documents,
    sections: { places, locate: (id) => located[places.of(id)] as (typeof located)[number] }, // a place of a section has its entry
  }
}

async function loadFigures(copying: Copying, entities: RowPlaces) {
  const rows: GraphTables['observations'][number][] = []
  const ids = new RowNumbers()
  await copying.each(
    `SELECT id, key, subject_id, metric, value::text, unit, period, period_start, period_end, note, visibility::text
     FROM observation ORDER BY key COLLATE "C"`,
    (row) => {
      ids.push(row.int())
      rows.push({
        id: row.text(),
        subject: entities.of(row.int()),
        metric: row.word(),
        value: row.text(),
        unit: row.textOrNull(),
        period: row.textOrNull(),
        periodStart: dayOf(row.day()),
        periodEnd: dayOf(row.day()),
        note: row.textOrNull(),
        visibility: row.word() as 'PUBLIC', // by the column's enum
      })
    },
  )
  return { rows, places: new RowPlaces(ids.all()) }
}
