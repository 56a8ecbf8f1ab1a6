import fc from 'fast-check'
import { canonicalDecimal } from '../../src/dataset/readDecimal.ts'
import type { Ontology } from '../../src/ontology/ontology.ts'
import { observationId } from '../../src/ontology/recordIds.ts'
import {
  BASES,
  type DatasetRecord,
  type EntityRecord,
  type EvidenceRecord,
  type LinkRecord,
  PAYMENT_FREQUENCIES,
  VISIBILITIES,
} from '../../src/ontology/records.ts'

const line = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'abc :#,-[]{}&*!|>"\'%@`~0\\é1'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/\p{C}|\p{Z}+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !text.includes('\uFFFD'))
const key = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3})?$/)
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.nat(99_999))
  .map(([whole, part]) => canonicalDecimal(`${whole}.${part}`) ?? '0')
const period = fc
  .tuple(maybe(day), maybe(day))
  .map(([a, b]) =>
    a !== null && b !== null && a > b ? { validFrom: b, validTo: a } : { validFrom: a, validTo: b },
  )
const visibility = fc.constantFrom(...VISIBILITIES)

/** The picture that every logo is. */
export const PICTURE = {
  name: 'logo.png',
  bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2),
}
const logo = { mediaType: 'image/png', base64: Buffer.from(PICTURE.bytes).toString('base64') }
const partnership = fc.record({
  name: line,
  accent: maybe(fc.constantFrom('#1d70b8', '#000000', '#505a5f')),
  logo: maybe(fc.constant(logo)),
})
const rules = fc.uniqueArray(
  fc.record({
    rule: fc.constantFrom('GROUP_WITHOUT_CHAIR', 'EXPIRED', 'A1_B'),
    on: fc.boolean(),
    reason: line,
  }),
  { selector: (one) => one.rule, maxLength: 3 },
)

/** Any sound dataset of a vocabulary: every kind, every link type, awkward texts, in the order of a single file. */
export function anyDataset(ontology: Ontology): fc.Arbitrary<DatasetRecord> {
  const kinds = [...ontology.kinds.values()]
  const sections = fc.uniqueArray(
    fc.record({ locator: fc.stringMatching(/^[1-9][0-9]?(\.[a-z1-9]0?){0,2}$/), heading: maybe(line) }),
    { selector: (section) => section.locator, minLength: 1, maxLength: 6 },
  )
  return fc
    .uniqueArray(
      fc.record({
        key,
        title: line,
        publisher: maybe(line),
        publishedOn: maybe(day),
        url: maybe(fc.webUrl()),
        describes: fc.constant(null),
        sections,
      }),
      { selector: (document) => document.key, minLength: 1, maxLength: 3 },
    )
    .chain((documents) => {
      const places = documents.flatMap((document) =>
        document.sections.map(({ locator }) => ({ document: document.key, locator })),
      )
      const evidence: fc.Arbitrary<EvidenceRecord[]> = fc
        .uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 3 })
        .chain((cited) => fc.tuple(...cited.map((place) => maybe(line).map((note) => ({ ...place, note })))))
      const entity = fc
        .constantFrom(...kinds)
        .chain((kind) =>
          fc
            .record({ key, rest: anyEntity(kind.name, kind.facts, evidence) })
            .map((one): EntityRecord => ({ id: `${kind.idPrefix}/${one.key}`, ...one.rest })),
        )
      return fc.uniqueArray(entity, { selector: (one) => one.id, maxLength: 12 }).chain((entities) =>
        fc.record({
          key,
          title: line,
          description: maybe(line),
          partnership: maybe(partnership),
          rules,
          documents: fc.constant(documents),
          entities: fc.constant(inFileOrder(ontology, entities)),
          links: anyLinks(ontology, entities, evidence),
          observations: anyFigures(entities, evidence),
        }),
      )
    })
}

function anyEntity(
  kind: string,
  facts: string | undefined,
  evidence: fc.Arbitrary<EvidenceRecord[]>,
): fc.Arbitrary<Omit<EntityRecord, 'id'>> {
  const year = fc
    .integer({ min: 1000, max: 9998 })
    .map((first) => `${first}/${String((first + 1) % 100).padStart(2, '0')}`)
  const amount = decimal.map((text) => text.replace('-', ''))
  const years = fc.uniqueArray(
    fc.record({ year, amount: maybe(amount), basis: fc.constantFrom(...BASES), note: line }),
    { selector: (one) => one.year, maxLength: 3 },
  )
  const funding = fc.record({
    amount: maybe(amount),
    currency: fc.constantFrom('GBP', 'EUR'),
    frequency: maybe(fc.constantFrom(...PAYMENT_FREQUENCIES)),
    years,
  })
  const holder = fc
    .tuple(line, period, evidence)
    .map(([name, time, pieces]) => ({ name, ...time, evidence: pieces }))
  return fc
    .record({
      name: line,
      summary: maybe(line),
      aliases: fc.uniqueArray(line, { maxLength: 3 }),
      identifiers: fc.uniqueArray(fc.record({ scheme: key, value: line, url: maybe(fc.webUrl()) }), {
        selector: (one) => one.scheme,
        maxLength: 2,
      }),
      time: period,
      visibility,
      evidence,
      funding: facts === 'FUNDING' ? funding : fc.constant(null),
      holders: facts === 'HOLDERS' ? fc.array(holder, { maxLength: 2 }) : fc.constant([]),
    })
    .map(({ time, ...rest }) => ({ kind, ...rest, ...time }))
}

function anyLinks(
  ontology: Ontology,
  entities: readonly EntityRecord[],
  evidence: fc.Arbitrary<EvidenceRecord[]>,
): fc.Arbitrary<LinkRecord[]> {
  const possible = [...ontology.linkTypes.values()].flatMap((type) =>
    entities.flatMap((source) =>
      entities
        .filter((target) => source.id !== target.id && ontology.allows(type.name, source.kind, target.kind))
        .filter((target) => !type.symmetric || source.id < target.id)
        .map((target) => ({ type: type.name, source: source.id, target: target.id })),
    ),
  )
  if (possible.length === 0) return fc.constant([])
  const link = (ends: (typeof possible)[number]) =>
    fc
      .record({
        basis: fc.constantFrom(...BASES),
        note: maybe(line),
        time: period,
        visibility,
        evidence,
        reason: line,
      })
      .map(({ basis, time, reason, evidence: pieces, ...rest }) => ({
        ...ends,
        ...rest,
        ...time,
        basis,
        evidence:
          basis === 'INFERRED' ? pieces.map((piece) => ({ ...piece, note: piece.note ?? reason })) : pieces,
      }))
  return fc
    .uniqueArray(fc.constantFrom(...possible), { maxLength: 10 })
    .chain((ends) => fc.tuple(...ends.map(link)))
}

function anyFigures(entities: readonly EntityRecord[], evidence: fc.Arbitrary<EvidenceRecord[]>) {
  if (entities.length === 0) return fc.constant([])
  const figure = fc
    .record({
      subject: fc.constantFrom(...entities.map((one) => one.id)),
      metric: line.map((text) => `m ${text}`),
      value: decimal,
      unit: maybe(line),
      period: maybe(line),
      time: period,
      note: maybe(line),
      visibility,
      evidence,
    })
    .map(({ time, ...rest }) => ({ ...rest, periodStart: time.validFrom, periodEnd: time.validTo }))
  return fc.uniqueArray(figure, { selector: observationId, maxLength: 4 })
}

function inFileOrder(ontology: Ontology, entities: readonly EntityRecord[]): EntityRecord[] {
  const order = [...ontology.kinds.keys()]
  return entities.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
