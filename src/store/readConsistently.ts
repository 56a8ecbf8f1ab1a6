import { Prisma, type PrismaClient } from './generated/client.ts'

/** Far above what the database itself allows, so that Prisma never gives up on a transaction first. */
const DAY = 24 * 60 * 60 * 1000

/** What the function returns, all its reads seeing the database at one moment. It can write nothing. */
export function readConsistently<T>(
  client: PrismaClient,
  read: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return client.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`
      return read(tx)
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 60_000, timeout: DAY },
  )
}
