import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    // One thread that loads each module once: three times as fast as a process for each file.
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
  },
})
