import { expect, test } from 'vitest'
import { answerWhileStarting } from '../../src/web/answerWhileStarting.ts'

test('while it starts, everything is answered with when to come again', async () => {
  const response = answerWhileStarting(
    new Request('http://localhost/graphql', { method: 'POST', body: '{}' }),
  )
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('1')
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'STARTING' } }] })
})

test('while it starts, it lives but is not ready', () => {
  expect(answerWhileStarting(new Request('http://localhost/live')).status).toBe(200)
  expect(answerWhileStarting(new Request('http://localhost/ready')).status).toBe(503)
})
