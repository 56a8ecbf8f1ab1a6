import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDatasetFiles } from '../../src/dataset/findDatasetFiles.ts'
import { LIMITS } from '../../src/dataset/limits.ts'
import { GoldenThreadError } from '../../src/errors.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('findDatasetFiles', () => {
  it('finds the YAML files of a folder and those below, sorted, hidden ones left out', async () => {
    await mkdir(join(folder, 'b'))
    await mkdir(join(folder, '.git'))
    for (const name of ['c.yaml', 'b/z.yml', 'b/a.YAML', 'a.txt', '.x.yaml', '.git/y.yaml']) {
      await writeFile(join(folder, name), name)
    }
    const files = await findDatasetFiles(folder)
    expect(files.map((file) => file.path)).toEqual(
      ['b/a.YAML', 'b/z.yml', 'c.yaml'].map((name) => join(folder, name)),
    )
    expect(files.map((file) => Buffer.from(file.bytes).toString())).toEqual(['b/a.YAML', 'b/z.yml', 'c.yaml'])
  })

  it('takes a single file', async () => {
    await writeFile(join(folder, 'a.yml'), 'x')
    expect(await findDatasetFiles(join(folder, 'a.yml'))).toHaveLength(1)
  })

  it('finds the pictures of a folder with its YAML, and of a single file those that it names', async () => {
    for (const name of ['a.yaml', 'logo.SVG', 'other.png', 'z.jpeg', 'b.gif']) {
      await writeFile(join(folder, name), 'logo: logo.SVG')
    }
    const names = async (path: string) =>
      (await findDatasetFiles(path)).map((file) => file.path.slice(folder.length + 1))
    expect(await names(folder)).toEqual(['a.yaml', 'logo.SVG', 'other.png', 'z.jpeg'])
    expect(await names(join(folder, 'a.yaml'))).toEqual(['a.yaml', 'logo.SVG'])
  })

  it('reads no more of a large picture than shows that it is too large', async () => {
    await writeFile(join(folder, 'a.yaml'), 'x')
    await writeFile(join(folder, 'b.png'), Buffer.alloc(2 * LIMITS.pictureBytes))
    const [, picture] = await findDatasetFiles(folder)
    expect(picture?.bytes).toHaveLength(LIMITS.pictureBytes + 1)
  })

  it('takes pictures alone for no dataset', async () => {
    await writeFile(join(folder, 'b.png'), 'x')
    await expect(findDatasetFiles(folder)).rejects.toThrow(/holds no YAML/)
  })

  it.each([
    ['gone', /is not there/],
    ['a.txt', /is not a YAML file/],
    ['.', /holds no YAML/],
  ])('says what is wrong with %s', async (name, words) => {
    await writeFile(join(folder, 'a.txt'), 'x')
    const error: unknown = await findDatasetFiles(join(folder, name)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(GoldenThreadError)
    expect(error).toMatchObject({ code: 'BAD_DATASET', message: expect.stringMatching(words) })
  })
})
