import type { FixedShape } from '../shape.ts'
import type { Period } from './periods.ts'

/** Where a partnership stands: what the names of fixed entities mean to it. */
export interface Standpoint {
  /** The key of the partnership's place; null for the national dataset. */
  readonly place: string | null
  /** The key of its police area; null for what the country has once. */
  readonly force: string | null
}

const PREFIXES: Readonly<Record<string, string>> = {
  AREA: 'area',
  DUTY: 'duty',
  PARTNER: 'partner',
  PRIORITY: 'priority',
  ROLE: 'role',
  STRATEGY: 'strategy',
  THEMATIC_GROUP: 'thematic-group',
}

/** The id of a fixed entity as seen from a standpoint in a period. */
export function fixedId({ fixed, scope, kind }: FixedShape, at: Standpoint, period: Period): string {
  const owner = {
    PARTNERSHIP: at.place,
    PLAN: at.place,
    FORCE: at.force,
    FORCE_PLAN: at.force,
    NATION: 'generated',
  }[scope]
  const name = fixed.toLowerCase().replaceAll('_', '-')
  const parts = [owner, name, isOfPlan(scope) ? period.label : null]
  return `${PREFIXES[kind]}/${parts.filter((part) => part !== null).join('-')}`
}

/** True when there is one for each plan. */
export function isOfPlan(scope: FixedShape['scope']): boolean {
  return scope === 'PLAN' || scope === 'FORCE_PLAN'
}
