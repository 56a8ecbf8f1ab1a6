import sax from 'sax'

/** An element of XML, with what is below it. */
export interface XmlElement {
  /** With its prefix: w:p. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly within it. */
  readonly text: string
}

interface Open {
  name: string
  attributes: Record<string, string>
  children: Open[]
  text: string
}

/** The root element of an XML text. Throws when it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const parser = sax.parser(true, {})
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [], text: '' } // without xmlns, attributes are texts
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => {
    open.pop()
  }
  parser.ontext = (text) => {
    const at = open.at(-1)
    if (at !== undefined) at.text += text
  }
  parser.write(xml).close()
  const [only] = root.children
  if (only === undefined) throw new Error('There is no element.')
  return only
}

/** The element and all below it, in the order of the text. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) yield* everyElement(child)
}

/** All elements of a name at or below one. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return [...everyElement(element)].filter((one) => one.name === name)
}
