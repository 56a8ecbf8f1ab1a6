import type { FactSet } from '../ontology/definitions.ts'
import type { KindEntry, KindLink, Ontology } from '../ontology/ontology.ts'
import { namesOf } from './describeKinds.ts'
import { headerBlock } from './schemaHeader.ts'
import {
  block,
  entries,
  type JsonSchema,
  KEY_PATTERN,
  partDefinitions,
  refer,
  validity,
} from './schemaParts.ts'

/**
 * A JSON Schema (draft 7, which yaml-language-server knows best) of one dataset file, for completion, checking and hover
 * help in an editor. Made from the vocabulary: a new kind or link type is in it without a change here. What needs more
 * than one file (references, duplicates, outlines) only the reader checks. With the names of the rules that a dataset may
 * switch, no other name is taken.
 */
export function datasetSchema(ontology: Ontology, rules?: readonly string[]): JsonSchema {
  const kinds = [...ontology.kinds.values()]
  const headings = kinds.map((kind): [string, JsonSchema] => [
    kind.plural,
    { description: kind.description, ...entries(KEY_PATTERN, refer(definitionName(kind))) },
  ])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Golden Thread dataset',
    description: 'One file of a dataset. All files of a folder together make up the dataset.',
    type: 'object',
    additionalProperties: false,
    properties: {
      dataset: refer('dataset', 'Names the dataset; once in the folder.'),
      documents: {
        description: 'The documents that evidence cites, each under its key.',
        ...entries(KEY_PATTERN, refer('document')),
      },
      ...Object.fromEntries(headings),
    },
    definitions: {
      ...partDefinitions,
      dataset: headerBlock(rules),
      document: documentBlock(kinds),
      ...Object.fromEntries(
        kinds.map((kind) => [definitionName(kind), kindBlock(kind, ontology.linksOf(kind.name))]),
      ),
    },
  }
}

/** Apart from the names of the other definitions, whatever a kind is called. */
function definitionName(kind: KindEntry): string {
  return `kind-${kind.idPrefix}`
}

function documentBlock(kinds: readonly KindEntry[]): JsonSchema {
  return block(
    {
      title: refer('line', 'The title exactly as published.'),
      publisher: refer('line', 'Who issues it.'),
      published: refer('day', 'The day of publication, if it is known.'),
      url: refer('url', 'Where it can be read.'),
      describes: {
        description: 'The id of the entity that the document sets out, such as strategy/joint-plan.',
        type: 'string',
        pattern: `^${idPattern(kinds)}$`,
      },
      default: { description: 'True on the one document that bare locators belong to.', type: 'boolean' },
      outline: {
        description:
          'Locator: heading, in reading order; “~” where a paragraph has no heading of its own. Or a list of at and heading.',
        anyOf: [
          entries('[^#]+', { type: ['string', 'number', 'null'] }),
          { type: 'array', minItems: 1, items: refer('section') },
        ],
      },
    },
    ['title'],
  )
}

function kindBlock(kind: KindEntry, links: readonly KindLink[]): JsonSchema {
  const labels = links.map((link): [string, JsonSchema] => [
    link.label,
    {
      description: describeLink(link),
      ...entries(idPattern(link.others), refer('link')),
    },
  ])
  const properties = {
    ...Object.fromEntries(labels),
    name: refer('line', 'The name exactly as published.'),
    summary: refer('text', 'What it is, in our own words.'),
    aliases: {
      description: 'Other names that documents use.',
      type: 'array',
      minItems: 1,
      items: refer('line'),
    },
    identifiers: {
      description: 'What other registers call it: scheme: value, or scheme: { value: …, url: … }.',
      ...entries(KEY_PATTERN, refer('identifier')),
    },
    ...validity,
    visibility: refer('visibility'),
    evidence: refer('evidence'),
    figures: {
      description: 'Figures that documents give about it.',
      type: 'array',
      minItems: 1,
      items: refer('figure'),
    },
    ...(kind.facts === undefined ? {} : FACT_PROPERTIES[kind.facts]),
  }
  return { description: kind.description, ...block(properties, ['name', 'evidence']) }
}

const FACT_PROPERTIES: Readonly<Record<FactSet, Record<string, JsonSchema>>> = {
  FUNDING: {
    amount: refer('amount', 'Digits, without a sign of currency and without commas.'),
    currency: { description: 'Three letters; GBP when left out.', type: 'string', pattern: '^[A-Z]{3}$' },
    frequency: refer('frequency'),
    years: refer('years', 'The amount of each year: 2018/19: 64589.'),
  },
  HOLDERS: {
    holders: { description: 'Who held the post.', type: 'array', minItems: 1, items: refer('holder') },
  },
}

function describeLink(link: KindLink): string {
  const ends = namesOf(
    link.others.map((kind) => kind.plural),
    'or',
  )
  const sense = link.direction === 'OUT' ? '' : `The other way round: “${link.type.label}”. `
  return `${sense}${link.type.description} Leads to ${ends}.`
}

function idPattern(kinds: readonly KindEntry[]): string {
  return `(${kinds.map((kind) => kind.idPrefix).join('|')})/${KEY_PATTERN}`
}
