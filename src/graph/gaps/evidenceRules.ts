import type { Ontology } from '../../ontology/ontology.ts'
import type { PathProfile } from '../../ontology/profiles.ts'
import { withArticle } from '../articles.ts'
import type { LinkedItem } from '../entityFilter.ts'
import { PART_OF } from '../findParts.ts'
import { startSentence } from '../nameInText.ts'
import type { EntityNode, LinkNode } from '../nodes.ts'
import { findLinksRestingOn } from '../restingOn.ts'
import { count, dayInText, join, linkInText, names, namesOrCounts } from '../wording.ts'
import { findClaims } from './claims.ts'
import type { GapFacts } from './gapFacts.ts'
import { type Finding, finding, type GapRule } from './gapRule.ts'

/** How many links are told in words before the rest is counted. */
const LINKS_IN_TEXT = 2

/** A thing that has ended is in use while a link that these profiles walk still holds. */
const PROFILES_IN_USE = ['THREAD', 'OWNERSHIP', 'FUNDING'] as const satisfies PathProfile[]

const SUCCEEDS = 'SUCCEEDS'

/** The rules about what is known and how well: on one section, on inference, on what has ended. */
export const evidenceRules = {
  SINGLE_SOURCED: {
    title: 'Resting on a single section',
    description:
      'A thing of which two or more links say who owns it, what it serves or what pays for it, all of them on the strength of one and the same section. What follows from the mere structure of a document does not count. The list of links tells which single links rest on one section.',
    kinds: 'EVERY',
    explain({ snapshot }, entity) {
      const claims = findClaims(snapshot, entity)
        .flatMap(({ links }) => links)
        .filter(({ basis }) => basis !== 'STRUCTURAL')
      const [section, ...others] = new Set(
        claims.flatMap(({ evidence }) => evidence.map((item) => item.section)),
      )
      if (claims.length < 2 || section === undefined || others.length > 0) return null
      const all = claims.length === 2 ? 'Both' : `All ${claims.length}`
      const place = `${section.locator} of ${withArticle(section.document.title)}`
      return finding(
        [
          `${all} links that say who owns it, what it serves or what pays for it rest on one section: ${place}.`,
        ],
        claims.map((link) => ({ link })),
      )
    },
  },
  INFERRED_ONLY: {
    title: 'Known by inference only',
    description:
      'A thing of which every link that says who owns it is inferred, or every one that says what it serves, or every one that says what pays for it: no document says so in words or by its structure.',
    kinds: 'EVERY',
    explain({ snapshot }, entity) {
      const inferred = findClaims(snapshot, entity).filter(
        ({ links }) => links.length > 0 && links.every(({ basis }) => basis === 'INFERRED'),
      )
      if (inferred.length === 0) return null
      const told = inferred.map(
        ({ sort, links }) => `${sort} is known by inference only: ${tell(snapshot.ontology, links, entity)}.`,
      )
      return finding(
        told.map(startSentence),
        inferred.flatMap(({ links }) => links.map((link) => ({ link }))),
      )
    },
  },
  EXPIRED: {
    title: 'Ended, or resting on what has ended',
    description:
      'A thing whose last day has passed while others still in force are a part of it, own it, serve it or share its money; a plan that has ended while links between things in force rest on its text alone (the filter restsOnEnded of links lists these); and each thing in force that is owned by, serves or is paid for by something that has ended. A part without a last day of its own ends with the whole. Asked about a day, it looks back at what had ended by then.',
    kinds: 'EVERY',
    looksBack: true,
    explain(facts, entity) {
      return hasEnded(facts, entity) ? explainEnded(facts, entity) : explainResting(facts, entity)
    },
  },
} as const satisfies Record<string, GapRule>

function tell(ontology: Ontology, links: readonly LinkNode[], entity: EntityNode): string {
  const shown = links.length > LINKS_IN_TEXT + 1 ? links.slice(0, LINKS_IN_TEXT) : links
  const told = shown.map((link) => linkInText(ontology, link, entity))
  return join(shown.length < links.length ? [...told, `${links.length - shown.length} more`] : told)
}

function hasEnded(facts: GapFacts, thing: { readonly validTo: string | null }): boolean {
  return thing.validTo !== null && thing.validTo < facts.today
}

/** An entity that has ended, if what has not is a part of it or joined to it on a path of work, ownership or money, or rests on its text alone. */
function explainEnded(facts: GapFacts, entity: EntityNode): Finding | null {
  const { ontology } = facts.snapshot
  const left = facts
    .links(entity, {})
    .filter(({ link, other }) => !hasEnded(facts, link) && !hasEnded(facts, other))
    .filter(({ link }) => PROFILES_IN_USE.some((profile) => ontology.stepsOf(profile, link.type).length > 0))
  const resting = countResting(facts, entity)
  if (entity.validTo === null || (left.length === 0 && resting === 0)) return null
  const isPart = ({ link, direction }: LinkedItem) => link.type === PART_OF && direction === 'IN'
  const parts = left.filter(isPart).map(({ other }) => other)
  const others = left.filter((item) => !isPart(item)).map(({ other }) => other)
  const succeeding = facts.links(entity, { types: [SUCCEEDS], direction: 'IN' })
  const successors = succeeding.map(({ other }) => other)
  const sentences = [`It ended on ${dayInText(entity.validTo)}.`]
  if (parts.length > 0) sentences.push(`Still part of it: ${namesOrCounts(ontology, parts)}.`)
  if (others.length > 0) sentences.push(`Still joined to it: ${namesOrCounts(ontology, others)}.`)
  if (resting > 0) {
    const rest = resting === 1 ? 'rests' : 'rest'
    sentences.push(
      `${startSentence(count(resting, 'link'))} between things in force ${rest} on its text alone.`,
    )
  }
  if (successors.length > 0) sentences.push(`It is succeeded by ${names(ontology, successors)}.`)
  return finding(sentences, left, succeeding)
}

/** How many links in force between things in force the text of a plan alone bears out. */
function countResting(facts: GapFacts, plan: EntityNode): number {
  const links = findLinksRestingOn(facts.snapshot, plan.id).map((index) => facts.snapshot.linkAt(index))
  return links.filter((link) => [link, link.source, link.target].every((thing) => !hasEnded(facts, thing)))
    .length
}

/** An entity in force that is owned by, serves or is paid for by what has ended; as a part it ends with its whole. */
function explainResting(facts: GapFacts, entity: EntityNode): Finding | null {
  const { snapshot } = facts
  const otherEnd = (link: LinkNode) => (link.source === entity ? link.target : link.source)
  const resting = findClaims(snapshot, entity)
    .flatMap(({ links }) => links)
    .filter((link) => link.type !== PART_OF && !hasEnded(facts, link) && hasEnded(facts, otherEnd(link)))
  if (resting.length === 0) return null
  const told = resting.map((link) => {
    const ending = `which ended on ${dayInText(otherEnd(link).validTo ?? '')}` // it has ended
    return startSentence(`${linkInText(snapshot.ontology, link, entity, ending)}.`)
  })
  return finding(
    [...new Set(told)],
    resting.map((link) => ({ link })),
  )
}
