import { basename } from 'node:path'
import { type Attached, attachDocument, detachDocument } from '../documents/attachDocument.ts'
import { loadAttachments } from '../documents/loadOutlines.ts'
import { readDocumentFile } from '../documents/readDocumentFile.ts'
import { readDocumentText } from '../documents/readDocumentText.ts'
import { count } from '../graph/wording.ts'
import type { SectionRecord } from '../ontology/records.ts'
import { helpText } from './helpText.ts'
import { type AddCommand, EXIT } from './io.ts'
import { withApp } from './withApp.ts'

const ACTOR = 'command line'

interface AttachOptions {
  readonly dryRun?: boolean
  readonly anyway?: boolean
  readonly reason?: string
}

/** document attach, detach and list: the wording of what evidence cites, from an officer's own copy. */
export const addDocument: AddCommand = (program, io, finish) => {
  const command = program
    .command('document')
    .description('attach your own copy of a document, so that evidence shows what it says')
  addAttach(command, io, finish)
  addDetach(command, io, finish)
  addList(command, io, finish)
}

const addAttach: AddCommand = (command, io, finish) => {
  command
    .command('attach')
    .argument('<key>', 'the key of the document in the graph; "document list" shows them')
    .argument('<file>', 'your copy of it: PDF, Word (.docx) or text')
    .description('find the sections of a document in your copy and store their wording')
    .option('--dry-run', 'tell what is found, with the first words of each section, and store nothing')
    .option('--anyway', 'store what is found even when it is less than half of the sections')
    .option('--reason <text>', 'why, for the history of changes')
    .addHelpText(
      'after',
      helpText(
        'The wording goes into your database and nowhere else; whoever may ask the server can read it there. A later copy takes the place of the one before it. docs/attach-a-copy.md tells more.',
        ['document list', 'document attach joint-community-safety-plan-2018-2021 plan.pdf --dry-run'],
      ),
    )
    .action(async (key: string, path: string, options: AttachOptions) => {
      // What is wrong with the file is told before the database is opened.
      const lines = await readDocumentText(await readDocumentFile(path))
      await withApp(io, async ({ database }) => {
        const { dryRun = false, anyway = false, reason = `Copy attached: ${basename(path)}` } = options
        const { client } = database
        const result = await attachDocument({
          client,
          document: key,
          lines,
          dryRun,
          anyway,
          actor: ACTOR,
          reason,
        })
        io.write(tell(result, path, dryRun))
        if (result.outcome === 'TOO_FEW') io.writeError(explainTooFew(result, path))
        finish(result.outcome === 'TOO_FEW' ? EXIT.FAILED : EXIT.OK)
      })
    })
}

const addDetach: AddCommand = (command, io, finish) => {
  command
    .command('detach')
    .argument('<key>', 'the key of the document in the graph')
    .description('take the wording of a document out of the database; its outline stays')
    .option('--reason <text>', 'why, for the history of changes')
    .action(async (key: string, { reason = 'Copy detached' }: { readonly reason?: string }) => {
      await withApp(io, async ({ database }) => {
        const { client } = database
        const { changed, version } = await detachDocument({ client, document: key, actor: ACTOR, reason })
        io.write(
          changed === 0
            ? `No text of ${key} is stored. Nothing changes.\n`
            : `The text of ${count(changed, 'section')} is removed. The graph is now at version ${version}.\n`,
        )
        finish(EXIT.OK)
      })
    })
}

const addList: AddCommand = (command, io, finish) => {
  command
    .command('list')
    .description('list the documents, their sections and how many of these have their wording')
    .action(async () => {
      await withApp(io, async ({ database }) => {
        const documents = await loadAttachments(database.client)
        const lines = documents.map(
          ({ key, title, sections, texts }) =>
            `${key}\n    ${title}\n    ${count(sections, 'section')}, ${texts === 0 ? 'none' : texts} with text`,
        )
        io.write(
          lines.length === 0
            ? 'The graph holds no documents. Import a dataset first.\n'
            : `${lines.join('\n')}\n`,
        )
        finish(EXIT.OK)
      })
    })
}

function tell(result: Attached, path: string, dryRun: boolean): string {
  const { outline, found, missing, outcome, version } = result
  const { sections } = outline
  const share = Math.floor((found.size / sections.length) * 100)
  const end = {
    WRITTEN: [`Evidence now quotes them. The graph is now at version ${version}.`],
    SAME: ['Nothing changes: these texts are stored already.'],
    DRY_RUN: ['Nothing was written (dry run).'],
    TOO_FEW: [],
  }[outcome]
  return `${[
    `Found ${found.size} of ${count(sections.length, 'locator')} (${share} %) of "${outline.title}" in ${basename(path)}.`,
    ...(dryRun ? listFound(sections, found) : []),
    ...(missing.length > 0 ? ['', 'Not found:', ...listMissing(sections, found)] : []),
    ...(end.length > 0 ? ['', ...end] : []),
  ].join('\n')}\n`
}

function explainTooFew({ outline, found }: Attached, path: string): string {
  const what = found.size === 0 ? 'Nothing' : 'Less than half'
  const how =
    found.size === 0
      ? 'Attach the document itself.'
      : 'Look at what is found with --dry-run; add --anyway to store it nevertheless.'
  return (
    `${what} was found, so ${basename(path)} may be another document than "${outline.title}", or a copy whose text is ` +
    `garbled. Nothing was stored. ${how}\n`
  )
}

const MOST_WORDS = 70

function listFound(sections: readonly SectionRecord[], found: ReadonlyMap<string, string>): string[] {
  const width = Math.max(...sections.map(({ locator }) => locator.length))
  const rows = sections.flatMap(({ locator }) => {
    const text = found.get(locator)?.replaceAll('\n', ' ')
    if (text === undefined) return []
    const first = text.length <= MOST_WORDS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_WORDS))} …`
    return [`  ${locator.padEnd(width)}  ${first}`]
  })
  return rows.length === 0 ? [] : ['', ...rows]
}

/** Each with its heading, and with the section before it, whose text may hold the words of this one too. */
function listMissing(sections: readonly SectionRecord[], found: ReadonlyMap<string, string>): string[] {
  let before: string | null = null
  return sections.flatMap(({ locator, heading }) => {
    if (found.has(locator)) {
      before = locator
      return []
    }
    const words = heading === null ? '' : `  ${heading}`
    return [`  ${locator}${words}${before === null ? '' : `  (its words may stand in ${before})`}`]
  })
}
