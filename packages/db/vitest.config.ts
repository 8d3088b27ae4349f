import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['@prongsai/db/testing-server'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
