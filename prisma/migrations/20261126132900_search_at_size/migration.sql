-- Makes anew what search_entity and search_name hold of the entities with these ids, from the facts as they are now: as before, for
-- half the work, since a whole country is written in one go. Headings above are looked for by joins, abbreviations among short
-- names only, stems without a call of a function for each name.
-- Texts of more than 200,000 characters are found by their beginning: a tsvector holds no more than a megabyte.
-- The plan is made for each call: it depends on how many there are.
CREATE OR REPLACE FUNCTION "refresh_search"(ids integer[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  DELETE FROM search_entity WHERE entity_id = ANY (ids);

  WITH cited AS (
    SELECT DISTINCT v.entity_id, v.section_id FROM evidence v WHERE v.entity_id = ANY (ids)
  ), outline AS (
    SELECT s.id, s.document_id, s.locator, s.position, s.heading, s.text
    FROM section s WHERE s.id IN (SELECT section_id FROM cited)
  ), lifted AS (
    -- The nearest heading above: that of 4.ii, or else of 4, for 4.ii.h. As heading_above() finds it for one section.
    SELECT DISTINCT ON (o.id) o.id, a.heading
    FROM outline o, string_to_array(o.locator, '.') AS steps, generate_series(1, cardinality(steps) - 1) AS n
    JOIN section a ON TRUE
    WHERE coalesce(o.heading, '') = '' AND a.document_id = o.document_id AND a.locator = array_to_string(steps[1:n], '.')
      AND a.heading <> ''
    ORDER BY o.id, length(a.locator) DESC
  ), places AS (
    SELECT c.entity_id, left(string_agg(DISTINCT o.heading, ' . '), 100000) AS headings,
      left(string_agg(DISTINCT l.heading, ' . '), 100000) AS above,
      left(string_agg(o.text, ' . ' ORDER BY o.document_id, o.position), 200000) AS texts
    FROM cited c JOIN outline o ON o.id = c.section_id LEFT JOIN lifted l ON l.id = o.id GROUP BY c.entity_id
  ), names AS (
    SELECT entity_id, left(string_agg(name, ' . ' ORDER BY place, position), 100000) AS names FROM (
      SELECT entity_id, name, 0 AS place, position FROM alias WHERE entity_id = ANY (ids)
      UNION ALL SELECT entity_id, name, 1, position FROM holder WHERE entity_id = ANY (ids)
      UNION ALL SELECT entity_id, value, 2, position FROM identifier WHERE entity_id = ANY (ids)
    ) AS other GROUP BY entity_id
  )
  INSERT INTO search_entity (entity_id, key, kind, visibility, valid_from, valid_to, document)
  SELECT e.id, e.key, e.kind, e.visibility, e.valid_from, e.valid_to,
    setweight(search_vector(e.name), 'A')
    || setweight(search_vector(n.names), 'B')
    || setweight(search_vector(concat_ws(' . ', e.summary, p.headings)), 'C')
    || setweight(search_vector(concat_ws(' . ', p.above, p.texts)), 'D')
  FROM entity e LEFT JOIN names n ON n.entity_id = e.id LEFT JOIN places p ON p.entity_id = e.id
  WHERE e.id = ANY (ids);

  WITH named AS (
    SELECT id, 0 AS place, 0 AS position, name FROM entity WHERE id = ANY (ids)
    UNION ALL SELECT entity_id, 1, position, name FROM alias WHERE entity_id = ANY (ids)
  ), spelled AS (
    SELECT DISTINCT ON (id, text) id, place, position, text,
      CASE WHEN name ~ '^\S{2,12}$' THEN (
        SELECT length(capitals) >= 2 AND 2 * length(capitals) >= length(letters)
        FROM regexp_replace(name, '[^A-Z]', '', 'g') AS capitals, regexp_replace(name, '[^A-Za-z]', '', 'g') AS letters
      ) ELSE FALSE END AS is_abbreviation
    FROM named,
      unnest(CASE WHEN name ~ '[-\u2010\u2011]' THEN ARRAY[name, search_join(name)] ELSE ARRAY[name] END) AS spelling,
      left(search_fold(spelling), 200) AS text
    WHERE text <> '' ORDER BY id, text, place, position
  ), started AS (
    SELECT id, place, position, text, 1 AS word, coalesce((
      -- As search_stems() gives them.
      SELECT string_agg(lexeme, ' ' ORDER BY at)
      FROM unnest(to_tsvector('search_english', text)) AS word(lexeme, positions, weights), unnest(positions) AS at
    ), text) AS stems, is_abbreviation FROM spelled
    UNION ALL
    SELECT DISTINCT ON (id, rest) id, 2, position, rest, word, NULL, FALSE
    FROM spelled, string_to_array(text, ' ') AS words, generate_series(2, least(cardinality(words), 30)) AS word,
      array_to_string(words[word:], ' ') AS rest
    WHERE ts_lexize('english_stem', words[word]) <> '{}'
  )
  INSERT INTO search_name (entity_id, position, kind, visibility, valid_from, valid_to, place, text, stems, is_synonym)
  SELECT e.id, row_number() OVER (PARTITION BY e.id ORDER BY s.place, s.position, s.word, s.text), e.kind, e.visibility,
    e.valid_from, e.valid_to, s.place, s.text, s.stems,
    s.stems IS NOT NULL AND (s.is_abbreviation OR cardinality(string_to_array(s.stems, ' ')) BETWEEN 2 AND 8)
  FROM started s JOIN entity e ON e.id = s.id;

  -- New rows wait in a list that every search would have to read through; only an index's owner may have it cleared. While a whole
  -- country is written there is no such index (src/store/import/bareTables.ts).
  IF pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = to_regclass('search_entity_document_idx')), 'USAGE') THEN
    PERFORM gin_clean_pending_list(to_regclass('search_entity_document_idx')), gin_clean_pending_list('search_word_word_idx');
  END IF;
END
$$;
