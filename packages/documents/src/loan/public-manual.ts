import { html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { manualContent, type LendingManual } from './lending-manual-content.ts'
import { publicPage, type PublicOffice } from '../public-page.ts'

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
      ${style}
      <h1>คู่มือการขอยืมพัสดุ</h1>
      <p>
        ${shown.manual.rules.open && html`<a href="${shown.offerPath}">ขอยืมพัสดุ</a> · `}
        <a href="${shown.paperPath}">ฉบับพิมพ์ (A4)</a>
      </p>
      ${manualContent(shown.manual, (text) => text)}
    `,
  })

/** On a phone a thing stands above what is said of it, each with its own word. */
const style = html`<style>
  .who td,
  .things td {
    vertical-align: top;
  }
  @media (max-width: 560px) {
    .who thead,
    .things thead {
      position: absolute;
      left: -9999px;
    }
    .who tr,
    .things tr {
      display: block;
      padding: 8px 0;
      border-bottom: 1px solid #76808f;
    }
    .who td,
    .things td {
      display: block;
      border: 0;
      padding: 0;
      text-align: left;
    }
    .who td:first-child,
    .things td:first-child {
      font-weight: 700;
    }
    .things td[data-of]::before {
      content: attr(data-of) ' ';
      color: #76808f;
    }
  }
</style>`
