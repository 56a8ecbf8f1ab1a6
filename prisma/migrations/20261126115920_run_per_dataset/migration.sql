-- DropIndex
DROP INDEX "import_run_version_key";

-- CreateIndex
CREATE UNIQUE INDEX "import_run_version_dataset_key_key" ON "import_run"("version", "dataset_key");
