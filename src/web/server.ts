import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { ConfigurationError } from '../errors.ts'

/** A server that answers, until it is closed. */
export interface RunningServer {
  /** Where it answers: http://127.0.0.1:4000. */
  readonly url: string
  /** Lets requests in flight finish for up to five seconds, then stops. */
  close(): Promise<void>
}

/** Listens with a fetch handler. Throws ConfigurationError when the port is taken or the address is not this machine's. */
export function listen(
  handle: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: handle, hostname: host, port }, (address) => {
      server.removeListener('error', fail)
      resolve({ url: `http://${printHost(address)}:${address.port}`, close: () => closeServer(server) })
    })
    const fail = (error: NodeJS.ErrnoException) => reject(explain(error, host, port))
    server.once('error', fail)
  })
}

function printHost(address: AddressInfo): string {
  const all: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }
  return all[address.address] ?? (address.family === 'IPv6' ? `[${address.address}]` : address.address)
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or set PORT to another number (0 for any free one).`,
    EACCES: `This user may not listen on port ${port}. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is; 127.0.0.1 always works.`,
    ENOTFOUND: `HOST is ${JSON.stringify(host)}, which nothing is named. Set it to an address of this machine, such as 127.0.0.1.`,
  }
  const reason = reasons[error.code ?? '']
  return reason === undefined ? error : new ConfigurationError(reason, { cause: error })
}

type NodeServer = ReturnType<typeof serve>

function closeServer(server: NodeServer): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, 5_000)
    server.close(() => {
      clearTimeout(limit)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
