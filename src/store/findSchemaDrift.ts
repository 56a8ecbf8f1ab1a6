import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readMigrations } from './readMigrations.ts'
import { openSchemaEngine } from './schemaEngine.ts'

const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

/** The text of prisma/schema.prisma. */
export function readSchema(): Promise<string> {
  return readFile(SCHEMA, 'utf8')
}

/**
 * The SQL that leads from what the migrations make to what the schema says; empty when they agree. The
 * migrations are run in the database at the URL, which must be empty and is not fit for use afterwards. What
 * Prisma cannot express (checks, triggers, NULLS NOT DISTINCT) is not compared.
 */
export async function findSchemaDrift(emptyDatabase: string, schema: string): Promise<string> {
  const { engine, close } = await openSchemaEngine({ url: emptyDatabase })
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    const sql = stdout?.trim() ?? ''
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    await close()
  }
}
