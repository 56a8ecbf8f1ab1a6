import { Decimal } from 'decimal.js'
import { isEvidenceIn, type Place } from './evidencePlace.ts'
import { foldText } from './foldText.ts'
import type { EntityNode, ObservationNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** What a figure must be to be let through; everything given must hold. */
export interface ObservationFilter {
  readonly subject?: EntityNode
  readonly subjectKinds?: readonly string[]
  /** Part of the metric, whatever the case and the accents. */
  readonly metric?: string
  readonly units?: readonly string[]
  /** Part of the period as the document words it. */
  readonly period?: string
  readonly valueMin?: string
  readonly valueMax?: string
  readonly citedIn?: Place
}

/** The indexes of the figures that the filter lets through, in the snapshot's order. Costs the number of figures looked at. */
export function findFilteredObservations(snapshot: Snapshot, filter: ObservationFilter): number[] {
  const candidates =
    filter.subject === undefined ? snapshot.observationIndexes : snapshot.observationsOf(filter.subject.index)
  return Array.from(candidates).filter((index) => isLetThrough(snapshot.observationAt(index), filter))
}

function isLetThrough(figure: ObservationNode, filter: ObservationFilter): boolean {
  const { subjectKinds, metric, units, period, valueMin, valueMax, citedIn } = filter
  if (subjectKinds !== undefined && !subjectKinds.includes(figure.subject.kind)) return false
  if (metric !== undefined && !foldText(figure.metric).includes(foldText(metric))) return false
  if (units !== undefined && !units.includes(figure.unit ?? '')) return false
  if (period !== undefined && !foldText(figure.period ?? '').includes(foldText(period))) return false
  if (valueMin !== undefined && new Decimal(figure.value).lt(valueMin)) return false
  if (valueMax !== undefined && new Decimal(figure.value).gt(valueMax)) return false
  if (citedIn !== undefined && !isEvidenceIn(figure.evidence, citedIn)) return false
  return true
}
