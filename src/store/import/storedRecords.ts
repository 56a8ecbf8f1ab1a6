import { linkIdOf } from './sorts.ts'

/**
 * SQL that puts stored records together again as the datasets stated them: rows of the row's `id`, the record's id (`key`) and the
 * `record` with the fields of src/ontology/records.ts. Every list is in its own order.
 */
export const storedRecords = {
  dataset: `
    SELECT d.id, 'dataset/' || d.key AS key, jsonb_build_object('key', d.key, 'title', d.title, 'description', d.description,
      'partnership', CASE WHEN d.partnership_name IS NOT NULL THEN jsonb_build_object(
        'name', d.partnership_name, 'accent', d.partnership_accent,
        'logo', CASE WHEN d.partnership_logo IS NOT NULL THEN jsonb_build_object(
          'mediaType', d.partnership_logo_type, 'base64', replace(encode(d.partnership_logo, 'base64'), chr(10), '')) END) END,
      'rules', ${list(`jsonb_build_object('rule', r.rule, 'on', r.is_on, 'reason', r.reason)`, 'r', 'rule_setting r', 'r.dataset_id = d.id')}
    ) AS record FROM dataset d`,
  document: `
    SELECT d.id, 'document/' || d.key AS key, jsonb_build_object('key', d.key, 'title', d.title, 'publisher', d.publisher, 'publishedOn', d.published_on,
      'url', d.url, 'describes', (SELECT e.key FROM entity e WHERE e.id = d.describes_id),
      'sections', ${list(`jsonb_build_object('locator', s.locator, 'heading', s.heading)`, 's', 'section s', 's.document_id = d.id')}
    ) AS record FROM document d`,
  entity: `
    SELECT e.id, e.key, jsonb_build_object('id', e.key, 'kind', e.kind, 'name', e.name, 'summary', e.summary,
      'aliases', ${list('a.name', 'a', 'alias a', 'a.entity_id = e.id')},
      'identifiers', ${list(`jsonb_build_object('scheme', i.scheme, 'value', i.value, 'url', i.url)`, 'i', 'identifier i', 'i.entity_id = e.id')},
      'validFrom', e.valid_from, 'validTo', e.valid_to, 'visibility', e.visibility, 'evidence', ${evidence('entity_id', 'e.id')},
      'funding', (
        SELECT jsonb_build_object('amount', f.amount::text, 'currency', f.currency, 'frequency', f.frequency,
          'years', ${list(`jsonb_build_object('year', y.year, 'amount', y.amount::text, 'basis', y.basis, 'note', y.note)`, 'y', 'funding_year y', 'y.funding_stream_id = f.entity_id')})
        FROM funding_stream f WHERE f.entity_id = e.id),
      'holders', ${list(`jsonb_build_object('name', h.name, 'validFrom', h.valid_from, 'validTo', h.valid_to, 'evidence', ${evidence('holder_id', 'h.id')})`, 'h', 'holder h', 'h.entity_id = e.id')}
    ) AS record FROM entity e`,
  link: `
    SELECT l.id, ${linkIdOf('source.key', 'l.type', 'target.key', 'l.valid_from')} AS key, jsonb_build_object('type', l.type, 'source', source.key, 'target', target.key, 'basis', l.basis,
      'note', l.note, 'validFrom', l.valid_from, 'validTo', l.valid_to, 'visibility', l.visibility,
      'evidence', ${evidence('link_id', 'l.id')}
    ) AS record FROM link l JOIN entity source ON source.id = l.source_id JOIN entity target ON target.id = l.target_id`,
  observation: `
    SELECT o.id, o.key, jsonb_build_object('subject', subject.key, 'metric', o.metric, 'value', o.value::text, 'unit', o.unit,
      'period', o.period, 'periodStart', o.period_start, 'periodEnd', o.period_end, 'note', o.note,
      'visibility', o.visibility, 'evidence', ${evidence('observation_id', 'o.id')}
    ) AS record FROM observation o JOIN entity subject ON subject.id = o.subject_id`,
} as const

function list(item: string, alias: string, table: string, condition: string): string {
  return `coalesce((SELECT jsonb_agg(${item} ORDER BY ${alias}.position, ${alias}.id) FROM ${table} WHERE ${condition}), '[]')`
}

function evidence(column: string, owner: string): string {
  const piece = `jsonb_build_object('document', doc.key, 'locator', sec.locator, 'note', v.note)`
  const tables =
    'evidence v JOIN section sec ON sec.id = v.section_id JOIN document doc ON doc.id = sec.document_id'
  return list(piece, 'v', tables, `v.${column} = ${owner}`)
}
