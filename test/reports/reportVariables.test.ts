import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { InvalidInputError } from '../../src/errors.ts'
import { parseSavedQuestion, readSavedQuestions, requireQuestion } from '../../src/graphql/savedQuestions.ts'
import { defineReport } from '../../src/reports/definition.ts'
import { Places } from '../../src/reports/places.ts'
import { reports, requireReport } from '../../src/reports/reports.ts'
import { parseReportVariables } from '../../src/reports/reportVariables.ts'

const saved = [
  parseSavedQuestion(
    'one.graphql',
    '# One\n# Rows: a\nquery One($id: ID!, $plan: ID! = "strategy/p", $within: ID) { node(id: $id) { id } }',
  ),
]
const report = defineReport({
  name: 'sample',
  title: 'Sample',
  description: 'A sample.',
  form: 'report',
  isWide: false,
  variables: [
    { name: 'partner', description: 'Which one.' },
    { name: 'plan', description: 'Which plan.' },
    { name: 'within', description: 'Within what.' },
  ],
  questions: {
    one: { ask: 'one', with: { id: 'partner', plan: 'plan', within: 'within' }, answer: z.unknown() },
  },
  build: () => ({
    subject: null,
    summary: [],
    blocks: [],
    places: new Places([]),
    rows: { columns: [], rows: [] },
  }),
})

describe('the variables of a report', () => {
  test('take the defaults of the questions that they are passed to', () => {
    expect(parseReportVariables(report, saved, ['partner=partner/curo'])).toEqual({
      partner: 'partner/curo',
      plan: 'strategy/p',
    })
  })

  test('tell every fault at once, and what is expected', () => {
    const parse = () =>
      parseReportVariables(report, saved, ['prtner=x', 'plan', 'within=', 'plan=a', 'plan=b'])
    expect(parse).toThrow(InvalidInputError)
    expect(parse).toThrow(
      /"prtner".*"plan" is not of the form.*within is empty.*plan is given twice.*partner is missing/s,
    )
    expect(parse).toThrow(
      /sample takes:\n {2}partner: Which one\. Needed\.\n {2}plan: .* strategy\/p when left out/,
    )
  })
})

describe('every report', async () => {
  const questions = await readSavedQuestions()

  test.each(reports)(
    '$name asks saved questions, passes on variables that they take, and can be asked as it stands',
    (one) => {
      for (const { ask, with: passed = {}, always = {}, each } of Object.values(one.questions)) {
        const taken = requireQuestion(questions, ask).variables.map(({ name }) => name)
        expect(taken).toEqual(
          expect.arrayContaining([
            ...Object.keys(passed),
            ...Object.keys(always),
            ...(each === undefined ? [] : [each.as]),
          ]),
        )
      }
      expect(() => parseReportVariables(one, questions, [])).not.toThrow()
    },
  )

  test('has a name of its own, in order', () => {
    const names = reports.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(() => requireReport('nothing')).toThrow(/There are: actions, alignment/)
  })
})
