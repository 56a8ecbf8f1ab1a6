import { InvalidInputError } from '../errors.ts'
import type { EntityFilter, LinkCondition } from '../graph/entityFilter.ts'
import type { Place } from '../graph/evidencePlace.ts'
import type { LinkFilter } from '../graph/linkFilter.ts'
import type { ObservationFilter } from '../graph/observationFilter.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Builder } from './builder.ts'
import { ENTITY_ORDER_FIELDS } from './entityOrders.ts'
import { describeAll } from './enums.ts'
import { optionalEntity, requireDocument } from './lookups.ts'
import { MAX_PAGE } from './paginate.ts'
import type { SchemaTypes } from './types.ts'

/** Adds the input types of filters and orders, and returns them with the functions that turn them into the graph's own. */
export function defineConditions(builder: Builder, types: SchemaTypes) {
  const { kind, linkType, basis, visibility, direction } = types.enums
  const place = builder.inputType('CitedIn', {
    description: 'A document, or one of its sections with what lies below it.',
    fields: (t) => ({
      document: t.id({ required: true, description: 'The id of the document: document/joint-plan.' }),
      locator: t.string({
        description:
          'A section, paragraph or item: 4.ii also finds 4.ii.h. Left out: anywhere in the document.',
      }),
    }),
  })
  const linked = builder.inputType('LinkCondition', {
    description: 'A link; everything given must hold of one and the same link.',
    fields: (t) => ({
      types: t.field({ type: [linkType], description: 'It is of one of these types.' }),
      direction: t.field({
        type: direction,
        description: 'It starts at the entity (OUT), ends at it (IN), or either (BOTH, when left out).',
      }),
      kinds: t.field({ type: [kind], description: 'What it leads to is of one of these kinds.' }),
      to: t.id({ description: 'It leads to the entity with this id.' }),
    }),
  })
  const entityFilter = builder.inputType('EntityFilter', {
    description: 'Which entities to return; everything given must hold.',
    fields: (t) => ({
      ids: t.idList({ description: `Only the entities with these ids, up to ${MAX_PAGE}.` }),
      kinds: t.field({ type: [kind], description: 'Only entities of these kinds.' }),
      name: t.string({
        description: 'The name or an alias contains this text, whatever the case and the accents.',
      }),
      visibility: t.field({
        type: [visibility],
        description: 'Only entities that are marked for one of these audiences.',
      }),
      validOn: t.field({
        type: 'Date',
        description: 'In force on this day; an end that is not known counts as open.',
      }),
      within: t.id({
        description: 'The entity with this id, or part of it as far as it goes: a plan, a priority, an area.',
      }),
      linked: t.field({ type: linked, description: 'It has such a link.' }),
      notLinked: t.field({ type: linked, description: 'It has no such link.' }),
      citedIn: t.field({ type: place, description: 'A document names it there.' }),
      amountMin: t.field({ type: 'Decimal', description: 'Funding streams of at least this amount.' }),
      amountMax: t.field({ type: 'Decimal', description: 'Funding streams of at most this amount.' }),
    }),
  })
  const linkFilter = builder.inputType('LinkFilter', {
    description: 'Which links to return; everything given must hold.',
    fields: (t) => ({
      types: t.field({ type: [linkType], description: 'Only links of these types.' }),
      basis: t.field({ type: [basis], description: 'Only links that are known in one of these ways.' }),
      entity: t.id({ description: 'The link starts or ends at the entity with this id.' }),
      source: t.id({ description: 'The link starts at the entity with this id.' }),
      target: t.id({ description: 'The link ends at the entity with this id.' }),
      sourceKinds: t.field({
        type: [kind],
        description: 'The link starts at an entity of one of these kinds.',
      }),
      targetKinds: t.field({
        type: [kind],
        description: 'The link ends at an entity of one of these kinds.',
      }),
      visibility: t.field({
        type: [visibility],
        description: 'Only links that are marked for one of these audiences.',
      }),
      validOn: t.field({
        type: 'Date',
        description: 'It holds on this day; an end that is not known counts as open.',
      }),
      citedIn: t.field({ type: place, description: 'The evidence lies there.' }),
      singleSourced: t.boolean({
        description: 'True: one section only bears it out. False: two or more do.',
      }),
      restsOnEnded: t.boolean({
        description:
          'True: nothing bears it out but plans that have ended by today, or by the day of @asOf. False: something else does.',
      }),
    }),
  })
  const observationFilter = builder.inputType('ObservationFilter', {
    description: 'Which figures to return; everything given must hold.',
    fields: (t) => ({
      subject: t.id({ description: 'Figures about the entity with this id.' }),
      subjectKinds: t.field({ type: [kind], description: 'Figures about entities of these kinds.' }),
      metric: t.string({ description: 'The metric contains this text, whatever the case and the accents.' }),
      units: t.stringList({ description: 'Only figures in one of these units: %, offences.' }),
      period: t.string({ description: 'The period contains this text: 2017/18.' }),
      valueMin: t.field({ type: 'Decimal', description: 'The figure is at least this.' }),
      valueMax: t.field({ type: 'Decimal', description: 'The figure is at most this.' }),
      citedIn: t.field({ type: place, description: 'The evidence lies there.' }),
    }),
  })
  const orderField = builder.enumType('EntityOrderField', {
    description: 'What a list of entities may be sorted by. What is not known comes last.',
    values: describeAll(ENTITY_ORDER_FIELDS, {
      NAME: 'The name; numbers in names count as numbers.',
      KIND: 'The kind, in the order of the vocabulary, then the name.',
      VALID_FROM: 'The first day in force.',
      VALID_TO: 'The last day in force.',
      AMOUNT: 'The amount of a funding stream.',
      LINKS: 'The number of links.',
    }),
  })
  const entityOrder = builder.inputType('EntityOrder', {
    description: 'How to sort a list of entities.',
    fields: (t) => ({
      field: t.field({ type: orderField, required: true, description: 'What to sort by.' }),
      descending: t.boolean({
        required: true,
        defaultValue: false,
        description: 'True: the largest or latest first.',
      }),
    }),
  })
  return { entityFilter, linkFilter, observationFilter, entityOrder }
}

type Given<Input> = { readonly [Name in keyof Input]?: Input[Name] | null | undefined }
interface PlaceInput {
  readonly document: string
  readonly locator?: string | null | undefined
}
interface LinkConditionInput
  extends Given<{
    types: readonly string[]
    direction: 'OUT' | 'IN' | 'BOTH'
    kinds: readonly string[]
    to: string
  }> {}

/** The filter as the graph takes it. Throws for ids that nothing has and texts that are empty or too long. */
export function parseEntityFilter(
  snapshot: Snapshot,
  input: Given<Omit<EntityFilter, 'within' | 'linked' | 'notLinked' | 'citedIn'>> &
    Given<{ within: string; linked: LinkConditionInput; notLinked: LinkConditionInput; citedIn: PlaceInput }>,
): EntityFilter {
  const { within, linked, notLinked, citedIn, name, ...plain } = input
  return given<EntityFilter>({
    ...plain,
    name: parseText(name, 'filter.name'),
    within: optionalEntity(snapshot, within, 'filter.within'),
    linked: linked == null ? undefined : parseLinkCondition(snapshot, linked, 'filter.linked'),
    notLinked: notLinked == null ? undefined : parseLinkCondition(snapshot, notLinked, 'filter.notLinked'),
    citedIn: parsePlace(snapshot, citedIn),
  })
}

/** The filter as the graph takes it, plans having ended or not by the day given as `today`. Throws for ids that nothing has. */
export function parseLinkFilter(
  snapshot: Snapshot,
  input: Given<Omit<LinkFilter, 'entity' | 'source' | 'target' | 'citedIn' | 'restsOnEnded'>> &
    Given<{ entity: string; source: string; target: string; citedIn: PlaceInput; restsOnEnded: boolean }>,
  today: string,
): LinkFilter {
  const { entity, source, target, citedIn, restsOnEnded, ...plain } = input
  return given<LinkFilter>({
    ...plain,
    entity: optionalEntity(snapshot, entity, 'filter.entity'),
    source: optionalEntity(snapshot, source, 'filter.source'),
    target: optionalEntity(snapshot, target, 'filter.target'),
    citedIn: parsePlace(snapshot, citedIn),
    restsOnEnded: restsOnEnded == null ? undefined : { is: restsOnEnded, day: today },
  })
}

/** The filter as the graph takes it. Throws for ids that nothing has and texts that are empty or too long. */
export function parseObservationFilter(
  snapshot: Snapshot,
  input: Given<Omit<ObservationFilter, 'subject' | 'citedIn'>> &
    Given<{ subject: string; citedIn: PlaceInput }>,
): ObservationFilter {
  const { subject, citedIn, metric, period, ...plain } = input
  return given<ObservationFilter>({
    ...plain,
    metric: parseText(metric, 'filter.metric'),
    period: parseText(period, 'filter.period'),
    subject: optionalEntity(snapshot, subject, 'filter.subject'),
    citedIn: parsePlace(snapshot, citedIn),
  })
}

const MAX_TEXT = 200

function parseText(text: string | null | undefined, argument: string): string | undefined {
  if (text == null) return undefined
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > MAX_TEXT) {
    throw new InvalidInputError(
      `${argument} has ${trimmed.length} characters; give 1 to ${MAX_TEXT}, or leave it out.`,
    )
  }
  return trimmed
}

function parsePlace(snapshot: Snapshot, input: PlaceInput | null | undefined): Place | undefined {
  if (input == null) return undefined
  const { key } = requireDocument(snapshot, input.document, 'filter.citedIn.document')
  const { locator } = input
  if (locator == null) return { document: key }
  if (snapshot.findSection(key, locator) === undefined) {
    throw new InvalidInputError(
      `filter.citedIn.locator: ${input.document} has no section ${JSON.stringify(locator.slice(0, 40))}. documents { nodes { sections { nodes { locator heading } } } } lists them.`,
    )
  }
  return { document: key, locator }
}

function parseLinkCondition(snapshot: Snapshot, input: LinkConditionInput, argument: string): LinkCondition {
  const { to, ...plain } = input
  return given<LinkCondition>({ ...plain, to: optionalEntity(snapshot, to, `${argument}.to`) })
}

/**
 * The object without what is null or undefined: a client that sends null means "left out". What a list names twice counts
 * once; a list of more than MAX_PAGE is refused, since every record is held against every item.
 */
function given<Shape extends object>(
  fields: { [Name in keyof Shape]?: Shape[Name] | null | undefined },
): Shape {
  const entries = Object.entries(fields)
    .filter(([, value]) => value != null)
    .map(([name, value]) => [name, Array.isArray(value) ? distinct(name, value) : value])
  return Object.fromEntries(entries) as Shape // every field of Shape is optional
}

function distinct(name: string, items: readonly unknown[]): readonly unknown[] {
  const found = [...new Set(items)]
  if (found.length <= MAX_PAGE) return found
  throw new InvalidInputError(
    `filter.${name} lists ${found.length} different values; give up to ${MAX_PAGE}, and ask again for the rest.`,
  )
}
