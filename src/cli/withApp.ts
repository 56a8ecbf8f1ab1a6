import { type App, openApp } from '../app.ts'
import { InterruptedError } from '../errors.ts'
import type { CommandIo } from './io.ts'
import { createLog, type Log } from './log.ts'

/**
 * What the work returns, done on the opened app, which is closed afterwards. Throws InterruptedError when the process is asked to stop
 * meanwhile: then what was not finished is not written, and the embedded server is let go of all the same.
 */
export async function withApp<Result>(
  io: CommandIo,
  work: (app: App, log: Log) => Promise<Result>,
): Promise<Result> {
  const config = io.config()
  const log = createLog(config.logLevel, io)
  const opening = openApp({ ...config, log })
  const interruption = io.untilStopped().then(() => {
    throw new InterruptedError('Stopped. What was not finished was not written.')
  })
  interruption.catch(() => {})
  try {
    const app = await Promise.race([opening, interruption])
    const result = await Promise.race([work(app, log), interruption])
    await app.close()
    return result
  } catch (error) {
    const app = await opening
    if (!(error instanceof InterruptedError)) await app.close()
    else {
      // Work that still goes on is cut off from its connection, and its transaction with it: that needs no telling.
      log.level = 'silent'
      await app.abandon()
    }
    throw error
  }
}
