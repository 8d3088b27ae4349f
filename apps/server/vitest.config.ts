import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['@prongsai/db/testing-server'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
