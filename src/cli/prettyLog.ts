import { Writable } from 'node:stream'
import { build, type PrettyStream } from 'pino-pretty'

/** A stream that turns pino's JSON lines into lines for a person: time, level, sentence. */
export function pretty(write: (text: string) => void): PrettyStream {
  const destination = new Writable({
    write(chunk, _encoding, done) {
      write(String(chunk))
      done()
    },
  })
  return build({
    colorize: true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
    sync: true,
    destination,
  })
}
