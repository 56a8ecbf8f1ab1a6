import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { datasetSchema } from '../../src/dataset/datasetSchema.ts'
import { isSameRecord } from '../../src/ontology/compareRecords.ts'
import { kinds } from '../../src/ontology/kinds.ts'
import { linkTypes } from '../../src/ontology/linkTypes.ts'
import { defineOntology, type Ontology, ontology } from '../../src/ontology/ontology.ts'
import { profiles } from '../../src/ontology/profiles.ts'
import { linkId, observationId } from '../../src/ontology/recordIds.ts'
import type { DatasetRecord } from '../../src/ontology/records.ts'
import { anyDataset, PICTURE } from './anyDataset.ts'
import { BASE, readSound } from './support.ts'
import { writeDataset } from './writeDataset.ts'

/** The vocabulary with one kind and one link type more, as an administrator would add them. */
const larger: Ontology = defineOntology({
  kinds: {
    ...kinds,
    RISK: {
      typeName: 'Risk',
      idPrefix: 'risk',
      label: 'risk',
      plural: 'risks',
      description: 'What may go wrong.',
    },
  },
  linkTypes: {
    ...linkTypes,
    THREATENS: {
      label: 'threatens',
      inverse: 'is threatened by',
      description: 'The source may bring the target to nothing.',
      joins: [{ from: ['RISK'], to: ['OBJECTIVE', 'ACTION'] }],
    },
  },
  profiles,
})

function byId<T>(idOf: (record: T) => string): (a: T, b: T) => number {
  return (a, b) => (idOf(a) < idOf(b) ? -1 : 1)
}

describe('any sound dataset', () => {
  it.each([
    ['the vocabulary', ontology],
    ['a larger vocabulary', larger],
  ])(
    'of %s is read back as it was written, whichever end says a link, and the schema takes it',
    (_, vocabulary) => {
      const validate = new Ajv({ allowUnionTypes: true }).compile(datasetSchema(vocabulary))
      fc.assert(
        fc.property(
          anyDataset(vocabulary),
          fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
          (dataset, ends) => {
            const text = writeDataset(vocabulary, dataset, (__, i) => ends[i] ?? true)
            const folder = { 'a.yaml': text, [PICTURE.name]: PICTURE.bytes }
            const back = readSound(folder, { ontology: vocabulary })
            // Links and figures come in the order of the file, which is that of the entities they stand on.
            const inOrder = (one: DatasetRecord): DatasetRecord => ({
              ...one,
              links: one.links.toSorted(byId(linkId)),
              observations: one.observations.toSorted(byId(observationId)),
            })
            expect(isSameRecord(inOrder(dataset), inOrder(back))).toBe(true)
            expect(inOrder(back)).toEqual(inOrder(dataset))
            expect(readSound(folder, { ontology: vocabulary })).toEqual(back)
            expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
          },
        ),
        { numRuns: 120 },
      )
    },
  )
})

describe('a kind and a link type added to the vocabulary', () => {
  const text = `${BASE}objectives:
  o: { name: O, evidence: 3.i }
risks:
  r: { name: R, evidence: 3.i, threatens: { objective/o: 3.i } }
`

  it('are read without a change to the reader', () => {
    expect(readSound(text, { ontology: larger })).toMatchObject({
      entities: [{}, {}, {}, { id: 'risk/r', kind: 'RISK' }],
      links: [{ type: 'THREATENS', source: 'risk/r', target: 'objective/o' }],
    })
  })

  it('are in the schema, in both directions', () => {
    const takes = (vocabulary: Ontology, yaml: string) =>
      new Ajv({ allowUnionTypes: true }).compile(datasetSchema(vocabulary))(parse(yaml))
    expect(takes(larger, text)).toBe(true)
    expect(
      takes(larger, text.replace('o: { name: O', 'o: { is threatened by: { risk/s: 3.i }, name: O')),
    ).toBe(true)
    expect(takes(larger, text.replace('threatens: { objective/o', 'threatens: { partner/curo'))).toBe(false)
    expect(takes(ontology, text)).toBe(false)
  })
})
