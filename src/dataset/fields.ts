import { isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml'
import { JsonNode } from './lines/jsonNode.ts'

/** One line of a block: its key and what stands under it, a node of YAML or of JSON. */
export interface Field {
  readonly key: string
  /** Where the key begins. */
  readonly keyAt: number
  readonly node: unknown
  /** Where the value begins; where the key begins when there is none. */
  readonly at: number
}

/** The lines of a block in their order; null when the node is no block. Keys that are no text are left out. */
export function fieldsOf(node: unknown): Field[] | null {
  if (node instanceof JsonNode) return node.fields
  if (!isMap(node)) return null
  const fields: Field[] = []
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key) || typeof pair.key.value !== 'string') continue
    const keyAt = pair.key.range?.[0] ?? 0
    const node = pair.value
    fields.push({ key: pair.key.value, keyAt, node, at: isBlank(node) ? keyAt : offsetOf(node, keyAt) })
  }
  return fields
}

/** The entries of a list as fields that share the key of the list; null when the node is no list. */
export function itemsOf(field: Field): Field[] | null {
  if (field.node instanceof JsonNode) {
    return field.node.items?.map((node) => ({ ...field, node, at: node.at })) ?? null
  }
  if (!isSeq(field.node)) return null
  return field.node.items.map((node) => ({ ...field, node, at: offsetOf(node, field.at) }))
}

/** True when nothing is written: an empty place, `~` or `null` without quotes. */
export function isBlank(node: unknown): boolean {
  if (node === null || node === undefined) return true
  if (node instanceof JsonNode) return node.isBlank
  return isScalar(node) && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(sourceOf(node))
}

/** The text of a scalar as written, without its quotes; null for a list or a block. */
export function textOf(node: unknown): string | null {
  if (node instanceof JsonNode) return node.text
  return isScalar(node) ? sourceOf(node) : null
}

/** What a node is, in a sentence. */
export function describeShape(node: unknown): string {
  if (node instanceof JsonNode) return node.shape
  if (isSeq(node)) return 'a list'
  return isMap(node) ? 'a block of its own' : 'a text'
}

function sourceOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '')
}

function offsetOf(node: unknown, otherwise: number): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? otherwise) : otherwise
}
