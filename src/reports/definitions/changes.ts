import { z } from 'zod'
import { capital, kindLabel, linkAnswer } from '../answers.ts'
import { type Block, callout, heading, list, note, paragraph, type Text, table } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { Places } from '../places.ts'
import { printDay } from '../printDay.ts'

const thing = z.object({ id: z.string(), kind: z.string(), name: z.string() })
const summarised = thing.extend({ summary: z.string().nullable() })
const compareAnswer = z.object({
  compare: z.object({
    from: z.string(),
    to: z.string(),
    started: z.array(summarised),
    ended: z.array(summarised),
    linksStarted: z.array(linkAnswer),
    linksEnded: z.array(linkAnswer),
    changed: z.array(thing),
  }),
})

type Compare = z.infer<typeof compareAnswer>['compare']

/** What a partnership looked like on one day and no longer did on another. */
export const changesReport = defineReport({
  name: 'changes',
  title: 'What changed between two days',
  description:
    'What had begun and what had ended between two days: bodies, plans, actions and the links between them, as far as the documents give days.',
  form: 'report',
  isWide: false,
  variables: [
    { name: 'from', description: 'The first day, such as 2019-04-01.' },
    { name: 'to', description: 'The second day, such as 2020-04-01.' },
  ],
  questions: {
    compare: {
      ask: 'what-changed-between-two-days',
      with: { from: 'from', to: 'to' },
      answer: compareAnswer,
    },
  },
  main: 'compare',
  rows: ({ compare: { compare } }) => changeRows(compare),
  build: ({ compare: { compare } }) => {
    const { started, ended, linksStarted, linksEnded, changed } = compare
    const [from, to] = [printDay(compare.from), printDay(compare.to)]
    const places = new Places([...linksStarted, ...linksEnded].flatMap(({ evidence }) => evidence))
    return {
      subject: `${from} to ${to}`,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          `Between ${from} and ${to}, things that began: ${started.length}; that ended: ${ended.length}; that changed in some other way: ${changed.length}.`,
          `Links that began: ${linksStarted.length}; that ended: ${linksEnded.length}.`,
        ]),
        note(
          'Only what the documents date can be told here: what has no days is taken to have held throughout.',
        ),
        ...places.explain(),
        heading(1, 'What began'),
        thingsOf(`Things that began by ${to}`, started),
        heading(1, 'What ended'),
        thingsOf(`Things that ended by ${to}`, ended),
        heading(1, 'Links that began'),
        linksOf(linksStarted, places),
        heading(1, 'Links that ended'),
        linksOf(linksEnded, places),
        heading(1, 'What else changed'),
        changed.length === 0 ? paragraph('Nothing that the documents date.') : changedTable(changed),
      ],
    }
  },
})

function thingsOf(caption: string, things: readonly z.infer<typeof summarised>[]): Block {
  if (things.length === 0) return paragraph('Nothing that the documents date.')
  return table(
    caption,
    [
      { header: 'What', width: 40 },
      { header: 'Kind', width: 18 },
      { header: 'What it is', width: 42 },
    ],
    things.map(({ kind, name, summary }) => ({
      cells: [[name], [capital(kindLabel(kind))], summary === null ? [] : [summary]],
    })),
  )
}

function changedTable(things: readonly z.infer<typeof thing>[]): Block {
  return table(
    'Things that held on both days, but whose links or holders began or ended',
    [
      { header: 'What', width: 65 },
      { header: 'Kind', width: 35 },
    ],
    things.map(({ kind, name }) => ({ cells: [[name], [capital(kindLabel(kind))]] })),
  )
}

function linksOf(links: Compare['linksStarted'], places: Places): Block {
  if (links.length === 0) return paragraph('None that the documents date.')
  return list(
    links.map((link): Text => {
      const known = places.basisOf(link)
      return [`${link.statement}: `, ...known]
    }),
  )
}

function changeRows({ started, ended, linksStarted, linksEnded, changed }: Compare) {
  const things = (change: string, list: readonly z.infer<typeof thing>[]) =>
    list.map(({ id, kind, name }) => ({ change, id, kind, name, basis: null, locator: null }))
  const links = (change: string, list: Compare['linksStarted']) =>
    list.map(({ statement, basis, evidence }) => ({
      change,
      id: null,
      kind: 'LINK',
      name: statement,
      basis,
      locator: evidence.map(({ locator }) => locator).join('; '),
    }))
  return {
    columns: ['change', 'id', 'kind', 'name', 'basis', 'locator'],
    rows: [
      ...things('started', started),
      ...things('ended', ended),
      ...links('started', linksStarted),
      ...links('ended', linksEnded),
      ...things('changed', changed),
    ],
  }
}
