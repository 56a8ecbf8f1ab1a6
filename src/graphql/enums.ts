import { type Ontology, OWNERSHIP_ROLES } from '../ontology/ontology.ts'
import { BASES, PAYMENT_FREQUENCIES, VISIBILITIES } from '../ontology/records.ts'
import type { Builder } from './builder.ts'
import { describeLinkType } from './describeLink.ts'
import type { SchemaEnums } from './types.ts'

/** Adds the enums; those of the vocabulary are made from the ontology. */
export function defineEnums(builder: Builder, ontology: Ontology): SchemaEnums {
  return {
    kind: builder.enumType('Kind', {
      description: 'What sort of thing an entity is.',
      values: describe(ontology.kinds, (kind) => kind.description),
    }),
    linkType: builder.enumType('LinkType', {
      description:
        'How one entity is joined to another. Each type reads as a sentence, from source to target.',
      values: describe(ontology.linkTypes, describeLinkType),
    }),
    pathProfile: builder.enumType('PathProfile', {
      description: 'Which links a path may walk, and which way.',
      values: describe(ontology.profiles, (profile) => profile.description),
    }),
    basis: builder.enumType('Basis', {
      description: 'How it is known that a link holds. A path is only as strong as its weakest link.',
      values: describeAll(BASES, {
        STATED: 'The document says it in words.',
        STRUCTURAL:
          'It follows from where the document puts things, such as an action listed under an objective.',
        INFERRED: 'Somebody judged it so; the evidence carries the reason.',
      }),
    }),
    visibility: builder.enumType('Visibility', {
      description: 'Who may see a record.',
      values: describeAll(VISIBILITIES, {
        PUBLIC: 'Anybody.',
        PARTNERS: 'The partners of the partnership.',
        RESTRICTED: 'Only those who are cleared for restricted records.',
      }),
    }),
    direction: builder.enumType('Direction', {
      description: 'Which of the links of an entity are meant.',
      values: describeAll(['OUT', 'IN', 'BOTH'] as const, {
        OUT: 'Links that start at the entity.',
        IN: 'Links that end at the entity.',
        BOTH: 'Links that start or end at the entity.',
      }),
    }),
    ownershipRole: builder.enumType('OwnershipRole', {
      description: 'How strongly somebody owns something.',
      values: describeAll(OWNERSHIP_ROLES, {
        LEAD: 'Answers for it: leads, chairs, administers, publishes or commissions it.',
        DELIVERY: 'Does the work.',
        CONTRIBUTOR: 'Gives people, data, money or effort without answering for it.',
      }),
    }),
    paymentFrequency: builder.enumType('PaymentFrequency', {
      description: 'How often a sum of money is paid.',
      values: describeAll(PAYMENT_FREQUENCIES, {
        ANNUAL: 'Once in each of its years.',
        ONE_OFF: 'Once.',
      }),
    }),
  }
}

function describe<Entry>(entries: ReadonlyMap<string, Entry>, describeOne: (entry: Entry) => string) {
  return Object.fromEntries(
    [...entries].map(([name, entry]) => [name, { value: name, description: describeOne(entry) }]),
  )
}

/** Enum values with a description each; one without is a type error. */
export function describeAll<const Value extends string>(
  values: readonly Value[],
  descriptions: Record<Value, string>,
): Record<Value, { value: Value; description: string }> {
  const described = values.map((value) => [value, { value, description: descriptions[value] }])
  return Object.fromEntries(described) as Record<Value, { value: Value; description: string }> // made of every value
}
