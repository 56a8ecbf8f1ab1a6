-- What a peer's owner would do for it before measuring: every side then answers from the same rows, in the same order.
-- A link is as hidden as its ends, so that one column tells who may see it. Golden Thread hides such links by itself.
UPDATE link SET visibility = greatest(link.visibility, source.visibility, target.visibility)
  FROM entity source, entity target
  WHERE source.id = link.source_id AND target.id = link.target_id
    AND link.visibility < greatest(source.visibility, target.visibility);
-- Names sort as in a British index, which is how Golden Thread sorts them, and an index has them in that order.
CREATE COLLATION british (provider = icu, locale = 'en-GB-u-kn-true');
ALTER TABLE entity ALTER COLUMN name TYPE text COLLATE british;
CREATE INDEX entity_kind_name_key ON entity (kind, name, key);
-- PostGraphile finds by what a constraint says is unique; Prisma makes an index alone.
ALTER TABLE entity ADD CONSTRAINT entity_key_key UNIQUE USING INDEX entity_key_key;
