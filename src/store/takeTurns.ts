import { ConflictError } from '../errors.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

/** Held by whoever writes the graph. */
const LOCK = 5_147_002
/**
 * Prisma's limit lies far above the database's own: its time-out during a COMMIT releases the connection
 * twice.
 */
const DAY = 24 * 60 * 60 * 1000

/**
 * What the work returns, done in one transaction that no other writer of the graph shares: writers take turns. What is done in
 * the transaction before its turn (`prepare`) keeps nobody waiting.
 * @throws {ConflictError} when another one goes on for two minutes; what the work throws is passed on.
 */
export async function inTurn<Result>(
  client: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
  prepare: (tx: Prisma.TransactionClient) => Promise<void> = async () => {},
): Promise<Result> {
  try {
    return await client.$transaction(
      async (tx) => {
        // Between two statements a file is read, or a helper waited for.
        await tx.$executeRaw`SELECT set_config('lock_timeout', '2min', true), set_config('statement_timeout', '1h', true),
          set_config('idle_in_transaction_session_timeout', '0', true)`
        await prepare(tx)
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`
        return work(tx)
      },
      { maxWait: 120_000, timeout: DAY },
    )
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    throw new ConflictError('Another import is being written. Try again when it has finished.', {
      cause: error,
    })
  }
}

function isLockTimeout(error: unknown): boolean {
  return JSON.stringify(error)?.includes('"originalCode":"55P03"') ?? false
}
