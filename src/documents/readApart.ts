import { Worker } from 'node:worker_threads'
import { InvalidInputError } from '../errors.ts'
import { BOUNDS } from './fileBounds.ts'
import type { ReadingAnswer, ReadingTask } from './readInWorker.ts'

/** How long a document may take and how much memory it may use. */
export interface ReadingBounds {
  readonly milliseconds: number
  /** Megabytes. */
  readonly memory: number
}

/**
 * The lines of a PDF or a Word file, read in a thread of its own without the environment, which is ended
 * when it takes too long or too much memory: what a broken or hostile document does there ends with it.
 * Throws InvalidInputError.
 */
export function readApart(task: ReadingTask, bounds: ReadingBounds = BOUNDS): Promise<readonly string[]> {
  const worker = new Worker(new URL('./readInWorker.ts', import.meta.url), {
    workerData: task,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
  })
  return new Promise<readonly string[]>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new InvalidInputError(
          `${task.name} takes longer than ${bounds.milliseconds / 1000} seconds to read. Save it again as PDF or Word, or attach it as text.`,
        ),
      )
    }, bounds.milliseconds)
    worker.once('message', (answer: ReadingAnswer) => {
      if ('lines' in answer) resolve(answer.lines)
      else reject(new InvalidInputError(answer.problem))
    })
    worker.once('error', (cause) => reject(explain(task.name, cause)))
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new InvalidInputError(`${task.name} could not be read to its end. Attach it as text.`))
    })
  }).finally(() => worker.terminate())
}

function explain(name: string, cause: unknown): InvalidInputError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new InvalidInputError(
    isMemory
      ? `${name} needs more memory to read than any document should. Save it again without pictures, or attach it as text.`
      : `${name} could not be read. Save it again in the program that wrote it, or attach it as text.`,
    { cause },
  )
}
