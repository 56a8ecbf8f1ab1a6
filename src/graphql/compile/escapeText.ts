/** What JSON writes in another way than it stands: quotes, backslashes, control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON must escape.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/

/** Looking through a longer text costs less than to remember it. */
const LONGEST = 200
/** So many of the texts that came last are remembered, and up to as many before them. */
const MOST = 20_000

let known = new Map<string, string>()
let older = new Map<string, string>()

/** A text as it stands between the quotes of JSON. Names and titles come again and again, so what was last asked for is remembered. */
export function escapeText(text: string): string {
  if (text.length > LONGEST) return escapeAnew(text)
  const escaped = known.get(text)
  if (escaped !== undefined) return escaped
  const made = older.get(text) ?? escapeAnew(text)
  if (known.size >= MOST) {
    older = known
    known = new Map()
  }
  known.set(text, made)
  return made
}

function escapeAnew(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text).slice(1, -1) : text
}
