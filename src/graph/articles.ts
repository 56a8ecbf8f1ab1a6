/**
 * Nouns that a name ends in without being a proper name by them: the Disrupt Panel, but Julian House. Singular, lower
 * case. Councils and forces stand without an article (Wiltshire Council, Avon and Somerset Police), so they are not here.
 */
const GENERIC_NOUNS: ReadonlySet<string> = new Set(
  [
    'group subgroup partnership panel board forum committee conference network alliance coalition cabinet commission',
    'consortium collaborative federation association assembly executive department directorate ministry office agency',
    'authority team unit service bureau helpline hub room scheme programme project campaign initiative pilot',
    'plan strategy policy framework agenda protocol charter toolkit profile assessment review report register agreement',
    'fund grant budget levy sum allocation pot contribution award trust foundation charity company society college',
    'act bill code duty order regulation standard directive pathway model',
    'commissioner constable officer manager director chair chairman secretary minister mayor leader coordinator',
    'co-ordinator champion member advocate adviser advisor inspector superintendent executive representative',
    'area district region marac pcc ccg',
  ]
    .join(' ')
    .split(' '),
)

/** Names that end in a generic noun, yet are proper names. */
const PROPER_NAMES: readonly RegExp[] = [
  /^NHS\b/i,
  /\bNHS (Foundation )?Trust$/i,
  /\bHousing (Association|Group|Trust|Society)$/i,
  /\S (Fire (and|&) Rescue|Ambulance) Service$/i,
  /\S College$/i,
]

/** Words whose possessive describes what follows and says nothing of who has it: the Safeguarding Children's Board. */
const COMMON_POSSESSORS = /\b(children|adult|women|men|people|girl|boy|parent|victim|user|carer)$/i

const PREPOSITION = / (?:of|for|to|on|in|against|with|at|between|from|within) /

/** True when a name takes "the" before it within a sentence: Disrupt Panel, not Curo, not The Hive. Costs the name's length. */
export function takesArticle(name: string): boolean {
  const bare = trimName(name)
  if (/^(the|a|an|our|my|your) /i.test(bare) || PROPER_NAMES.some((proper) => proper.test(bare))) return false
  const possessor = /^(.+)['’]s /.exec(bare)?.[1]
  if (possessor !== undefined && !COMMON_POSSESSORS.test(possessor)) return takesArticle(possessor)
  if (isGeneric(bare)) return true
  const head = bare.split(PREPOSITION)[0] ?? bare
  return head !== bare && isGeneric(trimName(head))
}

/** The name with "the" before it where it takes one: the Disrupt Panel, Curo. */
export function withArticle(name: string): string {
  return takesArticle(name) ? `the ${name}` : name
}

/** The name without what may follow its noun: a bracket, an apposition, a year or a span of years. */
function trimName(name: string): string {
  let bare = name.trim()
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare
      .replace(/\s*\([^()]*\)$/, '')
      .replace(/[\s,:]+(\d{4}([-–/]\d{2,4})?)$/, '')
      .trim()
  }
  return bare
}

function isGeneric(phrase: string): boolean {
  const word = /[\p{L}-]+$/u.exec(phrase)?.[0].toLowerCase() ?? ''
  return [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((noun) => GENERIC_NOUNS.has(noun))
}
