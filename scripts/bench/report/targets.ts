import { type Measurement, ratioOf } from '../measurement.ts'
import type { Results } from './results.ts'

/** Above this spread of the ratios of the rounds, nothing is claimed from them. */
export const NOISE = 0.15

/** Something that Golden Thread means to reach, and what was measured. */
export interface Target {
  readonly title: string
  readonly wanted: string
  readonly measured: string
  /** NOISY: the ratios of the rounds lie too far apart to tell. */
  readonly verdict: 'reached' | 'missed' | 'NOISY'
}

/** Each target that this run measured. The comparisons are at the largest size up to 330 partnerships. */
export function judgeTargets(results: Results): Target[] {
  const { compared, ofOnePartnership, lifecycles, imported } = results
  const size = Math.max(...compared.map(({ partnerships }) => partnerships).filter((one) => one <= 330))
  const find = (workload: string, side: string) =>
    compared.find((one) => one.workload === workload && one.side === side && one.partnerships === size)
  const targets: Target[] = []
  const judge = (title: string, wanted: string, measured: string, isReached: boolean, spread = 0) => {
    targets.push({
      title,
      wanted,
      measured,
      verdict: spread > NOISE ? 'NOISY' : isReached ? 'reached' : 'missed',
    })
  }
  const ahead = (title: string, workload: string, side: string, wanted: number) => {
    const [own, other] = [find(workload, 'goldenThread'), find(workload, side)]
    if (own === undefined || other === undefined) return
    const { ratio, spread } = ratioOf(own, other)
    judge(title, `${wanted} times as many`, `${ratio.toFixed(2)} times`, ratio >= wanted, spread)
  }
  const within = (title: string, measurement: Measurement | undefined, most: number) => {
    if (measurement === undefined) return
    const { p99 } = measurement
    judge(title, `99 of 100 within ${most} ms`, `${p99.toFixed(2)} ms`, p99 < most)
  }
  ahead('One entity with 10 links, beside PostGraphile 5', 'entity', 'postgraphile', 2)
  ahead('The nested question, beside PostGraphile 5', 'nested', 'postgraphile', 4)
  ahead('The nested question, beside plain Pothos and Prisma', 'nested', 'plainPothos', 10)
  ahead('The nested question, beside Mercurius', 'nested', 'mercurius', 1)
  for (const workload of ['kept-entity', 'kept-nested']) {
    const [own, bare] = [find(workload, 'goldenThread'), find(workload, 'bare')]
    if (own === undefined || bare === undefined) continue
    const { ratio, spread } = ratioOf(bare, own)
    judge(
      `A kept answer beside the bare server: ${workload}`,
      'at most 1.5 times the time',
      `${ratio.toFixed(2)} times`,
      ratio <= 1.5,
      spread,
    )
  }
  ahead('The best thread, beside a recursive statement', 'best-thread', 'recursive', 100)
  ahead('The best thread, beside graphology', 'best-thread', 'graphology', 5)
  within('The best thread', find('best-thread', 'goldenThread'), 5)
  within('Up to five threads, over HTTP', find('threads', 'goldenThread'), 5)
  for (const one of compared) {
    if (one.workload === 'alignment') within(`The alignment of a plan among ${one.partnerships}`, one, 10)
  }
  const sizes = [...new Set(ofOnePartnership.map(({ partnerships }) => partnerships))]
  const [least, most] = [Math.min(...sizes), Math.max(...sizes.filter((one) => one <= 330))]
  for (const small of ofOnePartnership.filter(({ partnerships }) => partnerships === least && least < most)) {
    const large = ofOnePartnership.find((one) => one.workload === small.workload && one.partnerships === most)
    if (large === undefined) continue
    const { ratio: growth, spread } = ratioOf(small, large)
    judge(
      `${small.workload} of one partnership, from ${least} to ${most}`,
      'at most 1.3 times the time',
      `${growth.toFixed(2)} times`,
      growth <= 1.3,
      spread,
    )
  }
  if (imported?.country.partnerships === 330) {
    const { seconds } = imported.country
    judge('Import of 330 partnerships', 'within 60 s', `${seconds.toFixed(0)} s`, seconds < 60)
  }
  for (const { partnerships, takeOver, takeOverLink, readAgain, memory } of lifecycles) {
    if (partnerships !== 330) continue
    for (const [what, milliseconds] of [
      ['a changed entity', takeOver],
      ['a new link', takeOverLink],
    ] as const) {
      judge(
        `Taking over ${what}, 330 partnerships`,
        'within 50 ms',
        `${milliseconds.toFixed(0)} ms`,
        milliseconds < 50,
      )
    }
    judge(
      'Reading the graph, 330 partnerships',
      'within 3 s',
      `${(readAgain / 1000).toFixed(2)} s`,
      readAgain < 3_000,
    )
    if (memory !== null)
      judge(
        'Memory after the first answer, 330 partnerships',
        'within 600 MiB',
        `${memory.toFixed(0)} MiB`,
        memory < 600,
      )
  }
  for (const { partnerships, firstAnswer } of lifecycles) {
    const most = partnerships === 1 ? 1.5 : partnerships === 330 ? 6 : null
    if (most === null) continue
    judge(
      `Start to first answer, ${partnerships} partnerships`,
      `within ${most} s`,
      `${(firstAnswer / 1000).toFixed(2)} s`,
      firstAnswer < most * 1000,
    )
  }
  return targets
}
