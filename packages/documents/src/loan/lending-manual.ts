import { contentHash } from '../content-hash.ts'
import { html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { manualContent, type LendingManual } from './lending-manual-content.ts'

const template = 'lending-manual/1'

/** คู่มือการขอยืมพัสดุ as a paper, to be hung at the counter or published. */
export function lendingManualPaper(
  office: PaperOffice,
  manual: LendingManual,
  printing: Printing,
): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: 'คู่มือการขอยืมพัสดุ',
      orientation: 'portrait',
      office,
      hash: contentHash(template, { office, manual }),
      content: html`${style}
        <h1>คู่มือการขอยืมพัสดุ</h1>
        <p class="centre">${office.name}</p>
        <p class="centre">หลักเกณฑ์ที่ใช้ ณ วันที่ ${figures.day(printing.on)}</p>
        <div class="${printing.digits === 'arabic' ? '' : 'thai'}">
          ${manualContent(manual, figures.text)}
        </div>`,
    },
    printing,
  )
}

const style = html`<style>
  ul,
  ol {
    margin: 0;
    padding-left: 9mm;
  }
  .thai ol {
    list-style-type: thai;
  }
  li {
    break-inside: avoid;
  }
  table {
    margin-bottom: 1.5mm;
  }
  .who th:nth-child(1) {
    width: 62mm;
  }
  .who th:nth-child(3) {
    width: 24mm;
  }
  .things th:nth-child(1) {
    width: 56mm;
  }
  .address {
    overflow-wrap: anywhere;
  }
</style>`
