import { type App, openApp } from '../app.ts'
import type { Config } from '../config.ts'
import { InterruptedError } from '../errors.ts'
import { openStore, type Store } from '../openStore.ts'
import type { CommandIo } from './io.ts'
import { createLog, type Log } from './log.ts'

/** What the work returns, done on the opened app. Otherwise as withStore(). */
export function withApp<Result>(
  io: CommandIo,
  work: (app: App, log: Log) => Promise<Result>,
): Promise<Result> {
  return withOpened(io, openApp, work)
}

/**
 * What the work returns, done on the opened database, which is closed afterwards. Throws InterruptedError when the process is asked
 * to stop meanwhile: then what was not finished is not written, and the embedded server is let go of all the same.
 */
export function withStore<Result>(
  io: CommandIo,
  work: (store: Store, log: Log) => Promise<Result>,
): Promise<Result> {
  return withOpened(io, openStore, work)
}

async function withOpened<Opened extends Pick<Store, 'close' | 'abandon'>, Result>(
  io: CommandIo,
  open: (options: Config & { readonly log: Log }) => Promise<Opened>,
  work: (opened: Opened, log: Log) => Promise<Result>,
): Promise<Result> {
  const config = io.config()
  const interruption = io.untilStopped().then(() => {
    throw new InterruptedError('Stopped. What was not finished was not written.')
  })
  interruption.catch(() => {})
  const log = await createLog(config.logLevel, io)
  const opening = open({ ...config, log })
  try {
    const opened = await Promise.race([opening, interruption])
    const result = await Promise.race([work(opened, log), interruption])
    await opened.close()
    return result
  } catch (error) {
    const opened = await opening
    if (!(error instanceof InterruptedError)) await opened.close()
    else {
      // Work that still goes on is cut off from its connection, and its transaction with it: that needs no telling.
      log.level = 'silent'
      await opened.abandon()
    }
    throw error
  }
}
