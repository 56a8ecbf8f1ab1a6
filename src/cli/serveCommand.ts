import { fileURLToPath } from 'node:url'
import { type App, openApp } from '../app.ts'
import type { Config } from '../config.ts'
import { count } from '../graph/wording.ts'
import { readSavedQuestions } from '../graphql/savedQuestions.ts'
import { answerWhileStarting } from '../web/answerWhileStarting.ts'
import { EarlyAnswers, type FetchHandler } from '../web/earlyAnswers.ts'
import { listen } from '../web/server.ts'
import { createWebApp, type WebApp } from '../web/webApp.ts'
import { helpText } from './helpText.ts'
import { type AddCommand, type CommandIo, EXIT } from './io.ts'
import { createLog, type Log } from './log.ts'
import { wrap } from './wrap.ts'

/** The dataset that an empty graph starts with. */
const FIRST_DATASET = fileURLToPath(new URL('../../data/banes-2018-2021', import.meta.url))

/** How often a running server looks whether another process has changed the graph. */
const REFRESH_MILLISECONDS = 500

/** serve: answers until it is asked to stop. */
export const addServe: AddCommand = (program, io, finish) => {
  program
    .command('serve')
    .description('start the server: GraphQL for programs and GraphiQL for people, both at /graphql')
    .addHelpText(
      'after',
      helpText(
        'An empty graph is filled with the first dataset, the Joint Community Safety Plan 2018-2021 of Bath and North East Somerset; import a dataset of your own first to have none of it. Stop with Ctrl-C: the embedded database stops too, unless another command still uses it.\nnpm start does the same.',
        ['serve'],
      ),
    )
    .action(async () => {
      await serve(io)
      finish(EXIT.OK)
    })
}

async function serve(io: CommandIo): Promise<void> {
  const config = io.config()
  // May be asked before the graph is there: then it starts no further than it must to leave nothing behind.
  let isStopping = false
  const stopping = io.untilStopped().then(() => {
    isStopping = true
    io.write('Stopping.\n')
  })
  const log = await createLog(config.logLevel, io)
  let app: App | null = null
  let web: WebApp | null = null
  const answer: FetchHandler = (request) => web?.fetch(request) ?? answerWhileStarting(request)
  const early = new EarlyAnswers({
    edition: () => app?.edition() ?? '',
    answerAgain: (body) => web?.answerAgain(body) ?? null,
  })
  // The address comes first: when it cannot be had, that is told before anything else is started.
  const server = await listen(answer, { ...config, early })
  try {
    app = await openApp({ ...config, log })
    if (isStopping) return
    await fillWhenEmpty(app, log)
    web = createWebApp({
      app,
      questions: await readSavedQuestions(),
      origins: config.origins,
      report: (id, fault) => log.error({ id, err: fault }, 'A request failed.'),
    })
    app.watch(REFRESH_MILLISECONDS)
    io.write(greeting(server.url, app, config))
    await stopping
  } finally {
    await server.close()
    await app?.close()
  }
}

async function fillWhenEmpty(app: App, log: Log): Promise<void> {
  if (app.snapshot('RESTRICTED').entityIndexes.length > 0) return
  log.info('The graph is empty; importing the first dataset.')
  // Only the first start needs them.
  const { findDatasetFiles } = await import('../dataset/findDatasetFiles.ts')
  const { importDataset } = await import('../dataset/importDataset.ts')
  await importDataset({
    database: app.database,
    ontology: app.ontology,
    files: await findDatasetFiles(FIRST_DATASET),
    remove: false,
    dryRun: false,
    actor: 'serve',
    reason: 'The graph was empty.',
  })
  await app.refresh()
}

function greeting(url: string, app: App, config: Config): string {
  const snapshot = app.snapshot('PUBLIC')
  const { documents, entityIndexes, linkIndexes, observationIndexes, version } = snapshot
  const largest = [...app.ontology.kinds.values()]
    .map((kind) => ({ kind, held: snapshot.entitiesOf(kind.name).length }))
    .filter(({ held }) => held > 0)
    .map(({ kind, held }) => count(held, kind.label, kind.plural))
  return [
    '',
    `  Golden Thread is ready.`,
    '',
    `  GraphiQL     ${url}/graphql`,
    `  The graph    ${count(entityIndexes.length, 'entity', 'entities')}, ${count(linkIndexes.length, 'link')} and ${count(observationIndexes.length, 'figure')} from ${count(documents.length, 'document')} (version ${version})`,
    ...wrap(largest.join(', '), 90).map((line, i) => `  ${i === 0 ? 'Among them' : '          '}   ${line}`),
    `  Database     ${config.databaseUrl === null ? `embedded, in ${config.dataDir}` : 'the server that DATABASE_URL names'}`,
    '',
    '  Ctrl-C stops it.',
    '',
    '',
  ].join('\n')
}
