import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'dist/e2e',
  globalSetup: './e2e/start-system.ts',
  // One system, one register: the journeys build on one another's work, in their order.
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'dist/e2e-report.json' }]],
  use: {
    baseURL: process.env['E2E_URL'] ?? '',
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await findBrowser(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-sync', '--no-first-run'],
    },
  },
  projects: [{ name: 'desk', use: { viewport: { width: 1280, height: 800 } } }],
})
