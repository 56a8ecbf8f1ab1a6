import type { Prisma } from '../generated/client.ts'

/** Writes what new and changed datasets say of themselves. Three statements. */
export async function writeDatasets(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO dataset (id, key, title, description, partnership_name, partnership_accent, partnership_logo, partnership_logo_type)
    SELECT p.id, p.key, r->>'title', r->>'description', r->'partnership'->>'name', r->'partnership'->>'accent',
      decode(r->'partnership'->'logo'->>'base64', 'base64'), r->'partnership'->'logo'->>'mediaType'
    FROM plan_dataset p JOIN stage_dataset s ON s.n = p.n, LATERAL (SELECT s.record) AS said(r)
    WHERE p.stored IS NULL OR p.before IS NOT NULL ORDER BY p.n
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
      partnership_name = excluded.partnership_name, partnership_accent = excluded.partnership_accent,
      partnership_logo = excluded.partnership_logo, partnership_logo_type = excluded.partnership_logo_type`
  await tx.$executeRaw`
    DELETE FROM rule_setting r USING plan_dataset p WHERE r.dataset_id = p.stored AND p.before IS NOT NULL`
  await tx.$executeRaw`
    INSERT INTO rule_setting (dataset_id, rule, is_on, reason, position)
    SELECT p.id, r.one->>'rule', (r.one->>'on')::boolean, r.one->>'reason', r.at - 1
    FROM plan_dataset p JOIN stage_dataset s ON s.n = p.n,
      jsonb_array_elements(s.record->'rules') WITH ORDINALITY AS r(one, at)
    WHERE p.stored IS NULL OR p.before IS NOT NULL ORDER BY p.n, r.at`
}
