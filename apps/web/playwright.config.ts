import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'
import { placeOf, sizes, viewports } from './e2e/size.ts'

// What is worked at one size only, or at several by one journey, runs once: the one half beside the other. Every screen
// is looked at in both sizes by screens.test.ts.
const elsewhere = {
  desk: ['**/photos.test.ts', '**/planning.test.ts', '**/villagers.test.ts'],
  phone: ['**/buying.test.ts', '**/contracts.test.ts', '**/labels.test.ts', '**/troubles.test.ts'],
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'dist/e2e',
  globalSetup: './e2e/start-system.ts',
  // One system and one register for each size: its journeys build on one another's work, in the order of their names.
  workers: sizes.length,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'dist/e2e-report.json' }]],
  use: {
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    // A browser does not always close its pages in time, traced or not: tests open pages that end with the browser itself.
    trace: 'off',
    launchOptions: {
      executablePath: await findBrowser(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-sync', '--no-first-run'],
    },
  },
  projects: sizes.map((size) => ({
    name: size,
    workers: 1,
    testIgnore: elsewhere[size],
    use: { viewport: viewports[size], hasTouch: size === 'phone', baseURL: placeOf(size).url },
  })),
})
