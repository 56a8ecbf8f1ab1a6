import type { ListDefinition, ListLevel } from './listNumbers.ts'
import { readXml, type XmlElement } from './readXml.ts'

/** Where a paragraph or a style says that it belongs to a list. */
export interface ListPlace {
  readonly list: string | null
  readonly level: number | null
}

/** The lists of a Word file, and which of its styles belong to one. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, ListDefinition>
  /** What a style says of lists, itself or through the styles that it is based on. */
  placeOf(style: string): ListPlace
}

interface Draft {
  start: number
  format: string
  pattern: string
}

interface Abstract {
  readonly levels: Map<number, Draft>
  link: string | null
}

interface List {
  abstract: string
  readonly levels: Map<number, Draft>
  readonly restarts: Map<number, number>
}

/** The numbering of a Word file, from its parts numbering.xml and styles.xml (ISO/IEC 29500-1, 17.9). */
export function readNumbering(numbering: Uint8Array | null, styles: Uint8Array | null): Numbering {
  const places = styles === null ? new Map<string, StylePlace>() : readStyles(styles)
  const placeOf = (style: string) => findPlace(style, places)
  const { abstracts, lists } = numbering === null ? NOTHING : readLists(numbering)
  const definitions = new Map<string, ListDefinition>()
  for (const [id, list] of lists) {
    const own = abstracts.get(list.abstract)
    // A list may leave its levels to a style, whose own list has them.
    const linked = own?.link == null ? null : lists.get(placeOf(own.link).list ?? '')
    const counter = linked?.abstract ?? list.abstract
    const levels = new Map<number, ListLevel>([...(abstracts.get(counter)?.levels ?? []), ...list.levels])
    definitions.set(id, { counter, levels, restarts: list.restarts })
  }
  return { lists: definitions, placeOf }
}

const NOTHING = { abstracts: new Map<string, Abstract>(), lists: new Map<string, List>() }

function readLists(bytes: Uint8Array): typeof NOTHING {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, List>()
  let abstract: Abstract | null = null
  let list: List | null = null
  let override = 0
  let level: Draft | null = null
  const open = ({ name, isWord, attributes }: XmlElement) => {
    if (!isWord) return
    const value = attributes.val ?? ''
    if (name === 'abstractNum') {
      abstract = { levels: new Map(), link: null }
      abstracts.set(attributes.abstractNumId ?? '', abstract)
    } else if (name === 'num') {
      list = { abstract: '', levels: new Map(), restarts: new Map() }
      lists.set(attributes.numId ?? '', list)
    } else if (name === 'abstractNumId' && list !== null) list.abstract = value
    else if (name === 'numStyleLink' && abstract !== null) abstract.link = value
    else if (name === 'lvlOverride') override = Number(attributes.ilvl)
    else if (name === 'startOverride') list?.restarts.set(override, Number(value))
    else if (name === 'lvl') {
      level = { start: 1, format: 'decimal', pattern: '' }
      const levels: Map<number, Draft> | undefined = (list ?? abstract)?.levels
      levels?.set(Number(attributes.ilvl), level)
    } else if (level === null) return
    else if (name === 'start') level.start = Number(value)
    else if (name === 'numFmt') level.format = value
    else if (name === 'lvlText') level.pattern = value
  }
  const close = ({ name, isWord }: XmlElement) => {
    if (!isWord) return
    if (name === 'lvl') level = null
    else if (name === 'num') list = null
    else if (name === 'abstractNum') abstract = null
  }
  readXml(bytes, { open, close })
  return { abstracts, lists }
}

interface StylePlace {
  list: string | null
  level: number | null
  base: string | null
}

function readStyles(bytes: Uint8Array): Map<string, StylePlace> {
  const styles = new Map<string, StylePlace>()
  let style: StylePlace | null = null
  const open = ({ name, isWord, attributes }: XmlElement) => {
    if (!isWord) return
    if (name === 'style') {
      style = { list: null, level: null, base: null }
      styles.set(attributes.styleId ?? '', style)
    } else if (style === null) return
    else if (name === 'basedOn') style.base = attributes.val ?? null
    else if (name === 'numId') style.list = attributes.val ?? null
    else if (name === 'ilvl') style.level = Number(attributes.val)
  }
  const close = ({ name, isWord }: XmlElement) => {
    if (isWord && name === 'style') style = null
  }
  readXml(bytes, { open, close })
  return styles
}

/** How many styles may be based on one another. */
const DEEPEST = 20

function findPlace(style: string, styles: ReadonlyMap<string, StylePlace>): ListPlace {
  let list: string | null = null
  let level: number | null = null
  let at: string | null = style
  for (let i = 0; i < DEEPEST && at !== null; i++) {
    const found: StylePlace | undefined = styles.get(at)
    list ??= found?.list ?? null
    level ??= found?.level ?? null
    at = found?.base ?? null
  }
  return { list, level }
}
