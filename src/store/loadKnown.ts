import type { Prisma } from './generated/client.ts'

/** What the graph holds of the entities and documents asked for. */
export interface KnownEntities {
  /** Kinds by id. */
  readonly known: ReadonlyMap<string, string>
  /** Locators by the key of their document. */
  readonly knownSections: ReadonlyMap<string, ReadonlySet<string>>
}

/** So many others are loaded, from which the one that was meant may be told. */
const NEIGHBOURS = 20_000

/**
 * The kinds of the entities and the outlines of the documents, as far as they are stored. When one is not, others with the first
 * part of its id come with them, and other documents without their outlines, for whoever looks for the one that was
 * meant. Two statements, and one more for each sort of which some are not stored.
 */
export async function loadKnown(
  tx: Prisma.TransactionClient,
  wanted: { readonly entities: ReadonlySet<string>; readonly documents: ReadonlySet<string> },
): Promise<KnownEntities> {
  const ids = JSON.stringify([...wanted.entities])
  const entities = await tx.$queryRaw<{ key: string; kind: string }[]>`
    SELECT key, kind FROM entity WHERE key IN (SELECT jsonb_array_elements_text(${ids}::jsonb))`
  const known = new Map(entities.map(({ key, kind }) => [key, kind]))
  const unknown = [...wanted.entities].filter((id) => !known.has(id))
  for (const { key, kind } of unknown.length === 0 ? [] : await loadNeighbours(tx, unknown))
    known.set(key, kind)
  const keys = JSON.stringify([...wanted.documents])
  const outlines = await tx.$queryRaw<{ key: string; locators: string[] }[]>`
    SELECT d.key, (SELECT coalesce(array_agg(s.locator ORDER BY s.position), '{}') FROM section s WHERE s.document_id = d.id) AS locators
    FROM document d WHERE d.key IN (SELECT jsonb_array_elements_text(${keys}::jsonb))`
  const knownSections = new Map(outlines.map(({ key, locators }) => [key, new Set(locators)]))
  if (outlines.length < wanted.documents.size) {
    const others = await tx.$queryRaw<
      { key: string }[]
    >`SELECT key FROM document ORDER BY id LIMIT ${NEIGHBOURS}`
    for (const { key } of others) if (!knownSections.has(key)) knownSections.set(key, new Set())
  }
  return { known, knownSections }
}

function loadNeighbours(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<{ key: string; kind: string }[]> {
  const prefixes = JSON.stringify([...new Set(ids.map((id) => id.slice(0, id.indexOf('/') + 1)))])
  return tx.$queryRaw`
    SELECT key, kind FROM entity
    WHERE split_part(key, '/', 1) || '/' IN (SELECT jsonb_array_elements_text(${prefixes}::jsonb)) ORDER BY id LIMIT ${NEIGHBOURS}`
}
