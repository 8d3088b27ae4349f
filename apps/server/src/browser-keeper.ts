import { setTimeout as after } from 'node:timers/promises'
import { chromium, type Browser } from 'playwright-core'
import type { Chromium } from './chromium.ts'

/** Keeps one browser for whoever needs it: started when first asked for, ended when long unused. */
export type BrowserKeeper = {
  /** The browser, for as long as the work lasts; undefined where the machine has none. */
  readonly during: <Result>(work: (browser: Browser | undefined) => Promise<Result>) => Promise<Result>
  /** Gives this browser up: the next work gets another. */
  readonly drop: (browser: Browser) => Promise<void>
  readonly close: () => Promise<void>
}

export function keepBrowser(find: () => Promise<Chromium | undefined>, idle: number): BrowserKeeper {
  let kept: Promise<Browser | undefined> | undefined
  let users = 0
  let unused: NodeJS.Timeout | undefined

  const forget = (which: Promise<Browser | undefined>): void => {
    if (kept === which) kept = undefined
  }

  const started = (): Promise<Browser | undefined> => {
    const starting = find().then(launched)
    kept = starting
    starting.then(
      // A machine without a browser may be given one later, so that answer is not kept either.
      (browser) => (browser ? browser.once('disconnected', () => forget(starting)) : forget(starting)),
      () => forget(starting),
    )
    return starting
  }

  const close = async (): Promise<void> => {
    clearTimeout(unused)
    const ending = kept
    kept = undefined
    const browser = await ending?.catch(() => undefined)
    if (browser) await ended(browser)
  }

  return {
    during: async (work) => {
      users += 1
      clearTimeout(unused)
      try {
        return await work(await (kept ?? started()))
      } finally {
        users -= 1
        if (users === 0) unused = setTimeout(() => void close(), idle).unref()
      }
    },
    drop: async (browser) => {
      if ((await kept?.catch(() => undefined)) === browser) kept = undefined
      await ended(browser)
    },
    close,
  }
}

const flags = ['--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']

async function launched(found: Chromium | undefined): Promise<Browser | undefined> {
  if (!found) return undefined
  const { executablePath, sandboxed } = found
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath, chromiumSandbox, args: flags, timeout: 30_000 })
  if (!sandboxed) return start(false)
  // A container may forbid the sandbox. What is shown is our own escaped markup, offline and without scripts.
  return start(true).catch(() => start(false))
}

/** A browser that hangs is not waited for: Playwright kills what it started when this process ends. */
const ended = (browser: Browser): Promise<void> =>
  Promise.race([browser.close().catch(() => undefined), after(5000, undefined, { ref: false })])
