import type { Ontology } from './ontology.ts'

/** The vocabulary as JSON text for other programs: kinds, link types with both labels and what they join, path profiles. */
export function printOntology(ontology: Ontology): string {
  const kinds = [...ontology.kinds.values()].map((kind) => ({
    name: kind.name,
    type: kind.typeName,
    idPrefix: kind.idPrefix,
    label: kind.label,
    plural: kind.plural,
    description: kind.description,
  }))
  const linkTypes = [...ontology.linkTypes.values()].map((type) => ({
    name: type.name,
    label: type.label,
    inverse: type.inverse,
    description: type.description,
    joins: type.joins,
    thread: type.thread ?? null,
    ownership: type.ownership ?? null,
    symmetric: type.symmetric ?? false,
  }))
  const profiles = [...ontology.profiles].map(([name, profile]) => ({
    name,
    description: profile.description,
    steps: [...ontology.linkTypes.keys()].flatMap((type) =>
      ontology.stepsOf(name, type).map((direction) => ({ type, direction })),
    ),
  }))
  return JSON.stringify({ kinds, linkTypes, profiles }, null, 2)
}
