import { describe, expect, test } from 'vitest'
import { findDatasetFiles } from '../../src/dataset/findDatasetFiles.ts'
import { readDataset } from '../../src/dataset/readDataset.ts'
import { findGaps } from '../../src/graph/findGaps.ts'
import { findImpact } from '../../src/graph/findImpact.ts'
import { findOverlaps } from '../../src/graph/findOverlaps.ts'
import { snapshotsOf } from '../../src/graph/snapshot.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { FIRST_DATASET } from '../support/app.ts'
import { datasetFrom, entityOf } from './support.ts'

const { dataset } = readDataset({ ontology, files: await findDatasetFiles(FIRST_DATASET) })
if (dataset === null) throw new Error('The first dataset cannot be read.')
const { key, documents, entities, links, observations } = dataset
const snapshot = snapshotsOf(ontology, {
  version: 1,
  datasets: [datasetFrom(key)],
  documents,
  entities: entities.map((entity) => ({ ...entity, dataset: key })),
  links,
  observations,
}).for('RESTRICTED')

const gaps = (rule: string) =>
  findGaps(snapshot, { rules: [rule], today: '2020-06-01' }).map(({ entity }) => entity.id)

describe('of the first dataset', () => {
  test("the Police and Crime Plan's third priority is the one that is not addressed", () => {
    expect(gaps('PRIORITY_NOT_ADDRESSED')).toEqual(['priority/pcc-right-people-right-kit-right-culture'])
  })

  test('the objective that the Violence Against Women and Girls Fund pays for is the only funded one', () => {
    const unfunded = new Set(gaps('OBJECTIVE_WITHOUT_FUNDING'))
    const objectives = Array.from(snapshot.entitiesOf('OBJECTIVE'), (index) => snapshot.entityAt(index).id)
    expect(objectives.filter((id) => !unfunded.has(id))).toEqual(['objective/implement-vawg-fund-investment'])
  })

  test("what the Commissioner's annual sum alone pays for loses its funding with the Commissioner", () => {
    const impact = findImpact(snapshot, [entityOf(snapshot, 'role/police-and-crime-commissioner')])
    expect(impact.losesOnlyFunding.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['funding-stream/pcc-community-safety-funding', 'service/compass']),
    )
    // The IDVA service has national money too.
    expect(impact.losesOnlyFunding.map(({ id }) => id)).not.toContain('service/idva')
  })

  test('groups that are parts of the Responsible Authorities Group are no strangers to each other', () => {
    const told = findOverlaps(snapshot).map(({ explanation }) => explanation)
    expect(told.length).toBeGreaterThan(0)
    for (const explanation of told) {
      expect(explanation).not.toMatch(/the Domestic Abuse Partnership and the Task and Targeting Group[;.]/)
    }
  })
})
