import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generateDatasets } from '../../scripts/bench/generate/generateDatasets.ts'
import { readShape } from '../../scripts/bench/shape.ts'
import { readDataset } from '../../src/dataset/readDataset.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId, observationId } from '../../src/ontology/recordIds.ts'
import { type DatasetRecord, VISIBILITIES } from '../../src/ontology/records.ts'
import { writeDataset } from '../dataset/writeDataset.ts'

const datasets = [...generateDatasets({ partnerships: 10, seed: 1 })]
const [national, ...partnerships] = datasets

function hashOf(all: Iterable<DatasetRecord>): string {
  const hash = createHash('sha256')
  for (const dataset of all) hash.update(JSON.stringify(dataset))
  return hash.digest('hex')
}

/** The share of each value. */
function sharesOf(values: readonly (string | number)[]): Map<string | number, number> {
  return new Map(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length / values.length]),
  )
}

/** Half the sum of the differences: 0 when two distributions are alike, 1 when they have nothing in common. */
function distanceOf<T extends string | number>(a: readonly T[], b: readonly T[]): number {
  const [one, other] = [sharesOf(a), sharesOf(b)]
  const values = [...new Set([...a, ...b])]
  const differences = values.map((value) => Math.abs((one.get(value) ?? 0) - (other.get(value) ?? 0)))
  return differences.reduce((sum, difference) => sum + difference, 0) / 2
}

describe('a generated country', () => {
  it('is the same for the same seed and another for another', () => {
    expect(hashOf(generateDatasets({ partnerships: 10, seed: 1 }))).toBe(hashOf(datasets))
    expect(hashOf(generateDatasets({ partnerships: 10, seed: 2 }))).not.toBe(hashOf(datasets))
  })

  it('has the same partnerships when more follow', () => {
    const [, first] = generateDatasets({ partnerships: 100, seed: 1 })
    expect(hashOf(first === undefined ? [] : [first])).toBe(hashOf(partnerships.slice(0, 1)))
  })

  it('has a national dataset and one for each partnership: some 300 entities and 1,500 links', () => {
    expect(national?.key).toBe('national')
    expect(partnerships).toHaveLength(10)
    const entities = partnerships.flatMap((one) => one.entities.length)
    const links = partnerships.flatMap((one) => one.links.length)
    const mean = (all: readonly number[]) => all.reduce((sum, count) => sum + count, 0) / all.length
    expect(Math.abs(mean(entities) - 300)).toBeLessThan(15)
    expect(Math.abs(mean(links) - 1500)).toBeLessThan(75)
  })

  it('has ids that are unique in the country', () => {
    for (const idsOf of [
      (one: DatasetRecord) => one.entities.map(({ id }) => id),
      (one: DatasetRecord) => one.links.map(linkId),
      (one: DatasetRecord) => one.observations.map(observationId),
      (one: DatasetRecord) => one.documents.map(({ key }) => key),
    ]) {
      const ids = datasets.flatMap(idsOf)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('shares police forces, fire services and commissioners among partnerships', () => {
    const holders = (id: string) =>
      datasets.filter(({ entities }) => entities.some((one) => one.id === id)).length
    const users = (id: string) => {
      return partnerships.filter(({ links }) =>
        links.some(({ source, target }) => source === id || target === id),
      ).length
    }
    const shared =
      national?.entities.filter(({ id }) => /-(police|fire|pcc)$/.test(id)).map(({ id }) => id) ?? []
    expect(shared).toHaveLength(6)
    expect(shared.map(holders)).toEqual([1, 1, 1, 1, 1, 1])
    expect(shared.map(users).toSorted()).toEqual([2, 2, 2, 8, 8, 8])
  })

  it('has three plans for each partnership, each the successor of the one before', () => {
    for (const { entities, links } of partnerships) {
      const plans = entities.filter(({ id }) => /-plan-\d{4}-\d{4}$/.test(id))
      expect(plans.map(({ validFrom }) => validFrom)).toEqual(['2015-04-01', '2018-04-01', '2021-04-01'])
      const successions = links.filter(
        ({ type, source }) => type === 'SUCCEEDS' && plans.some(({ id }) => id === source),
      )
      expect(successions.map(({ source, target }) => `${source} ${target}`)).toEqual([
        `${plans[1]?.id} ${plans[0]?.id}`,
        `${plans[2]?.id} ${plans[1]?.id}`,
      ])
    }
  })

  it('has records of all three visibilities, and evidence for every record', () => {
    for (const dataset of datasets) {
      for (const { evidence } of [...dataset.entities, ...dataset.links, ...dataset.observations]) {
        expect(evidence.length).toBeGreaterThan(0)
      }
    }
    for (const records of [
      partnerships.flatMap((one) => one.entities),
      partnerships.flatMap((one) => one.links),
    ]) {
      expect([...sharesOf(records.map((one) => one.visibility)).keys()].toSorted()).toEqual(
        VISIBILITIES.toSorted(),
      )
    }
  })

  it('passes every check of the reader of datasets', () => {
    const known = new Map<string, string>()
    for (const dataset of datasets.slice(0, 3)) {
      const own = new Set(dataset.entities.map(({ id }) => id))
      const text = writeDataset(ontology, dataset, ({ source }) => own.has(source))
      const bytes = new TextEncoder().encode(text)
      const files = [{ path: 'generated.yaml', bytes }]
      const { dataset: read, problems } = readDataset({ ontology, files, known })
      expect(problems).toEqual([])
      expect(read?.entities).toHaveLength(dataset.entities.length)
      expect(read?.links).toHaveLength(dataset.links.length)
      for (const { id, kind } of dataset.entities) known.set(id, kind)
    }
  })
})

describe('a generated partnership in one plan period', () => {
  const shape = readShape()
  const day = '2019-04-01'
  const holds = (one: { validFrom: string | null; validTo: string | null }) => {
    return (one.validFrom ?? day) <= day && (one.validTo ?? day) >= day
  }
  const present = new Set(datasets.flatMap(({ entities }) => entities.filter(holds).map(({ id }) => id)))
  const links = partnerships
    .flatMap((one) => one.links)
    .filter((one) => holds(one) && present.has(one.source) && present.has(one.target))
  const degrees = new Map<string, number>()
  for (const id of links.flatMap(({ source, target }) => [source, target]))
    degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const own = partnerships.flatMap((one) => one.entities).filter(({ id }) => present.has(id))

  it('mixes kinds and link types as the real plan does', () => {
    const realKinds = shape.drawn.map(({ kind }) => kind)
    expect(
      distanceOf(
        own.map(({ kind }) => kind),
        realKinds,
      ),
    ).toBeLessThan(0.1)
    const realTypes = Object.entries(shape.links).flatMap(([type, counts]) => {
      const count = Object.values(counts).reduce((sum, one) => sum + one, 0)
      return Array.from({ length: count }, () => type)
    })
    expect(
      distanceOf(
        links.map(({ type }) => type),
        realTypes,
      ),
    ).toBeLessThan(0.1)
  })

  it('has the degrees of the real plan, kind by kind', () => {
    const groups = (degree: number) => [1, 2, 3, 4, 6, 8, 12, 20].filter((least) => degree >= least).length
    for (const [kind, real] of Map.groupBy(shape.drawn, (one) => one.kind)) {
      if (real.length < 15) continue
      const generated = own.filter((one) => one.kind === kind && !/-(plan-|council|core-group)/.test(one.id))
      const distance = distanceOf(
        generated.map(({ id }) => groups(degrees.get(id) ?? 0)),
        real.map((one) => groups(one.links.length)),
      )
      expect(distance, kind).toBeLessThan(0.3)
    }
  })

  it('has the basis and the evidence of the real plan for its links', () => {
    const real = Object.values(shape.links).flatMap((counts) =>
      Object.entries(counts).flatMap(([key, count]) => Array.from({ length: count }, () => key.split(' '))),
    )
    const pieces = links.map(({ evidence }) => evidence.length)
    expect(
      distanceOf(
        links.map(({ basis }) => basis),
        real.map(([basis]) => basis ?? ''),
      ),
    ).toBeLessThan(0.05)
    expect(
      distanceOf(
        pieces,
        real.map(([, count]) => Number(count)),
      ),
    ).toBeLessThan(0.05)
  })

  it('leads from its actions up to the plan as often as the real plan does', () => {
    const upward = Map.groupBy(
      links.filter(({ type }) => type === 'PART_OF'),
      ({ source }) => source,
    )
    const hopsFrom = (id: string, most: number): number => {
      if (/-plan-\d{4}-\d{4}$/.test(id)) return 0
      if (most === 0) return Number.POSITIVE_INFINITY
      return 1 + Math.min(...(upward.get(id) ?? []).map(({ target }) => hopsFrom(target, most - 1)))
    }
    const actions = own.filter(({ kind }) => kind === 'ACTION')
    const hops = actions.map(({ id }) => hopsFrom(id, 5))
    // In the real plan 27 of 35 actions are part of an objective and 8 of the plan itself.
    expect(hops.filter((count) => count === 3).length / actions.length).toBeCloseTo(27 / 35, 1)
    expect(hops.filter((count) => count === 1).length / actions.length).toBeCloseTo(8 / 35, 1)
  })
})
