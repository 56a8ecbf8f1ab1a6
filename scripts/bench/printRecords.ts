import type {
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  EvidenceRecord,
  LinkRecord,
  ObservationRecord,
} from '../../src/ontology/records.ts'

/** A dataset as lines of JSON, a record on each, as docs/dataset-format.md describes them. Logos are left out. */
export function* printRecords(dataset: DatasetRecord): Generator<string> {
  const { key, title, description, partnership, rules } = dataset
  const name = partnership === null ? null : { name: partnership.name, accent: partnership.accent }
  const switched = Object.fromEntries(rules.map(({ rule, on, reason }) => [rule, { on, reason }]))
  yield print({ dataset: { key, title, description, partnership: name, rules: switched } })
  for (const document of dataset.documents) yield print({ document: documentLine(document) })
  for (const entity of dataset.entities) yield print({ entity: entityLine(entity) })
  for (const link of dataset.links) yield print({ link: linkLine(link) })
  for (const figure of dataset.observations) yield print({ figure: figureLine(figure) })
}

function documentLine({ publishedOn: published, sections, ...document }: DocumentRecord): object {
  return { ...document, published, outline: sections.map(({ locator: at, heading }) => ({ at, heading })) }
}

function entityLine(entity: EntityRecord): object {
  const { kind: _, identifiers, validFrom: from, validTo: to, evidence, funding, holders, ...rest } = entity
  return {
    ...rest,
    identifiers: Object.fromEntries(
      identifiers.map(({ scheme, value, url }) => [scheme, url === null ? value : { value, url }]),
    ),
    from,
    to,
    evidence: evidence.map(piece),
    ...(funding === null
      ? {}
      : { ...funding, years: Object.fromEntries(funding.years.map(({ year, ...one }) => [year, one])) }),
    holders: holders.map((holder) => {
      return {
        name: holder.name,
        from: holder.validFrom,
        to: holder.validTo,
        evidence: holder.evidence.map(piece),
      }
    }),
  }
}

function linkLine({ validFrom: from, validTo: to, evidence, ...link }: LinkRecord): object {
  return { ...link, from, to, evidence: evidence.map(piece) }
}

function figureLine({ periodStart: from, periodEnd: to, evidence, ...figure }: ObservationRecord): object {
  return { ...figure, from, to, evidence: evidence.map(piece) }
}

function piece({ document, locator, note }: EvidenceRecord): unknown {
  const at = `${document}#${locator}`
  return note === null ? at : { at, note }
}

/** Without what is not known and what is empty. */
function print(line: object): string {
  return JSON.stringify(line, (key, value: unknown) => {
    const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0)
    // The key is that of the record itself for a null within a list, which there is none of.
    return isEmpty && key !== '' ? undefined : value
  })
}
