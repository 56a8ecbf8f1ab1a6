import type { EvidenceNode } from '../graph/nodes.ts'
import { documentId, sectionId } from '../ontology/recordIds.ts'
import type { Builder } from './builder.ts'
import { alikeBy } from './compile/alikeTexts.ts'
import { sectionOrdering } from './orderings.ts'
import { paginate } from './paginate.ts'
import { LONGEST_QUOTE, shortenQuote } from './shortenQuote.ts'
import type { SchemaTypes } from './types.ts'

/** Adds Document, Section and Evidence. Outlines are resident; the texts of sections are read from the database, all that a question asks for in one statement. */
export function defineDocuments(builder: Builder, types: SchemaTypes): void {
  types.document.implement({
    description: 'A document that says what the graph holds: a plan, an Act, a page.',
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.id({
        description: 'The id: document/ and its key, such as document/joint-plan.',
        resolve: (document) => documentId(document.key),
      }),
      title: t.exposeString('title', { description: 'The title as published.' }),
      publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it.' }),
      publishedOn: t.expose('publishedOn', {
        type: 'Date',
        nullable: true,
        description: 'The day it was published, if that is known.',
      }),
      url: t.exposeString('url', { nullable: true, description: 'Where it can be read.' }),
      describes: t.field({
        type: types.entity,
        nullable: true,
        description: 'The entity that the document sets out: the strategy whose text it is.',
        resolve: (document, _args, { snapshot }) =>
          document.describes === null ? null : (snapshot.findEntity(document.describes) ?? null),
      }),
      sections: t.field({
        type: types.connections.section,
        description: 'The outline, in reading order.',
        args: t.arg.connectionArgs(),
        resolve: (document, page) => paginate(document.sections, sectionOrdering, page, (section) => section),
      }),
    }),
  })

  types.section.implement({
    description: 'A section, paragraph or item of a document, found by its locator.',
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.id({
        description:
          "The id: section/, the document's key and the locator, such as section/joint-plan/4.ii.h.",
        resolve: ({ document, locator }) => sectionId(document.key, locator),
      }),
      locator: t.exposeString('locator', {
        description: 'Section number, paragraph numeral and item letter: 4.ii.h.',
      }),
      heading: t.exposeString('heading', {
        nullable: true,
        description: 'The heading as published: its own, or the nearest one above.',
      }),
      document: t.expose('document', {
        type: types.document,
        description: 'The document that the section belongs to.',
      }),
      text: t.string({
        nullable: true,
        description:
          'What the section says, all of it, where a copy of the document has been attached. All texts and quotes of a question cost one call to the database.',
        resolve: ({ document, locator }, _args, { sectionTexts }) =>
          sectionTexts.load({ document: document.key, locator }),
      }),
    }),
  })

  types.evidence.implement({
    description: 'A place in a document that bears something out.',
    extensions: alikeBy(({ note, section }: EvidenceNode) => (note === null ? section : null)),
    fields: (t) => ({
      document: t.expose('document', { type: types.document, description: 'The document that says so.' }),
      locator: t.exposeString('locator', {
        description: 'Where in the document: section number, paragraph numeral, item letter, as in 4.ii.h.',
      }),
      heading: t.exposeString('heading', {
        nullable: true,
        description: 'The heading that the place stands under, as published.',
      }),
      quote: t.string({
        nullable: true,
        description: `What the document says at this place, where a copy of it has been attached. One longer than ${LONGEST_QUOTE} letters ends early, with …; the section's own text is whole. All quotes of a question cost one call to the database.`,
        resolve: async ({ section }, _args, { sectionTexts }) =>
          shortenQuote(await sectionTexts.load({ document: section.document.key, locator: section.locator })),
      }),
      note: t.exposeString('note', {
        nullable: true,
        description: 'What the reader should know about it; for an inferred link, the reason.',
      }),
    }),
  })
}
