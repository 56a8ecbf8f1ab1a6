/**
 * Large enough that the round trips do not count, small enough that one message stays within a few megabytes.
 */
const CHUNK = 5_000

/**
 * Calls the function with the rows as JSON, one chunk after another: the rows of a statement in a single
 * parameter.
 */
export async function inChunks<T>(
  rows: readonly T[],
  write: (json: string, count: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    await write(JSON.stringify(chunk), chunk.length)
  }
}
