import { InvalidInputError } from '../errors.ts'
import { sortByDocumentOrder } from './documentOrder.ts'
import { findParts } from './findParts.ts'
import { findRuleSettings } from './findRuleSettings.ts'
import { type GapRuleName, gapRuleNames, gapRules } from './gapRules.ts'
import { GapFacts } from './gaps/gapFacts.ts'
import type { Finding, GapRule } from './gaps/gapRule.ts'
import { KeptAnswers } from './keptAnswers.ts'
import { sortByKind } from './kindOrder.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** One thing that lacks what a rule looks for, and what the rule says of it. */
export interface GapRow extends Finding {
  readonly rule: GapRuleName
  readonly entity: EntityNode
}

/** Which gaps are looked for. */
export interface GapQuestion {
  /** All rules when left out. */
  readonly rules?: readonly string[]
  /** Only this entity and its parts. */
  readonly within?: EntityNode
  /** The day by which things have ended or not, 2019-04-01. */
  readonly today: string
}

/** Rows by rule, so that every choice of rules is answered from the same. Those of the whole graph take longest: no plan pushes them out. */
const keptOfAll = new KeptAnswers<readonly GapRow[]>(64)
const keptWithin = new KeptAnswers<readonly GapRow[]>(2_048)

/**
 * What the rules find, in the order of the rules, then as a plan sets things out (see `sortByDocumentOrder`); the plan is
 * `within` or the strategy that the first document with one describes. A rule that a dataset has switched off gives no row
 * for its entities, be it asked for or not. A rule that looks back also gives rows for what had ended by the snapshot's day.
 * Throws InvalidInputError for a rule that there is not. Costs, for each rule, what is joined to the entities of its kinds;
 * nothing when the same was asked lately.
 */
export function findGaps(snapshot: Snapshot, question: GapQuestion): readonly GapRow[] {
  const { rules, within, today } = question
  const unknown = rules?.find((name) => !gapRuleNames.some((known) => known === name))
  if (unknown !== undefined) {
    throw new InvalidInputError(
      `There is no rule "${unknown}". The rules are ${gapRuleNames.join(', ')}; name one of these.`,
    )
  }
  const ask = new Asking(snapshot, within, today)
  const kept = within === undefined ? keptOfAll : keptWithin
  return gapRuleNames
    .filter((name) => rules === undefined || rules.includes(name))
    .flatMap((name) =>
      kept.get(snapshot, `${name} ${today} ${within?.id ?? ''}`, () => ask.find(name, gapRules[name])),
    )
}

/** One question put to several rules, which share what they learn of the snapshot. */
class Asking {
  readonly #snapshot: Snapshot
  readonly #within: EntityNode | undefined
  readonly #today: string
  readonly #facts = new Map<Snapshot, GapFacts>()
  readonly #inside = new Map<Snapshot, readonly EntityNode[]>()

  constructor(snapshot: Snapshot, within: EntityNode | undefined, today: string) {
    this.#snapshot = snapshot
    this.#within = within
    this.#today = today
  }

  find(name: GapRuleName, rule: GapRule): readonly GapRow[] {
    const snapshot = rule.looksBack === true ? this.#snapshot.lookingBack() : this.#snapshot
    const facts = this.#facts.get(snapshot) ?? new GapFacts(snapshot, this.#today)
    this.#facts.set(snapshot, facts)
    const inside = this.#inside.get(snapshot) ?? entitiesWithin(snapshot, this.#within)
    this.#inside.set(snapshot, inside)
    const off = new Set(
      findRuleSettings(snapshot)
        .filter((setting) => setting.rule === name && !setting.on)
        .map(({ dataset }) => dataset),
    )
    const rows = new Map<EntityNode, GapRow>()
    for (const entity of inside) {
      if (rule.kinds !== 'EVERY' && !rule.kinds.some((kind) => kind === entity.kind)) continue
      if (off.has(entity.dataset)) continue
      const found = rule.explain(facts, entity)
      if (found !== null) rows.set(entity, { rule: name, entity, ...found })
    }
    return sortAsSetOut(snapshot, rows.keys(), this.#within).flatMap((entity) => rows.get(entity) ?? [])
  }
}

function entitiesWithin(snapshot: Snapshot, within: EntityNode | undefined): readonly EntityNode[] {
  if (within !== undefined) return [within, ...findParts(snapshot, within)]
  return Array.from(snapshot.entityIndexes, (index) => snapshot.entityAt(index))
}

/** As the plan sets them out; where no document describes a plan, by kind, then name. */
function sortAsSetOut(
  snapshot: Snapshot,
  entities: Iterable<EntityNode>,
  within: EntityNode | undefined,
): readonly EntityNode[] {
  const described = findDescribed(snapshot)
  const plan = within !== undefined && described.has(within) ? within : described.values().next().value
  return plan === undefined ? sortByKind(snapshot.ontology, entities) : sortByDocumentOrder(entities, plan)
}

const describedIn = new WeakMap<Snapshot, ReadonlySet<EntityNode>>()

/** What documents describe, in their order; found once for each snapshot. */
function findDescribed(snapshot: Snapshot): ReadonlySet<EntityNode> {
  const known = describedIn.get(snapshot)
  if (known !== undefined) return known
  const described = new Set(
    snapshot.documents.flatMap(({ describes }) =>
      describes === null ? [] : (snapshot.findEntity(describes) ?? []),
    ),
  )
  describedIn.set(snapshot, described)
  return described
}
