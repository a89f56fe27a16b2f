import { defineConfig } from '@playwright/test'

/** One window for each screen: on one they would take mouse and focus from each other. */
const workers = process.env['SCREENS']?.split(' ').length ?? 1

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  timeout: 60_000,
  workers,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  projects: [
    { name: 'window', teardown: 'network' },
    { name: 'network', testMatch: 'network.after.ts' },
  ],
})
