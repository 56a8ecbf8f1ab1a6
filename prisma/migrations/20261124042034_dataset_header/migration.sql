-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "partnership_accent" TEXT,
ADD COLUMN     "partnership_logo" BYTEA,
ADD COLUMN     "partnership_logo_type" TEXT,
ADD COLUMN     "partnership_name" TEXT;

-- CreateTable
CREATE TABLE "rule_setting" (
    "id" SERIAL NOT NULL,
    "dataset_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rule_setting_dataset_id_rule_key" ON "rule_setting"("dataset_id", "rule");

-- AddForeignKey
ALTER TABLE "rule_setting" ADD CONSTRAINT "rule_setting_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;
