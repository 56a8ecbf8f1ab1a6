import type { LinkDirection } from '../ontology/ontology.ts'
import { BASES } from '../ontology/records.ts'
import type { GraphColumns } from './columns.ts'
import type { Snapshot } from './snapshot.ts'
import { IN, OUT, type StepTable, stepTableOf } from './stepTable.ts'

/** The directions in which each link type may be walked, by its index in the columns' typeNames: bits OUT and IN. */
export type StepRule = Uint8Array

const keptRules = new WeakMap<GraphColumns, Map<string, StepRule>>()
const reversedRules = new WeakMap<StepRule, StepRule>()

/** The rule of a path profile, the same one each time. A profile that the vocabulary does not know walks no link. */
export function ruleOfProfile(columns: GraphColumns, profile: string): StepRule {
  return keepRule(columns, profile, (type) => columns.ontology.stepsOf(profile, type))
}

/** The rule that walks some link types in one direction, the same one each time; symmetric types go both ways. */
export function ruleOfTypes(
  columns: GraphColumns,
  types: readonly string[],
  direction: LinkDirection,
): StepRule {
  const { linkTypes } = columns.ontology
  return keepRule(columns, `${direction} of ${types.join(' ')}`, (type) => {
    if (!types.includes(type)) return []
    return linkTypes.get(type)?.symmetric ? ['OUT', 'IN'] : [direction]
  })
}

/** A rule that is made once for each version of the graph. */
function keepRule(
  columns: GraphColumns,
  name: string,
  directionsOf: (type: string) => readonly LinkDirection[],
): StepRule {
  const kept = keptRules.get(columns) ?? new Map<string, StepRule>()
  keptRules.set(columns, kept)
  const rule = kept.get(name) ?? ruleOf(columns, directionsOf)
  kept.set(name, rule)
  return rule
}

function ruleOf(columns: GraphColumns, directionsOf: (type: string) => readonly LinkDirection[]): StepRule {
  return Uint8Array.from(columns.typeNames, (type) => {
    const directions = directionsOf(type)
    return (directions.includes('OUT') ? OUT : 0) | (directions.includes('IN') ? IN : 0)
  })
}

/** The rule that walks every step of another the opposite way, the same one each time. */
export function reverseRule(rule: StepRule): StepRule {
  const known = reversedRules.get(rule)
  if (known !== undefined) return known
  const reversed = rule.map((bits) => ((bits & OUT) === 0 ? 0 : IN) | ((bits & IN) === 0 ? 0 : OUT))
  reversedRules.set(rule, reversed)
  return reversed
}

/** True when two rules walk the same steps. */
export function isSameRule(a: StepRule, b: StepRule): boolean {
  return a.length === b.length && a.every((bits, type) => bits === b[type])
}

/** What narrows the steps beyond the rule. */
export interface StepLimits {
  /** The place in BASES of the weakest basis that is let through; without it, every basis is. */
  readonly weakest?: number
  /** Indexes of entities that no step leads to. */
  readonly without?: ReadonlySet<number>
}

/** The steps that may be taken from an entity: along a rule, and over links of a basis or a stronger one. */
export class Steps {
  readonly #table: StepTable
  readonly #linkBasis: Uint8Array
  readonly #weakest: number
  readonly #without: ReadonlySet<number> | undefined

  /** Linear in the snapshot's links the first time that a rule is asked of it, constant after that. */
  constructor(snapshot: Snapshot, rule: StepRule, { weakest = BASES.length - 1, without }: StepLimits = {}) {
    this.#table = stepTableOf(snapshot, rule)
    this.#linkBasis = snapshot.columns.linkBasis
    this.#weakest = weakest
    this.#without = without
  }

  /** How many links `visitFrom` looks at for an entity. Constant time. */
  costOf(entity: number): number {
    const { offsets } = this.#table
    // Entities are indexes of the snapshot, so the reads here and below never give undefined.
    return (offsets[entity + 1] as number) - (offsets[entity] as number)
  }

  /**
   * Calls back with the link and the entity at its far end for each step from an entity, in no order that callers may
   * rely on. Costs what `costOf` says.
   */
  visitFrom(entity: number, visit: (link: number, other: number) => void): void {
    const { offsets, links, others } = this.#table
    const end = offsets[entity + 1] as number
    for (let at = offsets[entity] as number; at < end; at++) {
      const [link, other] = [links[at] as number, others[at] as number]
      if ((this.#linkBasis[link] as number) > this.#weakest || this.#without?.has(other)) continue
      visit(link, other)
    }
  }
}
