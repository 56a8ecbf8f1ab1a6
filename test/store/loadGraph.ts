import type { GraphRecords } from '../../src/graph/graphRecords.ts'
import type {
  DatasetHeaderRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  LinkRecord,
  ObservationRecord,
} from '../../src/ontology/records.ts'
import type { PrismaClient } from '../../src/store/generated/client.ts'
import { storedRecords } from '../../src/store/import/storedRecords.ts'
import { loadVersion } from '../../src/store/loadVersion.ts'

interface Row<T> {
  readonly record: T
  readonly dataset: string
}

/** Everything that the graph holds, record by record, in the order in which it was first written. */
export async function loadGraph(client: PrismaClient): Promise<GraphRecords> {
  const rows = await loadRows(client)
  return {
    version: await loadVersion(client),
    datasets: await loadHeaders(client),
    documents: rows.documents.map(({ record }) => record),
    entities: rows.entities.map(({ record, dataset }) => ({ ...record, dataset })),
    links: rows.links.map(({ record }) => record),
    observations: rows.observations.map(({ record }) => record),
  }
}

/** One dataset as it is stored, or null when there is none of that key. */
export async function loadDataset(client: PrismaClient, key: string): Promise<DatasetRecord | null> {
  const header = (await loadHeaders(client)).find((one) => one.key === key)
  if (header === undefined) return null
  const rows = await loadRows(client)
  const own = <T>(all: readonly Row<T>[]) =>
    all.filter(({ dataset }) => dataset === key).map(({ record }) => record)
  return {
    ...header,
    documents: own(rows.documents),
    entities: own(rows.entities),
    links: own(rows.links),
    observations: own(rows.observations),
  }
}

async function loadHeaders(client: PrismaClient): Promise<DatasetHeaderRecord[]> {
  const rows = await client.$queryRawUnsafe<Row<DatasetHeaderRecord>[]>(
    `SELECT record FROM (${storedRecords.dataset}) AS r ORDER BY id`,
  )
  return rows.map(({ record }) => record)
}

async function loadRows(client: PrismaClient) {
  const load = <T>(sort: 'document' | 'entity' | 'link' | 'observation') =>
    client.$queryRawUnsafe<Row<T>[]>(
      `SELECT r.record, d.key AS dataset FROM (${storedRecords[sort]}) AS r
       JOIN ${sort} s ON s.id = r.id JOIN dataset d ON d.id = s.dataset_id ORDER BY r.id`,
    )
  return {
    documents: await load<DocumentRecord>('document'),
    entities: await load<EntityRecord>('entity'),
    links: await load<LinkRecord>('link'),
    observations: await load<ObservationRecord>('observation'),
  }
}
