import type { EvidenceRecord } from '../ontology/records.ts'
import type { Prisma } from './generated/client.ts'

type EvidenceById = ReadonlyMap<number, readonly EvidenceRecord[]>

/** Evidence by the id of what it belongs to, each list in its own order. */
export interface LoadedEvidence {
  readonly entities: EvidenceById
  readonly links: EvidenceById
  readonly observations: EvidenceById
  readonly holders: EvidenceById
}

/** All evidence. `places` says which document and locator a section's id stands for. One statement. */
export async function loadEvidence(
  tx: Prisma.TransactionClient,
  places: ReadonlyMap<number, { readonly document: string; readonly locator: string }>,
): Promise<LoadedEvidence> {
  const rows = await tx.$queryRaw<EvidenceRow[]>`
    SELECT entity_id AS entity, link_id AS link, observation_id AS observation, holder_id AS holder,
      section_id AS section, note
    FROM evidence ORDER BY position, id`
  const entities = new Map<number, EvidenceRecord[]>()
  const links = new Map<number, EvidenceRecord[]>()
  const observations = new Map<number, EvidenceRecord[]>()
  const holders = new Map<number, EvidenceRecord[]>()
  for (const row of rows) {
    const place = places.get(row.section)
    if (place === undefined) continue
    const evidence = { document: place.document, locator: place.locator, note: row.note }
    if (row.link !== null) append(links, row.link, evidence)
    else if (row.entity !== null) append(entities, row.entity, evidence)
    else if (row.observation !== null) append(observations, row.observation, evidence)
    else if (row.holder !== null) append(holders, row.holder, evidence)
  }
  return { entities, links, observations, holders }
}

interface EvidenceRow {
  readonly entity: number | null
  readonly link: number | null
  readonly observation: number | null
  readonly holder: number | null
  readonly section: number
  readonly note: string | null
}

function append(groups: Map<number, EvidenceRecord[]>, id: number, evidence: EvidenceRecord): void {
  const group = groups.get(id)
  if (group === undefined) groups.set(id, [evidence])
  else group.push(evidence)
}
