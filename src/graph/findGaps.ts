import { InvalidInputError } from '../errors.ts'
import { sortByDocumentOrder } from './documentOrder.ts'
import { findParts } from './findParts.ts'
import { findRuleSettings } from './findRuleSettings.ts'
import { type GapRuleName, gapRuleNames, gapRules } from './gapRules.ts'
import { GapFacts } from './gaps/gapFacts.ts'
import type { GapRule } from './gaps/gapRule.ts'
import { sortByKind } from './kindOrder.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** One thing that lacks what a rule looks for. */
export interface GapRow {
  readonly rule: GapRuleName
  readonly entity: EntityNode
  /** What it lacks, in sentences about it. */
  readonly explanation: string
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

/**
 * What the rules find, in the order of the rules, then as a plan sets things out (see `sortByDocumentOrder`); the plan is
 * `within` or the strategy that the first document with one describes. A rule that a dataset has switched off gives no row
 * for its entities, be it asked for or not. Throws InvalidInputError for a rule that there is not. Costs, for each rule,
 * what is joined to the entities of its kinds.
 */
export function findGaps(snapshot: Snapshot, question: GapQuestion): readonly GapRow[] {
  const { rules, within, today } = question
  const unknown = rules?.find((name) => !gapRuleNames.some((known) => known === name))
  if (unknown !== undefined) {
    throw new InvalidInputError(
      `There is no rule "${unknown}". The rules are ${gapRuleNames.join(', ')}; name one of these.`,
    )
  }
  const facts = new GapFacts(snapshot, today)
  const inside = within === undefined ? allEntities(snapshot) : [within, ...findParts(snapshot, within)]
  const off = new Set(
    findRuleSettings(snapshot)
      .filter(({ on }) => !on)
      .map(({ rule, dataset }) => `${rule} ${dataset}`),
  )
  return gapRuleNames
    .filter((name) => rules === undefined || rules.includes(name))
    .flatMap((name) => {
      const rule: GapRule = gapRules[name]
      const asked = inside.filter(
        ({ kind, dataset }) =>
          (rule.kinds === 'EVERY' || rule.kinds.some((known) => known === kind)) &&
          !off.has(`${name} ${dataset}`),
      )
      const rows = new Map<EntityNode, GapRow>()
      for (const entity of asked) {
        const explanation = rule.explain(facts, entity)
        if (explanation !== null) rows.set(entity, { rule: name, entity, explanation })
      }
      return sortAsSetOut(snapshot, rows.keys(), within).flatMap((entity) => rows.get(entity) ?? [])
    })
}

function allEntities(snapshot: Snapshot): readonly EntityNode[] {
  return Array.from(snapshot.entityIndexes, (index) => snapshot.entityAt(index))
}

/** As the plan sets them out; where no document describes a plan, by kind, then name. */
function sortAsSetOut(
  snapshot: Snapshot,
  entities: Iterable<EntityNode>,
  within: EntityNode | undefined,
): readonly EntityNode[] {
  const described = snapshot.documents.flatMap(({ describes }) =>
    describes === null ? [] : (snapshot.findEntity(describes) ?? []),
  )
  const plan = described.find((entity) => entity === within) ?? described[0]
  return plan === undefined ? sortByKind(snapshot.ontology, entities) : sortByDocumentOrder(entities, plan)
}
