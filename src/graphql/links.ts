import { statementOf } from '../graph/statementOf.ts'
import type { Builder } from './builder.ts'
import type { SchemaTypes } from './types.ts'

/** Adds Link and Observation: the statements of the graph, each with its evidence. */
export function defineLinks(builder: Builder, types: SchemaTypes): void {
  types.link.implement({
    description: 'What joins two entities: a statement, how it is known, and where it says so.',
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.exposeID('id', {
        description:
          'The id: link/, the source, the type and the target, and the first day where one is known.',
      }),
      type: t.expose('type', {
        type: types.enums.linkType,
        description: 'How the source is joined to the target.',
      }),
      source: t.expose('source', {
        type: types.entity,
        description: 'The entity that the statement starts with.',
      }),
      target: t.expose('target', {
        type: types.entity,
        description: 'The entity that the statement ends with.',
      }),
      statement: t.string({
        description: 'The link as an English sentence.',
        resolve: (link, _args, { snapshot }) => statementOf(link, snapshot.ontology),
      }),
      basis: t.expose('basis', { type: types.enums.basis, description: 'How it is known.' }),
      note: t.exposeString('note', { nullable: true, description: 'What the reader should know about it.' }),
      evidence: t.expose('evidence', {
        type: [types.evidence],
        description: 'Where it says so; never empty.',
      }),
      validFrom: t.expose('validFrom', {
        type: 'Date',
        nullable: true,
        description: 'The first day on which it held, if that is known.',
      }),
      validTo: t.expose('validTo', {
        type: 'Date',
        nullable: true,
        description: 'The last day on which it held; null when that is not known or has not come.',
      }),
      visibility: t.expose('visibility', { type: types.enums.visibility, description: 'Who may see it.' }),
    }),
  })

  types.observation.implement({
    description: 'A figure that a document gives about an entity.',
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.exposeID('id', {
        description: 'The id: observation/, the subject, the metric, the unit and the period.',
      }),
      subject: t.expose('subject', { type: types.entity, description: 'What the figure is about.' }),
      metric: t.exposeString('metric', { description: 'What was counted or measured.' }),
      value: t.expose('value', {
        type: 'Decimal',
        description: 'The figure, exactly as published. A fall is negative.',
      }),
      unit: t.exposeString('unit', {
        nullable: true,
        description: 'What it is counted in: %, offences, people.',
      }),
      period: t.exposeString('period', {
        nullable: true,
        description: 'The time that it is about, as the document words it.',
      }),
      periodStart: t.expose('periodStart', {
        type: 'Date',
        nullable: true,
        description: 'The first day of the period, if it is known.',
      }),
      periodEnd: t.expose('periodEnd', {
        type: 'Date',
        nullable: true,
        description: 'The last day of the period, if it is known.',
      }),
      note: t.exposeString('note', {
        nullable: true,
        description: 'What surrounds the figure in the document: around, over, only.',
      }),
      visibility: t.expose('visibility', { type: types.enums.visibility, description: 'Who may see it.' }),
      evidence: t.expose('evidence', { type: [types.evidence], description: 'Where it says so.' }),
    }),
  })

  types.ownershipRow.implement({
    description: 'One thing that is owned, and one of its owners.',
    fields: (t) => ({
      owner: t.expose('owner', {
        type: types.entity,
        description: 'The body, post, group or service that owns it.',
      }),
      owned: t.expose('owned', { type: types.entity, description: 'What is owned.' }),
      role: t.expose('role', { type: types.enums.ownershipRole, description: 'How strongly it is owned.' }),
      sole: t.exposeBoolean('sole', { description: 'True when nobody else owns it in any role.' }),
      link: t.expose('link', { type: types.link, description: 'The link that says so, with its evidence.' }),
    }),
  })
}
