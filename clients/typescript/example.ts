// Prints who owns what, from the question of that name: node clients/typescript/example.ts http://127.0.0.1:4000
import { createClient, QuestionFailed } from './createClient.ts'

const [url = 'http://127.0.0.1:4000', owner] = process.argv.slice(2)
const client = createClient({ url })

try {
  const { ownership } = await client.askWhole('who-owns-what', {
    kinds: ['ACTION', 'SERVICE'],
    owner: owner ?? null,
  })
  for (const { owner: body, role, owned } of ownership.nodes) {
    process.stdout.write(`${body.name} (${role.toLowerCase()}): ${owned.name}\n`)
  }
} catch (error) {
  if (!(error instanceof QuestionFailed)) throw error
  for (const { message } of error.faults) process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
