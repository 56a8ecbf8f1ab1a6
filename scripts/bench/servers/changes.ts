import { type DatasetRecord, type LinkRecord, VISIBILITIES } from '../../../src/ontology/records.ts'
import { importRecords } from '../../../src/store/import/importRecords.ts'
import { stageDataset } from '../../../src/store/import/stage.ts'
import { generateDatasets } from '../generate/generateDatasets.ts'

/** What a dataset is imported with: itself as it was made, another summary of its first entity, or one link more. */
export type Change = 'NONE' | 'ENTITY' | 'LINK'

/** Imports the dataset that its parent names with a change, and answers with the milliseconds that it took. */
const url = process.env.DATABASE_URL ?? ''

process.on('message', async (message) => {
  const { dataset, change } = message as { dataset: string; change: Change }
  const changed = changeDataset(findDataset(dataset), change)
  const started = performance.now()
  await importRecords(url, {
    read: (stage) => stageDataset(stage, changed),
    remove: true,
    dryRun: false,
    actor: 'benchmark',
    reason: 'To measure a refresh.',
  })
  process.send?.(performance.now() - started)
})
process.send?.('ready')

function changeDataset(dataset: DatasetRecord, change: Change): DatasetRecord {
  if (change === 'NONE') return dataset
  if (change === 'LINK') return { ...dataset, links: [...dataset.links, newLink(dataset)] }
  const [entity, ...others] = dataset.entities
  if (entity === undefined) throw new Error(`The dataset "${dataset.key}" has no entities.`)
  return { ...dataset, entities: [{ ...entity, summary: 'Another summary.' }, ...others] }
}

/** A lawful link that the dataset does not have: from where one link starts to where another of its sort ends. */
function newLink({ links }: DatasetRecord): LinkRecord {
  const sortOf = ({ type, source, target }: LinkRecord) =>
    [type, source, target].map((id) => id.split('/')[0]).join(' ')
  const known = new Set(links.map(({ source, target }) => `${source} ${target}`))
  for (const link of links) {
    const other = links.find(
      (one) =>
        sortOf(one) === sortOf(link) &&
        link.source !== one.target &&
        !known.has(`${link.source} ${one.target}`) &&
        !known.has(`${one.target} ${link.source}`),
    )
    if (other !== undefined) return { ...link, target: other.target }
  }
  throw new Error('The dataset has every link.')
}

/** The generated dataset of that key, as settle.sql leaves it: a partnership is the same in a country of any size. */
function findDataset(key: string): DatasetRecord {
  const visibilities = new Map<string, number>()
  for (const dataset of generateDatasets({ partnerships: 3_300, seed: 1 })) {
    for (const { id, visibility } of dataset.entities) visibilities.set(id, VISIBILITIES.indexOf(visibility))
    if (dataset.key !== key) continue
    const hide = (link: LinkRecord): LinkRecord => {
      const ranks = [link.source, link.target].map((id) => visibilities.get(id) ?? 0)
      const hidden = VISIBILITIES[Math.max(VISIBILITIES.indexOf(link.visibility), ...ranks)]
      return { ...link, visibility: hidden ?? link.visibility }
    }
    return { ...dataset, links: dataset.links.map(hide) }
  }
  throw new Error(`No dataset "${key}" is generated.`)
}
