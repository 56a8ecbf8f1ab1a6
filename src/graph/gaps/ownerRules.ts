import type { LinkType } from '../../ontology/linkTypes.ts'
import { OWNERSHIP_ROLES } from '../../ontology/ontology.ts'
import { isInForce, type LinkedItem } from '../entityFilter.ts'
import { startSentence } from '../nameInText.ts'
import type { EntityNode } from '../nodes.ts'
import { anyOf, dayInText, names } from '../wording.ts'
import type { GapFacts } from './gapFacts.ts'
import { finding, type GapRule } from './gapRule.ts'

const CHAIRS = 'CHAIRS'
const SEATS: readonly string[] = ['MEMBER_OF', 'HELD_IN'] satisfies LinkType[]

/** The rules about who answers for what. */
export const ownerRules = {
  ACTION_WITHOUT_OWNER: {
    title: 'Action without an owner',
    description:
      'An action that nobody is named as leading, delivering or contributing to. An owner of the objective above it does not count; the explanation tells of one.',
    kinds: ['ACTION'],
    explain(facts, action) {
      if (facts.owners(action).length > 0) return null
      const { told, links } = tellAbove(facts, action)
      return finding(
        ['Nobody is named as leading, delivering or contributing to this action.', ...told],
        links,
      )
    },
  },
  GROUP_WITHOUT_CHAIR: {
    title: 'Group without a chair',
    description:
      'A group that nobody is named as chairing. Who leads or runs it otherwise does not count; the explanation tells of them.',
    kinds: ['THEMATIC_GROUP'],
    explain(facts, group) {
      if (facts.links(group, { types: [CHAIRS], direction: 'IN' }).length > 0) return null
      const { ontology } = facts.snapshot
      const leading = facts
        .owners(group)
        .filter(({ link }) => ontology.linkTypes.get(link.type)?.ownership === 'LEAD')
      const told = [...new Set(leading.map(({ link }) => link.type))].map((type) => {
        const others = othersOf(leading.filter(({ link }) => link.type === type))
        return `It ${ontology.linkTypes.get(type)?.inverse} ${names(ontology, others)}.`
      })
      return finding(['Nobody is named as chairing this group.', ...told], leading)
    },
  },
  GROUP_WITHOUT_MEMBER: {
    title: 'Group without a member',
    description:
      'A group of which nobody is named as sitting in it, be it as a member or through a post. Who leads, runs or contributes to it does not count; the explanation tells of them.',
    kinds: ['THEMATIC_GROUP'],
    explain(facts, group) {
      if (facts.links(group, { types: SEATS, direction: 'IN' }).length > 0) return null
      const owners = facts.owners(group)
      const told =
        owners.length > 0
          ? [`It is in the hands of ${names(facts.snapshot.ontology, othersOf(owners))}.`]
          : []
      return finding(['Nobody is named as a member of this group.', ...told], owners)
    },
  },
  OBJECTIVE_WITHOUT_OWNER: {
    title: 'Objective without an owner',
    description:
      'An objective that nobody is named as leading, delivering or contributing to, neither the objective itself nor one of its actions. An owner of the priority above it does not count; the explanation tells of one.',
    kinds: ['OBJECTIVE'],
    explain(facts, objective) {
      const actions = facts.parts(objective, 'ACTION')
      if ([objective, ...actions].some((entity) => facts.owners(entity).length > 0)) return null
      const { told, links } = tellAbove(facts, objective)
      const parts = actions.length > 0 ? ` or ${anyOf(actions.length, 'action')}` : ''
      return finding(
        [`Nobody is named as leading, delivering or contributing to this objective${parts}.`, ...told],
        links,
      )
    },
  },
  ACTION_WITH_CONTRIBUTORS_ONLY: {
    title: 'Action that nobody answers for',
    description:
      'An action that some contribute to and nobody is named as leading or delivering: if it is not done, nobody answers for it.',
    kinds: ['ACTION'],
    explain(facts, action) {
      const { ontology } = facts.snapshot
      const owners = facts.owners(action)
      const strongest = OWNERSHIP_ROLES.find((role) =>
        owners.some(({ link }) => ontology.linkTypes.get(link.type)?.ownership === role),
      )
      if (strongest !== 'CONTRIBUTOR') return null
      const contributors = names(ontology, othersOf(owners))
      return finding(
        [
          `Nobody is named as leading or delivering this action, only as contributing to it: ${contributors}.`,
        ],
        owners,
      )
    },
  },
  ROLE_WITHOUT_HOLDER: {
    title: 'Post without a holder',
    description: 'A post of which nobody is known to be the holder on the day that is asked about.',
    kinds: ['ROLE'],
    explain({ today }, role) {
      if (role.holders.some((holder) => isInForce(today, holder.validFrom, holder.validTo))) return null
      return finding([
        role.holders.length === 0 ? 'No holder of this post is known.' : tellHolders(role, today),
      ])
    },
  },
} as const satisfies Record<string, GapRule>

/** Who owns what an entity is part of, but for strategies: a sentence for each, and the links that say so. */
function tellAbove(facts: GapFacts, entity: EntityNode) {
  const { ontology } = facts.snapshot
  const above = facts
    .wholes(entity)
    .filter(({ kind }) => kind !== 'STRATEGY')
    .map((whole) => ({ whole, owners: facts.owners(whole) }))
    .filter(({ owners }) => owners.length > 0)
  const told = above.map(
    ({ whole, owners }) =>
      `${startSentence(names(ontology, [whole]))}, of which it is part, is in the hands of ${names(ontology, othersOf(owners))}.`,
  )
  return { told, links: above.flatMap(({ owners }) => owners) }
}

function othersOf(links: readonly LinkedItem[]): readonly EntityNode[] {
  return links.map(({ other }) => other)
}

function tellHolders(role: EntityNode, today: string): string {
  const ended = role.holders.filter(({ validTo }) => validTo !== null && validTo < today)
  const last = ended.sort((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1))[0]
  if (last?.validTo == null) return `Nobody is known to hold this post on ${dayInText(today)}.`
  return `Nobody is known to hold this post: ${last.name}, the last that is known, left it on ${dayInText(last.validTo)}.`
}
