import { wordsOf } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/**
 * The wording of sections by locator, where one that only leads to its parts has theirs behind its own: a
 * heading alone, or words that do not end a sentence. Footnotes stay by themselves.
 */
export function addParts(
  outline: readonly OutlineItem[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const whole = new Map<string, string>()
  // From the end on, so that the parts of a part are there when it is added.
  for (const { locator, children } of outline.toReversed()) {
    const parts = children.filter(({ note }) => note === null).map((part) => whole.get(part.locator))
    const all = [texts.get(locator), ...parts].filter((text) => text !== undefined)
    if (all.length > 0) whole.set(locator, all.join('\n'))
  }
  const added = new Map(texts)
  for (const item of outline) {
    const text = whole.get(item.locator)
    if (text !== undefined && leadsOn(item, texts.get(item.locator))) added.set(item.locator, text)
  }
  return added
}

/** Words that a heading may have more in a copy than in the outline: its number, above all. */
const MORE_WORDS = 2

function leadsOn({ heading }: OutlineItem, text: string | undefined): boolean {
  if (text === undefined) return false
  if (!/[.!?]['"’”)]?$/.test(text)) return true
  return heading.length > 0 && wordsOf(text, 0).length <= heading.length + MORE_WORDS
}
