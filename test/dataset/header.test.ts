import { describe, expect, it } from 'vitest'
import { findSvgFault } from '../../src/dataset/findSvgFault.ts'
import { LIMITS } from '../../src/dataset/limits.ts'
import { contrastOnWhite } from '../../src/dataset/readAccent.ts'
import { PICTURE } from './anyDataset.ts'
import { BASE, placeOf, read, readOneProblem, readSound } from './support.ts'

const RULES = ['GROUP_WITHOUT_CHAIR', 'OBJECTIVE_WITHOUT_FUNDING', 'EXPIRED']
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>\n'

/** BASE with more in its block "dataset", from line 4. */
function withHeader(...lines: string[]): string {
  return BASE.replace(
    '  title: Example\n',
    `  title: Example\n${lines.map((line) => `  ${line}\n`).join('')}`,
  )
}

function withPartnership(...lines: string[]): string {
  return withHeader('partnership:', '  name: Group', ...lines.map((line) => `  ${line}`))
}

/** The one problem of a dataset whose logo is this file. */
function logoProblem(name: string, bytes: string | Uint8Array) {
  return readOneProblem({ 'data/a.yaml': withPartnership(`logo: ${name}`), [`data/${name}`]: bytes })
}

describe('the partnership of a dataset', () => {
  it('is nothing, and no rules are switched, when the block is not there', () => {
    expect(readSound(BASE)).toMatchObject({ partnership: null, rules: [] })
  })

  it('has a name, a colour in lower case and the bytes of its logo', () => {
    const folder = {
      'data/a.yaml': withPartnership('accent: "#1D70B8"', 'logo: logo.png'),
      'data/logo.png': PICTURE.bytes,
      'logo.png': new Uint8Array(),
    }
    expect(readSound(folder).partnership).toEqual({
      name: 'Group',
      accent: '#1d70b8',
      logo: { mediaType: 'image/png', base64: Buffer.from(PICTURE.bytes).toString('base64') },
    })
  })

  it.each([
    ['below the file', 'data/a.yaml', 'pictures/logo.svg', 'data/pictures/logo.svg'],
    ['said to be beside it', 'a.yaml', './logo.svg', 'logo.svg'],
    ['on Windows', 'data\\a.yaml', 'pictures\\logo.svg', 'data\\pictures\\logo.svg'],
  ])('finds a logo %s', (_, file, name, path) => {
    const dataset = readSound({ [file]: withPartnership(`logo: ${name}`), [path]: SVG })
    expect(dataset.partnership?.logo?.mediaType).toBe('image/svg+xml')
  })

  it('takes a JPEG by its first bytes, with either ending', () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
    for (const name of ['a.jpg', 'a.JPEG']) {
      const dataset = readSound({ 'a.yaml': withPartnership(`logo: ${name}`), [name]: bytes })
      expect(dataset.partnership?.logo?.mediaType).toBe('image/jpeg')
    }
  })

  it('needs a name', () => {
    const problem = readOneProblem(withHeader('partnership:', '  accent: "#1d70b8"'))
    expect(placeOf(problem)).toBe('4:3 MISSING')
  })

  it.each([
    ['partnershp: { name: A }', '4:3 UNKNOWN_KEY', '“partnership”'],
    ['partnership: { name: A, accnt: "#1d70b8" }', '4:27 UNKNOWN_KEY', '“accent”'],
    ['partnership: Group', '4:16 WRONG_SHAPE', 'name, accent, logo'],
    ['partnership: { name: A, accent: blue }', '4:35 BAD_COLOUR', 'is not a colour'],
    ['partnership: { name: A, accent: "#12f" }', '4:35 BAD_COLOUR', 'six digits'],
    [
      'partnership: { name: A, accent: "#ffdd00" }',
      '4:35 BAD_COLOUR',
      'its contrast is 1.34:1, and 4.5:1 is the least',
    ],
    ['partnership: { name: A, logo: logo.svg }', '4:33 UNKNOWN_FILE', 'is not there. Put the picture'],
    ['partnership: { name: A, logo: ../logo.svg }', '4:33 UNKNOWN_FILE', 'does not lie beside this file'],
    ['partnership: { name: A, logo: "https://x.org/a.png" }', '4:33 UNKNOWN_FILE', 'does not lie beside'],
    ['partnership: { name: A, logo: logo.gif }', '4:33 BAD_PICTURE', 'neither a PNG nor a JPEG nor an SVG'],
  ])('has the fault of “%s” reported at its place', (line, place, words) => {
    const problem = readOneProblem(withHeader(line))
    expect(placeOf(problem)).toBe(place)
    expect(problem.message).toContain(words)
  })

  it('says of a colour without quotes that YAML takes it for a comment', () => {
    const problem = readOneProblem(withPartnership('accent: #1d70b8'))
    expect(placeOf(problem)).toBe('6:5 EMPTY')
    expect(problem.message).toContain('in double quotes')
  })

  it('suggests the picture that is meant', () => {
    const { problems } = read({ 'd/a.yaml': withPartnership('logo: lgoo.svg'), 'd/logo.svg': SVG })
    expect(problems[0]?.message).toContain('Did you mean “logo.svg”?')
  })

  it.each([
    ['a.png', 'GIF89a', 'BAD_PICTURE', 'is a GIF by its first bytes. Save it as'],
    ['a.png', '%PDF-1.7', 'BAD_PICTURE', 'is a PDF'],
    ['a.png', SVG, 'BAD_PICTURE', 'is an SVG by its first bytes. Give the file the ending'],
    ['a.svg', PICTURE.bytes, 'BAD_PICTURE', 'is a PNG by its first bytes'],
    ['a.svg', '<html><svg></svg></html>', 'BAD_PICTURE', 'is neither'],
    ['a.svg', '', 'BAD_PICTURE', 'is neither'],
    ['a.svg', SVG.replace('<path', '<script/><path'), 'BAD_PICTURE', 'holds the element “script”'],
    ['a.svg', Buffer.from(`${SVG}<!-- caf\xe9 -->`, 'latin1'), 'BAD_PICTURE', 'is not saved as UTF-8'],
    ['a.png', new Uint8Array(LIMITS.pictureBytes + 1), 'TOO_LARGE', 'more than 256 KiB'],
  ])('refuses a logo %s of other bytes', (name, bytes, code, words) => {
    const problem = logoProblem(name, bytes)
    expect(placeOf(problem)).toBe(`6:11 ${code}`)
    expect(problem.message).toContain(words)
  })

  it('takes a logo of just the size that is allowed', () => {
    const bytes = new Uint8Array(LIMITS.pictureBytes)
    bytes.set(PICTURE.bytes)
    expect(read({ 'a.yaml': withPartnership('logo: a.png'), 'a.png': bytes }).problems).toEqual([])
  })
})

describe('contrastOnWhite', () => {
  // #767676 is the palest grey that WCAG lets stand on white.
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#1d70b8', 5.17],
  ])('of %s is %d', (colour, ratio) => {
    expect(contrastOnWhite(colour)).toBeCloseTo(ratio, 2)
  })

  it('reaches the least with the shade that is proposed', () => {
    const problem = readOneProblem(withPartnership('accent: "#ffdd00"'))
    const shade = /would be "(#[0-9a-f]{6})"/.exec(problem.message)?.[1] ?? ''
    expect(read(withPartnership(`accent: "${shade}"`)).problems).toEqual([])
  })
})

describe('the rules of a dataset', () => {
  it('are switched off or on with a reason, in the order of the file', () => {
    const text = withHeader(
      'rules:',
      '  GROUP_WITHOUT_CHAIR: { on: false, reason: No standing chairs. }',
      '  EXPIRED: { on: true, reason: We look at it each year. }',
    )
    const rules = [
      { rule: 'GROUP_WITHOUT_CHAIR', on: false, reason: 'No standing chairs.' },
      { rule: 'EXPIRED', on: true, reason: 'We look at it each year.' },
    ]
    expect(readSound(text).rules).toEqual(rules)
    expect(readSound(text, { rules: RULES }).rules).toEqual(rules)
  })

  it.each([
    [
      'GROUP_WITHOUT_CHAIRS: { on: false, reason: So. }',
      '5:5 UNKNOWN_KEY',
      'Did you mean “GROUP_WITHOUT_CHAIR”',
    ],
    [
      'group without chair: { on: false, reason: So. }',
      '5:5 UNKNOWN_KEY',
      'Did you mean “GROUP_WITHOUT_CHAIR”',
    ],
    ['NOTHING: { on: false, reason: So. }', '5:5 UNKNOWN_KEY', 'The rules are GROUP_WITHOUT_CHAIR, '],
    ['EXPIRED: { on: false }', '5:5 NO_REASON', 'without saying why'],
    ['EXPIRED: { on: true }', '5:5 NO_REASON', 'without saying why'],
    ['EXPIRED: { reason: So. }', '5:5 MISSING', 'does not say whether it is on'],
    ['EXPIRED: { on: off, reason: So. }', '5:20 BAD_CHOICE', 'neither true nor false'],
    ['EXPIRED: { on: false, reasn: So., reason: So. }', '5:27 UNKNOWN_KEY', 'Did you mean “reason”'],
    ['EXPIRED: false', '5:14 WRONG_SHAPE', 'on, reason'],
  ])('have the fault of “%s” reported at its place', (line, place, words) => {
    const problem = readOneProblem(withHeader('rules:', `  ${line}`), { rules: RULES })
    expect(placeOf(problem)).toBe(place)
    expect(problem.message).toContain(words)
  })

  it('may have any name in capitals where the names are not given', () => {
    expect(read(withHeader('rules:', '  NEW_RULE: { on: false, reason: So. }')).problems).toEqual([])
    const problem = readOneProblem(withHeader('rules:', '  new rule: { on: false, reason: So. }'))
    expect(placeOf(problem)).toBe('5:5 UNKNOWN_KEY')
  })
})

describe('findSvgFault', () => {
  const inside = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`

  it.each([
    SVG,
    `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n${SVG}`,
    inside('<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke: #fff"/>'),
    inside('<use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
    inside('<style><![CDATA[ .a > .b { fill: #fff } ]]></style><title>See https://x.org &amp; on</title>'),
    inside('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'><svg:path/></svg:svg>",
  ])('lets %s stand', (text) => {
    expect(findSvgFault(text)).toBeNull()
  })

  it.each([
    ['script', inside('<script>x</script>')],
    ['script', inside('<s:SCRIPT xmlns:s="http://www.w3.org/2000/svg"/>')],
    ['foreignobject', inside('<foreignObject><p/></foreignObject>')],
    ['event handler', inside('<path onclick="x()"/>')],
    ['event handler', "<svg ONLOAD = 'x()'></svg>"],
    ['script', inside('<a href="java&#115;cript:x()"/>')],
    ['script', inside('<a href=" java\nscript:x()"/>')],
    ['refers to “https://x.org/a”', inside('<a href="https://x.org/a"/>')],
    ['refers to “//x.org/a.png”', inside('<image xlink:href="//x.org/a.png"/>')],
    ['refers to “data:image/svg+xml', inside('<use href="data:image/svg+xml;base64,AA=="/>')],
    ['refers to “other.svg#a”', inside('<use href="other.svg#a"/>')],
    ['refers to “https://x.org/', inside('<path fill="url(https://x.org/a.svg#b)"/>')],
    ['refers to “https://x.org/', inside('<path style="fill: URL( \'https://x.org/a\' )"/>')],
    ['backslash', inside('<path style="fill: u\\72l(https://x.org)"/>')],
    ['refers to', inside('<style>a { b: ur<!-- -->l(https://x.<![CDATA[org)]]> }</style>')],
    ['imports', inside('<style>@import "https://x.org/a.css";</style>')],
    ['refers to', inside('<style>a { b: image-set("https://x.org/a.png" 1x) }</style>')],
    ['changes “href”', inside('<set attributeName="href" to="x"/>')],
    ['changes “onclick”', inside('<animate attributeName="onclick" values="x"/>')],
    ['document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`],
    ['instruction', `<?xml-stylesheet href="https://x.org/a.css"?>${SVG}`],
    ['other than one drawing', `${SVG}<html/>`],
    ['cannot be read', inside('<path d="a" "b"/>')],
    ['cannot be read', inside('<path d=a/>')],
    ['cannot be read', inside('<g></svg>')],
    ['cannot be read', inside('a < b')],
    ['ends in the middle', '<svg>'],
  ])('finds “%s” in %s', (words, text) => {
    expect(findSvgFault(text)).toContain(words)
  })

  it('reads a quarter of a megabyte of anything in no time', () => {
    const start = performance.now()
    for (const crumb of ['<', '<g ', ' ', '<!--', '&#1', 'a="', '<svg a="1"', '<g>', 'url(']) {
      findSvgFault(crumb.repeat(LIMITS.pictureBytes / crumb.length))
      findSvgFault(inside(`<style>${crumb.repeat(LIMITS.pictureBytes / crumb.length)}`))
    }
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
