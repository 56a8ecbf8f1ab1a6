import { z } from 'zod'
import { capital, kindLabel, pagedAnswer } from '../answers.ts'
import { type Block, callout, heading, note, paragraph, type Row, table } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { printCount } from '../printNumber.ts'

const gapAnswer = z.object({
  rule: z.string(),
  entity: z.object({ kind: z.string(), name: z.string() }),
  explanation: z.string(),
})
const ruleAnswer = z.object({
  rule: z.string(),
  title: z.string(),
  explanation: z.string(),
  off: z.array(z.object({ dataset: z.string(), reason: z.string() })),
})

type Gap = z.infer<typeof gapAnswer>
type Rule = z.infer<typeof ruleAnswer>

/** Rows with more lines than this may be torn apart at the end of a page. */
const MOST_LINES = 20

/** What lacks an owner, funding, a measure or a thread, rule by rule. */
export const gapsReport = defineReport({
  name: 'gaps',
  title: 'Gaps',
  description:
    'What lacks something: an owner, funding, a measure, a thread to another strategy, or more than one place that bears it out. Grouped by the rule that looked for it.',
  form: 'report',
  isWide: false,
  variables: [
    { name: 'within', description: 'Only the thing with this id and its parts: a plan, a priority.' },
  ],
  questions: {
    answer: {
      ask: 'the-gaps',
      with: { within: 'within' },
      answer: z.object({ gaps: pagedAnswer(gapAnswer), gapRules: z.array(ruleAnswer) }),
    },
  },
  main: 'answer',
  build: ({ answer: { gaps, gapRules } }) => {
    const byRule = Map.groupBy(gaps.nodes, ({ rule }) => rule)
    const found = gapRules.filter(({ rule }) => byRule.has(rule))
    const clean = gapRules.filter((rule) => !byRule.has(rule.rule))
    const things = new Set(gaps.nodes.map(({ entity }) => `${entity.kind}/${entity.name}`))
    return {
      subject: null,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          gaps.nodes.length === 0
            ? 'No gap was found.'
            : `${printCount(gaps.nodes.length, 'gap')} in ${printCount(things.size, 'thing')}, by ${found.length} of ${printCount(gapRules.length, 'rule')}.`,
          ...(clean.length === 0
            ? []
            : [`Nothing was found by: ${clean.map(({ title }) => title).join('; ')}.`]),
        ]),
        table(
          'How many gaps each rule found',
          [
            { header: 'Rule', width: 82 },
            { header: 'Gaps', width: 18, numeric: true },
          ],
          gapRules.map(({ rule, title }) => ({ cells: [[title], [String(byRule.get(rule)?.length ?? 0)]] })),
        ),
        ...gapRules.flatMap((rule) => describeRule(rule, byRule.get(rule.rule) ?? [])),
      ],
    }
  },
})

function describeRule({ title, explanation, off }: Rule, gaps: readonly Gap[]): readonly Block[] {
  return [
    heading(1, title),
    paragraph(explanation),
    ...off.map(({ reason }) => note(`This rule is switched off for a dataset: ${reason}`)),
    ...(gaps.length === 0
      ? [paragraph(off.length === 0 ? 'Nothing was found.' : 'Nothing was found where the rule is on.')]
      : [gapTable(title, gaps)]),
  ]
}

function gapTable(title: string, gaps: readonly Gap[]): Block {
  const byKind = Map.groupBy(gaps, ({ entity }) => entity.kind)
  const oneKind = byKind.size === 1
  const found = table(
    `${title} (${gaps.length})`,
    [
      { header: oneKind ? capital(kindLabel(gaps[0]?.entity.kind ?? '')) : 'What', width: 40 },
      { header: 'What is missing', width: 60 },
    ],
    [...byKind].flatMap(([kind, members]) => [
      ...(oneKind ? [] : [{ group: `${capital(kindLabel(kind))} (${members.length})` }]),
      ...mergeAlike(members),
    ]),
  )
  const longest = Math.max(...found.rows.map(({ cells }) => cells?.[0]?.length ?? 0))
  return { ...found, longRows: longest > MOST_LINES }
}

/** A row for each explanation: things that lack the same, in the same words, stand together. */
function mergeAlike(gaps: readonly Gap[]): readonly Row[] {
  const alike = Map.groupBy(gaps, ({ explanation }) => explanation)
  return [...alike].map(([explanation, members]) => ({
    cells: [members.map(({ entity }) => entity.name), [explanation]],
  }))
}
