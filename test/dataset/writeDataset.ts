import { stringify } from 'yaml'
import type { Ontology } from '../../src/ontology/ontology.ts'
import type { DatasetRecord, EntityRecord, EvidenceRecord, LinkRecord } from '../../src/ontology/records.ts'
import { PICTURE } from './anyDataset.ts'

/** A block of YAML. A Map, since an object would put keys such as 3 before all others. */
type Block = Map<string, unknown>

/**
 * A dataset as the YAML of a single file, in the plainest way. Which end says a link is up to the caller, since the
 * format lets either.
 */
export function writeDataset(
  ontology: Ontology,
  dataset: DatasetRecord,
  saysSource: (link: LinkRecord, index: number) => boolean,
): string {
  const main = dataset.documents[0]
  const file: Block = new Map()
  file.set('dataset', writeHeader(dataset))
  file.set('documents', writeDocuments(dataset))
  const blocks = new Map<string, Block>()
  for (const entity of dataset.entities) {
    const kind = ontology.kinds.get(entity.kind)
    if (kind === undefined) continue
    const block = writeEntity(entity, dataset, main?.key)
    blocks.set(entity.id, block)
    blockAt(file, kind.plural).set(entity.id.slice(kind.idPrefix.length + 1), block)
  }
  for (const [index, link] of dataset.links.entries()) {
    const type = ontology.linkTypes.get(link.type)
    const isOut = saysSource(link, index)
    const block = blocks.get(isOut ? link.source : link.target)
    if (type === undefined || block === undefined) continue
    const under = blockAt(block, isOut ? type.label : type.inverse)
    const far = isOut ? link.target : link.source
    // The same link at several times is a list of blocks.
    const others = under.get(far)
    const own = writeLink(link, main?.key)
    under.set(far, others === undefined ? own : [...(Array.isArray(others) ? others : [others]), own])
  }
  return stringify(file, { lineWidth: 0 })
}

function writeHeader({ key, title, description, partnership, rules }: DatasetRecord): Block {
  const { name, accent, logo } = partnership ?? {}
  return compact({
    key,
    title,
    description,
    partnership: partnership === null ? null : compact({ name, accent, logo: logo ? PICTURE.name : null }),
    rules: new Map(rules.map(({ rule, on, reason }) => [rule, { on, reason }])),
  })
}

function blockAt(parent: Block, key: string): Block {
  const found = parent.get(key)
  const block: Block = found instanceof Map ? found : new Map<string, unknown>()
  parent.set(key, block)
  return block
}

function writeDocuments(dataset: DatasetRecord): Block {
  return new Map(
    dataset.documents.map((document, i) => [
      document.key,
      compact({
        title: document.title,
        publisher: document.publisher,
        published: document.publishedOn,
        url: document.url,
        describes: document.describes,
        default: i === 0 ? true : null,
        outline: new Map(document.sections.map(({ locator, heading }) => [locator, heading])),
      }),
    ]),
  )
}

function writeEntity(entity: EntityRecord, dataset: DatasetRecord, main: string | undefined): Block {
  const figures = dataset.observations.filter((figure) => figure.subject === entity.id)
  const { funding } = entity
  return compact({
    name: entity.name,
    summary: entity.summary,
    aliases: entity.aliases,
    identifiers: new Map(
      entity.identifiers.map(({ scheme, value, url }) => [scheme, url === null ? value : { value, url }]),
    ),
    from: entity.validFrom,
    to: entity.validTo,
    visibility: entity.visibility,
    evidence: writeEvidence(entity.evidence, main),
    amount: funding?.amount,
    currency: funding?.currency,
    frequency: funding?.frequency,
    years: new Map((funding?.years ?? []).map(({ year, ...rest }) => [year, compact(rest)])),
    holders: entity.holders.map(({ name, validFrom: from, validTo: to, evidence }) =>
      compact({ name, from, to, evidence: writeEvidence(evidence, main) }),
    ),
    figures: figures.map(({ subject: _, periodStart: from, periodEnd: to, evidence, ...figure }) =>
      compact({ ...figure, from, to, evidence: writeEvidence(evidence, main) }),
    ),
  })
}

function writeLink(link: LinkRecord, main: string | undefined): Block {
  const { basis, note, validFrom: from, validTo: to, visibility } = link
  return compact({ evidence: writeEvidence(link.evidence, main), basis, note, from, to, visibility })
}

function writeEvidence(evidence: readonly EvidenceRecord[], main: string | undefined): unknown[] {
  return evidence.map(({ document, locator, note }) => {
    const at = document === main ? locator : `${document}#${locator}`
    return note === null ? at : { at, note }
  })
}

/** A block without what is not known and what is empty. */
function compact(block: Record<string, unknown>): Block {
  const isEmpty = (value: unknown) =>
    (Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0)
  return new Map(
    Object.entries(block).filter(([, value]) => value !== null && value !== undefined && !isEmpty(value)),
  )
}
