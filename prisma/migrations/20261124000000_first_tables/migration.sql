-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('PUBLIC', 'PARTNERS', 'RESTRICTED');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('STATED', 'STRUCTURAL', 'INFERRED');

-- CreateEnum
CREATE TYPE "payment_frequency" AS ENUM ('ANNUAL', 'ONE_OFF');

-- CreateEnum
CREATE TYPE "change_operation" AS ENUM ('ADDED', 'CHANGED', 'REMOVED');

-- CreateTable
CREATE TABLE "dataset" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "visibility" "visibility" NOT NULL DEFAULT 'PUBLIC',
    "version" INTEGER NOT NULL DEFAULT 1,
    "dataset_id" INTEGER NOT NULL,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alias" (
    "id" SERIAL NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identifier" (
    "id" SERIAL NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "url" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holder" (
    "id" SERIAL NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "position" INTEGER NOT NULL,

    CONSTRAINT "holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_stream" (
    "entity_id" INTEGER NOT NULL,
    "amount" DECIMAL,
    "currency" TEXT NOT NULL,
    "frequency" "payment_frequency",

    CONSTRAINT "funding_stream_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "funding_year" (
    "id" SERIAL NOT NULL,
    "funding_stream_id" INTEGER NOT NULL,
    "year" TEXT NOT NULL,
    "amount" DECIMAL,
    "basis" "basis" NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "funding_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link" (
    "id" SERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "target_id" INTEGER NOT NULL,
    "basis" "basis" NOT NULL,
    "note" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "visibility" "visibility" NOT NULL DEFAULT 'PUBLIC',
    "version" INTEGER NOT NULL DEFAULT 1,
    "dataset_id" INTEGER NOT NULL,

    CONSTRAINT "link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,
    "unit" TEXT,
    "period" TEXT,
    "period_start" DATE,
    "period_end" DATE,
    "note" TEXT,
    "visibility" "visibility" NOT NULL DEFAULT 'PUBLIC',
    "dataset_id" INTEGER NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "published_on" DATE,
    "url" TEXT,
    "describes_id" INTEGER,
    "dataset_id" INTEGER NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" SERIAL NOT NULL,
    "document_id" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "heading" TEXT,
    "position" INTEGER NOT NULL,
    "text" TEXT,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "entity_id" INTEGER,
    "link_id" INTEGER,
    "observation_id" INTEGER,
    "holder_id" INTEGER,
    "section_id" INTEGER NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "dataset_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "op" "change_operation" NOT NULL,
    "record" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "graph_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "graph_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dataset_key_key" ON "dataset"("key");

-- CreateIndex
CREATE UNIQUE INDEX "entity_key_key" ON "entity"("key");

-- CreateIndex
CREATE INDEX "entity_dataset_id_idx" ON "entity"("dataset_id");

-- CreateIndex
CREATE INDEX "entity_kind_idx" ON "entity"("kind");

-- CreateIndex
CREATE INDEX "alias_entity_id_idx" ON "alias"("entity_id");

-- CreateIndex
CREATE INDEX "identifier_entity_id_idx" ON "identifier"("entity_id");

-- CreateIndex
CREATE INDEX "holder_entity_id_idx" ON "holder"("entity_id");

-- CreateIndex
CREATE INDEX "funding_year_funding_stream_id_idx" ON "funding_year"("funding_stream_id");

-- CreateIndex
CREATE INDEX "link_target_id_idx" ON "link"("target_id");

-- CreateIndex
CREATE INDEX "link_dataset_id_idx" ON "link"("dataset_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_source_id_type_target_id_valid_from_key" ON "link"("source_id", "type", "target_id", "valid_from") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "observation_key_key" ON "observation"("key");

-- CreateIndex
CREATE INDEX "observation_subject_id_idx" ON "observation"("subject_id");

-- CreateIndex
CREATE INDEX "observation_dataset_id_idx" ON "observation"("dataset_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_key_key" ON "document"("key");

-- CreateIndex
CREATE INDEX "document_describes_id_idx" ON "document"("describes_id");

-- CreateIndex
CREATE INDEX "document_dataset_id_idx" ON "document"("dataset_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_document_id_locator_key" ON "section"("document_id", "locator");

-- CreateIndex
CREATE INDEX "evidence_entity_id_idx" ON "evidence"("entity_id");

-- CreateIndex
CREATE INDEX "evidence_link_id_idx" ON "evidence"("link_id");

-- CreateIndex
CREATE INDEX "evidence_observation_id_idx" ON "evidence"("observation_id");

-- CreateIndex
CREATE INDEX "evidence_holder_id_idx" ON "evidence"("holder_id");

-- CreateIndex
CREATE INDEX "evidence_section_id_idx" ON "evidence"("section_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_run_version_key" ON "import_run"("version");

-- CreateIndex
CREATE INDEX "import_run_dataset_key_idx" ON "import_run"("dataset_key");

-- CreateIndex
CREATE INDEX "change_record_idx" ON "change"("record");

-- CreateIndex
CREATE INDEX "change_version_idx" ON "change"("version");

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alias" ADD CONSTRAINT "alias_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holder" ADD CONSTRAINT "holder_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_stream" ADD CONSTRAINT "funding_stream_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_year" ADD CONSTRAINT "funding_year_funding_stream_id_fkey" FOREIGN KEY ("funding_stream_id") REFERENCES "funding_stream"("entity_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_describes_id_fkey" FOREIGN KEY ("describes_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows, and NULLS NOT DISTINCT on link above, is written by hand: Prisma's schema cannot say it.

-- Evidence belongs to exactly one record.
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_one_owner" CHECK (num_nonnulls("entity_id", "link_id", "observation_id", "holder_id") = 1);

-- One row, which counts the versions of the graph.
ALTER TABLE "graph_version" ADD CONSTRAINT "graph_version_single_row" CHECK ("id" = 1);
INSERT INTO "graph_version" ("id", "version") VALUES (1, 0);

-- The change history is append-only.
CREATE FUNCTION "reject_change_to_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The change history is append-only: % is not allowed.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "change_is_append_only" BEFORE UPDATE OR DELETE ON "change"
  FOR EACH ROW EXECUTE FUNCTION "reject_change_to_history"();
CREATE TRIGGER "change_is_not_truncated" BEFORE TRUNCATE ON "change"
  FOR EACH STATEMENT EXECUTE FUNCTION "reject_change_to_history"();
