import { z } from 'zod'
import { capital, kindLabel, kindPlural, pagedAnswer } from '../answers.ts'
import { type Block, heading, list, namedAbove, note, type Row, strong, type Text, table } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { citeFully, Places } from '../places.ts'
import { printCount, printNumber, printShare } from '../printNumber.ts'
import { explanationCell, type Gap, gapAnswer, gapEvidence, listAlike, namedCell } from './gapRows.ts'
import { lackWords } from './gapWords.ts'

const ruleAnswer = z.object({
  rule: z.string(),
  title: z.string(),
  explanation: z.string(),
  off: z.array(z.object({ dataset: z.string(), reason: z.string() })),
})
const kindsAnswer = z.object({
  graph: z.object({ kinds: z.array(z.object({ kind: z.string(), count: z.number() })) }),
})

type Rule = z.infer<typeof ruleAnswer>
/** How many things there are of a kind; undefined where that is not known. */
type Total = (kind: string) => number | undefined

/** The most findings that are told at the head; a rule comes the earlier, the more weight it has. */
const MOST_POINTS = 7
/** What a smaller share of all there are lacks is no finding for the head. */
const LEAST_SHARE = 0.25

/** What lacks an owner, funding, a measure or a thread, rule by rule. */
export const gapsReport = defineReport({
  name: 'gaps',
  title: 'Gaps',
  description:
    'What lacks something: an owner, funding, a measure, a thread to another strategy, or more than one place that bears it out. Grouped by the rule that looked for it.',
  form: 'report',
  isWide: false,
  variables: [
    {
      name: 'within',
      description: 'Only the thing with this id and its parts: a plan, a priority.',
      kinds: ['STRATEGY', 'PRIORITY', 'OBJECTIVE'],
    },
  ],
  questions: {
    answer: {
      ask: 'gap-register',
      with: { within: 'within' },
      answer: z.object({ gaps: pagedAnswer(gapAnswer), gapRules: z.array(ruleAnswer) }),
    },
    totals: { ask: 'the-edition', answer: kindsAnswer },
  },
  build: ({ answer: { gaps, gapRules }, totals }, { within }) => {
    const byRule = Map.groupBy(gaps.nodes, ({ rule }) => rule)
    const found = gapRules.filter(({ rule }) => byRule.has(rule))
    const clean = gapRules.filter(({ rule }) => !byRule.has(rule))
    const places = new Places(gaps.nodes.flatMap(gapEvidence))
    const total: Total = (kind) =>
      within === undefined ? totals.graph.kinds.find((one) => one.kind === kind)?.count : undefined
    const gapsOf = ({ rule }: Rule) => byRule.get(rule) ?? []
    return {
      subject: null,
      summary: summarise(gaps.nodes, found.map(gapsOf), gapRules.length, total),
      places,
      blocks: [
        heading(1, 'How many gaps each rule found'),
        countTable(gapRules, gapsOf, total),
        ...found.flatMap((rule) => describeRule(rule, gapsOf(rule), places)),
        ...(clean.length === 0
          ? []
          : [
              heading(1, 'What was looked for and not found'),
              list(clean.map(({ title, explanation }): Text => [strong(`${title}. `), explanation])),
            ]),
        ...gapRules.flatMap(({ title, off }) =>
          off.map(({ reason }) => note(`“${title}” is switched off for a dataset: ${reason}`)),
        ),
      ],
      rows: flatRows(
        ['rule', 'rule.title', 'entity.id', 'entity.kind', 'entity.name', 'explanation', 'evidence'],
        gaps.nodes.map(({ rule, entity, explanation }) => [
          rule,
          gapRules.find((one) => one.rule === rule)?.title ?? rule,
          entity.id,
          entity.kind,
          entity.name,
          explanation,
          citeFully(entity.evidence),
        ]),
      ),
    }
  },
})

function summarise(
  gaps: readonly Gap[],
  found: readonly (readonly Gap[])[],
  rules: number,
  total: Total,
): readonly Text[] {
  if (gaps.length === 0) return [`No gap was found by any of the ${printCount(rules, 'rule')}.`]
  const things = new Set(gaps.map(({ entity }) => entity.id))
  const shares = found.flatMap((members) => {
    const kind = onlyKind(members)
    const words = lackWords(members[0]?.rule ?? '', members.length)
    const whole = kind === null ? undefined : total(kind)
    if (kind === null || whole === undefined || words === null) return []
    if (members.length / whole < LEAST_SHARE) return []
    return `${capital(printShare(members.length, whole, kindLabel(kind), kindPlural(kind)))} ${words}.`
  })
  return [
    `${printCount(found.length, 'rule')} of ${rules} found ${printCount(gaps.length, 'gap')}, in ${printCount(things.size, 'thing')}.`,
    ...shares.slice(0, MOST_POINTS),
  ]
}

function onlyKind(gaps: readonly Gap[]): string | null {
  const kinds = new Set(gaps.map(({ entity }) => entity.kind))
  const [kind] = kinds
  return kinds.size === 1 ? (kind ?? null) : null
}

function countTable(rules: readonly Rule[], gapsOf: (rule: Rule) => readonly Gap[], total: Total) {
  return namedAbove(
    table(
      'How many gaps each rule found',
      [
        { header: 'Rule', width: 66 },
        { header: 'Gaps', width: 34 },
      ],
      rules.map((rule) => {
        const gaps = gapsOf(rule)
        const kind = onlyKind(gaps)
        const whole = kind === null ? undefined : total(kind)
        const count =
          kind === null || whole === undefined
            ? printNumber(String(gaps.length))
            : printShare(gaps.length, whole, kindLabel(kind), kindPlural(kind))
        return { cells: [[rule.title], [gaps.length > 0 ? count : rule.off.length > 0 ? 'off' : 'none']] }
      }),
    ),
  )
}

function describeRule({ title, explanation }: Rule, gaps: readonly Gap[], places: Places): readonly Block[] {
  const { blocks, others } = listAlike(gaps, places)
  return [
    heading(1, `${title} (${gaps.length})`),
    note(explanation),
    ...blocks,
    ...(others.length === 0 ? [] : [gapTable(title, others, blocks.length > 0, places)]),
  ]
}

function gapTable(title: string, gaps: readonly Gap[], isRest: boolean, places: Places) {
  const kind = onlyKind(gaps)
  const byKind = Map.groupBy(gaps, ({ entity }) => entity.kind)
  const shown = table(
    isRest ? 'The others, each for its own reason' : title,
    [
      { header: kind === null ? 'What' : capital(kindLabel(kind)), width: 40 },
      { header: 'What is missing', width: 60 },
    ],
    [...byKind].flatMap(([one, members]): Row[] => [
      ...(byKind.size === 1
        ? []
        : [
            {
              group: [
                strong(capital(members.length === 1 ? kindLabel(one) : kindPlural(one))),
                ` (${members.length})`,
              ],
            },
          ]),
      ...members.map((gap) => ({ cells: [namedCell(gap, places), explanationCell(gap, places)] })),
    ]),
  )
  return isRest ? shown : namedAbove(shown)
}
