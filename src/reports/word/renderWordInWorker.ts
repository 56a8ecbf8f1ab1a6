import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from '../report.ts'
import { renderWord } from './renderWord.ts'

// Whoever starts this thread passes a Report: see renderWordApart.ts.
const bytes = Uint8Array.from(await renderWord(workerData as Report))
parentPort?.postMessage(bytes, [bytes.buffer])
