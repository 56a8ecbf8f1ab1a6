import type { LinkedItem } from '../entityFilter.ts'
import { findParts } from '../findParts.ts'
import { findNamedPurposes, findProviders, findRecipients } from '../fundingStreams.ts'
import { isBody, isWork } from '../moneyReach.ts'
import type { EntityNode } from '../nodes.ts'
import { anyOf, names } from '../wording.ts'
import type { GapFacts } from './gapFacts.ts'
import { finding, type GapRule } from './gapRule.ts'

/** The rules about money: what it reaches, where it comes from and what it is for. */
export const moneyRules = {
  OBJECTIVE_WITHOUT_FUNDING: {
    title: 'Objective without funding',
    description:
      'An objective that no funding reaches: neither the objective itself, nor one of its actions, nor a service, an initiative or a group that delivers, leads or supports one of them.',
    kinds: ['OBJECTIVE'],
    explain(facts, objective) {
      if (facts.money.has(objective.index)) return null
      const actions = facts.parts(objective, 'ACTION').length
      const workers = findWorkers(facts, objective)
      const [them, reached] =
        actions === 0 ? ['it', 'this objective'] : ['them', `this objective or ${anyOf(actions, 'action')}`]
      const bare = actions === 0 ? 'No action is listed under it, and no' : 'No'
      if (workers.length === 0) {
        return finding([
          `No funding reaches ${reached}.`,
          `${bare} service, initiative or group is named as delivering, leading or supporting ${them}.`,
        ])
      }
      const told = names(
        facts.snapshot.ontology,
        workers.map(({ other }) => other),
      )
      return finding(
        [`No funding reaches ${reached}, nor what delivers, leads or supports ${them}: ${told}.`],
        workers,
      )
    },
  },
  FUNDING_WITHOUT_AMOUNT: {
    title: 'Funding without an amount',
    description: 'A funding stream of which no amount is known, neither as a whole nor for one of its years.',
    kinds: ['FUNDING_STREAM'],
    explain(_facts, { funding }) {
      const years = funding?.years ?? []
      if (funding?.amount != null || years.some(({ amount }) => amount !== null)) return null
      const yearly = years.length > 0 ? `, nor for ${anyOf(years.length, 'year')}` : ''
      return finding([`No amount is known for this funding stream${yearly}.`])
    },
  },
  FUNDING_WITHOUT_PROVIDER: {
    title: 'Funding without a provider',
    description: 'A funding stream of which nobody knows who provides it, and so who could end it.',
    kinds: ['FUNDING_STREAM'],
    explain({ snapshot }, stream) {
      if (findProviders(snapshot, stream.index).length > 0) return null
      return finding(['Nobody is named as providing this money.'])
    },
  },
  FUNDING_WITHOUT_PURPOSE: {
    title: 'Funding without a purpose',
    description:
      'A funding stream of which nothing is named that it pays for. Who receives it does not count.',
    kinds: ['FUNDING_STREAM'],
    explain({ snapshot }, stream) {
      if (findNamedPurposes(snapshot, stream.index).length > 0) return null
      const recipients = findRecipients(snapshot, stream.index)
      const told = recipients.map(({ other }) => snapshot.entityAt(other))
      return finding(
        [
          'Nothing is named that this money pays for.',
          ...(told.length > 0 ? [`It is received by ${names(snapshot.ontology, told)}.`] : []),
        ],
        recipients,
      )
    },
  },
  SERVICE_WITHOUT_FUNDING: {
    title: 'Service without funding',
    description:
      'A service that a plan builds on, because it delivers, contributes to or supports something in it, and that no funding reaches.',
    kinds: ['SERVICE'],
    explain(facts, service) {
      if (facts.money.has(service.index)) return null
      const { ontology } = facts.snapshot
      const work = facts
        .links(service, { direction: 'OUT', kinds: ['STRATEGY', 'PRIORITY', 'OBJECTIVE', 'ACTION'] })
        .filter(({ link }) => {
          const type = ontology.linkTypes.get(link.type)
          return type?.ownership !== undefined || type?.thread !== undefined
        })
      if (work.length === 0) return null
      const told = names(
        ontology,
        work.map(({ other }) => other),
      )
      return finding([`No funding reaches this service, which is at work on ${told}.`], work)
    },
  },
} as const satisfies Record<string, GapRule>

/** The services, initiatives, groups and the like at work on an entity or its parts. */
function findWorkers(facts: GapFacts, entity: EntityNode): readonly LinkedItem[] {
  const { snapshot } = facts
  const inside = [entity, ...findParts(snapshot, entity)]
  return inside
    .flatMap((part) => facts.links(part, { direction: 'IN' }))
    .filter(({ link, other }) => isWork(snapshot.ontology, link) && !isBody(other) && !inside.includes(other))
}
