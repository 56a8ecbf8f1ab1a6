import { defineConfig } from 'prisma/config'

/**
 * Lets Prisma's own commands (`prisma migrate deploy`) find the schema, and the database through
 * DATABASE_URL.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
