import type { Steps } from './steps.ts'
import { Work } from './work.ts'

/** Where a ball starts from and how it is bounded. */
export interface BallOptions {
  readonly steps: Steps
  readonly centres: Iterable<number>
  /** No step is taken from here: a simple path that starts or ends at it does not pass through it. */
  readonly wall?: number
  /** Told of every step looked at: the entity that it leads to, and the link. */
  readonly onStep?: (other: number, link: number) => void
}

/** Every entity within some number of steps of its centres, with its distance; it grows by one step at a time. */
export class Ball {
  /** The distance of each entity reached so far, by its index. Only what was reached takes up room. */
  readonly distance: Map<number, number>
  readonly #options: BallOptions
  #frontier: number[]
  #radius = 0
  #cost: number

  constructor(options: BallOptions) {
    this.#options = options
    this.#frontier = [...new Set(options.centres)]
    this.distance = new Map(this.#frontier.map((centre) => [centre, 0]))
    this.#cost = this.#frontier.reduce((sum, centre) => sum + options.steps.costOf(centre), 0)
  }

  get radius(): number {
    return this.#radius
  }

  /** How many links the next `grow` looks at. */
  get cost(): number {
    return this.#cost
  }

  /** The entities at exactly the radius: those found last. */
  get frontier(): readonly number[] {
    return this.#frontier
  }

  /** True when nothing lies beyond. */
  get isComplete(): boolean {
    return this.#frontier.length === 0
  }

  /** Takes one step from every entity at the radius; false, leaving the ball as it is, where the work does not suffice. */
  grow(work: Work): boolean {
    if (!work.spend(this.#cost)) return false
    const { steps, wall, onStep } = this.#options
    const next: number[] = []
    this.#radius++
    this.#cost = 0
    for (const entity of this.#frontier) {
      if (entity === wall) continue
      steps.visitFrom(entity, (link, other) => {
        onStep?.(other, link)
        if (this.distance.has(other)) return
        this.distance.set(other, this.#radius)
        this.#cost += other === wall ? 0 : steps.costOf(other)
        next.push(other)
      })
    }
    this.#frontier = next
    return true
  }

  /** Grows to a radius, or as far as there is anything; false where the work does not suffice. */
  growTo(radius: number, work: Work): boolean {
    while (!this.isComplete && this.#radius < radius) {
      if (!this.grow(work)) return false
    }
    return true
  }
}

/** The distance of every entity within so many steps of the centres, the centres included. Costs the links on the way. */
export function findWithin(
  steps: Steps,
  centres: Iterable<number>,
  hops = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, number> {
  const ball = new Ball({ steps, centres })
  ball.growTo(hops, new Work(Number.POSITIVE_INFINITY))
  return ball.distance
}
