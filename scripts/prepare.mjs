import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What is left to do after npm ci, which runs no package's scripts: a Node that runs TypeScript comes first on the path of npm scripts, and the
 * database client is generated. Quick when it is done already. Plain JavaScript, since any Node must be able to read it.
 */
const project = dirname(dirname(fileURLToPath(import.meta.url)))

/** The path of a Node that runs TypeScript: this one, or else the one that came with npm ci; null when there is none. */
export function findNode() {
  if (process.features.typescript) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`)
    const node = join(dirname(manifest), 'bin', system === 'win' ? 'node.exe' : 'node')
    if (!existsSync(node)) return null
    if (system !== 'win') putOnPath(node)
    return node
  } catch {
    return null
  }
}

/** npm 10 makes this link and takes it away again, because packages for other machines bring a program of the same name. */
function putOnPath(node) {
  const link = join(project, 'node_modules', '.bin', 'node')
  try {
    if (!existsSync(link)) symlinkSync(relative(dirname(link), node), link)
  } catch {
    // The folder belongs to someone else: then this start takes the detour, and so does the next.
  }
}

/** What to say when there is no such Node. */
export function explainMissingNode() {
  return `Golden Thread needs Node.js 22.18 or newer, and ${process.execPath} is ${process.versions.node}. npm ci brings one for Linux on x64 and arm64 (unless --omit=optional is given): run it again in ${project}, or install a newer Node.js.\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const node = findNode()
  if (node === null) process.stderr.write(explainMissingNode())
  const { status } =
    node === null
      ? { status: 2 }
      : spawnSync(node, [join(project, 'scripts', 'generate-client.ts')], { stdio: 'inherit' })
  process.exitCode = status === null ? 1 : status
}
