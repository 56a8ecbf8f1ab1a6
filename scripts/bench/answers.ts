import { deepStrictEqual } from 'node:assert'
import type { Side } from './processes.ts'
import { type Ask, SIDES, type SideName, type Wording, type Workload } from './workloads/workload.ts'

/** The sides that run, by name. */
export type Sides = { readonly [Name in SideName]?: Side }

/** What one side is asked in a workload: the bodies of its requests, and the answers to them. */
export interface Asked {
  readonly side: SideName
  readonly bodies: readonly string[]
  readonly answers: readonly string[]
}

/**
 * What each side is asked, once every side has given the same answers to all of it. Throws with the difference when one
 * has not, and when there is nothing to ask about.
 */
export async function agree(
  workload: Workload,
  { databaseUrl, dataset, sides }: { databaseUrl: string; dataset: string | null; sides: Sides },
): Promise<Asked[]> {
  const parameters = await workload.loadParameters(databaseUrl, dataset)
  if (parameters.length === 0) throw new Error(`Nothing in the database suits the workload ${workload.name}.`)
  const asked: Asked[] = []
  let expected: { readonly side: SideName; readonly answers: readonly unknown[] } | null = null
  for (const side of SIDES) {
    const [wording, server] = [workload.wordings[side], sides[side]]
    if (wording === undefined || server === undefined) continue
    const { bodies, answers, read } = await askAll(wording, parameters, server.url)
    expected ??= { side, answers: read }
    deepStrictEqual(
      read,
      expected.answers,
      `${side} and ${expected.side} answer ${workload.name} differently`,
    )
    asked.push({ side, bodies, answers })
  }
  return asked
}

async function askAll(wording: Wording<unknown>, parameters: readonly unknown[], url: string) {
  const ask: Ask = async (question) => (await post(url, JSON.stringify(question))).data
  const [bodies, answers, read]: [string[], string[], unknown[]] = [[], [], []]
  for (const parameter of parameters) {
    const body = JSON.stringify(wording.ask((await wording.prepare?.(parameter, ask)) ?? parameter))
    const answer = await post(url, body)
    bodies.push(body)
    answers.push(answer.text)
    read.push(wording.read(answer.data))
  }
  return { bodies, answers, read }
}

async function post(url: string, body: string) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body })
  const text = await response.text()
  const { data, errors } = JSON.parse(text)
  if (errors !== undefined)
    throw new Error(`${url} answers ${JSON.stringify(errors).slice(0, 1000)} to ${body}`)
  return { text, data }
}
