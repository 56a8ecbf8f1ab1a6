import { OWNERSHIP_ROLES } from '../../ontology/ontology.ts'
import { isInForce } from '../entityFilter.ts'
import type { EntityNode } from '../nodes.ts'
import { dayInText, names } from '../wording.ts'
import type { GapRule } from './gapRule.ts'

const CHAIRS = 'CHAIRS'

/** The rules about who answers for what. */
export const ownerRules = {
  ACTION_WITHOUT_OWNER: {
    title: 'Action without an owner',
    description:
      'An action that nobody is named as leading, delivering or contributing to. An owner of the objective above it does not count; the explanation tells of one.',
    kinds: ['ACTION'],
    explain(facts, action) {
      if (facts.owners(action).length > 0) return null
      const { ontology } = facts.snapshot
      const told = facts
        .wholes(action)
        .filter(({ kind }) => kind !== 'STRATEGY')
        .map((whole) => ({ whole, owners: facts.owners(whole).map(({ other }) => other) }))
        .filter(({ owners }) => owners.length > 0)
        .map(
          ({ whole, owners }) =>
            `${names(ontology, [whole])}, of which it is part, is in the hands of ${names(ontology, owners)}.`,
        )
      return ['Nobody is named as leading, delivering or contributing to this action.', ...told].join(' ')
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
        const others = leading.filter(({ link }) => link.type === type).map(({ other }) => other)
        return `It ${ontology.linkTypes.get(type)?.inverse} ${names(ontology, others)}.`
      })
      return ['Nobody is named as chairing this group.', ...told].join(' ')
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
      const contributors = names(
        ontology,
        owners.map(({ other }) => other),
      )
      return `Nobody is named as leading or delivering this action, only as contributing to it: ${contributors}.`
    },
  },
  ROLE_WITHOUT_HOLDER: {
    title: 'Post without a holder',
    description: 'A post of which nobody is known to be the holder on the day that is asked about.',
    kinds: ['ROLE'],
    explain({ today }, role) {
      if (role.holders.some((holder) => isInForce(today, holder.validFrom, holder.validTo))) return null
      return role.holders.length === 0 ? 'No holder of this post is known.' : tellHolders(role, today)
    },
  },
} as const satisfies Record<string, GapRule>

function tellHolders(role: EntityNode, today: string): string {
  const ended = role.holders.filter(({ validTo }) => validTo !== null && validTo < today)
  const last = ended.sort((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1))[0]
  if (last?.validTo == null) return `Nobody is known to hold this post on ${dayInText(today)}.`
  return `Nobody is known to hold this post: ${last.name}, the last that is known, left it on ${dayInText(last.validTo)}.`
}
