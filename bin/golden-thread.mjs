#!/usr/bin/env node
import { spawn } from 'node:child_process'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { explainMissingNode, findNode } from '../scripts/prepare.mjs'

/**
 * Starts the command line, on a Node that runs TypeScript as it is. Plain JavaScript, since any Node must be able to read it.
 */
const node = findNode()
if (node === null) {
  process.stderr.write(explainMissingNode())
  process.exitCode = 2
} else if (process.features.typescript) {
  // Some libraries check themselves at every step unless they are told that this is the real thing.
  if (process.env.NODE_ENV === undefined) process.env.NODE_ENV = 'production'
  // What Node compiled once it need not compile again: half of the time of a start. A folder that may not be written to does no harm.
  module.enableCompileCache(
    fileURLToPath(new URL('../node_modules/.cache/golden-thread/compiled', import.meta.url)),
  )
  import('../scripts/generate-client.ts').then(
    ({ generateClient }) => generateClient() && import('../src/main.ts'),
  )
} else {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // Ctrl-C reaches the child as well, from the terminal.
  process.on('SIGINT', () => {})
  child.on('error', (error) => {
    process.stderr.write(`${node} does not run here (${error.message}). Install Node.js 22.18 or newer.\n`)
    process.exitCode = 2
  })
  child.on('exit', (code) => {
    process.exitCode = code === null ? 1 : code
  })
}
