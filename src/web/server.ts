import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { serve } from '@hono/node-server'
import { ConfigurationError } from '../errors.ts'
import type { EarlyAnswers, FetchHandler } from './earlyAnswers.ts'

/** How many milliseconds requests in flight are given when a server closes. */
const LAST_ANSWERS = 5_000

/** A server that answers, until it is closed. */
export interface RunningServer {
  /** Where it answers: http://127.0.0.1:4000. */
  readonly url: string
  /** Lets requests in flight finish for up to five seconds, then stops. */
  close(): Promise<void>
}

export interface Listening {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** How many milliseconds a client may take to send its request; half of a minute when left out. */
  readonly patience?: number
  /** Answers what need not reach the handler. */
  readonly early?: EarlyAnswers
}

/**
 * Listens with a fetch handler. A client that takes too long to send its request is answered 408 and cut off, so that none
 * can hold a connection by sending a byte now and then. Throws ConfigurationError when the port is taken or the address
 * is not this machine's.
 */
export function listen(
  handle: FetchHandler,
  { host, port, patience = 30_000, early }: Listening,
): Promise<RunningServer> {
  const serverOptions = {
    requestTimeout: patience,
    headersTimeout: Math.min(patience, 10_000),
    connectionsCheckingInterval: Math.min(patience, 5_000),
  }
  return new Promise((resolve, reject) => {
    // The library types createServer by the servers of HTTP 1, HTTPS and HTTP 2 together; ours is one of HTTP 1.
    const makeServer = (options: typeof serverOptions, listener: RequestListener) =>
      createServer(options, early === undefined ? listener : early.before(listener))
    const adapter = {
      fetch: early === undefined ? handle : early.around(handle),
      createServer: makeServer as unknown as typeof createServer,
      hostname: host,
      port,
      serverOptions,
    }
    const server = serve(adapter, (address) => {
      server.removeListener('error', fail)
      resolve({ url: `http://${printHost(address)}:${address.port}`, close })
    })
    const close = prepareClosing(server)
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

/**
 * How to close a server: requests in flight are answered first, and each connection is let go of as soon as none is. A client would
 * otherwise hold up the end by keeping its connection for further requests, or by opening one and saying nothing.
 */
function prepareClosing(server: NodeServer): () => Promise<void> {
  /** The connections, with the last answer to each; null before the first. */
  const connections = new Map<Socket, ServerResponse | null>()
  let isClosing = false
  server.on('connection', (socket: Socket) => {
    connections.set(socket, null)
    socket.on('close', () => connections.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    connections.set(socket, response)
    if (isClosing) endAfter(socket, response)
  })
  return () =>
    new Promise((resolve) => {
      isClosing = true
      const limit = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, LAST_ANSWERS)
      // It would cut off answers that their clients are still reading; below, each connection ends after its answer.
      if ('closeIdleConnections' in server) server.closeIdleConnections = () => {}
      server.close(() => {
        clearTimeout(limit)
        resolve()
      })
      for (const [socket, response] of connections) endAfter(socket, response)
    })
}

/** Lets go of a connection once its last answer has been sent. */
function endAfter(socket: Socket, response: ServerResponse | null): void {
  if (response === null || response.closed) socket.destroy()
  else response.on('close', () => socket.destroySoon())
}
