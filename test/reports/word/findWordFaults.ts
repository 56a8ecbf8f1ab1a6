import { strFromU8, unzipSync } from 'fflate'
import { everyElement, findAll, parseXml, type XmlElement } from './wordXml.ts'

/**
 * The order in which Word insists on the children of an element: the sequences of ISO/IEC 29500-1, annex A.1 (wml.xsd), as far as
 * reports use them. What is not named here may not stand there.
 */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tr': 'tblPrEx trPr tc',
  'w:tcPr': 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign',
  'w:tcBorders': 'top left bottom right insideH insideV',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar pgBorders lnNumType pgNumType cols titlePg docGrid',
  'w:style':
    'name aliases basedOn next link hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:settings':
    'displayBackgroundShape trackRevisions defaultTabStop evenAndOddHeaders footnotePr endnotePr compat themeFontLang',
}

const COLOURS = /^(auto|[0-9A-Fa-f]{6})$/
/** A style that Word has without being told. */
const BUILT_IN = 'DefaultParagraphFont'
/** Longer names of bookmarks are cut by Word, and what leads to them is lost. */
const LONGEST_BOOKMARK = 40

/**
 * What Word would call damaged in a file, or accessibility checkers miss: a sentence for each. Word is stricter than other programs:
 * it refuses what does not follow the schema, and ids that stand twice.
 */
export function findWordFaults(bytes: Uint8Array): string[] {
  const files = Object.entries(unzipSync(bytes))
  const parts = new Map(
    files
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, parseXml(strFromU8(content))]),
  )
  const names = new Set(files.map(([name]) => name))
  const faults = [...parts].flatMap(([name, root]) => [
    ...[...everyElement(root)].flatMap((element) => findElementFaults(element, name)),
    ...findRelationFaults(name, root, parts, names),
  ])
  const body = parts.get('word/document.xml')
  return [
    ...faults,
    ...(body === undefined ? ['There is no document.'] : findDocumentFaults(body)),
    ...findStyleFaults(parts),
  ]
}

function findElementFaults(element: XmlElement, part: string): readonly string[] {
  const { name, attributes, children } = element
  const faults: string[] = []
  const order = ORDERS[name]?.split(' ').map((one) => `w:${one}`)
  if (order !== undefined) {
    const places = children.map((child) => order.indexOf(child.name))
    if (places.includes(-1)) faults.push(`${name} holds ${children[places.indexOf(-1)]?.name}.`)
    if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0)))
      faults.push(`The children of ${name} stand in the order ${children.map((one) => one.name).join(' ')}.`)
  }
  if (name === 'w:tc' && children.at(-1)?.name !== 'w:p') faults.push('A cell does not end with a paragraph.')
  if (name === 'w:tbl') faults.push(...findTableFaults(element))
  if (name === 'wp:docPr' && !(attributes.descr ?? '').trim()) faults.push('A picture has no text.')
  for (const key of ['w:color', 'w:fill']) {
    const colour = name === key ? attributes['w:val'] : attributes[key]
    if (colour !== undefined && !COLOURS.test(colour)) faults.push(`${name} has the colour ${colour}.`)
  }
  return faults.map((fault) => `${part}: ${fault}`)
}

function findTableFaults({ children }: XmlElement): readonly string[] {
  const columns = children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0
  const rows = children.filter(({ name }) => name === 'w:tr')
  const widths = rows.map((row) => {
    const cells = row.children.filter(({ name }) => name === 'w:tc')
    return cells.reduce(
      (sum, cell) => sum + Number(findAll(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
      0,
    )
  })
  const heads = rows.filter((row) => findAll(row, 'w:tblHeader').length > 0).length
  return [
    ...(rows.length === 0 ? ['A table has no rows.'] : []),
    ...widths
      .filter((width) => width !== columns)
      .map((width) => `A row of ${columns} columns has ${width}.`),
    ...(heads === 1 ? [] : [`A table has ${heads} heading rows.`]),
  ]
}

/** Every relation that is used is there, and every file that one leads to. */
function findRelationFaults(
  part: string,
  root: XmlElement,
  parts: ReadonlyMap<string, XmlElement>,
  names: ReadonlySet<string>,
): readonly string[] {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]+)$/.exec(part) ?? []
  if (part.endsWith('.rels')) {
    const home = folder.replace(/_rels\/$/, '')
    const targets = root.children.filter(({ attributes }) => attributes.TargetMode !== 'External')
    return targets
      .map(({ attributes }) => attributes.Target ?? '')
      .filter((target) => !names.has(target.startsWith('/') ? target.slice(1) : `${home}${target}`))
      .map((target) => `${part}: ${target} is not there.`)
  }
  const known = new Set(
    parts.get(`${folder}_rels/${file}.rels`)?.children.map(({ attributes }) => attributes.Id) ?? [],
  )
  const used = [...everyElement(root)].flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (/^r:(id|embed|link)$/.test(key) ? [value] : [])),
  )
  return used.filter((id) => !known.has(id)).map((id) => `${part}: the relation ${id} is not there.`)
}

function findDocumentFaults(body: XmlElement): readonly string[] {
  const pictures = findAll(body, 'wp:docPr').map(({ attributes }) => attributes.id ?? '')
  const bookmarks = findAll(body, 'w:bookmarkStart')
  const marked = bookmarks.map(({ attributes }) => attributes['w:name'] ?? '')
  const ids = bookmarks.map(({ attributes }) => attributes['w:id'] ?? '')
  const anchors = findAll(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
  const fields = findAll(body, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
  const count = (type: string) => fields.filter((one) => one === type).length
  return [
    ...repeated(pictures).map((id) => `Two pictures have the id ${id}.`),
    ...repeated(marked).map((name) => `Two bookmarks are called ${name}.`),
    ...repeated(ids).map((id) => `Two bookmarks have the id ${id}.`),
    ...marked
      .filter((name) => name.length > LONGEST_BOOKMARK)
      .map((name) => `The bookmark ${name} has too long a name.`),
    ...anchors.filter((name) => !marked.includes(name)).map((name) => `There is no bookmark ${name}.`),
    ...(count('begin') === count('end') ? [] : ['A field has no end.']),
  ]
}

/** Every style and every list that is used is defined. */
function findStyleFaults(parts: ReadonlyMap<string, XmlElement>): readonly string[] {
  const idsOf = (part: string, name: string, key: string) => {
    const root = parts.get(part)
    return new Set(root === undefined ? [] : findAll(root, name).map(({ attributes }) => attributes[key]))
  }
  const styles = idsOf('word/styles.xml', 'w:style', 'w:styleId')
  const lists = idsOf('word/numbering.xml', 'w:num', 'w:numId')
  return [...parts].flatMap(([part, root]) => [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn'].flatMap((name) =>
      findAll(root, name)
        .map(({ attributes }) => attributes['w:val'])
        .filter((style) => !styles.has(style) && style !== BUILT_IN)
        .map((style) => `${part}: the style ${style} is not there.`),
    ),
    ...findAll(root, 'w:numId')
      .map(({ attributes }) => attributes['w:val'])
      .filter((list) => list !== '0' && !lists.has(list))
      .map((list) => `${part}: the list ${list} is not there.`),
  ])
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}
