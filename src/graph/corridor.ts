import { type Ground, type Step, walkPaths } from './pathWalk.ts'
import type { Snapshot } from './snapshot.ts'
import type { StepRule } from './steps.ts'
import { reverseRule } from './steps.ts'
import { type StepTable, stepTableOf } from './stepTable.ts'
import type { Work } from './work.ts'

/** Between which entities, along which rule, and how far. */
export interface CorridorEnds {
  readonly from: number
  readonly to: number
  readonly rule: StepRule
  readonly maxHops: number
}

const FAR = 255

/**
 * Every step that a path between two entities may take, where one of the two has little around it: looked up once, and then
 * searched for each basis without the graph. Places are numbered from 0, in the order in which they were met.
 */
export class Corridor {
  readonly #linkBasis: Uint8Array
  readonly #maxHops: number
  readonly #start: number
  readonly #end: number
  /** The entity of each place. */
  readonly #entities: readonly number[]
  /** Each step: the place it leaves, the place it leads to, and its link. */
  readonly #tails: readonly number[]
  readonly #heads: readonly number[]
  readonly #links: readonly number[]

  private constructor(snapshot: Snapshot, ends: CorridorEnds, side: Side, isFromStart: boolean) {
    this.#linkBasis = snapshot.columns.linkBasis
    this.#maxHops = ends.maxHops
    this.#entities = side.entities
    this.#links = side.links
    ;[this.#tails, this.#heads] = isFromStart ? [side.nearer, side.farther] : [side.farther, side.nearer]
    ;[this.#start, this.#end] = isFromStart ? [0, side.wallPlace] : [side.wallPlace, 0]
  }

  /**
   * The corridor, or null where the steps around both ends are more than `work` suffices for. Whichever end is the cheaper
   * to look around grows first.
   */
  static find(snapshot: Snapshot, ends: CorridorEnds, work: Work): Corridor | null {
    const { from, to, rule, maxHops } = ends
    const { entityCount } = snapshot.columns
    const ahead = new Side(stepTableOf(snapshot, rule), from, to, numbersFor(entityCount, 0))
    const behind = new Side(stepTableOf(snapshot, reverseRule(rule)), to, from, numbersFor(entityCount, 1))
    for (;;) {
      const side = ahead.cost <= behind.cost ? ahead : behind
      if (side.isComplete || side.radius === maxHops)
        return new Corridor(snapshot, ends, side, side === ahead)
      if (!work.spend(side.cost)) return null
      side.grow()
    }
  }

  /** The links of the first `limit` paths whose weakest link has that basis, in the order of `searchPaths`. */
  search(weakest: number, limit: number, work: Work): readonly number[][] {
    const found: number[][] = []
    const distance = this.#start < 0 || this.#end < 0 ? null : this.#distances(weakest)
    const nearest = distance?.[this.#start] ?? FAR
    if (distance === null || nearest === FAR) return found
    const ground = this.#groundOf(weakest, distance)
    const wanted = { weakest, limit, linkBasis: this.#linkBasis }
    for (let hops = nearest; hops <= this.#maxHops; hops++) {
      if (!walkPaths(ground, wanted, hops, work, found)) break
    }
    return found
  }

  /** How many steps each place is from the end, over links of the basis or a stronger one. */
  #distances(weakest: number): Uint8Array {
    const distance = new Uint8Array(this.#entities.length).fill(FAR)
    distance[this.#end] = 0
    let isGrowing = true
    for (let hops = 1; hops <= this.#maxHops && isGrowing; hops++) {
      isGrowing = false
      // Steps and places are numbered by this class, so the reads below never give undefined.
      for (let step = 0; step < this.#links.length; step++) {
        const tail = this.#tails[step] as number
        if (distance[tail] !== FAR || distance[this.#heads[step] as number] !== hops - 1) continue
        if ((this.#linkBasis[this.#links[step] as number] as number) > weakest) continue
        distance[tail] = hops
        isGrowing = true
      }
    }
    return distance
  }

  #groundOf(weakest: number, distance: Uint8Array): Ground {
    const sorted = new Map<number, readonly Step[]>()
    return {
      start: this.#start,
      distanceOf: (place) => distance[place],
      stepsFrom: (place) => {
        const known = sorted.get(place) ?? this.#stepsFrom(place, weakest, distance)
        sorted.set(place, known)
        return known
      },
    }
  }

  #stepsFrom(place: number, weakest: number, distance: Uint8Array): readonly Step[] {
    const steps: Step[] = []
    for (let step = 0; step < this.#links.length; step++) {
      if (this.#tails[step] !== place) continue
      const [link, other] = [this.#links[step] as number, this.#heads[step] as number]
      if ((this.#linkBasis[link] as number) <= weakest && distance[other] !== FAR) steps.push({ link, other })
    }
    const entityOf = (step: Step) => this.#entities[step.other] as number
    return steps.sort((a, b) => entityOf(a) - entityOf(b) || a.link - b.link)
  }
}

/** What lies around one end, and the steps to it. */
class Side {
  readonly entities: number[]
  /** Each step: the place that was looked around, the place that was seen, and the link. */
  readonly nearer: number[] = []
  readonly farther: number[] = []
  readonly links: number[] = []
  /** How many links the next `grow` looks at. */
  cost: number
  radius = 0
  /** The place of the other end, from which no step is taken; -1 until it is met. */
  wallPlace = -1
  readonly #table: StepTable
  readonly #wall: number
  readonly #numbers: Numbers
  #frontier = 0

  constructor(table: StepTable, centre: number, wall: number, numbers: Numbers) {
    this.#table = table
    this.#wall = wall
    this.#numbers = numbers
    this.entities = [centre]
    numbers.begin()
    numbers.set(centre, 0)
    this.cost = this.#costOf(centre)
  }

  /** True when nothing lies beyond. */
  get isComplete(): boolean {
    return this.#frontier === this.entities.length
  }

  /** Takes one step from every place at the radius. */
  grow(): void {
    const { offsets, links, others } = this.#table
    const end = this.entities.length
    this.radius++
    this.cost = 0
    for (let place = this.#frontier; place < end; place++) {
      if (place === this.wallPlace) continue
      const entity = this.entities[place] as number
      const last = offsets[entity + 1] as number
      for (let at = offsets[entity] as number; at < last; at++) {
        this.nearer.push(place)
        this.farther.push(this.#placeOf(others[at] as number))
        this.links.push(links[at] as number)
      }
    }
    this.#frontier = end
  }

  #placeOf(entity: number): number {
    const known = this.#numbers.get(entity)
    if (known >= 0) return known
    const place = this.entities.length
    this.entities.push(entity)
    this.#numbers.set(entity, place)
    if (entity === this.#wall) this.wallPlace = place
    else this.cost += this.#costOf(entity)
    return place
  }

  #costOf(entity: number): number {
    const { offsets } = this.#table
    return (offsets[entity + 1] as number) - (offsets[entity] as number)
  }
}

/** The places of entities in one search: an array that is used again and again and never needs to be cleared. */
class Numbers {
  readonly #marks: Int32Array
  #base = 1
  #next = 1

  constructor(size: number) {
    this.#marks = new Int32Array(size)
  }

  get size(): number {
    return this.#marks.length
  }

  /** Forgets every place. */
  begin(): void {
    this.#base = this.#next
    if (this.#base < 2 ** 30) return
    this.#marks.fill(0)
    this.#base = this.#next = 1
  }

  /** The place of an entity, or less than 0. */
  get(entity: number): number {
    return (this.#marks[entity] as number) - this.#base
  }

  set(entity: number, place: number): void {
    this.#marks[entity] = this.#base + place
    this.#next = Math.max(this.#next, this.#base + place + 1)
  }
}

/** One for each end: searches run one after the other, so all of them share these. */
const numbers: Numbers[] = []

function numbersFor(entityCount: number, end: 0 | 1): Numbers {
  const known = numbers[end]
  if (known !== undefined && known.size >= entityCount) return known
  const made = new Numbers(entityCount)
  numbers[end] = made
  return made
}
