import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findDatasetFiles } from '../../src/dataset/findDatasetFiles.ts'
import { findUncited } from '../../src/dataset/findUncited.ts'
import { readDataset } from '../../src/dataset/readDataset.ts'
import { ontology } from '../../src/ontology/ontology.ts'

const FOLDER = fileURLToPath(new URL('../../data/banes-2018-2021', import.meta.url))
const { dataset, problems } = readDataset({ ontology, files: await findDatasetFiles(FOLDER) })
const entities = dataset?.entities ?? []

/** The ids of what the dataset says to hold on a day, as far as it gives days. */
function holdingOn(day: string): string[] {
  return entities
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'))
    .map((entity) => entity.id)
}

function missing(from: readonly string[], others: readonly string[]): string[] {
  return from.filter((id) => !others.includes(id)).sort()
}

describe('the first dataset', () => {
  it('is sound, and every section but the contents is cited', () => {
    expect(problems).toEqual([])
    expect(dataset && findUncited(dataset).map((section) => section.locator)).toEqual(['contents'])
  })

  it('has a partnership with a logo, and every rule as it comes', () => {
    expect(dataset?.partnership).toMatchObject({ logo: { mediaType: 'image/svg+xml' } })
    expect(dataset?.rules).toEqual([])
  })

  it('differs between 1 April 2019 and 1 January 2026 by what has ended and what has begun', () => {
    const [before, after] = [holdingOn('2019-04-01'), holdingOn('2026-01-01')]
    expect(missing(before, after)).toEqual([
      'funding-stream/pcc-community-safety-funding',
      'partner/bath-and-north-east-somerset-ccg',
      'partner/kent-surrey-and-sussex-community-rehabilitation-company',
      'partner/national-probation-service',
      'priority/pcc-protect-the-most-vulnerable-from-harm',
      'priority/pcc-right-people-right-kit-right-culture',
      'priority/pcc-strengthen-and-improve-local-policing-teams',
      'priority/pcc-work-together-effectively-with-partner-agencies',
      'strategy/avon-and-somerset-police-and-crime-plan-2016-2021',
      'strategy/children-and-young-peoples-plan-2018-2021',
      'strategy/health-and-wellbeing-strategy-2015-19',
      'strategy/joint-community-safety-plan-2018-2021',
      'thematic-group/local-safeguarding-adults-board',
      'thematic-group/local-safeguarding-childrens-board',
    ])
    expect(missing(after, before)).toEqual([
      'partner/bath-and-north-east-somerset-swindon-and-wiltshire-icb',
      'partner/probation-service',
      'strategy/police-and-crime-plan-2024-2029',
      'thematic-group/community-safety-and-safeguarding-partnership',
    ])
  })

  it('has one Commissioner at a time, without a day between them', () => {
    const post = entities.find((entity) => entity.id === 'role/police-and-crime-commissioner')
    const days = post?.holders.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])
    expect(days).toEqual([
      ['Sue Mountstevens', '2012-11-22', '2021-05-12'],
      ['Mark Shelford', '2021-05-13', '2024-05-08'],
      ['Clare Moody', '2024-05-09', null],
    ])
  })

  it('says of nobody whom the plan names that the post is still theirs', () => {
    const today = entities.flatMap(({ holders }) =>
      holders.filter(({ validTo }) => validTo === null).map(({ name }) => name),
    )
    expect(today).toEqual(['Clare Moody'])
  })

  it('has somebody to answer for health and for probation as responsible authorities on either day', () => {
    const duty = 'duty/responsible-authority-duty'
    for (const day of ['2019-04-01', '2026-01-01']) {
      const alive = holdingOn(day)
      const bound = (dataset?.links ?? [])
        .filter(({ type, source, validFrom, validTo }) => {
          return type === 'BINDS' && source === duty && (validFrom ?? '') <= day && day <= (validTo ?? '9999')
        })
        .map(({ target }) => target)
      expect(
        bound.filter((id) => alive.includes(id)),
        day,
      ).toHaveLength(5)
    }
  })

  // The plan names no day on which something ends.
  it('gives a document other than the plan, or a note, for every last day', () => {
    const dated = entities.filter(({ validTo }) => validTo !== null)
    const bare = dated.filter((entity) =>
      entity.evidence.every(({ document, note }) => document === 'joint-plan' && note === null),
    )
    expect(bare.map((entity) => entity.id)).toEqual([])
  })
})
