import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSections } from '../../src/documents/findSections.ts'
import { readDocumentText } from '../../src/documents/readDocumentText.ts'
import type { SectionRecord } from '../../src/ontology/records.ts'
import { OUTLINE, PLAN, readFixture } from './support.ts'

const sections = (outline: Readonly<Record<string, string | null>>): SectionRecord[] =>
  Object.entries(outline).map(([locator, heading]) => ({ locator, heading }))

interface Finding {
  readonly [locator: string]: string | readonly string[]
  readonly missing: readonly string[]
}

/** The texts found, by locator, and the missing locators. */
function find(outline: readonly SectionRecord[], text: string): Finding {
  const { found, missing } = findSections(outline, text.split('\n'))
  return { ...Object.fromEntries(found), missing }
}

describe('the sections of the made-up plan', () => {
  test('are all found in a text, each with its own words', () => {
    const own = {
      title: 'Fairwater Safety Plan The Fairwater Partnership, 2030 to 2033',
      contents:
        'Co Contents\n1. Who we are 2\n2. What people tell us 2\n3. Priority one: Safer evenings 3\n4. How we shall know 3',
      '1': '1 Who we are',
      '1.i':
        'The Fairwater Partnership brings the council, the police and the fire service to one table. It meets four times a year, and any resident may put a question to it beforehand.',
      '1.ii':
        'ii. Its members share what they know.¹ They also share the cost of the street wardens, whose hours were made longer after the long-running roadworks on the quay had emptied it.',
      '1.note-1': '¹ Under the agreement of 2029.',
      '2': '2 What people tell us',
      '2.i': 'i. At the forum of the harbour, three concerns came up again and again:',
      '2.i.a': 'a) lamps that stay dark for weeks;',
      '2.i.b': 'Scooters on the promenade, above all on Sundays;',
      '2.i.c': 'c) callers at the door who say that they mend roofs.²',
      '2.note-2': '² The trading standards team logged nineteen such calls.',
      '3': '3 Priority one:\nSafer evenings',
      '3.1': '1 Why this is a priority',
      '3.1.a': 'a) Evenings are when most people told us they feel unsafe.',
      '3.1.b': 'b) The last bus leaves before the cinema closes.',
      '3.2': '2 Objectives',
      '3.2.1':
        '1. Keep the harbour lit\n1 Keep the harbour lit\nMend each lamp within five days of the report.',
      '3.2.2':
        '2. Get people home from the cinema\n2 Get people home safely from the cinema\nAsk the bus company for a later bus on Fridays. Paint a waiting place for taxis.',
      '4': '4 How we shall know We count dark lamps each month and ask four hundred residents each spring.',
    }
    const join = (...locators: (keyof typeof own)[]) => locators.map((locator) => own[locator]).join('\n')
    expect(find(OUTLINE, PLAN)).toEqual({
      ...own,
      // Those that only lead to their parts have these too.
      '1': join('1', '1.i', '1.ii'),
      '2': join('2', '2.i', '2.i.a', '2.i.b', '2.i.c'),
      '2.i': join('2.i', '2.i.a', '2.i.b', '2.i.c'),
      '3': join('3', '3.1', '3.1.a', '3.1.b', '3.2', '3.2.1', '3.2.2'),
      '3.1': join('3.1', '3.1.a', '3.1.b'),
      '3.2': join('3.2', '3.2.1', '3.2.2'),
      missing: [],
    })
  })

  test.each(['plan.docx', 'plan.pdf'])('are the same in %s', async (name) => {
    const { found, missing } = findSections(OUTLINE, await readDocumentText(await readFixture(name)))
    expect(missing).toEqual([])
    const plain = (text: string | undefined) =>
      (text ?? '')
        .replace(/^[ivx]+\. |^[a-z]\) |^Co /gm, '')
        .replace(/\s+/g, ' ')
        .toLowerCase()
    const expected = findSections(OUTLINE, PLAN.split('\n')).found
    for (const { locator } of OUTLINE)
      expect(plain(found.get(locator)), locator).toBe(plain(expected.get(locator)))
  })
})

describe('finding sections', () => {
  test('tells headings from the lines of a list of contents, with and without page numbers', () => {
    const outline = sections({ a: 'Our aims', b: 'Our partners', c: 'Our money', d: 'Our measures' })
    const text =
      'Our aims\nOur partners\nOur money\nOur measures\n\nOur aims\nAims.\n\nOur partners\nAll.\n\nOur money\nLittle.\n\nOur measures\nTwo.'
    const body = {
      a: 'Our aims Aims.',
      b: 'Our partners All.',
      c: 'Our money Little.',
      d: 'Our measures Two.',
      missing: [],
    }
    expect(find(outline, text)).toEqual(body)
    const numbered = text.replace(/^(Our \w+)$/m, '$1 .... 3').replace('Our partners\n', 'Our partners 4\n')
    expect(find(outline, numbered)).toEqual(body)
  })

  test('gives a section that is cut off no line of the list of contents', () => {
    const headings = ['Our aims', 'Our partners', 'Our money', 'Our measures', 'Our thanks']
    const outline = headings.flatMap((heading, i) => [
      { locator: `${i}`, heading },
      { locator: `${i}.i`, heading: null },
    ])
    const contents = headings.map((heading, i) => `${heading}\t${i + 1}`).join('\n')
    expect(find(outline, `${contents}\n\nOur aims\ni. Aims.`)).toEqual({
      '0': 'Our aims\ni. Aims.',
      '0.i': 'i. Aims.',
      missing: ['1', '1.i', '2', '2.i', '3', '3.i', '4', '4.i'],
    })
  })

  test('forgives case, quotation marks, dashes, accents and ampersands in headings', () => {
    const outline = sections({ x: 'Health & “well-being” – a café’s view', y: 'Next' })
    const found = find(outline, 'HEALTH AND "WELLBEING" - A CAFE\'S VIEW\nWords.\n\nNext\nMore.')
    expect(found).toMatchObject({ y: 'Next More.', missing: [] })
  })

  test.each([
    ['i.', 'ii.', 'iii.'],
    ['(i)', '(ii)', '(iii)'],
    ['- i)', '- ii)', '- iii)'],
    ['**i.**', '**ii.**', '**iii.**'],
    ['I.', 'II.', 'III.'],
    ['-', 'ii.', 'iii.'],
    ['i.', '•', 'iii.'],
    ['•', '•', '•'],
  ])('reads the numbers %s %s %s', (one, two, three) => {
    const outline = sections({
      s: 'Some heading here',
      's.i': null,
      's.ii': null,
      's.iii': null,
      t: 'The end',
    })
    const text = `Some heading here\n${one} Alpha\n${two} Beta\n${three} Gamma\nThe end`
    const { missing, ...texts } = find(outline, text)
    expect(missing).toEqual([])
    expect(texts['s.i']).toContain('Alpha')
    expect(texts['s.ii']).toContain('Beta')
    expect(texts['s.iii']).toContain('Gamma')
    expect(texts['s.ii']).not.toMatch(/Alpha|Gamma/)
  })

  test('reads numbers with all their parts', () => {
    const outline = sections({ four: 'Housing', 'four.1': null })
    expect(find(outline, 'Housing\nfour.1 no\n1. yes')).toMatchObject({ 'four.1': '1. yes' })
    const decimal = new Map([
      ['4', 'Housing'],
      ['4.1', null],
      ['4.2', 'Rents'],
      ['4.2.1', null],
      ['4.2.2', null],
    ])
    const text = '4. Housing\n4.1 First.\n4.2 Rents\n4.2.1 Low.\n4.2.2 Lower.'
    const found = findSections(
      [...decimal].map(([locator, heading]) => ({ locator, heading })),
      text.split('\n'),
    )
    const [four = '', one = '', two = '', low = '', lower = ''] = text.split('\n')
    const rents = [two, low, lower].join('\n')
    expect([...found.found.values()]).toEqual([[four, one, rents].join('\n'), one, rents, low, lower])
  })

  test('does not take the article “a”, a year or a figure at the start of a line for a number', () => {
    const outline = sections({ s: 'Some heading here', 's.a': null, 's.b': null, t: 'The end' })
    const text =
      'Some heading here\na line of words\n\na) Alpha and\n2017 was a year\nb words\nb) Beta\nThe end'
    expect(find(outline, text)).toEqual({
      s: 'Some heading here a line of words\na) Alpha and 2017 was a year b words\nb) Beta',
      's.a': 'a) Alpha and 2017 was a year b words',
      's.b': 'b) Beta',
      t: 'The end',
      missing: [],
    })
  })

  test('chooses the places that fit best together, not the first ones', () => {
    const outline = sections({
      p: 'First part of it',
      'p.i': null,
      'p.ii': null,
      q: 'Second part of it',
      'q.i': null,
      'q.ii': null,
    })
    const text = 'ii. stray\nFirst part of it\ni. one\nii. two\nSecond part of it\ni. three\nii. four'
    expect(find(outline, text)).toMatchObject({
      'p.ii': 'ii. two',
      'q.i': 'i. three',
      'q.ii': 'ii. four',
      missing: [],
    })
  })

  test('leaves a section out rather than give it the words of another', () => {
    const outline = sections({
      s: 'Some heading here',
      's.i': null,
      's.ii': null,
      's.iii': null,
      t: 'The end of it',
    })
    const text = 'Some heading here\nA first thing.\n\nA second thing.\n\nA third thing.\n\nThe end of it'
    expect(find(outline, text).missing).toEqual(['s.i', 's.ii', 's.iii'])
    expect(
      find(outline, 'Some heading here\ni. One.\n\nTwo.\n\niii. Three.\n\nThe end of it').missing,
    ).toEqual(['s.ii'])
  })

  test('finds the paragraphs of a section whose heading is not in the text', () => {
    const outline = sections({ s: 'Some heading here', 's.i': null, 's.ii': null, t: 'The end of it' })
    expect(find(outline, 'i. One.\nii. Two.\nThe end of it')).toMatchObject({
      's.i': 'i. One.',
      missing: ['s'],
    })
  })

  test('joins words that the end of a line parts, and keeps the hyphens of compounds', () => {
    const outline = sections({ s: 'Some heading here', 's.i': null })
    const text = 'Some heading here\ni. long-\nterm plans for part\u00AD\nners and\n\nfriends'
    expect(find(outline, text)).toMatchObject({ 's.i': 'i. long-term plans for partners and friends' })
  })

  test('finds notes by raised, bracketed, plain and lone marks, and takes them out of the text', () => {
    const outline = sections({ s: 'Some heading here', 's.i': null, 's.note-1': null })
    for (const note of ['¹ The note.', '[1] The note.', '1The note.', '1 The note.', '1\n The note.']) {
      const found = find(outline, `Some heading here\ni. Words that a note\n\n${note}\n\ncuts in two.`)
      expect(found).toMatchObject({ 's.i': 'i. Words that a note cuts in two.', missing: [] })
      expect(found['s.note-1']).toMatch(/The note\.$/)
    }
  })

  test('gives a section that only leads to its parts their words too, and no other', () => {
    const outline = sections({
      s: 'Some heading here',
      's.i': null,
      's.i.a': null,
      's.ii': null,
      's.ii.a': null,
    })
    const text = 'Some heading here\ni. We want:\na) lamps\nii. We also want buses.\na) Late ones.'
    expect(find(outline, text)).toEqual({
      s: text,
      's.i': 'i. We want:\na) lamps',
      's.i.a': 'a) lamps',
      's.ii': 'ii. We also want buses.',
      's.ii.a': 'a) Late ones.',
      missing: [],
    })
  })

  test('puts a note that the outline does not list behind the text that refers to it', () => {
    const outline = sections({ s: 'Some heading here', 's.i': null, 's.ii': null })
    const text = 'Some heading here\ni. Lamps¹ and\nii. buses that\n¹ Of the quay.\n\nRun late.'
    expect(find(outline, text)).toMatchObject({
      's.i': 'i. Lamps¹ and\n¹ Of the quay.',
      's.ii': 'ii. buses that Run late.',
    })
  })

  test('reads a lone dash as a dash or as what a page’s end has left, and several as a list', () => {
    const outline = sections({ s: 'Some heading here', 's.i': null })
    const read = (text: string) => find(outline, `Some heading here\n${text}`)['s.i']
    expect(read('i. The lamps - of which\n- as we know - there are nine')).toBe(
      'i. The lamps - of which - as we know - there are nine',
    )
    expect(read('i. There are\n\n- 2017 lamps.')).toBe('i. There are 2017 lamps.')
    expect(read('i. There are:\n- lamps.')).toBe('i. There are:\n• lamps.')
    expect(read('i. There are\n- lamps\n- buses')).toBe('i. There are\n• lamps\n• buses')
  })

  test('finds the rows of a table in narrow cells, and not the row before that begins alike', () => {
    const outline = sections({
      s: 'What we shall do',
      's.1': 'Keep the lamps of the harbour lit all night',
      's.2': 'Mend the pier',
      t: 'The end of it',
    })
    const text =
      'What we shall do\n1. Keep the lamps of the harbour lit all night\n2. Mend the pier\n1\tKeep\nthe\nlamps\nof the\nharbour\nlit all\nnight\n\nKeep the ladder dry.\n2\tMend\nthe pier\nBuy wood.\nThe end of it'
    expect(find(outline, text)).toMatchObject({
      's.1':
        '1. Keep the lamps of the harbour lit all night\n1 Keep the lamps of the harbour lit all night\nKeep the ladder dry.',
      's.2': '2. Mend the pier\n2 Mend the pier Buy wood.',
    })
  })

  test('gives a row that begins like the next heading to the row before', () => {
    const outline = sections({
      s: 'What we shall do',
      's.1': 'Light the lamps',
      's.2': 'Mend the pier in the spring',
    })
    const text =
      'What we shall do\n1. Light the lamps\n2. Mend the pier in the spring\n1\tLight the lamps\n\tMend the switches.\n2\tMend the pier in the spring\n\tBuy wood.'
    expect(find(outline, text)).toMatchObject({
      's.1': '1. Light the lamps\n1 Light the lamps\nMend the switches.',
      's.2': '2. Mend the pier in the spring\n2 Mend the pier in the spring\nBuy wood.',
    })
  })

  test('finds nothing in a text of other things', () => {
    const { missing } = find(OUTLINE, 'Minutes of the meeting.\nPresent: nobody.\n'.repeat(50))
    expect(missing).toEqual(OUTLINE.map(({ locator }) => locator))
  })

  test('ends in seconds on 50,000 lines of one number or one heading', () => {
    for (const line of ['1. the same', 'Priority one: Safer evenings', '¹ note', 'lit² ', 'a) '])
      findSections(OUTLINE, new Array<string>(50_000).fill(line))
  }, 60_000)
})

describe('whatever the outline and the text', () => {
  const word = fc.constantFrom('safe', 'plan', 'police', 'Council', 'a', 'i', '2018', '–', '**bold**', 'and')
  const heading = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
  const label = fc.constantFrom('1', '2', '10', 'i', 'ii', 'a', 'b', 'A', 'note-1', 'note-2', 'about')
  const outline = fc.uniqueArray(
    fc.record({
      locator: fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
      heading: fc.option(heading, { nil: null }),
    }),
    { selector: ({ locator }) => locator, maxLength: 30 },
  )
  const start = fc.constantFrom(
    '',
    '- ',
    'i. ',
    'ii. ',
    'a) ',
    '(b) ',
    '1 ',
    '2. ',
    '10\t',
    '¹ ',
    '1',
    '• ',
    '# ',
    '\t',
  )
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(start, heading).map(([before, words]) => before + words) },
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  )

  test('every locator is found or missing, and every paragraph found stands in the text, in its order', () => {
    fc.assert(
      fc.property(outline, fc.array(line, { maxLength: 60 }), (sections, lines) => {
        const { found, missing } = findSections(sections, lines)
        const locators = sections.map(({ locator }) => locator)
        expect(locators.filter((one) => found.has(one) || missing.includes(one))).toEqual(locators)
        expect(found.size + missing.length).toBe(locators.length)
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
        const all = letters(lines.join('\n'))
        for (const paragraph of [...found.values()].flatMap((text) => text.split('\n'))) {
          let at = 0
          for (const letter of letters(paragraph)) at = all.indexOf(letter, at) + 1 || Number.NaN
          expect(at).not.toBeNaN()
        }
      }),
    )
  })

  test('sections with numbers and paragraphs of one list come in the order of the outline', () => {
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const own = paragraphs.map((words, i) => `(${i + 1}) ${words}`)
        const outline = paragraphs.map((_, i) => ({ locator: `s.${i + 1}`, heading: null }))
        const { found, missing } = findSections(outline, own)
        expect(missing).toEqual([])
        expect([...found.values()].map((text) => text.slice(0, 3))).toEqual(
          own.map((text) => text.slice(0, 3)),
        )
      }),
    )
  })
})
