import { no, yes, type Verdict } from '@prongsai/domain/base/verdict'
import type { Browser } from 'playwright-core'
import { keepBrowser } from './browser-keeper.ts'
import { findChromium, type Chromium } from './chromium.ts'
import { turns } from './turns.ts'

/** Why no PDF came out. The same HTML is still there for the browser's own print. */
export type PrintRefusal =
  | { readonly code: 'print/no-browser' }
  | { readonly code: 'print/too-slow' }
  | { readonly code: 'print/failed'; readonly reason: string }
  | { readonly code: 'print/closed' }

export function printRefusalText(refusal: PrintRefusal): string {
  switch (refusal.code) {
    case 'print/no-browser':
      return 'ออกไฟล์ PDF ไม่ได้: เครื่องแม่ข่ายไม่มีโปรแกรม Chromium, Chrome หรือ Edge กรุณาเปิดหน้าเอกสารแล้วสั่งพิมพ์จากเบราว์เซอร์ (Ctrl+P) แทน'
    case 'print/too-slow':
      return 'ออกไฟล์ PDF ไม่ทันเวลาที่กำหนด กรุณาลองใหม่ หรือแบ่งพิมพ์ทีละส่วน'
    case 'print/failed':
      return 'ออกไฟล์ PDF ไม่สำเร็จ กรุณาลองใหม่ หรือเปิดหน้าเอกสารแล้วสั่งพิมพ์จากเบราว์เซอร์ (Ctrl+P) แทน'
    case 'print/closed':
      return 'ระบบกำลังปิด จึงออกไฟล์ PDF ไม่ได้ กรุณาลองใหม่ภายหลัง'
  }
}

export type Printer = {
  /** The page as PDF, its size and margins as its own style sheet says. */
  readonly pdf: (page: string) => Promise<Verdict<Uint8Array, PrintRefusal>>
  /** Ends the browser; papers still asked for are refused. */
  readonly close: () => Promise<void>
}

export type PrinterSettings = {
  readonly find?: () => Promise<Chromium | undefined>
  /** Milliseconds that one paper may take, its wait for a free place included. */
  readonly patience?: number
  /** After so many milliseconds without work the browser is ended. */
  readonly idle?: number
}

type Printed = Verdict<Uint8Array, PrintRefusal>

/** HTML to PDF by one browser, two pages at a time, offline and with scripts off. */
export function createPrinter({
  find = findChromium,
  patience = 120_000,
  idle = 60_000,
}: PrinterSettings = {}): Printer {
  const keeper = keepBrowser(find, idle)
  const inTurn = turns(2)
  let closed = false

  const attempt = async (page: string, late: AbortSignal): Promise<Printed> => {
    if (closed) return no({ code: 'print/closed' })
    if (late.aborted) return no({ code: 'print/too-slow' })
    return keeper.during(async (browser) => {
      if (!browser) return no({ code: 'print/no-browser' })
      // Only the end of its browser surely ends a page that does not come to its end.
      const giveUp = (): void => keeper.drop(browser)
      late.addEventListener('abort', giveUp)
      try {
        const pdf = await Promise.race([pdfFrom(browser, page), abortOf(late)])
        return pdf === undefined ? no({ code: 'print/too-slow' }) : yes(pdf)
      } finally {
        late.removeEventListener('abort', giveUp)
      }
    })
  }

  // A browser that crashed or was killed fails what it was printing; a second attempt starts another.
  const patiently = (page: string, late: AbortSignal): Promise<Printed> =>
    attempt(page, late)
      .catch(() => attempt(page, late))
      .catch((error: unknown) => no({ code: 'print/failed', reason: String(error) }))

  return {
    pdf: (page) => {
      const late = AbortSignal.timeout(patience)
      return Promise.race([
        inTurn(() => patiently(page, late)),
        abortOf(late).then((): Printed => no({ code: 'print/too-slow' })),
      ])
    },
    close: async () => {
      closed = true
      await keeper.close()
    },
  }
}

const abortOf = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }))

async function pdfFrom(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    serviceWorkers: 'block',
  })
  try {
    // The second lock beside offline: what is not in the page itself (its fonts as data, too) is not had.
    await context.route('**/*', (route) => route.abort())
    const page = await context.newPage()
    const crashed = new Promise<never>((_, reject) => {
      page.once('crash', () => reject(new Error('the page crashed')))
    })
    const printing = page
      .setContent(html, { waitUntil: 'load', timeout: 0 })
      .then(() => page.pdf({ preferCSSPageSize: true, printBackground: true }))
    return await Promise.race([printing, crashed])
  } finally {
    await context.close()
  }
}
