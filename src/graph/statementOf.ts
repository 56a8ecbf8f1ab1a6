import type { Ontology } from '../ontology/ontology.ts'
import { nameInText, startSentence } from './nameInText.ts'
import type { LinkNode } from './nodes.ts'

/** A link as an English sentence without a full stop: Curo is a member of the Responsible Authorities Group. */
export function statementOf(link: LinkNode, ontology: Ontology): string {
  const label = ontology.linkTypes.get(link.type)?.label ?? link.type
  return startSentence(`${nameInText(link.source, ontology)} ${label} ${nameInText(link.target, ontology)}`)
}
