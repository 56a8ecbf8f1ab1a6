import type { GraphChanges } from '../graph/graphChanges.ts'
import type { RecordChange } from '../ontology/changes.ts'
import type { DatasetHeaderRecord, EntityRecord, LinkRecord, ObservationRecord } from '../ontology/records.ts'
import type { PrismaClient } from './generated/client.ts'

/** With more changes than this, reading the graph again is the quicker way. */
export const MOST_CHANGES = 5_000

/**
 * What became of each record since a version of the graph, from its history; null when that is too much, or not of a sort that
 * can be told record by record (documents and new datasets), so that the graph must be read again. One statement.
 */
export async function loadChanges(client: PrismaClient, since: number): Promise<GraphChanges | null> {
  // One row at least, with the version, whatever the history holds.
  const rows = await client.$queryRaw<ChangeRow[]>`
    SELECT v.version, c.record, c.before, c.after, d.key AS dataset
    FROM graph_version v
    LEFT JOIN (
      SELECT * FROM change WHERE version > ${since} ORDER BY version, seq LIMIT ${MOST_CHANGES + 1}::int
    ) c ON true
    LEFT JOIN entity e ON e.key = c.record
    LEFT JOIN dataset d ON d.id = e.dataset_id
    ORDER BY c.seq`
  const [first] = rows
  if (first === undefined || rows.length > MOST_CHANGES) return null
  const found = new Found()
  for (const row of rows) if (row.record !== null && !found.add(row.record, row)) return null
  // A version that left no history behind changed something that history does not tell of.
  if (first.record === null && Number(first.version) !== since) return null
  return { version: Number(first.version), ...found.changes() }
}

interface ChangeRow {
  readonly version: bigint
  readonly record: string | null
  readonly before: unknown
  readonly after: unknown
  readonly dataset: string | null
}

type Change = RecordChange<unknown>

/** The changes of the history put together: each record once. */
class Found {
  readonly #byRecord = new Map<string, Change>()

  /** False for a change that the columns of a graph cannot take over. */
  add(id: string, { before, after, dataset }: ChangeRow): boolean {
    const sort = id.slice(0, id.indexOf('/'))
    if (sort === 'section') return id.endsWith('/text') // texts stay in the database
    if (sort === 'document') return false
    const known = this.#byRecord.get(id)
    const stated = isEntity(id) && after !== null ? { ...(after as object), dataset } : after
    this.#byRecord.set(id, { id, before: known === undefined ? before : known.before, after: stated })
    return sort !== 'dataset' || (before !== null && after !== null)
  }

  changes(): Omit<GraphChanges, 'version'> {
    const all = [...this.#byRecord.values()]
    const ofSort = (sort: string) => all.filter(({ id }) => id.startsWith(`${sort}/`))
    const headers = ofSort('dataset').map((change) => withKey(change))
    return {
      // The history holds records as recordIds.ts names them and records.ts shapes them.
      datasets: headers as RecordChange<DatasetHeaderRecord>[],
      entities: all.filter(({ id }) => isEntity(id)) as RecordChange<EntityRecord & { dataset: string }>[],
      links: ofSort('link') as RecordChange<LinkRecord>[],
      observations: ofSort('observation') as RecordChange<ObservationRecord>[],
    }
  }
}

function isEntity(id: string): boolean {
  return !/^(?:dataset|document|section|link|observation)\//.test(id)
}

/** The history of a header leaves out the key, which is in its id. */
function withKey({ id, before, after }: Change): Change {
  const key = id.slice('dataset/'.length)
  return { id, before, after: { key, ...(after as object) } }
}
