import type { Ontology } from '../ontology/ontology.ts'
import type { Change } from './compareDays.ts'
import { startSentence } from './nameInText.ts'
import type { LinkNode } from './nodes.ts'
import { dayInText, linkInText } from './wording.ts'

/** How many links are told in words before the rest is counted. */
const LINKS_IN_TEXT = 3

/** What changed about an entity, in sentences: who holds the post now, which links began and ended, and with what. */
export function describeChange(ontology: Ontology, change: Change): string {
  const { entity, linksStarted, linksEnded, holdersStarted, holdersEnded } = change
  const left = holdersEnded.map(
    ({ name, validTo }) => `${name} left${validTo === null ? '' : ` on ${dayInText(validTo)}`}`,
  )
  const came = holdersStarted.map(
    ({ name, validFrom }) =>
      `${name} took up the post${validFrom === null ? '' : ` on ${dayInText(validFrom)}`}`,
  )
  const tell = (
    head: string,
    links: readonly LinkNode[],
    asideOf: (link: LinkNode) => string | undefined,
  ) => {
    if (links.length === 0) return []
    const shown = links.length > LINKS_IN_TEXT + 1 ? links.slice(0, LINKS_IN_TEXT) : links
    const told = shown.map((link) => linkInText(ontology, link, entity, asideOf(link)))
    const more = links.length - shown.length
    return [`${head}: ${[...told, ...(more > 0 ? [`and ${more} more links`] : [])].join('; ')}.`]
  }
  const sentences = [
    ...[...left, ...came].map((text) => `${text}.`),
    ...tell('New', linksStarted, (link) => {
      const other = link.source === entity ? link.target : link.source
      return other.validFrom === null || (link.validFrom !== null && link.validFrom > other.validFrom)
        ? sinceOrUntil('since', link.validFrom)
        : `which began on ${dayInText(other.validFrom)}`
    }),
    ...tell('No more', linksEnded, (link) => {
      const other = link.source === entity ? link.target : link.source
      return other.validTo === null || (link.validTo !== null && link.validTo < other.validTo)
        ? sinceOrUntil('until', link.validTo)
        : `which ended on ${dayInText(other.validTo)}`
    }),
  ]
  return sentences.map(startSentence).join(' ')
}

function sinceOrUntil(word: 'since' | 'until', day: string | null): string | undefined {
  return day === null ? undefined : `${word} ${dayInText(day)}`
}
