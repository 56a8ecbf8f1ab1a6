import type { Prisma } from './generated/client.ts'

/**
 * The wording of each section, in the order of the keys; null where none is attached or there is no such
 * section. One statement.
 */
export async function loadSectionTexts(
  client: Prisma.TransactionClient,
  keys: readonly { readonly document: string; readonly locator: string }[],
): Promise<readonly (string | null)[]> {
  const rows = await client.$queryRaw<{ text: string | null }[]>`
    SELECT s.text
    FROM json_to_recordset(${JSON.stringify(keys.map((key, n) => ({ n, ...key })))}::json)
      AS wanted(n int, document text, locator text)
    LEFT JOIN document d ON d.key = wanted.document
    LEFT JOIN section s ON s.document_id = d.id AND s.locator = wanted.locator
    ORDER BY wanted.n`
  return rows.map((row) => row.text)
}
