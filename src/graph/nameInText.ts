import type { Ontology } from '../ontology/ontology.ts'
import { withArticle } from './articles.ts'
import type { EntityNode } from './nodes.ts'

/** The name of an entity as it stands within a sentence: the Disrupt Panel, Curo, “Tackle hate crime”. */
export function nameInText(entity: EntityNode, ontology: Ontology): string {
  return ontology.kinds.get(entity.kind)?.quoted ? `“${entity.name}”` : withArticle(entity.name)
}

/** The text with a capital at its head, unless its first word is written in a way of its own (eCAF) or in quotation marks. */
export function startSentence(text: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
