import { compareText } from './compareText.ts'

const collator = new Intl.Collator('en-GB', { numeric: true })

/** Order of two names as a British index has it, "2" before "10"; case and accents count only between equal letters. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b)
}

interface Named {
  readonly name: string
  readonly id: string
}

/** Order of two entities by name, then id. */
export function compareByName(a: Named, b: Named): number {
  return compareNames(a.name, b.name) || compareText(a.id, b.id)
}
