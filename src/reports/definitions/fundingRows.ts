import type { Cell, FlatAnswer } from '../../graphql/flattenAnswer.ts'
import { flatRows } from '../flatRows.ts'
import { citeFully, reasonOf } from '../places.ts'
import type { Stream } from './fundingStream.ts'

const RELATIONS = [
  ['isProvidedBy', 'provided by'],
  ['isReceivedBy', 'received by'],
  ['funds', 'pays for'],
] as const satisfies readonly (readonly [keyof Stream, string])[]

type RelationRow = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]

/** A row for each link of each funding stream, and one for a stream without any. */
export function fundingRows(streams: readonly Stream[]): FlatAnswer {
  return flatRows(
    [
      'stream.id',
      'stream.name',
      'amount',
      'currency',
      'frequency',
      'years',
      'relation',
      'other.id',
      'other.kind',
      'other.name',
      'basis',
      'reason',
      'evidence',
    ],
    streams.flatMap((stream) => {
      const alone = [stream.id, stream.name, stream.amount, stream.currency, stream.frequency] as const
      const years = stream.years
        .map(({ year, basis }) => (basis === 'INFERRED' ? `${year} (inferred)` : year))
        .join('; ')
      const linked = RELATIONS.flatMap(([field, relation]) =>
        stream[field].edges.map(
          ({ node, link }): RelationRow => [
            ...alone,
            years,
            relation,
            node.id,
            node.kind,
            node.name,
            link.basis,
            reasonOf(link),
            citeFully(link.evidence),
          ],
        ),
      )
      const none: RelationRow = [
        ...alone,
        years,
        null,
        null,
        null,
        null,
        null,
        null,
        citeFully(stream.evidence),
      ]
      return linked.length > 0 ? linked : [none]
    }),
  )
}
