/** Elements that run something, or bring in what is no drawing. Lower case, since a page of HTML reads them so. */
const FOREIGN: ReadonlySet<string> = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'html',
  'link',
  'meta',
  'base',
])

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const OPENING = new RegExp(`<(${NAME})`, 'y')
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const ENDS = /\s*(\/?)>/y
const CLOSING = new RegExp(`</(${NAME})\\s*>`, 'y')
const COMMENT = /<!--[\s\S]*?-->/y
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const DECLARATION = /<\?xml\s[^<>]*\?>/y
const TEXT = /[^<]+/y
const EMBEDDED = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/i

/**
 * What makes an SVG unfit to be shown within a page, to go behind its name in a sentence; null when it stands for itself:
 * no scripts or event handlers, no references to anything outside, no document types or entities. What this strict
 * reading does not understand counts as a fault, since a browser might read it in another way. One pass over the text.
 */
export function findSvgFault(text: string): string | null {
  let at = 0
  const open: string[] = []
  let css = ''
  /** The match of a sticky pattern where the reading stands, which then moves behind it. */
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at
    const found = form.exec(text)
    if (found !== null) at = form.lastIndex
    return found
  }
  take(/\s*/y)
  take(DECLARATION)
  while (at < text.length) {
    if (take(COMMENT) !== null) continue
    const written = take(TEXT)?.[0] ?? take(CDATA)?.[1]
    if (written !== undefined) {
      // In pieces, a reference could hide at the seam: a style sheet is looked at as a whole.
      if (open.includes('style')) css += decode(written)
      continue
    }
    const closing = take(CLOSING)
    if (closing !== null) {
      if (open.pop() !== localName(closing[1])) return unreadable(text, at)
      continue
    }
    const name = localName(take(OPENING)?.[1])
    if (name === '') return describeOther(text, at)
    if (open.length === 0 && name !== 'svg') return 'has something other than one drawing in it.'
    if (FOREIGN.has(name)) return `holds the element “${name}”, which a picture may not have.`
    for (let found = take(ATTRIBUTE); found !== null; found = take(ATTRIBUTE)) {
      const fault = findAttributeFault(found[1] ?? '', decode(found[2] ?? found[3] ?? ''))
      if (fault !== null) return fault
    }
    const end = take(ENDS)
    if (end === null) return unreadable(text, at)
    if (end[1] === '') open.push(name)
  }
  return open.length > 0 ? 'ends in the middle.' : findStyleFault(css)
}

function findAttributeFault(attribute: string, value: string): string | null {
  if (/^xmlns(:|$)/.test(attribute)) return null
  const name = localName(attribute)
  if (name.startsWith('on')) return `has the event handler “${name}”, which a picture may not have.`
  // Animation can set another attribute: what it may set is what may stand there in the first place.
  if (name === 'attributename' && /^(on|(.*:)?(href|src)$)/i.test(value.trim())) {
    return `changes “${value}” while it is shown, which a picture may not do.`
  }
  if (/script\s*:/i.test([...value].filter((letter) => letter > ' ').join(''))) return 'holds a script.'
  const reference = value.trim()
  if (
    (name === 'href' || name === 'src' || name === 'base') &&
    !reference.startsWith('#') &&
    !EMBEDDED.test(reference)
  ) {
    return `refers to “${reference.slice(0, 80)}”, outside the picture.`
  }
  return findStyleFault(value)
}

/** Outside references of CSS, in a style sheet or in an attribute such as fill. */
function findStyleFault(css: string): string | null {
  if (css.includes('\\')) return 'holds a backslash, behind which a reference may hide.'
  if (/@import/i.test(css)) return 'imports a style sheet from outside the picture.'
  for (const found of css.matchAll(/(?:url|src|image|image-set|cross-fade)\s*\(\s*["']?\s*([^"')]*)/gi)) {
    const reference = found[1] ?? ''
    if (!reference.startsWith('#') && !EMBEDDED.test(reference)) {
      return `refers to “${reference.slice(0, 80)}”, outside the picture.`
    }
  }
  return null
}

/** The name without its namespace, in lower case. */
function localName(name = ''): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g, (whole, digits, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole
    const code = hex === undefined ? Number(digits) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function describeOther(text: string, at: number): string {
  if (/^<!DOCTYPE/i.test(text.slice(at, at + 9)))
    return 'has a document type (“<!DOCTYPE …>”). Delete that part.'
  if (text.startsWith('<?', at)) return 'holds an instruction to the program that shows it (“<?…?>”).'
  return unreadable(text, at)
}

function unreadable(text: string, at: number): string {
  const line = text.slice(0, at).split('\n').length
  return `cannot be read as SVG in its line ${line}.`
}
