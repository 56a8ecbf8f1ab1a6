import type { DatasetRecord } from '../../../src/ontology/records.ts'
import { readShape, type Shape } from '../shape.ts'
import { nationalDataset } from './nationalDataset.ts'
import { partnershipDataset } from './partnershipDataset.ts'

/** How large a country is generated, and from which seed. */
export interface Size {
  readonly partnerships: number
  readonly seed: number
}

/**
 * The datasets of a made-up country, one at a time: first the national one, with the bodies that partnerships share, then one for
 * each partnership. The same size and seed give the same records, and a partnership is the same however many follow it.
 * In memory stands one dataset at a time.
 */
export function* generateDatasets(
  { partnerships, seed }: Size,
  shape: Shape = readShape(),
): Generator<DatasetRecord> {
  yield nationalDataset(shape, seed, partnerships)
  for (let index = 0; index < partnerships; index += 1) yield partnershipDataset(shape, seed, index)
}
