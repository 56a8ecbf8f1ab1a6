import type { LinkTable } from '../graph/graphTables.ts'
import { namesOfTypes, orderOfLinks } from '../graph/makeTables.ts'
import type { Ontology } from '../ontology/ontology.ts'
import { BASES, VISIBILITIES } from '../ontology/records.ts'
import type { Copying } from './copyOut.ts'
import { RowNumbers, RowPlaces } from './rowNumbers.ts'

/** All links, sorted, and where each row's link stands among them. One query. */
export async function loadLinkTable(
  copying: Copying,
  ontology: Ontology,
  entities: RowPlaces,
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
  }
  const types: string[] = []
  const notes: (string | null)[] = []
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
      types.push(row.word())
      notes.push(row.textOrNull())
    },
  )
  const typeNames = namesOfTypes(ontology, new Set(types))
  const typeOf = new Map(typeNames.map((name, index) => [name, index]))
  const unsorted = {
    type: Uint16Array.from(types, (type) => typeOf.get(type) as number), // made of their types
    source: new Uint32Array(read.source.all()),
    target: new Uint32Array(read.target.all()),
    from: read.from.all(),
  }
  const order = orderOfLinks(unsorted, entities.size, typeNames.length)
  const pick = (from: ArrayLike<number>) => (row: number) => from[row] as number // a row of these columns
  const ids = read.id.all()
  return {
    typeNames,
    places: new RowPlaces(order.map(pick(ids))),
    table: {
      type: Uint16Array.from(order, pick(unsorted.type)),
      source: order.map(pick(unsorted.source)),
      target: order.map(pick(unsorted.target)),
      basis: Uint8Array.from(order, pick(read.basis.all())),
      visibility: Uint8Array.from(order, pick(read.visibility.all())),
      from: Int32Array.from(order, pick(unsorted.from)),
      to: Int32Array.from(order, pick(read.to.all())),
      notes: Array.from(order, (row) => notes[row] ?? null),
    },
  }
}

/** SQL for the place of an enum's value in a list, as an int2. */
function placeIn(column: string, values: readonly string[]): string {
  const cases = values.map((value, place) => `WHEN '${value}' THEN ${place}`)
  return `(CASE ${column} ${cases.join(' ')} END)::int2`
}
