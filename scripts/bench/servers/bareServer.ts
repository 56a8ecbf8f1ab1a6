import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The limit of what Node's http server can do: it reads the request and sends bytes that it was given ready made, one
 * answer after the other. It prints its address, and takes the answers as a message from its parent.
 */
let answers: readonly Buffer[] = [Buffer.from('{}')]
let next = 0
process.on('message', (message) => {
  answers = (message as string[]).map((answer) => Buffer.from(answer))
  next = 0
  process.send?.('ready')
})
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const answer = answers[next] as Buffer
    next = (next + 1) % answers.length
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
    response.end(answer)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`)
})
