import { z } from 'zod'
import { type EvidenceAnswer, evidenceAnswer, linkAnswer } from '../answers.ts'
import { type Block, type Cell, list, paragraph, type Run, type Text } from '../blocks.ts'
import type { Places } from '../places.ts'

const end = z.object({ id: z.string(), name: z.string() })

/** A row of the saved question gap-register. */
export const gapAnswer = z.object({
  rule: z.string(),
  entity: z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    evidence: z.array(evidenceAnswer),
    links: z.object({ nodes: z.array(linkAnswer.extend({ source: end, target: end })) }),
  }),
  explanation: z.string(),
})

/** One thing that lacks what a rule looks for. */
export type Gap = z.infer<typeof gapAnswer>

/** From this many on, things that lack the same in the same words are listed below one sentence. */
const MANY_ALIKE = 3

/** All evidence that a gap's cells cite. */
export function gapEvidence(gap: Gap): readonly EvidenceAnswer[] {
  return [...gap.entity.evidence, ...findMentions(gap).flatMap(({ evidence }) => evidence)]
}

/** What lacks something, with the place that names it. */
export function namedCell({ entity }: Gap, places: Places): Cell {
  return [[entity.name, ...places.named(entity.evidence)]]
}

/** What is missing. Behind each name in it that a link leads to: where that is said, and whether it is inferred. */
export function explanationCell(gap: Gap, places: Places): Cell {
  const { explanation } = gap
  const runs: (string | Run)[] = []
  let told = 0
  for (const { end: at, ...link } of findMentions(gap)) {
    const isTold = explanation.includes(places.cite(link.evidence))
    runs.push(explanation.slice(told, at), ...(isTold ? [] : places.mark(link)))
    told = at
  }
  return [[...runs, explanation.slice(told)]]
}

/** Gaps of which many lack the same in the same words: the words once, and then the things; and the gaps that are left. */
export function listAlike(
  gaps: readonly Gap[],
  places: Places,
): { readonly blocks: readonly Block[]; readonly others: readonly Gap[] } {
  const alike = Map.groupBy(gaps, (gap) => JSON.stringify(explanationCell(gap, places)))
  const many = [...alike.values()].filter((members) => members.length >= MANY_ALIKE)
  const listed = new Set(many.flat())
  return {
    blocks: many.flatMap((members): Block[] => [
      paragraph(members[0]?.explanation ?? ''),
      list(members.map((gap): Text => namedCell(gap, places)[0] ?? '')),
    ]),
    others: gaps.filter((gap) => !listed.has(gap)),
  }
}

interface Mention {
  /** Behind the name, and the quotation mark that may close it. */
  readonly end: number
  readonly basis: Gap['entity']['links']['nodes'][number]['basis']
  readonly evidence: readonly EvidenceAnswer[]
}

/** Where the explanation names what the thing is linked to, in the order of the text; a longer name goes before one within it. */
function findMentions({ entity, explanation }: Gap): readonly Mention[] {
  const byName = Map.groupBy(
    entity.links.nodes,
    ({ source, target }) => (source.id === entity.id ? target : source).name,
  )
  const taken: { readonly start: number; readonly end: number }[] = []
  const mentions = [...byName]
    .filter(([name]) => name !== '')
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([name, links]): Mention[] => {
      const start = findFree(explanation, name, taken)
      if (start === null) return []
      const bare = start + name.length
      taken.push({ start, end: bare })
      const isInferred = links.every(({ basis }) => basis === 'INFERRED')
      return [
        {
          end: explanation[bare] === '”' ? bare + 1 : bare,
          basis: isInferred ? 'INFERRED' : 'STATED',
          evidence: links.flatMap(({ evidence }) => evidence),
        },
      ]
    })
  return mentions.sort((a, b) => a.end - b.end)
}

/**
 * Where a name stands in a text outside of what is taken; null where it does not. A name of one word must be followed by a sign: it may
 * else be the beginning of another name.
 */
function findFree(
  text: string,
  name: string,
  taken: readonly { readonly start: number; readonly end: number }[],
): number | null {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = at + name.length
    const isWhole = !/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(behind))
    const isSure = name.includes(' ') || /[.,;:”)]/.test(text.charAt(behind))
    if (isWhole && isSure && taken.every(({ start, end: stop }) => behind <= start || at >= stop)) return at
  }
  return null
}
