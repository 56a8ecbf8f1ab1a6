import { z } from 'zod'
import { type EvidenceAnswer, linkAnswer } from './answers.ts'
import type { Run, Text } from './blocks.ts'
import { knownBy, type Places } from './places.ts'

const end = z.object({ id: z.string(), name: z.string() })

/** A link that a sentence speaks of, with the names by which it may do so. */
export const mentionedLink = linkAnswer.extend({ source: end, target: end })

type MentionedLink = z.infer<typeof mentionedLink>

/** A text about something, and the links that it speaks of by the names at their other ends. */
export interface Speaking {
  readonly text: string
  /** The id of what the text is about. */
  readonly about: string
  readonly links: readonly MentionedLink[]
}

/** The text; behind each name that a link leads to: where that is said, and whether it is inferred. A place that it gives itself is not told again. */
export function markMentions(speaking: Speaking, places: Places): Text {
  const { text } = speaking
  const runs: (string | Run)[] = []
  let told = 0
  for (const { behind, links } of findMentions(speaking)) {
    const known = knownBy(links)
    const isTold = text.includes(places.cite(known.evidence))
    runs.push(text.slice(told, behind), ...(isTold ? [] : places.mark(known)))
    told = behind
  }
  return told === 0 ? text : [...runs, text.slice(told)]
}

/** All evidence of what is mentioned. */
export function mentionEvidence(speaking: Speaking): readonly EvidenceAnswer[] {
  return findMentions(speaking).flatMap(({ links }) => links.flatMap(({ evidence }) => evidence))
}

interface Mention {
  /** The place in the text behind the name, and the quotation mark that may close it. */
  readonly behind: number
  readonly links: readonly MentionedLink[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Where the text names what is linked, in its order; a longer name goes before one within it. */
function findMentions({ text, about, links }: Speaking): readonly Mention[] {
  const byName = Map.groupBy(
    links.flatMap((link) =>
      [link.source, link.target].filter(({ id }) => id !== about).map(({ name }) => ({ name, link })),
    ),
    ({ name }) => name,
  )
  const taken: Span[] = []
  const mentions = [...byName]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([name, members]): Mention[] => {
      const start = findFree(text, name, taken)
      if (start === null) return []
      const bare = start + name.length
      taken.push({ start, end: bare })
      return [{ behind: text[bare] === '”' ? bare + 1 : bare, links: members.map(({ link }) => link) }]
    })
  return mentions.sort((a, b) => a.behind - b.behind)
}

/**
 * Where a name stands in a text outside of what is taken; null where it does not. A name of one word must be followed by a sign: it may
 * else be the beginning of another name.
 */
function findFree(text: string, name: string, taken: readonly Span[]): number | null {
  if (name === '') return null
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = at + name.length
    const isWhole = !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(behind))
    const isSure = name.includes(' ') || /[.,;:”)]/.test(text.charAt(behind))
    if (isWhole && isSure && taken.every(({ start, end: stop }) => behind <= start || at >= stop)) return at
  }
  return null
}

function isLetter(sign: string): boolean {
  return /[\p{L}\d]/u.test(sign)
}
