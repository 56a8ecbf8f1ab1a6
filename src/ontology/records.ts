/**
 * The facts of a graph as plain records: what a dataset file states, what the store keeps and what the snapshot is
 * built from. Days are ISO strings (2019-04-01) without a time zone, money and figures are strings of decimal digits.
 */

/** How we know that a link holds, strongest first. */
export const BASES = ['STATED', 'STRUCTURAL', 'INFERRED'] as const
export type Basis = (typeof BASES)[number]

/** Who may see a record, widest first. */
export const VISIBILITIES = ['PUBLIC', 'PARTNERS', 'RESTRICTED'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Whether a sum of money is paid each year or once. */
export const PAYMENT_FREQUENCIES = ['ANNUAL', 'ONE_OFF'] as const
export type PaymentFrequency = (typeof PAYMENT_FREQUENCIES)[number]

/** Where a document says something; the note carries the reason when the link is INFERRED. */
export interface EvidenceRecord {
  /** The document's key. */
  readonly document: string
  readonly locator: string
  readonly note: string | null
}

export interface IdentifierRecord {
  readonly scheme: string
  readonly value: string
  readonly url: string | null
}

/** One year of a funding stream, such as 2018/19. */
export interface FundingYearRecord {
  readonly year: string
  readonly amount: string | null
  readonly basis: Basis
  readonly note: string | null
}

/** The facts that only a funding stream has. */
export interface FundingRecord {
  readonly amount: string | null
  /** ISO 4217. */
  readonly currency: string
  readonly frequency: PaymentFrequency | null
  readonly years: readonly FundingYearRecord[]
}

/** Who held a post, from when to when as far as the sources tell. */
export interface HolderRecord {
  readonly name: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly evidence: readonly EvidenceRecord[]
}

export interface EntityRecord {
  /** Kind and name made into a path: partner/curo. */
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly summary: string | null
  readonly aliases: readonly string[]
  readonly identifiers: readonly IdentifierRecord[]
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly visibility: Visibility
  readonly evidence: readonly EvidenceRecord[]
  /** Present when the kind's facts are FUNDING. */
  readonly funding: FundingRecord | null
  /** Empty unless the kind's facts are HOLDERS. */
  readonly holders: readonly HolderRecord[]
}

export interface LinkRecord {
  readonly type: string
  /** The id of the entity that the sentence starts with. */
  readonly source: string
  readonly target: string
  readonly basis: Basis
  readonly note: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly visibility: Visibility
  readonly evidence: readonly EvidenceRecord[]
}

/** A figure that a document gives about an entity. */
export interface ObservationRecord {
  readonly subject: string
  readonly metric: string
  readonly value: string
  readonly unit: string | null
  /** As the document words it: 2017/18, 12 months to April 2018. */
  readonly period: string | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly note: string | null
  readonly visibility: Visibility
  readonly evidence: readonly EvidenceRecord[]
}

export interface SectionRecord {
  readonly locator: string
  /** The heading as published; null for a paragraph or an item that has none of its own. */
  readonly heading: string | null
}

export interface DocumentRecord {
  readonly key: string
  readonly title: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly url: string | null
  /** The entity that the document sets out: the strategy whose text it is. */
  readonly describes: string | null
  /** In reading order. */
  readonly sections: readonly SectionRecord[]
}

/** A picture, small enough to stand within a page. */
export interface PictureRecord {
  /** image/png, image/jpeg or image/svg+xml. */
  readonly mediaType: string
  readonly base64: string
}

/** How a partnership appears on its reports and pages. */
export interface PartnershipRecord {
  readonly name: string
  /** #rrggbb. */
  readonly accent: string | null
  readonly logo: PictureRecord | null
}

/** A rule of the gap checks that a partnership has switched off or on, and why. */
export interface RuleSettingRecord {
  readonly rule: string
  readonly on: boolean
  readonly reason: string
}

/** What a dataset says of itself. */
export interface DatasetHeaderRecord {
  readonly key: string
  readonly title: string
  readonly description: string | null
  readonly partnership: PartnershipRecord | null
  readonly rules: readonly RuleSettingRecord[]
}

/** Everything one dataset states. Arrays are in the order of the files. */
export interface DatasetRecord extends DatasetHeaderRecord {
  readonly documents: readonly DocumentRecord[]
  readonly entities: readonly EntityRecord[]
  readonly links: readonly LinkRecord[]
  readonly observations: readonly ObservationRecord[]
}
