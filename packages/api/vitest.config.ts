import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Modules are loaded once for all files of a worker: nearly half of the time went into loading them again.
    isolate: false,
    globalSetup: ['@prongsai/db/testing-server'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
