import { z } from 'zod'
import { capital, kindLabel, pagedAnswer } from '../answers.ts'
import {
  type Block,
  heading,
  namedAbove,
  paragraph,
  type Row,
  strong,
  type Text,
  table,
  tableOr,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { citeFully, Places, reasonOf } from '../places.ts'
import { printCount, printNumber, printShare } from '../printNumber.ts'
import { explanationCell, type Gap, gapAnswer, gapEvidence, listAlike, namedCell } from './gapRows.ts'
import {
  countRole,
  countSole,
  type OwnershipRow,
  ownedCells,
  ownershipRowAnswer,
  ROLE_WORDS,
} from './ownershipRows.ts'

/** The most owners that are named as those on whom most depends. */
const MOST_OWNERS = 10

/** Who owns what, by owner. */
export const ownershipReport = defineReport({
  name: 'ownership',
  title: 'Ownership register',
  description:
    'Who leads, delivers or contributes to what: every body, post, group and team with all that it owns, whether it is the only owner, which actions nobody owns, and where the documents say so.',
  form: 'report',
  isWide: true,
  variables: [
    {
      name: 'within',
      description: 'Only the thing with this id and its parts: a plan, a priority.',
      kinds: ['STRATEGY', 'PRIORITY', 'OBJECTIVE'],
    },
  ],
  questions: {
    rows: {
      ask: 'ownership-register',
      with: { within: 'within' },
      answer: z.object({ ownership: pagedAnswer(ownershipRowAnswer) }),
    },
    unowned: {
      ask: 'gap-register',
      with: { within: 'within' },
      always: { rules: ['ACTION_WITHOUT_OWNER'] },
      answer: z.object({ gaps: pagedAnswer(gapAnswer) }),
    },
  },
  build: ({ rows: { ownership }, unowned: { gaps } }) => {
    const rows = ownership.nodes
    const places = new Places([
      ...rows.flatMap(({ link }) => link.evidence),
      ...gaps.nodes.flatMap(gapEvidence),
    ])
    const byOwner = [...Map.groupBy(rows, ({ owner }) => owner.id).values()]
    return {
      subject: null,
      summary: summarise(rows, byOwner, gaps.nodes),
      places,
      blocks: [
        heading(1, 'On whom most depends'),
        tableOr('Nobody is the only owner of anything.', mostNeeded(byOwner)),
        heading(1, 'What has one owner only'),
        soleOwners(
          rows.filter(({ sole }) => sole),
          places,
        ),
        heading(1, 'Actions that nobody owns'),
        ...unownedActions(gaps.nodes, places),
        heading(1, 'Who owns what'),
        tableOr('Nothing is owned by anybody within what was asked about.', register(byOwner, places)),
      ],
      rows: registerRows(rows),
    }
  },
})

function summarise(
  rows: readonly OwnershipRow[],
  byOwner: readonly (readonly OwnershipRow[])[],
  unowned: readonly Gap[],
): readonly Text[] {
  const owned = new Set(rows.map((row) => row.owned.id))
  const unled = owned.size - countRole(rows, 'LEAD')
  const most = [...byOwner].sort((a, b) => countSole(b) - countSole(a))[0] ?? []
  const nobody =
    unowned.length === 0
      ? []
      : [
          `${capital(printCount(unowned.length, 'action'))} ${unowned.length === 1 ? 'has' : 'have'} no named owner at all.`,
        ]
  if (rows.length === 0) return ['Nothing is owned by anybody within what was asked about.', ...nobody]
  return [
    `${capital(printCount(byOwner.length, 'owner'))} lead, deliver or contribute to ${printCount(owned.size, 'thing')}: plans, groups, services, initiatives, funding, objectives and actions.`,
    `${capital(printShare(countSole(rows), owned.size, 'thing'))} have one owner only: without it, nobody named would be left.`,
    `${capital(printShare(unled, owned.size, 'thing'))} have nobody named who leads them.`,
    ...(countSole(most) > 1
      ? [
          `${most[0]?.owner.name} is the only owner of ${printNumber(String(countSole(most)))} of them, more than anybody else.`,
        ]
      : []),
    ...nobody,
  ]
}

/** Those who are the only owners of most, in a table: what each owns by role. */
function mostNeeded(byOwner: readonly (readonly OwnershipRow[])[]) {
  const number = (count: number) => [count === 0 ? '–' : printNumber(String(count))]
  const sorted = byOwner
    .filter((rows) => countSole(rows) > 0)
    .toSorted((a, b) => countSole(b) - countSole(a))
    .slice(0, MOST_OWNERS)
  return namedAbove(
    table(
      'Owners on whom most depends: how many things each owns, by role',
      [
        { header: 'Owner', width: 44 },
        { header: 'Kind', width: 16 },
        { header: 'Only owner of', width: 11, numeric: true },
        { header: 'Leads', width: 9, numeric: true },
        { header: 'Delivers', width: 9, numeric: true },
        { header: 'Contributes to', width: 11, numeric: true },
      ],
      sorted.map((rows) => ({
        cells: [
          [rows[0]?.owner.name ?? ''],
          [capital(kindLabel(rows[0]?.owner.kind ?? ''))],
          number(countSole(rows)),
          number(countRole(rows, 'LEAD')),
          number(countRole(rows, 'DELIVERY')),
          number(countRole(rows, 'CONTRIBUTOR')),
        ],
      })),
    ),
  )
}

function register(byOwner: readonly (readonly OwnershipRow[])[], places: Places) {
  const rows = byOwner.flatMap((owned): Row[] => [
    { group: ownerHeading(owned) },
    ...owned.map((row) => ({ cells: ownedCells(row, places) })),
  ])
  return namedAbove(
    table(
      'Who owns what: owners, and what each of them owns',
      [
        { header: 'What', width: 33 },
        { header: 'Kind', width: 11 },
        { header: 'Role', width: 18 },
        { header: 'How that is known, and where', width: 38 },
      ],
      rows,
    ),
  )
}

/** An owner, with how much it owns by role. */
function ownerHeading(rows: readonly OwnershipRow[]): Text {
  const counts = [
    { verb: 'leads', count: countRole(rows, 'LEAD') },
    { verb: 'delivers', count: countRole(rows, 'DELIVERY') },
    { verb: 'contributes to', count: countRole(rows, 'CONTRIBUTOR') },
    { verb: 'is the only owner of', count: countSole(rows) },
  ].filter(({ count }) => count > 0)
  const told = counts.map(({ verb, count }) => `${verb} ${count}`).join(', ')
  return [strong(rows[0]?.owner.name ?? ''), ` (${kindLabel(rows[0]?.owner.kind ?? '')}): ${told}`]
}

function soleOwners(rows: readonly OwnershipRow[], places: Places): Block {
  const byKind = Map.groupBy(
    rows.toSorted((a, b) => (a.owned.name < b.owned.name ? -1 : 1)),
    ({ owned }) => owned.kind,
  )
  return tableOr(
    'Everything has more than one owner.',
    namedAbove(
      table(
        'What has one owner only, and would lose it if that owner left',
        [
          { header: 'What', width: 46 },
          { header: 'Only owner', width: 54 },
        ],
        [...byKind].flatMap(([kind, members]): Row[] => [
          { group: [strong(capital(kindLabel(kind)))] },
          ...members.map(({ owned, owner, role, link }) => ({
            cells: [[owned.name], [[`${owner.name}, which ${ROLE_WORDS[role]}`, ...places.mark(link)]]],
          })),
        ]),
      ),
    ),
  )
}

function unownedActions(gaps: readonly Gap[], places: Places): readonly Block[] {
  const { blocks, others } = listAlike(gaps, places)
  if (gaps.length === 0) return [paragraph('Every action has somebody named who owns it.')]
  if (others.length === 0) return blocks
  return [
    ...blocks,
    table(
      blocks.length === 0 ? 'Actions that nobody owns' : 'The others',
      [
        { header: 'Action', width: 46 },
        { header: 'What the documents say', width: 54 },
      ],
      others.map((gap) => ({ cells: [namedCell(gap, places), explanationCell(gap, places)] })),
    ),
  ]
}

function registerRows(rows: readonly OwnershipRow[]) {
  return flatRows(
    [
      'owner.id',
      'owner.kind',
      'owner.name',
      'role',
      'owned.id',
      'owned.kind',
      'owned.name',
      'sole',
      'basis',
      'reason',
      'evidence',
    ],
    rows.map(({ owner, role, owned, sole, link }) => [
      owner.id,
      owner.kind,
      owner.name,
      role,
      owned.id,
      owned.kind,
      owned.name,
      sole,
      link.basis,
      reasonOf(link),
      citeFully(link.evidence),
    ]),
  )
}
