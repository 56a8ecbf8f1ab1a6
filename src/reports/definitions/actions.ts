import { z } from 'zod'
import { capital, evidenceAnswer, linkAnswer, linkedAnswer, namedAnswer } from '../answers.ts'
import {
  type Block,
  type Cell,
  heading,
  namedAbove,
  note,
  type Row,
  strong,
  type Text,
  table,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { citeFully, Places } from '../places.ts'
import { printCount, printShare } from '../printNumber.ts'
import { ROLE_WORDS } from './ownershipRows.ts'
import { requirePlan } from './requirePlan.ts'

const ownerAnswer = z.object({
  role: z.enum(['LEAD', 'DELIVERY', 'CONTRIBUTOR']),
  owner: namedAnswer,
  link: linkAnswer,
})
const actionAnswer = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  priority: namedAnswer.extend({ evidence: z.array(evidenceAnswer) }).nullable(),
  objective: namedAnswer.extend({ evidence: z.array(evidenceAnswer), isFundedBy: linkedAnswer }).nullable(),
  owners: z.array(ownerAnswer),
  isFundedBy: linkedAnswer,
  addresses: linkedAnswer,
  evidence: z.array(evidenceAnswer),
})

type Action = z.infer<typeof actionAnswer>
type Linked = z.infer<typeof linkedAnswer>

const NO_PRIORITY = 'Actions under no priority'

/** Every action of a plan, with all that a meeting asks about it. */
export const actionsReport = defineReport({
  name: 'actions',
  title: 'Action register',
  description:
    'Every action of the plan under its priority and objective: who owns it and in which role, what pays for it, which concerns it addresses, and where the documents name it.',
  form: 'report',
  isWide: true,
  variables: [{ name: 'plan', description: 'The id of the plan.', kinds: ['STRATEGY'], isOwnPlan: true }],
  questions: {
    plan: {
      ask: 'action-register',
      with: { plan: 'plan' },
      answer: z.object({
        strategy: z.object({ name: z.string(), actions: z.array(actionAnswer) }).nullable(),
      }),
    },
  },
  build: ({ plan }, values) => {
    const { name, actions } = requirePlan(plan.strategy, values.plan)
    const places = new Places(actions.flatMap(evidenceOf))
    const byPriority = Map.groupBy(actions, ({ priority }) => priority?.name ?? NO_PRIORITY)
    const sections = [...byPriority].sort(([a], [b]) => Number(a === NO_PRIORITY) - Number(b === NO_PRIORITY))
    return {
      subject: name,
      summary: summarise(actions),
      places,
      blocks: sections.flatMap(([priority, members]): Block[] => [
        heading(1, priority),
        ...placeOf(members[0]?.priority?.evidence ?? [], places),
        registerOf(priority, members, places),
      ]),
      rows: registerRows(actions),
    }
  },
})

function summarise(actions: readonly Action[]): readonly Text[] {
  const count = (test: (action: Action) => boolean) => actions.filter(test).length
  const priorities = new Set(actions.flatMap(({ priority }) => priority?.name ?? []))
  const loose = count(({ priority }) => priority === null)
  const shareOf = (part: number) => capital(printShare(part, actions.length, 'action'))
  const without = count(({ owners }) => owners.length === 0)
  const helped = count(
    ({ owners }) => owners.length > 0 && owners.every(({ role }) => role === 'CONTRIBUTOR'),
  )
  const unpaid = count(
    ({ isFundedBy, objective }) => paidBy(isFundedBy) + paidBy(objective?.isFundedBy) === 0,
  )
  if (actions.length === 0) return ['The plan commits to no action.']
  return [
    `The plan commits to ${printCount(actions.length, 'action')}, under ${printCount(priorities.size, 'priority', 'priorities')}${loose === 0 ? '' : `; ${loose} of them ${loose === 1 ? 'stands' : 'stand'} under none`}.`,
    `${shareOf(without)} ${without === 1 ? 'has' : 'have'} no named owner${helped === 0 ? '' : `; ${helped} more ${helped === 1 ? 'has' : 'have'} only contributors, so that nobody named answers for them`}.`,
    `${shareOf(unpaid)} ${unpaid === 1 ? 'has' : 'have'} no named funding, neither their own nor through their objective.`,
  ]
}

function paidBy(linked: Linked | undefined): number {
  return linked?.totalCount ?? 0
}

function evidenceOf({ evidence, priority, objective, owners, isFundedBy, addresses }: Action) {
  const edges = [isFundedBy, addresses, objective?.isFundedBy].flatMap((linked) => linked?.edges ?? [])
  const links = [...owners, ...edges].map(({ link }) => link)
  return [
    ...evidence,
    ...(priority?.evidence ?? []),
    ...(objective?.evidence ?? []),
    ...links.flatMap((link) => link.evidence),
  ]
}

function placeOf(evidence: Action['evidence'], places: Places): readonly Block[] {
  return evidence.length === 0 ? [] : [note(`The priority is named in ${places.cite(evidence)}.`)]
}

function registerOf(priority: string, actions: readonly Action[], places: Places) {
  const byObjective = Map.groupBy(actions, ({ objective }) => objective?.name ?? '')
  return namedAbove(
    table(
      priority === NO_PRIORITY ? NO_PRIORITY : `Actions under “${priority}”`,
      [
        { header: 'Action', width: 28 },
        { header: 'Owners and roles', width: 24 },
        { header: 'Funding', width: 18 },
        { header: 'Concerns addressed', width: 20 },
        { header: 'Where', width: 10 },
      ],
      [...byObjective].flatMap(([objective, members]): Row[] => [
        ...(objective === ''
          ? []
          : [
              {
                group: [
                  'Objective: ',
                  strong(objective),
                  ...places.named(members[0]?.objective?.evidence ?? []),
                ],
              },
            ]),
        ...members.map((action) => ({ cells: cellsOf(action, places) })),
      ]),
    ),
  )
}

function cellsOf(action: Action, places: Places): readonly Cell[] {
  const { isFundedBy, addresses, objective, owners } = action
  const throughObjective = (objective?.isFundedBy.edges ?? []).map(
    ({ node, link }): Text => [`${node.name}, through the objective`, ...places.mark(link)],
  )
  const funding = [...linkedLines(isFundedBy, places), ...throughObjective]
  const concerns = linkedLines(addresses, places)
  return [
    [action.name],
    owners.length === 0
      ? ['Nobody is named.']
      : owners.map(
          ({ owner, role, link }): Text => [
            `${capital(ROLE_WORDS[role])}: ${owner.name}`,
            ...places.mark(link),
          ],
        ),
    funding.length === 0 ? ['None is named.'] : funding,
    concerns.length === 0 ? ['None is named.'] : concerns,
    [places.cite(action.evidence)],
  ]
}

function linkedLines({ edges, totalCount }: Linked, places: Places): readonly Text[] {
  const more = totalCount - edges.length
  return [
    ...edges.map(({ node, link }): Text => [node.name, ...places.mark(link)]),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
}

function registerRows(actions: readonly Action[]) {
  const told = (name: string, { basis }: z.infer<typeof linkAnswer>) =>
    basis === 'INFERRED' ? `${name} (inferred)` : name
  const linked = (list: Linked | undefined) =>
    (list?.edges ?? []).map(({ node, link }) => told(node.name, link)).join('; ')
  const ownersAs = ({ owners }: Action, role: Action['owners'][number]['role']) =>
    owners
      .filter((one) => one.role === role)
      .map(({ owner, link }) => told(owner.name, link))
      .join('; ')
  return flatRows(
    [
      'action.id',
      'action.name',
      'priority.name',
      'objective.name',
      'leads',
      'delivers',
      'contributes',
      'funding',
      'funding.throughObjective',
      'concerns',
      'evidence',
    ],
    actions.map((action) => [
      action.id,
      action.name,
      action.priority?.name ?? null,
      action.objective?.name ?? null,
      ownersAs(action, 'LEAD'),
      ownersAs(action, 'DELIVERY'),
      ownersAs(action, 'CONTRIBUTOR'),
      linked(action.isFundedBy),
      linked(action.objective?.isFundedBy),
      linked(action.addresses),
      citeFully(action.evidence),
    ]),
  )
}
