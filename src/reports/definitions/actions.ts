import { z } from 'zod'
import { capital, evidenceAnswer, linkAnswer, linkedAnswer, namedAnswer } from '../answers.ts'
import {
  type Block,
  type Cell,
  callout,
  heading,
  quiet,
  type Row,
  strong,
  type Text,
  table,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { basisRun, Places } from '../places.ts'
import { printCount } from '../printNumber.ts'
import { ROLE_WORDS } from './ownership.ts'
import { requirePlan } from './requirePlan.ts'

const ownerAnswer = z.object({
  role: z.enum(['LEAD', 'DELIVERY', 'CONTRIBUTOR']),
  owner: namedAnswer,
  link: linkAnswer,
})
const actionAnswer = z.object({
  name: z.string(),
  summary: z.string().nullable(),
  priority: namedAnswer.nullable(),
  objective: z.object({ name: z.string(), fundingStreams: z.array(namedAnswer) }).nullable(),
  owners: z.array(ownerAnswer),
  isFundedBy: linkedAnswer,
  addresses: linkedAnswer,
  evidence: z.array(evidenceAnswer),
})

type Action = z.infer<typeof actionAnswer>

const NO_PRIORITY = 'Actions under no priority'

/** Every action of a plan, with all that a meeting asks about it. */
export const actionsReport = defineReport({
  name: 'actions',
  title: 'Action register',
  description:
    'Every action of the plan under its priority and objective: who owns it and in which role, what pays for it, which concerns it addresses, and where the documents name it.',
  form: 'report',
  isWide: true,
  variables: [{ name: 'plan', description: 'The id of the plan.' }],
  questions: {
    plan: {
      ask: 'action-register',
      with: { plan: 'plan' },
      answer: z.object({
        strategy: z.object({ name: z.string(), actions: z.array(actionAnswer) }).nullable(),
      }),
    },
  },
  main: 'plan',
  build: ({ plan }, values) => {
    const { name, actions } = requirePlan(plan.strategy, values.plan)
    const places = new Places(actions.flatMap(evidenceOf))
    const count = (test: (action: Action) => boolean) => actions.filter(test).length
    const byPriority = Map.groupBy(actions, ({ priority }) => priority?.name ?? NO_PRIORITY)
    const sections = [...byPriority].sort(([a], [b]) => Number(a === NO_PRIORITY) - Number(b === NO_PRIORITY))
    return {
      subject: name,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          `The plan commits to ${printCount(actions.length, 'action')}.`,
          `Actions without a named owner: ${count(({ owners }) => owners.length === 0)}. Without anybody named who leads: ${count(({ owners }) => !owners.some(({ role }) => role === 'LEAD'))}.`,
          `Actions without funding, their own or through their objective: ${count(({ isFundedBy, objective }) => isFundedBy.totalCount + (objective?.fundingStreams.length ?? 0) === 0)}.`,
        ]),
        ...places.explain(),
        ...sections.flatMap(([priority, members]): Block[] => [
          heading(1, priority),
          registerOf(priority, members, places),
        ]),
      ],
    }
  },
})

function evidenceOf({ evidence, owners, isFundedBy, addresses }: Action) {
  const links = [...owners, ...isFundedBy.edges, ...addresses.edges].map(({ link }) => link)
  return [...evidence, ...links.flatMap((link) => link.evidence)]
}

function registerOf(priority: string, actions: readonly Action[], places: Places) {
  const byObjective = Map.groupBy(actions, ({ objective }) => objective?.name ?? '')
  return table(
    priority === NO_PRIORITY ? NO_PRIORITY : `Actions under “${priority}”`,
    [
      { header: 'Action', width: 28 },
      { header: 'Owners and roles', width: 24 },
      { header: 'Funding', width: 18 },
      { header: 'Concerns addressed', width: 22 },
      { header: 'Where', width: 8 },
    ],
    [...byObjective].flatMap(([objective, members]): Row[] => [
      ...(objective === '' ? [] : [{ group: ['Objective: ', strong(objective)] }]),
      ...members.map((action) => ({ cells: cellsOf(action, places) })),
    ]),
  )
}

function cellsOf(action: Action, places: Places): readonly Cell[] {
  const { isFundedBy, addresses, objective, owners } = action
  const throughObjective = (objective?.fundingStreams ?? []).map(
    (stream): Text => [stream.name, quiet(' (through its objective)')],
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
            ...marked(link, places),
          ],
        ),
    funding.length === 0 ? ['None is named.'] : funding,
    concerns.length === 0 ? ['None is named.'] : concerns,
    [places.cite(action.evidence)],
  ]
}

function linkedLines({ edges, totalCount }: z.infer<typeof linkedAnswer>, places: Places): readonly Text[] {
  const more = totalCount - edges.length
  return [
    ...edges.map(({ node, link }): Text => [node.name, ...marked(link, places)]),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
}

/** " (10.2.1)", or " (inferred, 10.2.1)". */
function marked({ basis, evidence }: z.infer<typeof linkAnswer>, places: Places) {
  const where = places.cite(evidence)
  return basis === 'INFERRED' ? [' (', basisRun(basis), `, ${where})`] : [quiet(` (${where})`)]
}
