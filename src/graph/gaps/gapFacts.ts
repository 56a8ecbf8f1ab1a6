import { findWithin } from '../ball.ts'
import { findLinks, type LinkCondition, type LinkedItem } from '../entityFilter.ts'
import { findParts, PART_OF } from '../findParts.ts'
import { findMoneyReach, type MoneyReach } from '../moneyReach.ts'
import type { EntityNode } from '../nodes.ts'
import type { Snapshot } from '../snapshot.ts'
import { reverseRule, ruleOfProfile, ruleOfTypes, type StepRule, Steps } from '../steps.ts'

/** What the rules ask of a snapshot. Whatever takes a look at the whole graph is found once, when it is first asked for. */
export class GapFacts {
  readonly snapshot: Snapshot
  /** The day by which things have ended or have not. */
  readonly today: string
  #money: MoneyReach | undefined
  #servedByActions: ReadonlySet<number> | undefined
  #wholesOfActions: ReadonlySet<number> | undefined
  #joinedStrategies: ReadonlySet<number> | undefined

  constructor(snapshot: Snapshot, today: string) {
    this.snapshot = snapshot
    this.today = today
  }

  /** The links of an entity that meet a condition, those that leave it first. */
  links(entity: EntityNode, condition: LinkCondition): readonly LinkedItem[] {
    return findLinks(this.snapshot, entity, condition)
  }

  /** Those links of an entity that say who owns it. */
  owners(entity: EntityNode): readonly LinkedItem[] {
    const types = this.snapshot.ontology.ownershipTypes.map((type) => type.name)
    return this.links(entity, { types, direction: 'IN' })
  }

  /** The parts of an entity of a kind, as far as they go. */
  parts(entity: EntityNode, kind: string): readonly EntityNode[] {
    return findParts(this.snapshot, entity).filter((part) => part.kind === kind)
  }

  /** What an entity is directly part of. */
  wholes(entity: EntityNode): readonly EntityNode[] {
    return this.links(entity, { types: [PART_OF], direction: 'OUT' }).map(({ other }) => other)
  }

  /** Every entity that a thread leads up to from one, but itself. */
  threadUp(entity: EntityNode): readonly EntityNode[] {
    return this.#along(ruleOfProfile(this.snapshot.columns, 'THREAD'), entity)
  }

  /** Every entity from which a thread leads up to one, but itself. */
  threadDown(entity: EntityNode): readonly EntityNode[] {
    return this.#along(reverseRule(ruleOfProfile(this.snapshot.columns, 'THREAD')), entity)
  }

  #along(rule: StepRule, entity: EntityNode): readonly EntityNode[] {
    const steps = new Steps(this.snapshot, rule)
    return [...findWithin(steps, [entity.index]).keys()]
      .filter((index) => index !== entity.index)
      .map((index) => this.snapshot.entityAt(index))
  }

  /** What money reaches. */
  get money(): MoneyReach {
    this.#money ??= findMoneyReach(this.snapshot)
    return this.#money
  }

  /** True when some action has a thread up to the entity. */
  isServedByAction(entity: EntityNode): boolean {
    const { snapshot } = this
    this.#servedByActions ??= new Set(
      findWithin(
        new Steps(snapshot, ruleOfProfile(snapshot.columns, 'THREAD')),
        snapshot.entitiesOf('ACTION'),
      ).keys(),
    )
    return this.#servedByActions.has(entity.index)
  }

  /** True when some action is part of the entity. */
  hasActions(entity: EntityNode): boolean {
    const { snapshot } = this
    this.#wholesOfActions ??= new Set(
      findWithin(
        new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF], 'OUT')),
        snapshot.entitiesOf('ACTION'),
      ).keys(),
    )
    return this.#wholesOfActions.has(entity.index)
  }

  /**
   * True when a link that tells how joins the strategy to one of the kinds, or to a strategy that is so joined. The kinds
   * and the type that tells nothing must be the same in every call.
   */
  isStrategyJoined(strategy: EntityNode, to: readonly string[], tellsNothing: string): boolean {
    this.#joinedStrategies ??= findJoinedStrategies(this, to, tellsNothing)
    return this.#joinedStrategies.has(strategy.index)
  }
}

function findJoinedStrategies(
  facts: GapFacts,
  to: readonly string[],
  tellsNothing: string,
): ReadonlySet<number> {
  const { snapshot } = facts
  const tellingLinks = (strategy: number, kinds: readonly string[]) =>
    facts
      .links(snapshot.entityAt(strategy), { kinds })
      .filter(({ link, other }) => link.type !== tellsNothing && other.index !== strategy)
  const strategies = snapshot.entitiesOf('STRATEGY')
  const joined = new Set([...strategies].filter((strategy) => tellingLinks(strategy, to).length > 0))
  // A set's iterator also gives what is added on the way.
  for (const strategy of joined) {
    for (const { other } of tellingLinks(strategy, ['STRATEGY'])) joined.add(other.index)
  }
  return joined
}
