import { setTimeout as after } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type { Chromium } from './chromium.ts'

/** Keeps one browser for whoever needs it: started when first asked for, ended when long unused. */
export type BrowserKeeper = {
  /** The browser, for as long as the work lasts; undefined where the machine has none. */
  readonly during: <Result>(work: (browser: Browser | undefined) => Promise<Result>) => Promise<Result>
  /** Gives this browser up, at once: whatever asks next gets another. */
  readonly drop: (browser: Browser) => void
  readonly close: () => Promise<void>
}

export function keepBrowser(find: () => Promise<Chromium | undefined>, idle: number): BrowserKeeper {
  let kept: Promise<Browser | undefined> | undefined
  let users = 0
  let unused: NodeJS.Timeout | undefined
  const startOf = new WeakMap<Browser, Promise<Browser | undefined>>()

  const forget = (which: Promise<Browser | undefined> | undefined): void => {
    if (kept === which) kept = undefined
  }

  const started = (): Promise<Browser | undefined> => {
    const starting: Promise<Browser | undefined> = find()
      .then(launched)
      .then((browser) => {
        if (browser) startOf.set(browser, starting)
        // A machine without a browser may be given one later, so that answer is not kept.
        else forget(starting)
        browser?.once('disconnected', () => forget(starting))
        return browser
      })
    starting.catch(() => forget(starting))
    kept = starting
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
    drop: (browser) => {
      forget(startOf.get(browser))
      void ended(browser)
    },
    close,
  }
}

const flags = ['--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']

async function launched(found: Chromium | undefined): Promise<Browser | undefined> {
  if (!found) return undefined
  const { executablePath, sandboxed } = found
  // It takes a third of the memory of a system at rest, and is needed only where something is printed.
  const { chromium } = await import('playwright-core')
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath, chromiumSandbox, args: flags, timeout: 30_000 })
  if (!sandboxed) return start(false)
  // A container may forbid the sandbox. What is shown is our own escaped markup, offline and without scripts.
  return start(true).catch(() => start(false))
}

/** A browser that hangs is not waited for: Playwright kills what it started when this process ends. */
const ended = (browser: Browser): Promise<void> =>
  Promise.race([browser.close().catch(() => undefined), after(5000, undefined, { ref: false })])
