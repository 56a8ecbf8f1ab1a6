import { Decimal } from 'decimal.js'
import { compareText } from '../graph/compareText.ts'
import type { LinkedItem } from '../graph/entityFilter.ts'
import type { OwnershipRow } from '../graph/findOwnership.ts'
import { compareNames } from '../graph/nameOrder.ts'
import type { DocumentNode, EntityNode, LinkNode, SectionNode } from '../graph/nodes.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { allIndexes } from '../graph/sortedIndexes.ts'
import { OWNERSHIP_ROLES } from '../ontology/ontology.ts'
import type { CursorPart, Ordering } from './paginate.ts'

/** How one part of a key is compared, and which values it may have: a cursor is the client's to write. */
export interface KeyPart {
  compare(a: CursorPart, b: CursorPart): number
  accepts(part: CursorPart): boolean
}

const isText = (part: CursorPart) => typeof part === 'string'
const isNumber = (part: CursorPart) => typeof part === 'number'
const isDecimal = (part: CursorPart) => typeof part === 'string' && /^-?\d{1,40}(\.\d{1,40})?$/.test(part)

export const names: KeyPart = { compare: (a, b) => compareNames(String(a), String(b)), accepts: isText }
export const texts: KeyPart = { compare: (a, b) => compareText(String(a), String(b)), accepts: isText }
export const numbers: KeyPart = { compare: (a, b) => Number(a) - Number(b), accepts: isNumber }
export const decimals: KeyPart = {
  compare: (a, b) => new Decimal(String(a)).comparedTo(String(b)),
  accepts: isDecimal,
}

/** What is not known comes last, whichever way the rest is sorted. */
export function nullsLast({ compare, accepts }: KeyPart): KeyPart {
  return {
    compare: (a, b) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : compare(a, b)),
    accepts: (part) => part === null || accepts(part),
  }
}

export function reversed({ compare, accepts }: KeyPart): KeyPart {
  return { compare: (a, b) => compare(b, a), accepts }
}

/** An ordering from what items sort by and how each part of that is compared. */
export function ordering<Item>(
  name: string,
  keyOf: (item: Item) => readonly CursorPart[],
  keyParts: readonly KeyPart[],
): Ordering<Item> {
  return {
    name,
    keyOf,
    accepts: (parts) =>
      parts.length === keyParts.length && keyParts.every(({ accepts }, i) => accepts(parts[i] as CursorPart)), // as long as the key
    compare(a, b) {
      for (const [part, { compare }] of keyParts.entries()) {
        const order = compare(a[part] ?? null, b[part] ?? null)
        if (order !== 0) return order
      }
      return 0
    },
  }
}

/** What a link sorts by in a snapshot: source, type, target and first day. */
function linkKey(link: LinkNode): readonly CursorPart[] {
  return [link.source.id, link.type, link.target.id, link.validFrom ?? '']
}

/** The order of the links of a snapshot, given by their indexes. */
export function linkOrdering(snapshot: Snapshot): Ordering<number> {
  return ordering('links', (index) => linkKey(snapshot.linkAt(index)), [texts, texts, texts, texts])
}

/** The order of one entity's links, given by their indexes: those that leave it first, then as in the snapshot. */
export function entityLinkOrdering(snapshot: Snapshot, entity: EntityNode): Ordering<number> {
  const { linkSource } = snapshot.columns
  const directionOf = (index: number) => (linkSource[index] === entity.index ? 0 : 1)
  return ordering('entity-links', (index) => [directionOf(index), ...linkKey(snapshot.linkAt(index))], [
    numbers,
    texts,
    texts,
    texts,
    texts,
  ])
}

/** The order of the entities at the far end of one type of link: by name. */
export const linkedOrdering: Ordering<LinkedItem> = ordering(
  'linked',
  ({ link, other }) => [other.name, link.id],
  [names, texts],
)

/** The order of the figures of a snapshot, given by their indexes. */
export function observationOrdering(snapshot: Snapshot): Ordering<number> {
  return ordering('observations', (index) => [snapshot.observationAt(index).id], [texts])
}

/** The order of rows of ownership: by owner, role, what is owned, and link; through its parts, one link makes several rows. */
export const ownershipOrdering: Ordering<OwnershipRow> = ordering(
  'ownership',
  (row) => [row.owner.name, OWNERSHIP_ROLES.indexOf(row.role), row.owned.name, row.link.id, row.owned.id],
  [names, numbers, names, texts, texts],
)

/** The order of documents: by title. */
export const documentOrdering: Ordering<DocumentNode> = ordering(
  'documents',
  (document) => [document.title, document.key],
  [names, texts],
)

/** The order of a document's sections: as they are read. */
export const sectionOrdering: Ordering<SectionNode> = ordering(
  'sections',
  (section) => [section.order, section.locator],
  [numbers, texts],
)

/** The places of the rows of a list, for paging through a list that was made in order. */
export function placesOf(rows: ArrayLike<unknown>): Uint32Array {
  return allIndexes(rows.length)
}

/** The order of a list that was made in order: by place. */
function placeOrdering(name: string): Ordering<number> {
  return ordering(name, (place) => [place], [numbers])
}

/** The order of gaps: as they were found. */
export const gapOrdering = placeOrdering('gaps')

/** The order of overlaps: as they were found. */
export const overlapOrdering = placeOrdering('overlaps')
