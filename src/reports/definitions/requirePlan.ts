import { InvalidInputError } from '../../errors.ts'

/** The plan that was asked about. Throws InvalidInputError when there is none with the id. */
export function requirePlan<Plan>(plan: Plan | null, id: string | undefined): Plan {
  if (plan !== null) return plan
  throw new InvalidInputError(
    `There is no plan or strategy with the id ${JSON.stringify(id)}. "golden-thread query the-strategies" lists them.`,
  )
}
