import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './processes.ts'

const FOLDER = join(ROOT, 'scripts/bench/peers')

/** Installs the peers from their own lock file, unless just these are there, and checks the types of what runs them. */
export async function preparePeers(log: (message: string) => void): Promise<void> {
  const lock = await readFile(join(FOLDER, 'package-lock.json'))
  const mark = createHash('sha256').update(lock).digest('hex')
  const markFile = join(FOLDER, 'node_modules/.installed')
  if ((await readFile(markFile, 'utf8').catch(() => '')) !== mark) {
    log('Installing the peers in scripts/bench/peers.')
    await run('npm', ['ci', '--no-audit', '--no-fund'], FOLDER)
    await writeFile(markFile, mark)
  }
  await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', FOLDER], ROOT)
}

async function run(command: string, parameters: readonly string[], cwd: string): Promise<void> {
  try {
    await promisify(execFile)(command, parameters, { cwd })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${parameters.join(' ')} failed:\n${stdout}${stderr}`)
  }
}
