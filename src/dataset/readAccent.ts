import { type Field, isBlank } from './fields.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'
import { readLine } from './readText.ts'

/** What text on white needs at least: WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5

/** A colour such as #1d70b8, in lower case; null, with a problem, when it is none or too pale to be read on white. */
export function readAccent(ctx: ReadContext, field: Field): string | null {
  if (isBlank(field.node)) {
    const message =
      '“accent” is empty. Write the colour in double quotes, such as "#1d70b8": without them YAML takes it for a comment.'
    report(ctx, { at: field.at, code: 'EMPTY', message, value: '' })
    return null
  }
  const text = readLine(ctx, field)
  if (text === null) return null
  const colour = text.toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(colour)) {
    const message = `${quote(text)} is not a colour. Write # and six digits or letters from a to f, in double quotes, such as "#1d70b8".`
    report(ctx, { at: field.at, code: 'BAD_COLOUR', message, value: text })
    return null
  }
  const contrast = contrastOnWhite(colour)
  if (contrast >= LEAST_CONTRAST) return colour
  // Rounded down, so that a colour just below the bound is not said to reach it.
  const shown = (Math.floor(contrast * 100) / 100).toFixed(2)
  const message = `${quote(text)} is too pale to be read on white: its contrast is ${shown}:1, and ${LEAST_CONTRAST}:1 is the least. A darker shade of it would be "${darken(colour)}".`
  report(ctx, { at: field.at, code: 'BAD_COLOUR', message, value: text })
  return null
}

/** The contrast ratio of a colour (#rrggbb) with white, 1 to 21, as WCAG 2.2 defines it. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The brightest shade of the same colour that can be read on white. */
function darken(colour: string): string {
  let shade = colour
  for (let share = 99; contrastOnWhite(shade) < LEAST_CONTRAST; share -= 1) {
    const parts = partsOf(colour).map((part) => Math.floor((part * share) / 100))
    shade = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
  return shade
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
