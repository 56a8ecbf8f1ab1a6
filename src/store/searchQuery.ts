import type { SearchPhrase, SearchWord, SearchWords } from './loadWords.ts'

/** A question as PostgreSQL's full text search takes it. */
export interface SearchQuery {
  /** All of the words that anything holds, each as itself, as a correction or as another name: a tsquery; empty without words. */
  readonly all: string
  /** Any of them: a tsquery. */
  readonly any: string
  /** The words one by one, with how much each tells. */
  readonly parts: readonly { readonly query: string; readonly weight: number }[]
  /** The whole text as search_name.stems would hold it, misspelt words put right; in two spellings where words may be joined. */
  readonly whole: readonly string[]
  /** True when the last word may be the beginning of one. */
  readonly isBeginning: boolean
  /** Ids of what the text names within itself. */
  readonly named: readonly number[]
  /** How much the words resemble what was typed: 1 when all are known. */
  readonly likeness: number
}

/** What counts beside the best correction of a word, as a part of the best one's similarity. */
const AS_GOOD = 0.85
/** The likeness of a word that nothing holds and nothing resembles. */
const UNKNOWN = 0.5

/**
 * The query that the words make. The longest names in the text are taken as wholes, from the left; within and outside them, two
 * words also count as one ("anti social", "antisocial"). What many entities hold tells less than what few hold, and a name more than
 * a word.
 */
export function searchQuery({ text, words, phrases }: SearchWords): SearchQuery {
  const parts: { query: string; weight: number; isKnown: boolean }[] = []
  const named: number[] = []
  for (let at = 1; at <= words.length; ) {
    const phrase = longestAt(phrases, at)
    const isPair = words[at - 1]?.joined != null
    const last = phrase?.last ?? (isPair ? at + 1 : at)
    const run = words.slice(at - 1, last)
    const own = conjunction(run)
    const others = phrase?.others ?? []
    if (phrase !== undefined) named.push(...phrase.bearers)
    const rarest = Math.min(...run.map(({ entities }) => entities))
    parts.push({
      query: others.length === 0 ? own : `(${[own, ...others.map((other) => `(${other})`)].join(' | ')})`,
      weight: ((phrase === undefined ? 0.5 : 1) * run.length) / (1 + Math.log1p(rarest)),
      isKnown: phrase !== undefined || isPair || run.every(isKnown),
    })
    at = last + 1
  }
  const known = parts.filter((part) => part.isKnown)
  return {
    all: known.map(({ query }) => query).join(' & '),
    any: known.map(({ query }) => query).join(' | '),
    parts: parts.map(({ query, weight }) => ({ query, weight })),
    whole: wholesOf(text, words),
    isBeginning: words.at(-1)?.isBeginning ?? false,
    named: [...new Set(named)],
    likeness: likenessOf(words),
  }
}

function longestAt(phrases: readonly SearchPhrase[], at: number): SearchPhrase | undefined {
  return phrases.filter(({ first }) => first === at).sort((a, b) => b.last - a.last)[0]
}

/** All words of a run; a pair may also stand as one word. */
function conjunction(run: readonly SearchWord[]): string {
  const terms: string[] = []
  for (let index = 0; index < run.length; index++) {
    const [word, next] = [run[index], run[index + 1]]
    if (word === undefined) break
    if (word.joined !== null && next !== undefined) {
      terms.push(`(${wordQuery(word)} & ${wordQuery(next)} | ${word.joined.query})`)
      index++
    } else {
      terms.push(wordQuery(word))
    }
  }
  return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' & ')})`
}

function wordQuery({ query, isBeginning, corrections }: SearchWord): string {
  if (isBeginning) return `${query}:*`
  const best = corrections[0]
  if (best === undefined) return query
  const good = corrections.filter(({ similarity }) => similarity >= AS_GOOD * best.similarity)
  return good.length === 1 ? best.query : `(${good.map((correction) => correction.query).join(' | ')})`
}

function isKnown({ entities, isBeginning, corrections }: SearchWord): boolean {
  return entities > 0 || isBeginning || corrections.length > 0
}

function wholesOf(text: string, words: readonly SearchWord[]): string[] {
  if (words.length === 0) return [text]
  const best = words.map(({ stem, corrections }) => corrections[0]?.stem ?? stem)
  const joined: string[] = []
  for (let index = 0; index < words.length; index++) {
    const pair = words[index]?.joined
    joined.push(pair?.stem ?? best[index] ?? '')
    if (pair != null) index++
  }
  return [...new Set([best.join(' '), joined.join(' ')])]
}

function likenessOf(words: readonly SearchWord[]): number {
  if (words.length === 0) return 1
  const sum = words.reduce((total, word, index) => {
    const isJoined = word.joined !== null || words[index - 1]?.joined != null
    if (isJoined) return total + 1
    return total + (word.corrections[0]?.similarity ?? (isKnown(word) ? 1 : UNKNOWN))
  }, 0)
  return sum / words.length
}
