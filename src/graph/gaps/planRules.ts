import type { LinkedItem } from '../entityFilter.ts'
import { PART_OF } from '../findParts.ts'
import type { EntityNode } from '../nodes.ts'
import { findOwnPlans, hasThreadBeyond } from '../threadsBeyond.ts'
import { count, countKinds, names } from '../wording.ts'
import { finding, type GapRule } from './gapRule.ts'

const MEASURED_BY = 'MEASURED_BY'
const ADDRESSES = 'ADDRESSES'
const RAISED_IN = 'RAISED_IN'
const BINDS = 'BINDS'
/** Names another thing as connected and does not say how. */
const LINKS_TO = 'LINKS_TO'

/** The rules about the plan itself: what is measured, acted upon and joined to what. */
export const planRules = {
  OBJECTIVE_WITHOUT_MEASURE: {
    title: 'Objective without a measure',
    description:
      'An objective that no measure is tied to, so that nobody can tell whether it is met. A measure of the priority above it or of one of its actions does not count; the explanation tells of them.',
    kinds: ['OBJECTIVE'],
    explain(facts, objective) {
      const { ontology } = facts.snapshot
      const measures = (entity: EntityNode) => facts.links(entity, { types: [MEASURED_BY], direction: 'OUT' })
      const isMeasured = (entity: EntityNode) => measures(entity).length > 0
      if (isMeasured(objective)) return null
      const actions = facts.parts(objective, 'ACTION').filter(isMeasured)
      const wholes = facts.wholes(objective).filter(isMeasured)
      return finding(
        [
          'No measure tells how this objective fares.',
          ...(actions.length > 0
            ? [`${count(actions.length, 'of its actions has', 'of its actions have')} one.`]
            : []),
          ...(wholes.length > 0 ? [`Above it, measures are tied to ${names(ontology, wholes)}.`] : []),
        ],
        ...[...actions, ...wholes].map(measures),
      )
    },
  },
  OBJECTIVE_WITHOUT_ACTION: {
    title: 'Objective without an action',
    description:
      'An objective under which no action is listed: it says what is wanted, and nothing that will be done.',
    kinds: ['OBJECTIVE'],
    explain(facts, objective) {
      if (facts.parts(objective, 'ACTION').length > 0) return null
      const initiatives = facts.parts(objective, 'INITIATIVE')
      const only = initiatives.length > 0 ? `, only ${names(facts.snapshot.ontology, initiatives)}` : ''
      return finding([`No action is listed under this objective${only}.`])
    },
  },
  ACTION_OFF_THREAD: {
    title: 'Action off the thread',
    description:
      'An action from which no golden thread leads to any strategy other than the plan that it is part of: nothing shows what wider aim it serves.',
    kinds: ['ACTION'],
    explain({ snapshot }, action) {
      const own = findOwnPlans(snapshot, action)
      if (hasThreadBeyond(snapshot, action, own)) return null
      if (own.length === 0) {
        return finding(['No thread leads from this action to any strategy; it is part of none.'])
      }
      const beyond = `beyond ${names(snapshot.ontology, own)}, which it is part of`
      return finding([`No thread leads from this action to any strategy ${beyond}.`])
    },
  },
  PRIORITY_NOT_ADDRESSED: {
    title: 'Priority not addressed',
    description:
      "A priority, of the partnership's own plan or of another strategy such as the Police and Crime Plan, to which no action has a thread.",
    kinds: ['PRIORITY'],
    explain(facts, priority) {
      if (facts.isServedByAction(priority)) return null
      const { snapshot } = facts
      const plans = findOwnPlans(snapshot, priority)
      const of = plans.length > 0 ? ` of ${names(snapshot.ontology, plans)}` : ''
      const below = facts.threadDown(priority)
      const others =
        below.length > 0 ? `, only ${countKinds(snapshot.ontology, below)}.` : ', nor has anything else.'
      return finding([`No action has a thread up to this priority${of}${others}`])
    },
  },
  CONCERN_WITHOUT_ACTION: {
    title: 'Concern without an action',
    description:
      'A concern that no action addresses, neither the whole of it nor a part. The explanation tells what else addresses it: a priority or a group may speak of it and commit nobody to do anything.',
    kinds: ['CONCERN'],
    explain(facts, concern) {
      const { ontology } = facts.snapshot
      const addressing = (entity: EntityNode) => facts.links(entity, { types: [ADDRESSES], direction: 'IN' })
      const byAction = (entity: EntityNode) =>
        addressing(entity).filter(({ other }) => other.kind === 'ACTION')
      const parts = facts.parts(concern, 'CONCERN')
      if ([concern, ...parts].some((entity) => byAction(entity).length > 0)) return null
      const others = [concern, ...parts].flatMap(addressing)
      const wider = facts.wholes(concern).filter((whole) => byAction(whole).length > 0)
      const raised = facts.links(concern, { types: [RAISED_IN], direction: 'OUT' })
      const namesOf = (links: readonly LinkedItem[]) =>
        names(
          ontology,
          links.map(({ other }) => other),
        )
      const part = parts.length > 0 ? ' or a part of it' : ''
      const only = others.length > 0 ? `only ${namesOf(others)}` : 'nor does anything else'
      const sentences = [`No action addresses this concern${part}, ${only}.`]
      if (wider.length > 0) sentences.push(`Actions address ${names(ontology, wider)}, of which it is part.`)
      if (raised.length > 0) sentences.push(`It is raised in ${namesOf(raised)}.`)
      return finding(sentences, others, ...wider.map(byAction), raised)
    },
  },
  STRATEGY_WITHOUT_LINK: {
    title: 'Strategy without a link',
    description:
      'A strategy that nothing joins to a priority, an objective or an action, be it through other strategies. That a plan names it as connected, without saying how, does not count.',
    kinds: ['STRATEGY'],
    explain(facts, strategy) {
      if (facts.isStrategyJoined(strategy, ['PRIORITY', 'OBJECTIVE', 'ACTION'], LINKS_TO)) return null
      const { ontology } = facts.snapshot
      const naming = facts.links(strategy, { types: [LINKS_TO], direction: 'IN' })
      const told = naming.map(({ other }) => other)
      const sentences = ['Nothing joins this strategy to a priority, an objective or an action.']
      if (told.length > 0) {
        const says = told.length === 1 ? 'which does not say' : 'which do not say'
        sentences.push(`It is named in ${names(ontology, told)}, ${says} how it is connected.`)
      }
      return finding(sentences, naming)
    },
  },
  PRIORITY_WITHOUT_BASIS: {
    title: 'Priority without a basis elsewhere',
    description:
      'A priority of a plan that has actions, from which no thread leads to a priority of another strategy, such as the Police and Crime Plan: nothing shows that anybody else wants it.',
    kinds: ['PRIORITY'],
    explain(facts, priority) {
      const { snapshot } = facts
      const plans = findOwnPlans(snapshot, priority)
      if (![priority, ...plans].some((whole) => facts.hasActions(whole))) return null
      const isElsewhere = (other: EntityNode) =>
        other.kind === 'PRIORITY' &&
        other !== priority &&
        findOwnPlans(snapshot, other).every((plan) => !plans.includes(plan))
      const hasBasis = (entity: EntityNode) => facts.threadUp(entity).some(isElsewhere)
      if (hasBasis(priority)) return null
      const parts = facts.parts(priority, 'OBJECTIVE').filter(hasBasis)
      const some =
        parts.length > 0
          ? ` ${count(parts.length, 'of its objectives has', 'of its objectives have')} one.`
          : ''
      return finding([`No thread leads from this priority to a priority of another strategy.${some}`])
    },
  },
  DUTY_WITHOUT_ACTION: {
    title: 'Duty without an action',
    description:
      'A duty laid down by law to which no action has a thread: nothing shows how the partnership complies.',
    kinds: ['DUTY'],
    explain(facts, duty) {
      if (facts.isServedByAction(duty)) return null
      const { ontology } = facts.snapshot
      const below = facts.threadDown(duty)
      const binding = facts.links(duty, { types: [BINDS], direction: 'OUT' })
      const bound = binding.map(({ other }) => other)
      return finding(
        [
          `No action has a thread up to this duty${below.length > 0 ? `, only ${countKinds(ontology, below)}` : ''}.`,
          ...(bound.length > 0 ? [`It binds ${names(ontology, bound)}.`] : []),
        ],
        binding,
      )
    },
  },
  MEASURE_WITHOUT_FIGURE: {
    title: 'Measure without a figure',
    description: 'A measure for which no figure is given, so that nothing can be read from it.',
    kinds: ['MEASURE'],
    explain({ snapshot }, measure) {
      if (snapshot.observationsOf(measure.index).length > 0) return null
      return finding(['No figure is given for this measure.'])
    },
  },
  MEASURE_WITHOUT_SUBJECT: {
    title: 'Measure that measures nothing',
    description:
      'A measure that nothing is tied to but the plan that lists it: nobody can tell which objective, action, service or concern it is about.',
    kinds: ['MEASURE'],
    explain(facts, measure) {
      const tied = facts.links(measure, { types: [MEASURED_BY], direction: 'IN' })
      if (tied.some(({ other }) => other.kind !== 'STRATEGY')) return null
      const listed = facts.links(measure, { types: [MEASURED_BY, PART_OF], kinds: ['STRATEGY'] })
      const plans = listed.map(({ other }) => other)
      const told = plans.length > 0 ? [`It is listed in ${names(facts.snapshot.ontology, plans)}.`] : []
      return finding(['Nothing is named that this measure tells about.', ...told], listed)
    },
  },
} as const satisfies Record<string, GapRule>
