import { html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { manualContent, type LendingManual } from './lending-manual-content.ts'
import { publicPage, type PublicOffice } from './public-page.ts'

export type ManualShown = PublicOffice & {
  readonly manual: LendingManual
  readonly offerPath: string
  /** Where it stands as a paper, ready to be printed. */
  readonly paperPath: string
}

/** คู่มือการขอยืมพัสดุ as a page for whoever asks. */
export const publicManualPage = (shown: ManualShown, fonts: PaperFonts): string =>
  publicPage({
    fonts,
    title: `คู่มือการขอยืมพัสดุ ${shown.office}`,
    of: shown,
    content: html`
      <h1>คู่มือการขอยืมพัสดุ</h1>
      <p>
        ${shown.manual.rules.open && html`<a href="${shown.offerPath}">ขอยืมพัสดุ</a> · `}
        <a href="${shown.paperPath}">ฉบับพิมพ์ (A4)</a>
      </p>
      ${manualContent(shown.manual, (text) => text)}
    `,
  })
