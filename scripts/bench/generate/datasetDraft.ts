import { ontology } from '../../../src/ontology/ontology.ts'
import type {
  DatasetHeaderRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  LinkRecord,
  ObservationRecord,
} from '../../../src/ontology/records.ts'
import { type Drawing, drawVisibility } from './entities.ts'
import { createGrounds, drawEvidence } from './evidence.ts'
import { type Period, periods } from './periods.ts'

/** A dataset while it is put together. */
export class DatasetDraft {
  readonly documents: DocumentRecord[] = []
  readonly entities: EntityRecord[] = []
  readonly observations: ObservationRecord[] = []
  readonly #links = new Map<string, LinkRecord>()
  readonly #drawing: Drawing
  readonly #documentsOf: (period: Period | null) => readonly DocumentRecord[]
  readonly #groundsOf: ReturnType<typeof createGrounds>

  /** `documentsOf` gives what may be cited of a period, or of no period. */
  constructor(drawing: Drawing, documentsOf: (period: Period | null) => readonly DocumentRecord[]) {
    this.#drawing = drawing
    this.#documentsOf = documentsOf
    this.#groundsOf = createGrounds(drawing.shape)
  }

  /** Adds a link that holds as long as its ends do, evidence from the period's documents; once, if it is there. */
  link(type: string, source: string, target: string, period: Period | null): void {
    this.#add(type, source, target, { period, from: null, to: null })
  }

  /** Adds a link of things that outlast a plan: undated, or, restated by each plan, once for each period. */
  lastingLink(type: string, source: string, target: string, isRestated: boolean): void {
    if (!isRestated) this.link(type, source, target, null)
    else
      for (const period of periods)
        this.#add(type, source, target, { period, from: period.from, to: period.to })
  }

  #add(
    type: string,
    one: string,
    other: string,
    { period, from, to }: { period: Period | null; from: string | null; to: string | null },
  ): void {
    const { random, shape } = this.#drawing
    const isTurned = ontology.linkTypes.get(type)?.symmetric === true && one > other
    const [source, target] = isTurned ? [other, one] : [one, other]
    const key = `${type} ${source} ${target}`
    if (this.#links.has(`${key} null`) || this.#links.has(`${key} ${from}`)) return
    const grounds = this.#groundsOf(type, random)
    const evidence = drawEvidence(this.#documentsOf(period), grounds, { random, notes: shape.notes })
    this.#links.set(`${key} ${from}`, {
      type,
      source,
      target,
      basis: grounds.basis,
      note: grounds.hasNote ? `As the plan ${period?.label ?? 'of every period'} words it.` : null,
      validFrom: from,
      validTo: to,
      visibility: drawVisibility(random),
      evidence,
    })
  }

  /** The dataset, with that said of itself. */
  finish(header: DatasetHeaderRecord): DatasetRecord {
    const { documents, entities, observations } = this
    return { ...header, documents, entities, links: [...this.#links.values()], observations }
  }
}
