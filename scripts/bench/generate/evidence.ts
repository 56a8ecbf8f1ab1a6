import type { Basis, DocumentRecord, EvidenceRecord } from '../../../src/ontology/records.ts'
import type { Shape } from '../shape.ts'
import type { Random } from './random.ts'
import { textOf } from './wording.ts'

/** What a link of the first dataset rests on: a basis, so many pieces, so many of them with a note. */
export interface Grounds {
  readonly basis: Basis
  readonly pieces: number
  readonly noted: number
  readonly hasNote: boolean
}

/** Draws grounds as often as links of the type have them in the first dataset; of any type where it has none. */
export function createGrounds(shape: Shape): (type: string, random: Random) => Grounds {
  const byType = new Map(Object.entries(shape.links).map(([type, counts]) => [type, spread(counts)]))
  const all = [...byType.values()].flat()
  return (type, random) => {
    const own = byType.get(type) ?? []
    return random.pick(own.length > 0 ? own : all)
  }
}

function spread(counts: Readonly<Record<string, number>>): Grounds[] {
  return Object.entries(counts).flatMap(([key, count]) => {
    const [basis, pieces, noted, note] = key.split(' ')
    // measureShape.ts writes the basis as the record holds it.
    const grounds = {
      basis: basis as Basis,
      pieces: Number(pieces),
      noted: Number(noted),
      hasNote: note === '1',
    }
    return Array.from({ length: count }, () => grounds)
  })
}

/** Pieces of evidence from different sections of the documents, the first sections more often than the last. */
export function drawEvidence(
  documents: readonly DocumentRecord[],
  counts: { readonly pieces: number; readonly noted: number },
  { random, notes }: { readonly random: Random; readonly notes: readonly number[] },
): EvidenceRecord[] {
  const pieces = new Map<string, EvidenceRecord>()
  for (let tries = 0; pieces.size < counts.pieces && tries < counts.pieces * 8; tries += 1) {
    const { key, sections } = random.pick(documents)
    const locator = sections[Math.min(random.below(sections.length), random.below(sections.length))]?.locator
    if (locator === undefined || pieces.has(`${key}#${locator}`)) continue
    const note = pieces.size < counts.noted ? textOf(random.pick(notes), random) : null
    pieces.set(`${key}#${locator}`, { document: key, locator, note })
  }
  return [...pieces.values()]
}

/** An outline of that many sections: 1, 1.i, 1.i.a and so on, the first of each part with a heading. */
export function drawOutline(sections: number, headed: number, random: Random): DocumentRecord['sections'] {
  const parts = Math.max(1, Math.min(13, Math.round(sections / 9)))
  const outline = Array.from({ length: parts }, (_, part) => [`${part + 1}`])
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']
  for (let count = parts; count < sections; count += 1) {
    const own = outline[count % parts]
    if (own === undefined) continue
    const at = own.length - 1
    const paragraph = romans[at % romans.length]
    own.push(
      `${own[0]}.${paragraph}${at < romans.length ? '' : `.${'abcdefgh'.charAt(Math.floor(at / romans.length) - 1)}`}`,
    )
  }
  const share = headed / sections
  return outline.flat().map((locator, index) => ({
    locator,
    heading: index === 0 || random.chance(share) ? textOf(30, random).slice(0, -1) : null,
  }))
}
