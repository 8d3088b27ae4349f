import { toString as qrCode } from 'qrcode'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { figuresIn, type Digits, type Figures } from './figures.ts'
import { html, trusted, type Html } from './html.ts'
import type { PaperFonts } from './paper-font.ts'
import { paperStyle, type Orientation } from './paper-style.ts'

/** The office whose paper it is. */
export type PaperOffice = {
  readonly name: string
  /** สำนักงานตัวอย่าง: every page says so, and that it is no official paper. */
  readonly sample: boolean
}

/** How and when a paper is printed; nothing of it is part of the record. */
export type Printing = {
  readonly on: CivilDate
  readonly fonts: PaperFonts
  /** Thai unless said. */
  readonly digits?: Digits
  /** The record's own address, PUBLIC_URL/a/<opaque id>, as a QR at the foot; null prints none. */
  readonly link: string | null
}

/** One paper, ready for its sheets. */
export type Paper = {
  readonly title: string
  readonly orientation: Orientation
  readonly office: PaperOffice
  /** Of the canonical content; it stands at the foot of every page. */
  readonly hash: string
  readonly content: Html
}

export const figuresOf = (printing: Printing): Figures => figuresIn(printing.digits ?? 'thai')

/** The whole page: print-exact HTML that is the preview, the browser's own print and the PDF alike. */
export async function printed(paper: Paper, printing: Printing): Promise<string> {
  const digits = printing.digits ?? 'thai'
  const head = paper.office.sample ? 'สำนักงานตัวอย่าง: ข้อมูลสมมุติ ใช้เป็นเอกสารราชการไม่ได้' : ''
  const foot = [
    ...footOf(paper, `พิมพ์จากระบบเมื่อ ${figuresIn(digits).day(printing.on)}`),
    `รหัสตรวจสอบเนื้อหา (SHA-256) ${paper.hash}`,
  ]
  const style = paperStyle({
    orientation: paper.orientation,
    digits,
    fonts: printing.fonts,
    head,
    foot,
    mark: printing.link === null ? null : await qrOf(printing.link),
  })
  // A screen shows no page margins: what stands in them is said above and below the sheet.
  return html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=1180" />
        <title>${paper.title}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <p class="on-screen">${head}</p>
        ${paper.content} ${foot.map((line) => html`<p class="on-screen">${line}</p>`)}
      </body>
    </html>`.toString()
}

/** What the paper is and when it was printed: in one line where the sheet is wide. */
const footOf = ({ title, office, orientation }: Paper, printedOn: string): readonly string[] =>
  orientation === 'landscape'
    ? [`${title} · ${office.name} · ${printedOn}`]
    : [`${title} · ${office.name}`, printedOn]

/** A drawing of a given size in millimetres: what stands in a page's margin cannot be sized from outside. */
async function qrOf(link: string): Promise<string> {
  const drawing = await qrCode(link, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const sized = drawing.replace('<svg ', '<svg width="12mm" height="12mm" ')
  return `data:image/svg+xml;base64,${Buffer.from(sized).toString('base64')}`
}
