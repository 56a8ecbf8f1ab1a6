import { BASES, PAYMENT_FREQUENCIES, VISIBILITIES } from '../ontology/records.ts'
import { LIMITS } from './limits.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The pattern of a key, without its anchors. */
export const KEY_PATTERN = '[a-z0-9]+(-[a-z0-9]+)*'

const YEAR_PATTERN = '\\d{4}(/\\d{2})?'
const DECIMAL_PATTERN = '[+-]?\\d+(\\.\\d+)?'

/** A reference to a definition, with a description of its own for the hover help. */
export function refer(name: string, description?: string): JsonSchema {
  const reference = { $ref: `#/definitions/${name}` }
  // Draft 7 ignores what stands beside a $ref, hence the allOf.
  return description === undefined ? reference : { description, allOf: [reference] }
}

/** A block that has no keys but these. */
export function block(properties: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, minProperties: 1, properties, required }
}

/** A block whose keys follow a pattern. */
export function entries(pattern: string, value: JsonSchema): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    patternProperties: { [`^${pattern}$`]: value },
  }
}

/** The keys that hold the days of a validity. */
export const validity: Record<string, JsonSchema> = {
  from: refer('day', 'The first day on which it holds. Leave it out when it is not known.'),
  to: refer('day', 'The last day on which it holds, included. Leave it out when it is not known.'),
}

/** The definitions that do not depend on the vocabulary. */
export const partDefinitions: Record<string, JsonSchema> = {
  // YAML reads 2018 as a number; the reader takes the text as written.
  line: { type: ['string', 'number'], minLength: 1, maxLength: LIMITS.line, pattern: '\\S' },
  text: { type: ['string', 'number'], minLength: 1, maxLength: LIMITS.text, pattern: '\\S' },
  day: {
    type: 'string',
    pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    examples: ['2018-06-01'],
  },
  url: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$', maxLength: LIMITS.url },
  basis: {
    description:
      'How we know: STATED in the document, STRUCTURAL from where it stands, INFERRED by a reason given.',
    enum: BASES,
  },
  visibility: { description: 'Who may see it: PUBLIC when left out.', enum: VISIBILITIES },
  decimal: { type: ['number', 'string'], pattern: `^${DECIMAL_PATTERN}$` },
  amount: { type: ['number', 'string'], minimum: 0, pattern: `^[+]?\\d+(\\.\\d+)?$` },
  locator: { type: ['string', 'number'], minLength: 1, pattern: `^(${KEY_PATTERN}#)?[^#]+$` },
  section: block(
    {
      at: refer('locator', 'The locator, without a document.'),
      heading: refer('line', 'The heading as published; left out where there is none.'),
    },
    ['at'],
  ),
  piece: {
    anyOf: [
      refer('locator'),
      block(
        {
          at: refer('locator', 'The locator.'),
          note: refer('text', 'What a reader should know of this place.'),
        },
        ['at'],
      ),
    ],
  },
  evidence: {
    description:
      'Where the documents say so: a locator (3.i), several ([3.i, 7.iii]), or blocks with a note.',
    anyOf: [refer('piece'), { type: 'array', minItems: 1, items: refer('piece') }],
  },
  statement: {
    ...block(
      {
        evidence: refer('evidence'),
        basis: refer('basis'),
        reason: refer('text', 'How the link follows from the evidence; needed when it is INFERRED.'),
        note: refer('text', 'What else a reader should know of the link.'),
        ...validity,
        visibility: refer('visibility'),
      },
      ['evidence'],
    ),
    if: { properties: { basis: { const: 'INFERRED' } }, required: ['basis'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema.
    then: { anyOf: [{ required: ['reason'] }, { properties: { evidence: refer('explained') } }] },
  },
  explained: {
    anyOf: [
      { type: 'object', required: ['note'] },
      { type: 'array', items: { type: 'object', required: ['note'] } },
    ],
  },
  link: {
    description:
      'The evidence, or a block when there is more to say, or a list of blocks for separate times.',
    anyOf: [refer('evidence'), refer('statement'), { type: 'array', minItems: 1, items: refer('statement') }],
  },
  identifier: { anyOf: [refer('line'), block({ value: refer('line'), url: refer('url') }, ['value'])] },
  figure: block(
    {
      metric: refer('line', 'What is counted or measured.'),
      value: refer('decimal', 'Digits, with a sign and a decimal point if it has them.'),
      unit: refer('line', 'What the figure counts: people, per cent, pounds.'),
      period: refer('line', 'The time that it speaks of, as the document words it.'),
      from: refer('day', 'The first day of the period.'),
      to: refer('day', 'The last day of the period, included.'),
      note: refer('text', 'What surrounds the figure in the document.'),
      visibility: refer('visibility'),
      evidence: refer('evidence'),
    },
    ['metric', 'value', 'evidence'],
  ),
  holder: block({ name: refer('line', 'The name as published.'), ...validity, evidence: refer('evidence') }, [
    'name',
    'evidence',
  ]),
  years: entries(YEAR_PATTERN, {
    anyOf: [
      refer('amount'),
      block({ amount: refer('amount'), basis: refer('basis'), note: refer('text', 'Needed when INFERRED.') }),
    ],
  }),
  frequency: { description: 'Whether the amount is paid each year or once.', enum: PAYMENT_FREQUENCIES },
}
