import type { Database } from '../store/database.ts'
import { writeSectionTexts } from '../store/writeSectionTexts.ts'
import { type FoundSections, findSections } from './findSections.ts'
import { type DocumentOutline, loadOutline } from './loadOutlines.ts'

/** With less of its outline than this, a file is more likely another document. */
const LEAST_FOUND = 0.5

/** A copy of a document to attach, who does it and why. */
export interface Attaching {
  readonly client: Database['client']
  /** The document's key in the graph. */
  readonly document: string
  /** The lines of the officer's copy, as readDocumentText gives them. */
  readonly lines: readonly string[]
  /** True: nothing is written. */
  readonly dryRun: boolean
  /** True: what was found is written even when it is less than half of the outline. */
  readonly anyway: boolean
  /** Who attaches, for the history. */
  readonly actor: string
  /** Why, for the history. */
  readonly reason: string
}

/** What was found in a copy, and what became of it. */
export interface Attached extends FoundSections {
  readonly outline: DocumentOutline
  /**
   * WRITTEN; SAME when the graph held just these texts already; DRY_RUN; TOO_FEW when less than half of the
   * outline was found, and nothing was written.
   */
  readonly outcome: 'WRITTEN' | 'SAME' | 'DRY_RUN' | 'TOO_FEW'
  /** The version of the graph afterwards; null when nothing was written. */
  readonly version: number | null
}

/**
 * What of a document's outline was found in a copy of it. The texts are stored in place of those that were
 * there before, all or none of them. Throws NotFoundError when there is no such document, InvalidInputError
 * when it has no outline.
 */
export async function attachDocument(attaching: Attaching): Promise<Attached> {
  const { client, document, lines, dryRun, anyway, actor, reason } = attaching
  const outline = await loadOutline(client, document)
  const sections = findSections(outline.sections, lines)
  const isEnough = sections.found.size >= outline.sections.length * LEAST_FOUND
  const isWanted = isEnough || (anyway && sections.found.size > 0)
  if (dryRun || !isWanted)
    return { ...sections, outline, outcome: isWanted ? 'DRY_RUN' : 'TOO_FEW', version: null }
  const { version, changed } = await writeSectionTexts(client, {
    document,
    texts: sections.found,
    actor,
    reason,
  })
  return {
    ...sections,
    outline,
    outcome: changed > 0 ? 'WRITTEN' : 'SAME',
    version: changed > 0 ? version : null,
  }
}

/**
 * Takes a document's texts out of the graph: how many there were, and the version of the graph afterwards.
 * Throws NotFoundError when there is no such document.
 */
export async function detachDocument(
  detaching: Pick<Attaching, 'client' | 'document' | 'actor' | 'reason'>,
): Promise<{ readonly version: number; readonly changed: number }> {
  const { client, document, actor, reason } = detaching
  await loadOutline(client, document)
  return writeSectionTexts(client, { document, texts: new Map(), actor, reason })
}
