import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDatasets } from '../../src/dataset/compareDatasets.ts'
import { describeChanges, summariseChanges } from '../../src/dataset/describeChanges.ts'
import type { RecordChange } from '../../src/ontology/changes.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { documentId, linkId, observationId } from '../../src/ontology/recordIds.ts'
import type { DatasetRecord } from '../../src/ontology/records.ts'
import { anyDataset } from './anyDataset.ts'
import { BASE, readSound } from './support.ts'

const FULL = `${BASE}    has member: { partner/curo: [3.i, 3.ii] }
    aliases: [RAG, The RAG]
    figures:
      - { metric: meetings, value: 4, period: 2017/18, evidence: 3.10 }
`
const full = readSound(FULL)

function compareText(before: string, after: string, remove = false) {
  return compareDatasets(readSound(before), readSound(after), { remove })
}

/** A dataset without its partner, and so without what is said of it. */
function withoutCuro(dataset: DatasetRecord): DatasetRecord {
  return {
    ...dataset,
    entities: dataset.entities.filter((entity) => entity.id !== 'partner/curo'),
    links: [],
  }
}

/** The records after the changes, sorted by id. */
function apply<T>(
  records: readonly T[],
  idOf: (record: T) => string,
  changes: readonly RecordChange<T>[],
): [string, T][] {
  const byId = new Map(records.map((record) => [idOf(record), record]))
  for (const { id, before, after } of changes) {
    expect(byId.get(id) ?? null).toBe(before)
    if (after === null) byId.delete(id)
    else byId.set(id, after)
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('compareDatasets', () => {
  it('adds everything to an empty store, and nothing when nothing has changed', () => {
    const first = compareDatasets(null, full, { remove: false })
    expect(summariseChanges(first.changes)).toBe(
      'Documents: 2 added. Entities: 2 added. Link: 1 added. Figure: 1 added.',
    )
    const second = compareDatasets(full, structuredClone(full), { remove: true })
    expect(first.header?.before).toBeNull()
    expect(second).toEqual({
      header: null,
      changes: { documents: [], entities: [], links: [], observations: [] },
      kept: [],
      unchanged: 6,
    })
    expect(summariseChanges(second.changes)).toBe('Nothing changes.')
  })

  it('takes the order of records and of evidence for no change, the order of aliases and sections for one', () => {
    const shuffled = {
      ...full,
      entities: full.entities.toReversed(),
      documents: full.documents.toReversed(),
      links: full.links.map((link) => ({ ...link, evidence: link.evidence.toReversed() })),
    }
    expect(compareDatasets(full, shuffled, { remove: false }).unchanged).toBe(6)
    const { changes } = compareText(
      FULL,
      FULL.replace('[RAG, The RAG]', '[The RAG, RAG]').replace(
        '3.i: ~\n      3.ii: ~',
        '3.ii: ~\n      3.i: ~',
      ),
    )
    expect(describeChanges(changes)).toEqual([
      '~ document document/plan: Plan',
      '    outline: in another order',
      '~ entity thematic-group/rag: Responsible Authorities Group',
      '    aliases: in another order',
    ])
  })

  it('follows what is said about an entity at once, link by link and field by field', () => {
    const after = FULL.replace(
      'has member: { partner/curo: [3.i, 3.ii] }',
      'works with: { partner/curo: 3.i }',
    )
      .replace('name: Curo', 'name: Curo Ltd\n    summary: Homes.')
      .replace('value: 4', 'value: 5')
    const { changes, kept } = compareText(FULL, after)
    expect(kept).toEqual([])
    expect(describeChanges(changes)).toEqual([
      '~ entity partner/curo: Curo Ltd',
      '    name: Curo -> Curo Ltd',
      '    summary: (nothing) -> Homes.',
      '+ link link/partner/curo/WORKS_WITH/thematic-group/rag: STATED',
      '- link link/partner/curo/MEMBER_OF/thematic-group/rag: STATED',
      '~ figure observation/thematic-group/rag/meetings/count/2017-18: 5',
      '    value: 4 -> 5',
    ])
  })

  it('tells what changed in what the dataset says of itself', () => {
    const rules = 'rules: { EXPIRED: { on: false, reason: So. }, SINGLE_SOURCED: { on: true, reason: Why. } }'
    const before = FULL.replace('title: Example', `title: Example\n  ${rules}`)
    const after = FULL.replace(
      'title: Example',
      'title: Example 2\n  partnership: { name: Group, accent: "#1d70b8" }\n  rules: { EXPIRED: { on: false, reason: Ah. } }',
    )
    const { header, changes } = compareText(before, after)
    expect(header).toMatchObject({ id: 'dataset/example', before: { title: 'Example', partnership: null } })
    expect(describeChanges(changes, header)).toEqual([
      '~ dataset dataset/example: Example 2',
      '    title: Example -> Example 2',
      '    partnership: (nothing) -> Group, #1d70b8',
      '    rules: - EXPIRED off (So.)',
      '    rules: - SINGLE_SOURCED on (Why.)',
      '    rules: + EXPIRED off (Ah.)',
    ])
    expect(summariseChanges(changes, header)).toBe('Dataset: changed.')
    expect(compareText(after, after).header).toBeNull()
  })

  it('tells a first import by its records alone', () => {
    const { header, changes } = compareDatasets(null, full, { remove: false })
    expect(describeChanges(changes, header)).toEqual(describeChanges(changes))
    expect(summariseChanges(changes, header)).toBe(summariseChanges(changes))
  })

  it('takes the order of rules for no change', () => {
    const rules = [
      { rule: 'A', on: true, reason: 'So.' },
      { rule: 'B', on: false, reason: 'So.' },
    ]
    const one = { ...full, rules }
    expect(compareDatasets(one, { ...full, rules: rules.toReversed() }, { remove: false }).header).toBeNull()
  })

  it('keeps the id of a link whose basis, end or evidence changed', () => {
    const member =
      'has member: { partner/curo: { evidence: 3.i, basis: INFERRED, reason: So., to: 2020-01-01 } }'
    const { changes } = compareText(FULL, FULL.replace('has member: { partner/curo: [3.i, 3.ii] }', member))
    expect(describeChanges(changes)).toEqual([
      '~ link link/partner/curo/MEMBER_OF/thematic-group/rag: INFERRED',
      '    basis: STATED -> INFERRED',
      '    to: (nothing) -> 2020-01-01',
      '    evidence: - plan#3.i',
      '    evidence: - plan#3.ii',
      '    evidence: + plan#3.i (So.)',
    ])
  })

  it('takes a link that begins on another day for another link', () => {
    const member = 'has member: { partner/curo: { evidence: [3.i, 3.ii], from: 2019-01-01 } }'
    const { changes } = compareText(FULL, FULL.replace('has member: { partner/curo: [3.i, 3.ii] }', member))
    expect(changes.links.map((change) => [change.id, change.before === null])).toEqual([
      ['link/partner/curo/MEMBER_OF/thematic-group/rag@2019-01-01', true],
      ['link/partner/curo/MEMBER_OF/thematic-group/rag', false],
    ])
  })

  it('keeps an entity that left the files with its links, unless removing was asked for', () => {
    const gentle = compareDatasets(full, withoutCuro(full), { remove: false })
    expect(gentle).toMatchObject({ kept: ['partner/curo'], unchanged: 4 })
    expect(describeChanges(gentle.changes)).toEqual([])
    const strict = compareDatasets(full, withoutCuro(full), { remove: true })
    expect(strict.kept).toEqual([])
    expect(describeChanges(strict.changes)).toEqual([
      '- entity partner/curo: Curo',
      '- link link/partner/curo/MEMBER_OF/thematic-group/rag: STATED',
    ])
  })

  it('keeps a document that left the files, unless removing was asked for', () => {
    const after = { ...full, documents: full.documents.filter((document) => document.key !== 'act') }
    expect(compareDatasets(full, after, { remove: false }).kept).toEqual(['document/act'])
    expect(describeChanges(compareDatasets(full, after, { remove: true }).changes)).toEqual([
      '- document document/act: Act',
    ])
  })

  it('keeps a section that a kept record cites at the end of its outline, also the next time', () => {
    const gone = withoutCuro(full)
    const after = {
      ...gone,
      documents: gone.documents.map((document) => ({
        ...document,
        sections: document.sections.filter(({ locator }) => locator !== '3.ii' && locator !== '4.ii.h'),
      })),
    }
    const { changes } = compareDatasets(full, after, { remove: false })
    const stored = changes.documents[0]?.after
    expect(stored?.sections.map((section) => section.locator)).toEqual(['3', '3.i', '3.10', '3.ii'])
    const documents = full.documents.map((document) =>
      document.key === 'plan' && stored ? stored : document,
    )
    expect(compareDatasets({ ...full, documents }, after, { remove: false }).changes.documents).toEqual([])
    expect(compareDatasets(full, after, { remove: true }).changes.documents[0]?.after?.sections).toHaveLength(
      3,
    )
  })

  it('gives changes that make any stored dataset into any stated one, and then none', () => {
    fc.assert(
      fc.property(anyDataset(ontology), anyDataset(ontology), (before, after) => {
        const { changes } = compareDatasets(before, after, { remove: true })
        const entityId = (entity: { id: string }) => entity.id
        const keyOf = (document: { key: string }) => documentId(document.key)
        expect(apply(before.entities, entityId, changes.entities)).toEqual(
          apply(after.entities, entityId, []),
        )
        expect(apply(before.documents, keyOf, changes.documents)).toEqual(apply(after.documents, keyOf, []))
        expect(apply(before.links, linkId, changes.links)).toEqual(apply(after.links, linkId, []))
        const figures = apply(before.observations, observationId, changes.observations)
        expect(figures).toEqual(apply(after.observations, observationId, []))
        expect(describeChanges(compareDatasets(after, after, { remove: true }).changes)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
