import { once } from 'node:events'
import { argv, stdin, stdout } from 'node:process'
import { openEmbeddedServer } from '../../src/store/embeddedServer.ts'

/** A process that uses the server of the data directory, tells its URL, and leaves when it is sent a line. */
const server = await openEmbeddedServer({ dataDir: argv[2] ?? '', log: () => {} })
stdout.write(`${server.url}\n`)
await once(stdin, 'data')
await server.close()
stdin.destroy()
