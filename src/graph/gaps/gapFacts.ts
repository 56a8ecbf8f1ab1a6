import { findWithin } from '../ball.ts'
import { findLinks, type LinkCondition, type LinkedItem } from '../entityFilter.ts'
import { findParts, PART_OF } from '../findParts.ts'
import { MoneyReach } from '../moneyReach.ts'
import type { EntityNode } from '../nodes.ts'
import type { Snapshot } from '../snapshot.ts'
import { reverseRule, ruleOfProfile, ruleOfTypes, type StepRule, Steps } from '../steps.ts'

/** What the rules ask of a snapshot, each about one entity: it costs what is joined to that, and what is found is remembered. */
export class GapFacts {
  readonly snapshot: Snapshot
  /** The day by which things have ended or have not. */
  readonly today: string
  /** What money reaches. */
  readonly money: MoneyReach
  readonly #served: Below
  readonly #withActions: Below
  readonly #joined = new Map<number, boolean>()

  constructor(snapshot: Snapshot, today: string) {
    this.snapshot = snapshot
    this.today = today
    this.money = new MoneyReach(snapshot)
    const { columns } = snapshot
    this.#served = new Below(snapshot, 'ACTION', reverseRule(ruleOfProfile(columns, 'THREAD')))
    this.#withActions = new Below(snapshot, 'ACTION', ruleOfTypes(columns, [PART_OF], 'IN'))
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

  /** True when some action has a thread up to the entity, or is one itself. */
  isServedByAction(entity: EntityNode): boolean {
    return this.#served.has(entity.index)
  }

  /** True when some action is part of the entity, or is one itself. */
  hasActions(entity: EntityNode): boolean {
    return this.#withActions.has(entity.index)
  }

  /**
   * True when a link that tells how joins the strategy to one of the kinds, or to a strategy that is so joined. The kinds
   * and the type that tells nothing must be the same in every call.
   */
  isStrategyJoined(strategy: EntityNode, to: readonly string[], tellsNothing: string): boolean {
    const together = new Set([strategy])
    let isJoined = false
    // A set's iterator also gives what is added on the way. What is so joined to one of them is joined to all.
    for (const at of together) {
      const known = this.#joined.get(at.index)
      const telling = this.links(at, {}).filter(
        ({ link, other }) => link.type !== tellsNothing && other !== at,
      )
      isJoined = known ?? telling.some(({ other }) => to.includes(other.kind))
      if (isJoined || known === false) break
      for (const { other } of telling) if (other.kind === 'STRATEGY') together.add(other)
    }
    for (const at of together) this.#joined.set(at.index, isJoined)
    return isJoined
  }
}

/** Whether anything of a kind lies at or below an entity, along some steps down. */
class Below {
  readonly #snapshot: Snapshot
  readonly #kind: string
  readonly #steps: Steps
  readonly #known = new Map<number, boolean>()

  constructor(snapshot: Snapshot, kind: string, rule: StepRule) {
    this.#snapshot = snapshot
    this.#kind = kind
    this.#steps = new Steps(snapshot, rule)
  }

  /** Costs the links on the way down, as far as the first of the kind; nothing is looked at twice below which there is none. */
  has(entity: number): boolean {
    const known = this.#known.get(entity)
    if (known !== undefined) return known
    const seen = new Set([entity])
    // A set's iterator also gives what is added on the way.
    for (const at of seen) {
      if (this.#snapshot.entityAt(at).kind === this.#kind || this.#known.get(at) === true) {
        this.#known.set(entity, true)
        return true
      }
      this.#steps.visitFrom(at, (_, below) => {
        if (this.#known.get(below) !== false) seen.add(below)
      })
    }
    for (const at of seen) this.#known.set(at, false)
    return false
  }
}
