import { median, spread } from './statistics.ts'

/** One figure of one round. */
export interface Sample {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** What one side did in one workload at one size: the median of its rounds. */
export interface Measurement extends Sample {
  readonly workload: string
  readonly side: string
  readonly partnerships: number
  /** Answers a second of each round, in turn. */
  readonly rounds: readonly number[]
  /** Bytes of an answer, in the middle; null where nothing is sent. */
  readonly bytes: number | null
}

/** One thing to measure, over and over. */
export interface Task {
  readonly workload: string
  readonly side: string
  /** The size of the country that is asked about. */
  readonly partnerships: number
  readonly bytes: number | null
  run(seconds: number): Promise<Sample>
}

export interface Rounds {
  /** What the rounds are of, for the log. */
  readonly title: string
  readonly rounds: number
  /** How long each task runs in each round. */
  readonly seconds: number
  readonly log: (message: string) => void
}

/**
 * How many times as much one did as another, in the middle of the rounds: what the machine does meets both of a round alike, so this
 * is steadier than either. With how far the rounds lie apart in it.
 */
export function ratioOf(one: Measurement, other: Measurement): { ratio: number; spread: number } {
  const ratios = one.rounds.map((rate, round) => rate / (other.rounds[round] ?? Number.NaN))
  return { ratio: median(ratios), spread: spread(ratios) }
}

/** The measurements of tasks that take turns, A B C A B C, after a round that only warms up. */
export async function measureInTurn(tasks: readonly Task[], options: Rounds): Promise<Measurement[]> {
  const { title, rounds, seconds, log } = options
  const samples = tasks.map((): Sample[] => [])
  for (let round = 0; round <= rounds; round++) {
    log(`  ${title}, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`)
    for (const [place, task] of tasks.entries()) {
      const sample = await task.run(seconds)
      if (round > 0) samples[place]?.push(sample)
    }
  }
  return tasks.map(({ workload, side, partnerships, bytes }, place) => {
    const own = samples[place] ?? []
    const of = (field: keyof Sample) => own.map((sample) => sample[field])
    return {
      workload,
      side,
      partnerships,
      bytes,
      rounds: of('perSecond'),
      perSecond: median(of('perSecond')),
      p50: median(of('p50')),
      p99: median(of('p99')),
    }
  })
}
