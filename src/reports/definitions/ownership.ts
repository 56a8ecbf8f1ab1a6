import { z } from 'zod'
import { capital, kindLabel, linkAnswer, pagedAnswer } from '../answers.ts'
import { type Block, callout, heading, type Row, strong, table, tableOr } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { Places } from '../places.ts'
import { printCount } from '../printNumber.ts'

const thing = z.object({ id: z.string(), kind: z.string(), name: z.string() })

/** A row of the saved question ownership-register. */
export const ownershipRowAnswer = z.object({
  owner: thing,
  role: z.enum(['LEAD', 'DELIVERY', 'CONTRIBUTOR']),
  owned: thing,
  sole: z.boolean(),
  link: linkAnswer,
})

type OwnershipRow = z.infer<typeof ownershipRowAnswer>

/** What an owner does, in a word. */
export const ROLE_WORDS: Readonly<Record<OwnershipRow['role'], string>> = {
  LEAD: 'leads',
  DELIVERY: 'delivers',
  CONTRIBUTOR: 'contributes',
}

/** Who owns what, by owner. */
export const ownershipReport = defineReport({
  name: 'ownership',
  title: 'Ownership register',
  description:
    'Who leads, delivers or contributes to what: every body, post, group and team with all that it owns, whether it is the only owner, and where the documents say so.',
  form: 'report',
  isWide: true,
  variables: [
    { name: 'within', description: 'Only the thing with this id and its parts: a plan, a priority.' },
  ],
  questions: {
    rows: {
      ask: 'ownership-register',
      with: { within: 'within' },
      answer: z.object({ ownership: pagedAnswer(ownershipRowAnswer) }),
    },
  },
  main: 'rows',
  build: ({ rows: { ownership } }) => {
    const places = new Places(ownership.nodes.flatMap(({ link }) => link.evidence))
    const byOwner = Map.groupBy(ownership.nodes, ({ owner }) => owner.id)
    const byOwned = Map.groupBy(ownership.nodes, ({ owned }) => owned.id)
    const only = ownership.nodes.filter(({ sole }) => sole)
    const led = new Set(ownership.nodes.filter(({ role }) => role === 'LEAD').map(({ owned }) => owned.id))
    const most = [...byOwner.values()].sort((a, b) => soleCount(b) - soleCount(a))[0] ?? []
    return {
      subject: null,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          `${printCount(byOwner.size, 'owner')} hold ${printCount(byOwned.size, 'thing')} between them.`,
          `Things with one owner only, without which nobody named would be left: ${only.length}.`,
          `Things that somebody delivers or contributes to, but nobody named leads: ${byOwned.size - led.size}.`,
          ...(soleCount(most) > 1
            ? [
                `${most[0]?.owner.name} is the only owner of ${soleCount(most)} of them, more than anybody else.`,
              ]
            : []),
        ]),
        ...places.explain(),
        heading(1, 'Who owns what'),
        tableOr('Nothing is owned by anybody within what was asked about.', register(byOwner, places)),
        heading(1, 'What has one owner only'),
        soleOwners(only),
      ],
    }
  },
})

function soleCount(rows: readonly OwnershipRow[]): number {
  return rows.filter(({ sole }) => sole).length
}

function register(byOwner: ReadonlyMap<string, readonly OwnershipRow[]>, places: Places) {
  const rows = [...byOwner.values()].flatMap((owned): Row[] => [
    { group: [strong(owned[0]?.owner.name ?? ''), ` (${kindLabel(owned[0]?.owner.kind ?? '')})`] },
    ...owned.map((row) => ({ cells: cellsOf(row, places) })),
  ])
  return table(
    'Owners, and what each of them owns',
    [
      { header: 'What', width: 33 },
      { header: 'Kind', width: 11 },
      { header: 'Role', width: 18 },
      { header: 'How that is known, and where', width: 38 },
    ],
    rows,
  )
}

/** The cells of a row without its owner: what, kind, role, how that is known. */
export function cellsOf({ owned, role, sole, link }: OwnershipRow, places: Places) {
  return [
    [owned.name],
    [capital(kindLabel(owned.kind))],
    [`${capital(ROLE_WORDS[role])}${sole ? ' (only owner)' : ''}`],
    [places.basisOf(link)],
  ]
}

function soleOwners(rows: readonly OwnershipRow[]): Block {
  const byKind = Map.groupBy(
    rows.toSorted((a, b) => (a.owned.name < b.owned.name ? -1 : 1)),
    ({ owned }) => owned.kind,
  )
  return tableOr(
    'Everything has more than one owner.',
    table(
      'Things that would lose their only owner if it left',
      [
        { header: 'What', width: 55 },
        { header: 'Only owner', width: 45 },
      ],
      [...byKind].flatMap(([kind, members]): Row[] => [
        { group: [strong(capital(kindLabel(kind)))] },
        ...members.map(({ owned, owner, role }) => ({
          cells: [[owned.name], [`${owner.name}, which ${ROLE_WORDS[role]}`]],
        })),
      ]),
    ),
  )
}
