import { InvalidInputError } from '../errors.ts'
import { placeOfKind } from './columns.ts'
import { comparePlaces, type Place, placeInPlan } from './documentOrder.ts'
import { findParts } from './findParts.ts'
import { findRuleSettings } from './findRuleSettings.ts'
import { type GapRuleName, gapRuleNames, gapRules } from './gapRules.ts'
import { GapFacts } from './gaps/gapFacts.ts'
import type { Finding, GapRule } from './gaps/gapRule.ts'
import { KeptAnswers } from './keptAnswers.ts'
import { compareByName } from './nameOrder.ts'
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
  const steps = findGapsInSteps(snapshot, question)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same, for whoever has others to serve meanwhile: between two steps lie some hundred entities, or the sorting of one rule's rows. */
export function* findGapsInSteps(
  snapshot: Snapshot,
  question: GapQuestion,
): Generator<undefined, readonly GapRow[], undefined> {
  const { rules, within, today } = question
  const unknown = rules?.find((name) => !gapRuleNames.some((known) => known === name))
  if (unknown !== undefined) {
    throw new InvalidInputError(
      `There is no rule "${unknown}". The rules are ${gapRuleNames.join(', ')}; name one of these.`,
    )
  }
  const ask = new Asking(snapshot, within, today)
  const kept = within === undefined ? keptOfAll : keptWithin
  const keyOf = (names: readonly string[]) => `${names.join(' ')} ${today} ${within?.id ?? ''}`
  const names = gapRuleNames.filter((name) => rules === undefined || rules.includes(name))
  const known = kept.find(snapshot, keyOf(names))
  if (known !== undefined) return known
  const found: (readonly GapRow[])[] = []
  for (const name of names) {
    const key = keyOf([name])
    const rows = kept.find(snapshot, key) ?? kept.keep(snapshot, key, yield* ask.find(name, gapRules[name]))
    found.push(rows)
  }
  return kept.keep(snapshot, keyOf(names), found.flat())
}

/** So many entities are looked at in one step. */
const STEP = 200

/** One question put to several rules, which share what they learn of the snapshot. */
class Asking {
  readonly #snapshot: Snapshot
  readonly #within: EntityNode | undefined
  readonly #today: string
  readonly #facts = new Map<Snapshot, GapFacts>()
  readonly #parts = new Map<Snapshot, ReadonlySet<EntityNode>>()

  constructor(snapshot: Snapshot, within: EntityNode | undefined, today: string) {
    this.#snapshot = snapshot
    this.#within = within
    this.#today = today
  }

  *find(name: GapRuleName, rule: GapRule): Generator<undefined, readonly GapRow[], undefined> {
    const snapshot = rule.looksBack === true ? this.#snapshot.lookingBack() : this.#snapshot
    const facts = this.#facts.get(snapshot) ?? new GapFacts(snapshot, this.#today)
    this.#facts.set(snapshot, facts)
    const off = new Set(
      findRuleSettings(snapshot)
        .filter((setting) => setting.rule === name && !setting.on)
        .map(({ dataset }) => dataset),
    )
    const plan = findPlan(snapshot, this.#within)
    /** As the plan sets things out; where no document describes a plan, by kind. */
    const placeOf = (entity: EntityNode): Place =>
      plan === undefined ? [placeOfKind(snapshot.ontology, entity.kind), 0, 0] : placeInPlan(entity, plan)
    const rows: Placed<GapRow>[] = []
    let looked = 0
    for (const entity of this.#entities(snapshot, rule.kinds)) {
      if (++looked % STEP === 0) yield
      if (off.has(entity.dataset)) continue
      const found = rule.explain(facts, entity)
      if (found !== null) rows.push({ item: { rule: name, entity, ...found }, place: placeOf(entity) })
    }
    yield
    return rows
      .sort((a, b) => comparePlaces(a.place, b.place) || compareByName(a.item.entity, b.item.entity))
      .map(({ item }) => item)
  }

  /** Those that a rule may be about. */
  *#entities(snapshot: Snapshot, kinds: GapRule['kinds']): Generator<EntityNode> {
    if (this.#within === undefined) {
      const lists =
        kinds === 'EVERY' ? [snapshot.entityIndexes] : kinds.map((kind) => snapshot.entitiesOf(kind))
      for (const indexes of lists) for (const index of indexes) yield snapshot.entityAt(index)
      return
    }
    const parts = this.#parts.get(snapshot) ?? new Set([this.#within, ...findParts(snapshot, this.#within)])
    this.#parts.set(snapshot, parts)
    for (const entity of parts) {
      if (kinds === 'EVERY' || kinds.some((kind) => kind === entity.kind)) yield entity
    }
  }
}

interface Placed<Item> {
  readonly item: Item
  readonly place: Place
}

/** The plan whose order rows have: `within` or the first that a document describes. */
function findPlan(snapshot: Snapshot, within: EntityNode | undefined): EntityNode | undefined {
  const described = findDescribed(snapshot)
  return within !== undefined && described.has(within) ? within : described.values().next().value
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
