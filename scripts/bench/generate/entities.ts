import type {
  DocumentRecord,
  EntityRecord,
  FundingRecord,
  ObservationRecord,
  Visibility,
} from '../../../src/ontology/records.ts'
import type { EntityShape, Shape } from '../shape.ts'
import { drawEvidence } from './evidence.ts'
import { type Period, periods } from './periods.ts'
import type { Random } from './random.ts'
import { aliasOf, textOf } from './wording.ts'

/** What every part of a dataset is drawn with. */
export interface Drawing {
  readonly shape: Shape
  readonly random: Random
}

/** An entity of the shape. Its evidence comes from the documents; it is valid in the period, if one is given. */
export function drawEntity(
  { shape, random }: Drawing,
  of: {
    readonly shape: EntityShape
    readonly id: string
    readonly name: string
    readonly period: Period | null
    readonly documents: readonly DocumentRecord[]
    readonly visibility: Visibility
  },
): EntityRecord {
  const own = of.shape
  const cite = (pieces: number) => {
    return drawEvidence(of.documents, { pieces, noted: 0 }, { random, notes: shape.notes })
  }
  return {
    id: of.id,
    kind: own.kind,
    name: of.name,
    summary: own.summary === null ? null : textOf(own.summary, random),
    aliases: Array.from({ length: own.aliases }, (_, index) => aliasOf(of.name, index)),
    identifiers: Array.from({ length: own.identifiers }, (_, index) => {
      return {
        scheme: `example-register-${index + 1}`,
        value: `X${100_000 + random.below(900_000)}`,
        url: null,
      }
    }),
    validFrom: of.period?.from ?? null,
    validTo: of.period?.to ?? null,
    visibility: of.visibility,
    evidence: cite(Math.max(1, own.evidence)),
    funding: own.kind === 'FUNDING_STREAM' ? drawFunding(own, random) : null,
    holders: periods.slice(0, own.holders).map(({ label, from, to }) => {
      return { name: `Holder ${label}`, validFrom: from, validTo: to, evidence: cite(1) }
    }),
  }
}

function drawFunding(shape: EntityShape, random: Random): FundingRecord {
  const amount = shape.years > 0 ? `${1_000 * (5 + random.below(200))}` : null
  return {
    amount,
    currency: 'GBP',
    frequency: amount === null ? null : 'ANNUAL',
    years: periods.slice(0, shape.years).map(({ year }) => ({ year, amount, basis: 'STATED', note: null })),
  }
}

/** The figures of an entity for one period. */
export function drawFigures(
  { shape, random }: Drawing,
  of: {
    readonly shape: EntityShape
    readonly subject: string
    readonly period: Period
    readonly documents: readonly DocumentRecord[]
    readonly visibility: Visibility
  },
): ObservationRecord[] {
  return Array.from({ length: of.shape.figures }, (_, index) => ({
    subject: of.subject,
    metric: ['Recorded', 'Change on the year before', 'Repeat cases'][index] ?? `Count ${index + 1}`,
    value:
      index === 1
        ? `${Number(((random.below(20_000) - 10_000) / 100).toFixed(2))}`
        : `${random.below(20_000)}`,
    unit: index === 1 ? 'per cent' : null,
    period: of.period.year,
    periodStart: of.period.from,
    periodEnd: null,
    note: random.chance(0.3) ? textOf(random.pick(shape.notes), random) : null,
    visibility: of.visibility,
    evidence: drawEvidence(of.documents, { pieces: 1, noted: 0 }, { random, notes: shape.notes }),
  }))
}

/**
 * Who may see a record. All of the first dataset is public, so these shares are an assumption, not a measurement: nine in
 * ten for everyone, seven in a hundred for partners, the rest restricted.
 */
export function drawVisibility(random: Random): Visibility {
  const point = random.below(100)
  return point < 90 ? 'PUBLIC' : point < 97 ? 'PARTNERS' : 'RESTRICTED'
}
