import { z } from 'zod'
import type { Visibility } from '../ontology/records.ts'
import { readableAccent } from './accent.ts'
import type { ReportDefinition } from './definition.ts'
import { printDay } from './printDay.ts'
import { printNumber } from './printNumber.ts'
import { readLogo } from './readLogo.ts'
import type { Cover } from './report.ts'

/** The saved question behind every report's head. */
export const EDITION_QUESTION = 'the-edition'

/** What makes one copy of a report differ from another with the same variables. */
export interface Edition {
  /** The day that it is made, as 2019-04-01. */
  readonly date: string
  /** Of the reader. */
  readonly clearance: Visibility
  /** How many records the clearance left out; null where nobody may be told, or nobody counted. Never told to the public. */
  readonly leftOut: number | null
}

const editionAnswer = z.object({
  graph: z.object({ version: z.number() }),
  datasets: z.array(
    z.object({
      title: z.string(),
      partnership: z
        .object({ name: z.string(), accent: z.string().nullable(), logo: z.string().nullable() })
        .nullish(),
    }),
  ),
})

/** The head of a report, from the answer to EDITION_QUESTION. */
export function makeCover(
  { title, description }: Pick<ReportDefinition, 'title' | 'description'>,
  subject: string | null,
  answer: unknown,
  edition: Edition,
): Cover {
  const { graph, datasets } = editionAnswer.parse(answer)
  const partnerships = datasets.map(({ partnership }) => partnership).filter((one) => one != null)
  const names =
    partnerships.length > 0 ? partnerships.map(({ name }) => name) : datasets.map((one) => one.title)
  return {
    title,
    subject,
    description,
    partnership: [...new Set(names)].join(', ') || 'No partnership: the graph is empty',
    logo: readLogo(partnerships.find(({ logo }) => logo !== null)?.logo),
    accent: readableAccent(partnerships.find(({ accent }) => accent !== null)?.accent),
    day: printDay(edition.date),
    version: graph.version,
    clearance: describeClearance(edition),
  }
}

/** What the reader's clearance left out, in a sentence. The public is told no number: it would tell that something is hidden. */
export function describeClearance({ clearance, leftOut }: Edition): string {
  if (clearance === 'PUBLIC')
    return 'Anybody: it holds what is public. Records that are kept for partners, or restricted, are in none of its lists and counts.'
  const held =
    clearance === 'PARTNERS'
      ? 'Partners: it holds what they may see, and is not for publication'
      : 'Those with clearance for restricted records: it holds everything, and is not for publication'
  if (leftOut === null) return `${held}.`
  const records = `${printNumber(String(leftOut))} restricted ${leftOut === 1 ? 'record' : 'records'}`
  return `${held}; ${leftOut === 0 ? 'nothing was' : `${records} ${leftOut === 1 ? 'was' : 'were'}`} left out.`
}
