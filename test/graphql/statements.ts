import { expect } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { type Answer, ask } from './ask.ts'

/**
 * Asks the same question for 2 and for 20 things and returns the larger answer. Expects both to send the same number of
 * statements to the database, the one given.
 */
export async function askForTwoAndTwenty(
  app: TestApp,
  source: string,
  expected: number,
  variables: (count: number) => Record<string, unknown> = (count) => ({ first: count }),
): Promise<Answer> {
  let answer: Answer
  for (const count of [2, 20]) {
    app.statements.length = 0
    answer = await ask(app, source, variables(count))
    expect({ count, statements: app.statements.length }).toEqual({ count, statements: expected })
  }
  return answer
}
