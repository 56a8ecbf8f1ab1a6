import { type Measurement, ratioOf } from '../measurement.ts'
import type { Results } from './results.ts'
import { judgeTargets, NOISE } from './targets.ts'

/** A table as rows of cells, the first row its heads. */
export interface Table {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

const NAMES: Readonly<Record<string, string>> = {
  goldenThread: 'Golden Thread',
  postgraphile: 'PostGraphile 5',
  plainPothos: 'Yoga, Pothos and Prisma',
  mercurius: 'Mercurius, in memory',
  bare: 'bare server, bytes ready made',
  recursive: 'recursive statement',
  graphology: 'graphology',
}

/** The tables of a run: the targets, each workload by side and size, growth, and what a server costs besides. */
export function tablesOf(results: Results): Table[] {
  const workloads = [...new Set(results.compared.map(({ workload }) => workload))]
  return [
    targetTable(results),
    ...workloads.map((workload) =>
      comparison(
        workload,
        results.compared.filter((one) => one.workload === workload),
      ),
    ),
    growthTable(
      'The same questions about one partnership, in graphs of every size',
      results.ofOnePartnership,
    ),
    lifecycleTable(results),
    importTable(results),
  ].filter(({ rows }) => rows.length > 1)
}

function targetTable(results: Results): Table {
  const rows = judgeTargets(results).map(({ title, wanted, measured, verdict }) => [
    title,
    wanted,
    measured,
    verdict,
  ])
  return { title: 'Targets', rows: [['target', 'wanted', 'measured', ''], ...rows] }
}

function comparison(workload: string, measurements: readonly Measurement[]): Table {
  const rows = measurements.map((one) => {
    const own = measurements.find(
      ({ side, partnerships }) => side === 'goldenThread' && partnerships === one.partnerships,
    )
    const ratio = own === undefined || own === one ? '' : printRatio(ratioOf(own, one))
    return [
      String(one.partnerships),
      NAMES[one.side] ?? one.side,
      number(one.perSecond),
      ratio,
      number(one.p50),
      number(one.p99),
      one.bytes === null ? '' : number(one.bytes / 1000),
    ]
  })
  return {
    title: workload,
    rows: [['partnerships', 'side', 'a second', 'Golden Thread does', 'p50 ms', 'p99 ms', 'kB'], ...rows],
  }
}

function growthTable(title: string, measurements: readonly Measurement[]): Table {
  const sizes = [...new Set(measurements.map(({ partnerships }) => partnerships))]
  const rows = [...Map.groupBy(measurements, ({ workload }) => workload)].map(([workload, all]) => [
    workload,
    ...sizes.map((size) => {
      const one = all.find(({ partnerships }) => partnerships === size)
      return one === undefined ? '' : `${number(one.perSecond)}/s, ${number(one.p50)} ms`
    }),
  ])
  return { title, rows: [['', ...sizes.map((size) => `${size}`)], ...rows] }
}

function lifecycleTable({ lifecycles }: Results): Table {
  const row = (title: string, cells: (string | null)[]) => [title, ...cells.map((cell) => cell ?? 'not told')]
  const rows = [
    row(
      'first answer, from the start of the process, s',
      lifecycles.map((one) => number(one.firstAnswer / 1000)),
    ),
    row(
      'memory after it, MiB',
      lifecycles.map(({ memory }) => (memory === null ? null : number(memory))),
    ),
    row(
      'looking for changes when there are none, ms',
      lifecycles.map((one) => number(one.look)),
    ),
    row(
      "importing a partnership's dataset with one entity changed, ms",
      lifecycles.map((one) => number(one.write)),
    ),
    row(
      'taking that change over, ms',
      lifecycles.map((one) => number(one.takeOver)),
    ),
    row(
      'taking over a link that is new, ms',
      lifecycles.map((one) => number(one.takeOverLink)),
    ),
    row(
      'reading the whole graph again, s',
      lifecycles.map((one) => number(one.readAgain / 1000)),
    ),
    row(
      'writing all its datasets, when the database was made, s',
      lifecycles.map(({ fillSeconds }) => (fillSeconds === null ? null : number(fillSeconds))),
    ),
  ]
  if (lifecycles.length === 0) return { title: '', rows: [] }
  return {
    title: 'Start, memory and refresh',
    rows: [['partnerships', ...lifecycles.map(({ partnerships }) => String(partnerships))], ...rows],
  }
}

function importTable({ imported }: Results): Table {
  if (imported === null) return { title: '', rows: [] }
  const { first, again, country } = imported
  return {
    title: 'Import by the command, from the start of the process to its end',
    rows: [
      ['', 's', 'most memory, MiB'],
      ['the first dataset, into an empty database', number(first), ''],
      ['the same files again', number(again), ''],
      [
        `a country of ${country.partnerships} as one file of ${number(country.megabytes)} MB, a record on each line`,
        number(country.seconds),
        country.memory === null ? 'not told' : number(country.memory),
      ],
    ],
  }
}

function printRatio({ ratio, spread }: ReturnType<typeof ratioOf>): string {
  return `${number(ratio)} times${spread > NOISE ? ', noisy' : ''}`
}

/** Three figures that count: 1,234 and 12.3 and 0.123. */
function number(value: number): string {
  return value.toLocaleString(
    'en-GB',
    value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  )
}
