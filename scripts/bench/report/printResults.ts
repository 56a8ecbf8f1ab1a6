import CliTable from 'cli-table3'
import type { Results } from './results.ts'
import { tablesOf } from './tables.ts'

/** The tables of a run for a terminal. */
export function printResults(results: Results): string {
  const tables = tablesOf(results).map(({ title, rows: [head = [], ...rows] }) => {
    const table = new CliTable({ head: [...head], style: { head: [], border: [], compact: true } })
    table.push(...rows.map((row) => [...row]))
    return `\n${title}\n${table.toString()}\n`
  })
  return `${tables.join('')}\nLoad of the machine before and after: ${results.loads.map(([last]) => last?.toFixed(1)).join(' and ')}\n`
}
