import { createNearest, didYouMean } from '../dataset/nearest.ts'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import type { SectionRecord } from '../ontology/records.ts'
import type { Database } from '../store/database.ts'

/** A document of the graph with its outline, as it is stored. */
export interface DocumentOutline {
  readonly key: string
  readonly title: string
  /** In reading order. */
  readonly sections: readonly SectionRecord[]
}

/** A document of the graph, and how much of it a copy has been attached of. */
export interface AttachmentCount {
  readonly key: string
  readonly title: string
  readonly sections: number
  /** How many of them have their text. */
  readonly texts: number
}

/** The documents by key, with how many of their sections have a text. One statement. */
export async function loadAttachments(client: Database['client']): Promise<readonly AttachmentCount[]> {
  return client.$queryRaw<AttachmentCount[]>`
    SELECT d.key, d.title, count(s.id)::int AS sections, count(s.text)::int AS texts
    FROM document d LEFT JOIN section s ON s.document_id = d.id
    GROUP BY d.id ORDER BY d.key COLLATE "C"`
}

/**
 * The document with this key and its outline. Two statements at the most. Throws NotFoundError, with the key
 * that may be meant, when there is none, and InvalidInputError when its outline is empty.
 */
export async function loadOutline(client: Database['client'], key: string): Promise<DocumentOutline> {
  const found = await client.document.findUnique({
    where: { key },
    select: {
      key: true,
      title: true,
      sections: { select: { locator: true, heading: true }, orderBy: [{ order: 'asc' }, { id: 'asc' }] },
    },
  })
  if (found === null) {
    const keys = (await loadAttachments(client)).map((document) => document.key)
    const hint = keys.length === 0 ? ' Import a dataset first.' : ` The documents are: ${keys.join(', ')}.`
    throw new NotFoundError(
      `There is no document ${JSON.stringify(key)} in the graph.${didYouMean(createNearest().find(key, keys))}${hint}`,
    )
  }
  if (found.sections.length === 0)
    throw new InvalidInputError(
      `The document "${key}" has no outline. Add one to the dataset, import it, and attach the copy again.`,
    )
  return found
}
