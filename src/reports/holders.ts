import { z } from 'zod'
import { evidenceAnswer } from './answers.ts'
import type { Run } from './blocks.ts'
import type { Places } from './places.ts'
import { printPeriod } from './printDay.ts'

/** Who holds a post, and when. */
export const holderAnswer = z.object({
  name: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  evidence: z.array(evidenceAnswer),
})

/** A holder with the days, as far as they are known, and where that is said: "the name, until 12 May 2021 (1.i)". */
export function tellHolder(
  { name, validFrom, validTo, evidence }: z.infer<typeof holderAnswer>,
  places: Places,
): readonly (string | Run)[] {
  const period = printPeriod(validFrom, validTo)
  return [period === '' ? name : `${name}, ${period}`, ...places.named(evidence)]
}
