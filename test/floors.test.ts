import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../src')

/** The floors of ARCHITECTURE.md, lowest first. The longest matching prefix counts. */
const FLOORS: Readonly<Record<string, number>> = {
  'errors.ts': 0,
  'ontology/': 0,
  'graph/': 1,
  'store/': 1,
  'dataset/': 2,
  'documents/': 2,
  'graphql/': 3,
  'config.ts': 4,
  'app.ts': 4,
  'openStore.ts': 4,
  'reports/': 4,
  'web/': 5,
  'cli/': 6,
  'main.ts': 7,
}

/** Floors that know no database, no GraphQL, no files, no clock and no environment. */
const PURE = ['errors.ts', 'ontology/', 'graph/']
const IMPURE_MODULES = /^(node:(?!assert)|graphql|@pothos|@prisma|pg$|hono|pino)/
const IMPURE_WORDS = /\b(process\.\w|Date\.now\(|new Date\(\)|Math\.random\(|performance\.)/

interface SourceFile {
  readonly path: string
  readonly text: string
  /** Files of this project that it imports, by path. */
  readonly local: readonly string[]
  readonly modules: readonly string[]
}

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
      const local = names
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(folder, resolve(folder, dirname(path), name)).replaceAll('\\', '/'))
      return { path, text, local, modules: names.filter((name) => !name.startsWith('.')) }
    })
}

function floorOf(path: string): number {
  const prefix = Object.keys(FLOORS).find((one) => path.startsWith(one))
  if (prefix === undefined)
    throw new Error(`src/${path} is on no floor; add its folder to ARCHITECTURE.md and here.`)
  return FLOORS[prefix] ?? 0
}

/** Imports that lead to a higher floor. */
function findLeaks(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.local
      .filter((target) => floorOf(target) > floorOf(file.path))
      .map((target) => `${file.path} imports ${target}, which is on a higher floor`),
  )
}

/** Chains of imports that come back to where they started. */
function findCircles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, file.local]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
      return
    }
    if (done.has(path)) return
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return circles
}

function findImpurities(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => PURE.some((prefix) => path.startsWith(prefix)))
    .flatMap(({ path, text, modules }) => [
      ...modules.filter((name) => IMPURE_MODULES.test(name)).map((name) => `${path} imports ${name}`),
      ...[...text.matchAll(new RegExp(IMPURE_WORDS, 'g'))].map((match) => `${path} uses ${match[0]}`),
    ])
}

const sources = readSources(SOURCE)

describe('the floors', () => {
  test('no file imports a higher floor', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(findLeaks(sources)).toEqual([])
  })

  test('no imports go in a circle', () => {
    expect(findCircles(sources)).toEqual([])
  })

  test('the pure floors touch no database, GraphQL, files, clock or environment', () => {
    expect(findImpurities(sources)).toEqual([])
  })

  test('only main reads the environment or ends the process', () => {
    const readers = sources.filter(({ text }) => /process\.(env|exit\b|exitCode|argv)/.test(text))
    expect(readers.map(({ path }) => path)).toEqual(['main.ts'])
  })

  test('only schema.ts turns the builder into a schema', () => {
    const callers = sources.filter(({ text }) => text.includes('.toSchema('))
    expect(callers.map(({ path }) => path)).toEqual(['graphql/schema.ts'])
  })
})

describe('the check itself', () => {
  const file = (path: string, local: string[], text = ''): SourceFile => ({ path, local, text, modules: [] })

  test('reports a leak', () => {
    expect(findLeaks([file('graph/a.ts', ['web/b.ts'])])).toHaveLength(1)
  })

  test('reports a circle', () => {
    const circle = [file('graph/a.ts', ['graph/b.ts']), file('graph/b.ts', ['graph/a.ts'])]
    expect(findCircles(circle)).toEqual(['graph/a.ts -> graph/b.ts -> graph/a.ts'])
  })

  test('reports a pure file that reads the clock', () => {
    expect(findImpurities([file('graph/a.ts', [], 'const now = Date.now()')])).toHaveLength(1)
  })
})
