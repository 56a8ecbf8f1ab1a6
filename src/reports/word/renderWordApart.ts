import { Worker } from 'node:worker_threads'
import type { Report } from '../report.ts'

/** Megabytes that the thread may use. */
const MEMORY = 2048

/**
 * A report as a Word file, made in a thread of its own: to number its pages they are laid out, which for a long report takes many
 * seconds in which nothing else would be answered. The thread is ended when the signal says so; then throws what the signal gives as its
 * reason.
 */
export async function renderWordApart(report: Report, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./renderWordInWorker.ts', import.meta.url), {
    // The rows for spreadsheets are no part of it.
    workerData: { ...report, rows: { columns: [], rows: [] } } satisfies Report,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  const stopped = Promise.withResolvers<never>()
  const stop = () => stopped.reject(signal?.reason)
  signal?.addEventListener('abort', stop)
  try {
    return await Promise.race([answerOf(worker), stopped.promise])
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that makes Word files ended without one.')))
  })
}
