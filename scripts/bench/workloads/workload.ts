/** Who answers questions over HTTP. */
export const SIDES = ['goldenThread', 'postgraphile', 'plainPothos', 'mercurius'] as const
export type SideName = (typeof SIDES)[number]

/** What is sent to /graphql. */
export interface Question {
  readonly query: string
  readonly variables: object
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question, which only the workload knows.
export type Data = any

/** Asks one side and gives its data. Throws when the answer has errors. */
export type Ask = (question: Question) => Promise<Data>

/** How one side is asked, and what its answer says. */
export interface Wording<Parameter> {
  ask(parameter: Parameter): Question
  /** The answer in a form that is the same for every side. */
  read(data: Data): unknown
  /** The parameter with what the side itself must tell first, such as the cursor of a page. */
  prepare?(parameter: Parameter, ask: Ask): Promise<Parameter>
}

/** One kind of work, asked of every side that can do it. */
export interface Workload<Parameter = Data> {
  /** How it is called on the command line. */
  readonly name: string
  readonly title: string
  /** What to ask about, chosen from the database: within one dataset, or anywhere. The same in every run. */
  loadParameters(databaseUrl: string, dataset: string | null): Promise<readonly Parameter[]>
  readonly wordings: { readonly [Name in SideName]?: Wording<Parameter> }
  /** How many clients ask at once. */
  readonly clients: number
  /** True when it asks about one partnership, so that it should cost the same in a graph of any size. */
  readonly isLocal: boolean
  /** True when the answers may come from where they are kept; otherwise every one is made anew. */
  readonly isKept?: boolean
}

/** The condition of SQL that an entity belongs to the dataset which is the first value of the statement; null is any. */
export const IN_DATASET =
  '($1::text IS NULL OR entity.dataset_id = (SELECT id FROM dataset WHERE dataset.key = $1))'

/** The condition of SQL that a strategy is the plan of a partnership, by how the generated ones are called. */
export const IS_PLAN = `entity.key ~ '-plan-[0-9]{4}-[0-9]{4}$'`

/** The workload as the benchmark runs it, whatever its parameters are. */
export function workload<Parameter>(definition: Workload<Parameter>): Workload {
  return definition
}
