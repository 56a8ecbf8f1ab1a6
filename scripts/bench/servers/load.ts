import { connect, type Socket } from 'node:net'

/** What to ask of whom: each connection asks one question after the other, the next when the last is answered. */
export interface Load {
  readonly url: string
  readonly bodies: readonly string[]
  readonly connections: number
  readonly seconds: number
  /** A header that goes with each request, name and value; null for none. */
  readonly header: string | null
}

/** How many answers came in that time, and how many milliseconds each took. */
export interface LoadResult {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Answers that are none: another status than 200, or a body that does not begin with data. */
  readonly failures: number
}

/**
 * Measures each load that its parent sends, in a process of its own. It writes requests made beforehand to sockets and looks
 * at no more of an answer than where it ends, so that it is never slower than the server it measures.
 */
process.on('message', async (message) => process.send?.(await measure(message as Load)))

async function measure({ url, bodies, connections, seconds, header }: Load): Promise<LoadResult> {
  const { hostname, port, pathname } = new URL(url)
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\n${header === null ? '' : `${header}\r\n`}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  )
  const times: number[] = []
  let failures = 0
  let next = 0
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      while (performance.now() < end) {
        const request = requests[next++ % requests.length] as Buffer
        const sent = performance.now()
        if (!(await ask(socket, request))) failures++
        times.push(performance.now() - sent)
      }
      socket.destroy()
    }),
  )
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return {
    perSecond: (sorted.length / (performance.now() - started)) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    failures,
  }
}

const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')
const HEAD_END = '\r\n\r\n'

/** True when the answer to one request is one: 200, with data. Rejects when the connection breaks. */
function ask(socket: Socket, request: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let received = 0
    let head = ''
    /** Bytes of the whole answer; null while the head has not come; -1 when it comes in chunks. */
    let whole: number | null = null
    const finish = () => {
      socket.off('data', take)
      socket.off('close', fail)
      resolve(head.startsWith('HTTP/1.1 200') && head.includes('{"data":{'))
    }
    const fail = () =>
      reject(new Error(`${request.toString('latin1', 0, 200)}\nwas not answered: the connection broke.`))
    /** The last bytes so far: the mark of the end may come in two parts. */
    let tail: Buffer = Buffer.alloc(0)
    const take = (chunk: Buffer) => {
      received += chunk.length
      tail = Buffer.concat([tail, chunk.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length)
      if (whole === null) {
        head += chunk.toString('latin1', 0, 2000)
        const headEnd = head.indexOf(HEAD_END)
        if (headEnd < 0) return
        const length = /content-length: (\d+)/i.exec(head)?.[1]
        whole = length === undefined ? -1 : headEnd + HEAD_END.length + Number(length)
      } else if (head.length < 2000) head += chunk.toString('latin1', 0, 100)
      const isWhole = whole < 0 ? tail.equals(LAST_CHUNK) : received >= whole
      if (isWhole) finish()
    }
    socket.on('data', take)
    socket.once('close', fail)
    socket.write(request)
  })
}
