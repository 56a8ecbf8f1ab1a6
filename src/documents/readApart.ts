import { Worker } from 'node:worker_threads'
import { InvalidInputError } from '../errors.ts'
import { BOUNDS } from './fileBounds.ts'
import type { ReadingAnswer, ReadingTask } from './readInWorker.ts'

/** How long a document may take and how much memory it may use. */
export interface ReadingBounds {
  readonly milliseconds: number
  /** Megabytes by which the process may grow. */
  readonly memory: number
}

/** Milliseconds between two looks at the memory: buffers lie outside of what a thread's own limits count. */
const LOOK = 50

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
  const before = process.memoryUsage.rss()
  return new Promise<readonly string[]>((resolve, reject) => {
    const watch = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / 1024 / 1024
      if (grown > bounds.memory) reject(needsMemory(task.name))
    }, LOOK)
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
      clearInterval(watch)
      reject(new InvalidInputError(`${task.name} could not be read to its end. Attach it as text.`))
    })
  }).finally(() => worker.terminate())
}

function explain(name: string, cause: unknown): InvalidInputError {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory) return needsMemory(name, cause)
  return new InvalidInputError(
    `${name} could not be read. Save it again in the program that wrote it, or attach it as text.`,
    { cause },
  )
}

function needsMemory(name: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(
    `${name} needs more memory to read than any document should. Save it again without pictures, or attach it as text.`,
    { cause },
  )
}
