import { parentPort, workerData } from 'node:worker_threads'
import { InvalidInputError } from '../errors.ts'
import { readPdf } from './readPdf.ts'
import { readWord } from './readWord.ts'

/** What the thread is given to read. */
export interface ReadingTask {
  readonly name: string
  readonly format: 'PDF' | 'ZIP'
  readonly bytes: Uint8Array
}

/** What the thread answers: the lines, or a sentence for whoever attached the document. */
export type ReadingAnswer = { readonly lines: readonly string[] } | { readonly problem: string }

/** Reads one document and answers; whoever started the thread ends it when it takes too long. */
async function answer({ name, format, bytes }: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { lines: format === 'PDF' ? await readPdf(name, bytes) : readWord(name, bytes) }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return { problem: error.message }
  }
}

// Whoever starts this thread passes a ReadingTask: see readApart.ts.
parentPort?.postMessage(await answer(workerData as ReadingTask))
