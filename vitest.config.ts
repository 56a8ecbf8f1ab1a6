import { defineConfig } from 'vitest/config'

const common = {
  globalSetup: ['test/support/globalSetup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  allowOnly: false,
  // The tests run on Node's own module loader and type stripping, as the product does.
  experimental: { viteModuleRunner: false },
}

/** Where to write the results as JSON, for whoever counts them. */
const results = process.env.TEST_RESULTS

export default defineConfig({
  test: {
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
    projects: [
      { test: { ...common, name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/pages/**'] } },
      // Pages in a real browser: they need Chromium, which npm does not bring.
      { test: { ...common, name: 'pages', include: ['test/pages/**/*.test.ts'] } },
    ],
  },
})
