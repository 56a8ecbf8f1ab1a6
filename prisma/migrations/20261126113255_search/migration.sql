-- Both are "trusted": the owner of a database may create them. applyMigrations() tells what to do where that is refused.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "search_entity" (
    "entity_id" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "document" tsvector NOT NULL,

    CONSTRAINT "search_entity_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "search_name" (
    "entity_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "place" SMALLINT NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "stems" TEXT COLLATE "C",
    "is_synonym" BOOLEAN NOT NULL,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("entity_id","position")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "visibility" "visibility" NOT NULL,
    "entities" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word","visibility")
);

-- CreateIndex
CREATE INDEX "search_entity_document_idx" ON "search_entity" USING GIN ("document");

-- CreateIndex
CREATE INDEX "search_name_visibility_kind_place_text_idx" ON "search_name"("visibility", "kind", "place", "text");

-- CreateIndex
CREATE INDEX "search_name_stems_idx" ON "search_name"("stems");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "search_entity" ADD CONSTRAINT "search_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows and COLLATE "C" above (prefixes are ranges, the same on every server) are written by hand: Prisma's schema
-- cannot say them.

-- English, whatever the accents.
CREATE TEXT SEARCH CONFIGURATION "search_english" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "search_english" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- The text as words with one blank between them: lower case, without accents, "&" as "and", an apostrophe dropped and
-- all other punctuation a blank. Index and question pass through it alike. Nearly all text is ASCII, which is a tenth of
-- the work.
CREATE FUNCTION "search_fold"(raw text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(raw) = length(raw) THEN
    btrim(regexp_replace(replace(replace(lower(raw), '&', ' and '), '''', ''), '[^a-z0-9]+', ' ', 'g'))
  ELSE
    btrim(regexp_replace(
      translate(replace(lower(unaccent(normalize(raw, NFKC))), '&', ' and '), E'''\u2018\u2019\u00ad\u200b\u200c\u200d\ufeff', ''),
      '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+', ' ', 'g'))
  END
$$;

-- The text with the hyphens within words taken out: "antisocial" of "anti-social".
CREATE FUNCTION "search_join"(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(raw, '([A-Za-z0-9])[-\u2010\u2011](?=[A-Za-z0-9])', '\1', 'g')
$$;

-- The stems of the text's words; a word with a hyphen counts in parts and as one.
CREATE FUNCTION "search_vector"(raw text) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF coalesce(raw, '') = '' THEN RETURN ''; END IF;
  IF raw !~ '[-\u2010\u2011]' THEN RETURN to_tsvector('search_english', search_fold(raw)); END IF;
  RETURN to_tsvector('search_english', search_fold(raw)) || coalesce(to_tsvector('search_english', search_fold((
    SELECT string_agg(search_join(word[1]), ' ')
    FROM regexp_matches(raw, '[A-Za-z0-9]+(?:[-\u2010\u2011][A-Za-z0-9]+)+', 'g') AS word
  ))), '');
END
$$;

-- The stems of a folded text in its order, joined by blanks, without "the", "of" and the like; the text itself when it
-- has no other words.
CREATE FUNCTION "search_stems"(folded text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(lexeme, ' ' ORDER BY at), folded)
  FROM unnest(to_tsvector('search_english', folded)) AS word(lexeme, positions, weights), unnest(positions) AS at
$$;

-- The nearest heading above a section: that of 4.ii, or else of 4, for 4.ii.h. People see it beside the evidence.
CREATE FUNCTION "heading_above"(document integer, below text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT s.heading FROM section s
  WHERE s.document_id = document AND s.heading <> '' AND s.locator = ANY (ARRAY(
    SELECT array_to_string(steps[1:n], '.')
    FROM string_to_array(below, '.') AS steps, generate_series(1, cardinality(steps) - 1) AS n
  ))
  ORDER BY length(s.locator) DESC LIMIT 1
$$;

-- What search_entity holds is counted in search_word, and what goes from it goes from search_name. Its rows are written and
-- taken away, never changed.
CREATE FUNCTION "follow_search_entity"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO search_word AS w (word, visibility, entities)
    SELECT word, visibility, count(*) FROM written, unnest(tsvector_to_array(document)) AS word GROUP BY word, visibility
    ON CONFLICT (word, visibility) DO UPDATE SET entities = w.entities + excluded.entities;
  ELSE
    MERGE INTO search_word AS w USING (
      SELECT word, visibility, count(*) AS entities FROM gone, unnest(tsvector_to_array(document)) AS word
      GROUP BY word, visibility
    ) AS g ON w.word = g.word AND w.visibility = g.visibility
    WHEN MATCHED AND w.entities <= g.entities THEN DELETE
    WHEN MATCHED THEN UPDATE SET entities = w.entities - g.entities;
    DELETE FROM search_name WHERE entity_id IN (SELECT entity_id FROM gone);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "search_entity_comes" AFTER INSERT ON "search_entity"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "follow_search_entity"();
CREATE TRIGGER "search_entity_goes" AFTER DELETE ON "search_entity"
  REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "follow_search_entity"();

-- Makes anew what search_entity and search_name hold of the entities with these ids, from the facts as they are now.
-- Texts of more than 200,000 characters are found by their beginning: a tsvector holds no more than a megabyte.
-- The plan is made for each call: it depends on how many there are.
CREATE FUNCTION "refresh_search"(ids integer[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  DELETE FROM search_entity WHERE entity_id = ANY (ids);

  WITH cited AS (
    SELECT DISTINCT v.entity_id, v.section_id FROM evidence v WHERE v.entity_id = ANY (ids)
  ), outline AS (
    SELECT s.id, s.heading, s.text, row_number() OVER (ORDER BY s.document_id, s.position) AS at,
      CASE WHEN coalesce(s.heading, '') = '' THEN heading_above(s.document_id, s.locator) END AS above
    FROM section s WHERE s.id IN (SELECT section_id FROM cited)
  ), places AS (
    SELECT c.entity_id, left(string_agg(DISTINCT o.heading, ' . '), 100000) AS headings,
      left(string_agg(DISTINCT o.above, ' . '), 100000) AS above, left(string_agg(o.text, ' . ' ORDER BY o.at), 200000) AS texts
    FROM cited c JOIN outline o ON o.id = c.section_id GROUP BY c.entity_id
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
      name ~ '^\S{2,12}$' AND length(capitals) >= 2 AND 2 * length(capitals) >= length(letters) AS is_abbreviation
    FROM named, regexp_replace(name, '[^A-Z]', '', 'g') AS capitals, regexp_replace(name, '[^A-Za-z]', '', 'g') AS letters,
      unnest(CASE WHEN name ~ '[-\u2010\u2011]' THEN ARRAY[name, search_join(name)] ELSE ARRAY[name] END) AS spelling,
      left(search_fold(spelling), 200) AS text
    WHERE text <> '' ORDER BY id, text, place, position
  ), started AS (
    SELECT id, place, position, text, 1 AS word, search_stems(text) AS stems, is_abbreviation FROM spelled
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

  -- New rows wait in a list that every search would have to read through; only an index's owner may have it cleared.
  IF pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'search_entity_document_idx'::regclass), 'USAGE') THEN
    PERFORM gin_clean_pending_list('search_entity_document_idx'), gin_clean_pending_list('search_word_word_idx');
  END IF;
END
$$;

-- What the graph holds already, some thousands at a time.
SELECT refresh_search(array_agg(id))
FROM (SELECT id, row_number() OVER (ORDER BY id) / 5000 AS batch FROM entity) AS numbered GROUP BY batch;
