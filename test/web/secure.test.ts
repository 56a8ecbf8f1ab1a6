import { describe, expect, test } from 'vitest'
import { openPlanApp } from '../support/app.ts'
import { openWeb } from './support.ts'

describe('pages and data', () => {
  test('say what browsers may do with them, and a 304 lets that stand', async () => {
    const app = await openPlanApp()
    try {
      const { fetch: ask } = await openWeb(app)
      const policyOf = (response: Response) => response.headers.get('content-security-policy')
      const page = await ask('/questions', { headers: { accept: 'text/html' } })
      expect(policyOf(page)).toContain("script-src 'self'")
      expect(policyOf(await ask('/questions'))).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(policyOf(await ask('/nowhere'))).toBe("default-src 'none'; frame-ancestors 'none'")
      const known = { accept: 'text/html', 'if-none-match': page.headers.get('etag') ?? '' }
      const again = await ask('/questions', { headers: known })
      expect(again.status).toBe(304)
      expect(policyOf(again)).toBeNull()
    } finally {
      await app.close()
    }
  })
})
