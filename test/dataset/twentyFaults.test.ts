import { describe, expect, it } from 'vitest'
import { placeOf, read } from './support.ts'

const FILE = `dataset:
  key: Faulty Example
  title: ""
documents:
  plan:
    title: Plan
    published: 2019-02-30
    default: yes
    outlin:
      "3": Partnership working
  joint-plan:
    title: Joint Plan
    default: true
    outline:
      3.i: ~
      3.ii: ~
partnerz:
  fire:
    name: Fire
partners:
  curo:
    nam: Curo
    evidence: [3.i, 3.iii]
    is member of:
      thematic-group/rag: 3.i
    is a member of:
      thematic-group/rga: 3.i
      strategy/plan: 3.i
      partners/fire: 3.i
    amount: 64589
    works with:
      partner/police:
        basis: INFERED
        evidence: 3.i
      partner/curo: 3.i
    figures:
      - metric: homes
        value: around 40,000
        period: 2017/19
        evidence: 3.i
  police:
    name: Police
    from: 2020-01-01
    to: 2019-01-01
    visibility: Public
    evidence: plam#3.i
    works with:
      partner/curo:
        basis: INFERRED
        evidence: joint-plan#3.ii
thematic groups:
  rag:
    name: Group
    evidence: 3.i, 3.ii
    chairs:
      partner/curo: 3.i
  RAG 2:
    name: Group
    evidence:
strategies:
  plan:
    name: Plan
    evidence: 3.i
funding streams:
  grant:
    name: Grant
    evidence: 3.i
    amount: £40,000
    frequency: yearly
    years:
      2018/20: 5
      2018/19: { basis: INFERRED }
      2018/19: 6
`

const EXPECTED = [
  ['2:8 BAD_KEY', 'Use lower case letters'],
  ['3:10 EMPTY', '“title” is empty'],
  ['7:16 BAD_DAY', 'that month has 28 days'],
  ['8:14 BAD_CHOICE', 'neither true nor false'],
  ['9:5 UNKNOWN_KEY', 'Did you mean “outline”?'],
  ['17:1 UNKNOWN_KEY', 'Did you mean “partners”?'],
  ['21:3 MISSING', 'has no name'],
  ['22:5 UNKNOWN_KEY', 'Did you mean “name”?'],
  ['23:21 UNKNOWN_LOCATOR', 'Did you mean “3.ii”?'],
  ['24:5 UNKNOWN_KEY', 'Did you mean “is a member of”?'],
  ['27:7 UNKNOWN_ENTITY', 'Did you mean “thematic-group/rag”?'],
  ['28:7 NOT_JOINED', 'which is a strategy. From a partner to a strategy one may write “leads”'],
  ['29:7 BAD_ID', 'Did you mean “partner/fire”?'],
  ['30:5 NOT_OF_THIS_KIND', 'A partner has no “amount”: only funding streams have.'],
  ['33:16 BAD_CHOICE', 'Did you mean “INFERRED”?'],
  ['35:7 SELF_LINK', 'is linked to itself'],
  ['38:16 BAD_NUMBER', 'Write the digits alone (40000)'],
  ['39:17 BAD_PERIOD', '2017/18 would be'],
  ['44:9 BAD_DAY', 'lies before the first, 2020-01-01'],
  ['45:17 BAD_CHOICE', 'Did you mean “PUBLIC”?'],
  ['46:15 UNKNOWN_DOCUMENT', 'Did you mean “plan”?'],
  ['48:7 DUPLICATE', 'at line 32 (under “partner/curo”)'],
  ['49:16 NO_REASON', 'Add a line “reason:”'],
  ['54:15 UNKNOWN_LOCATOR', '[3.i, 3.ii]'],
  ['56:7 NOT_JOINED', 'Did you mean “is chaired by”?'],
  ['57:3 BAD_KEY', 'such as curo'],
  ['59:5 EMPTY', 'No evidence is written under “evidence”'],
  ['68:13 BAD_NUMBER', 'Write the digits alone; a sum of a funding stream has its “currency”'],
  ['69:16 BAD_CHOICE', 'ANNUAL, ONE_OFF'],
  ['71:7 BAD_PERIOD', '2018/19 would be'],
  ['72:25 NO_REASON', 'Add a “note:”'],
  ['73:7 DUPLICATE_KEY', 'first at line 72'],
] as const

describe('a file with more than twenty different faults', () => {
  it('has every fault reported at its place in one go, in the order of the file', () => {
    const { dataset, problems } = read(FILE)
    expect(dataset).toBeNull()
    expect(problems.map(placeOf)).toEqual(EXPECTED.map(([place]) => place))
  })

  it.each(EXPECTED)('says at %s how to mend it', (place, words) => {
    const problem = read(FILE).problems.find((one) => placeOf(one) === place)
    expect(problem?.message).toContain(words)
    expect(problem?.file).toBe('a.yaml')
  })
})
