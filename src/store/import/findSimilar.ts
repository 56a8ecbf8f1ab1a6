import type { Prisma } from '../generated/client.ts'

/** So many ids of a kind are looked through for the one that was meant. */
const MOST = 20_000

/** The ids of entities whose first part is the one given, of the import and then of the graph. One statement. */
export async function findSimilarEntities(tx: Prisma.TransactionClient, prefix: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    (SELECT key FROM stage_entity WHERE starts_with(key, ${`${prefix}/`}) LIMIT ${MOST})
    UNION ALL (SELECT key FROM entity WHERE starts_with(key, ${`${prefix}/`}) LIMIT ${MOST})`
  return rows.map(({ key }) => key)
}

/** The keys of documents, of the import and then of the graph. One statement. */
export async function findSimilarDocuments(tx: Prisma.TransactionClient): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    (SELECT key FROM stage_document LIMIT ${MOST}) UNION ALL (SELECT key FROM document LIMIT ${MOST})`
  return rows.map(({ key }) => key)
}

/** The locators of a document, in the order of its outline. One statement. */
export async function findLocators(tx: Prisma.TransactionClient, document: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ locator: string }[]>`
    SELECT locator FROM (
      SELECT locator, position FROM stage_section WHERE document = ${document}
      UNION ALL
      SELECT s.locator, s.position FROM section s JOIN document d ON d.id = s.document_id
      WHERE d.key = ${document} AND NOT EXISTS (SELECT FROM stage_document WHERE key = ${document})
    ) AS outline ORDER BY position`
  return rows.map(({ locator }) => locator)
}
