import { Option } from 'commander'
import { VISIBILITIES, type Visibility } from '../ontology/records.ts'

/** The option --clearance: for whom an answer is, the public unless told otherwise. Whoever runs a command owns the database. */
export function clearanceOption(): Option {
  const names = VISIBILITIES.map((visibility) => visibility.toLowerCase())
  return new Option(
    '--clearance <clearance>',
    'for whom the answer is: it holds what these may see, and nothing else',
  )
    .choices(names)
    .default('public')
}

/** The clearance that the option's text names. */
export function parseClearance(text: string): Visibility {
  return VISIBILITIES.find((visibility) => visibility.toLowerCase() === text) ?? 'PUBLIC'
}
