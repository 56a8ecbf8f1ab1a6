import type { LinkTable } from '../graph/graphTables.ts'
import { namesOfTypes, orderOfLinks } from '../graph/makeTables.ts'
import type { Notes } from '../graph/notes.ts'
import type { Ontology } from '../ontology/ontology.ts'
import { BASES, VISIBILITIES } from '../ontology/records.ts'
import type { Copying } from './copyOut.ts'
import { pick } from './pick.ts'
import { RowNumbers, RowPlaces } from './rowNumbers.ts'

/** All links, sorted, and where each row's link stands among them; their notes are added to those given. One query. */
export async function loadLinkTable(
  copying: Copying,
  ontology: Ontology,
  entities: RowPlaces,
  notes: Notes,
): Promise<{ readonly table: LinkTable; readonly typeNames: readonly string[]; readonly places: RowPlaces }> {
  const column = () => new RowNumbers()
  const read = {
    id: column(),
    source: column(),
    target: column(),
    basis: column(),
    visibility: column(),
    from: column(),
    to: column(),
    note: column(),
  }
  const type = column()
  const numbers = new Map<string, number>()
  await copying.each(
    `SELECT id, source_id, target_id, ${placeIn('basis', BASES)}, ${placeIn('visibility', VISIBILITIES)},
       valid_from, valid_to, type, note FROM link`,
    (row) => {
      read.id.push(row.int())
      read.source.push(entities.of(row.int()))
      read.target.push(entities.of(row.int()))
      read.basis.push(row.int())
      read.visibility.push(row.int())
      read.from.push(row.day())
      read.to.push(row.day())
      type.push(numberOf(row.word(), numbers))
      read.note.push(notes.add(row.textOrNull()))
    },
  )
  const typeNames = namesOfTypes(ontology, new Set(numbers.keys()))
  const indexes = Uint16Array.from(numbers.keys(), (name) => typeNames.indexOf(name))
  const unsorted = {
    type: pick(new Uint16Array(type.length), indexes, type.all()),
    source: new Uint32Array(read.source.all()),
    target: new Uint32Array(read.target.all()),
    from: read.from.all(),
  }
  const order = orderOfLinks(unsorted, entities.size, typeNames.length)
  const { length } = order
  return {
    typeNames,
    places: new RowPlaces(pick(new Int32Array(length), read.id.all(), order)),
    table: {
      type: pick(new Uint16Array(length), unsorted.type, order),
      source: pick(new Uint32Array(length), unsorted.source, order),
      target: pick(new Uint32Array(length), unsorted.target, order),
      basis: pick(new Uint8Array(length), read.basis.all(), order),
      visibility: pick(new Uint8Array(length), read.visibility.all(), order),
      from: pick(new Int32Array(length), unsorted.from, order),
      to: pick(new Int32Array(length), read.to.all(), order),
      note: pick(new Uint32Array(length), read.note.all(), order),
    },
  }
}

/** The number of a name: one more than the last for one that comes for the first time. */
function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** SQL for the place of an enum's value in a list, as an int2. */
function placeIn(column: string, values: readonly string[]): string {
  const cases = values.map((value, place) => `WHEN '${value}' THEN ${place}`)
  return `(CASE ${column} ${cases.join(' ')} END)::int2`
}
