import { create as codeOf } from 'qrcode'
import { designOf, type LabelDesign } from '@prongsai/domain/label/label-design'
import { labelPath } from '@prongsai/domain/label/label-address'
import { pagesOf, placesOf, type LabelPlace, type LabelShift } from '@prongsai/domain/label/label-place'
import type { LabelLayout } from '@prongsai/domain/label/label-stock'
import { html, trusted, type Html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { labelStyle, millimetres } from './label-style.ts'

/** What one label says. */
export type LabelText = {
  readonly publicId: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly unitShort: string
}

/** Labels and the paper on which they are printed. */
export type LabelSheet = {
  readonly office: { readonly shortName: string; readonly sample: boolean }
  readonly layout: LabelLayout
  readonly start: number
  readonly shift: LabelShift
  readonly labels: readonly LabelText[]
}

type Printing = { readonly fonts: PaperFonts; readonly publicUrl: string }

/** ป้ายครุภัณฑ์: the sheets to the tenth of a millimetre, which are the preview, the browser's own print and the PDF alike. */
export function labelSheetPaper(sheet: LabelSheet, { fonts, publicUrl }: Printing): string {
  const { layout, start, labels } = sheet
  const design = designOf(layout)
  const places = placesOf(layout, { count: labels.length, start, shift: sheet.shift })
  const pages = Array.from({ length: pagesOf(layout, labels.length, start) }, (_, page) =>
    places.flatMap((place, index) => {
      const label = labels[index]
      if (place.page !== page || label === undefined) return []
      return [labelOf(label, { sheet, design, place, address: publicUrl + labelPath(label.publicId) })]
    }),
  )
  return html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=820" />
        <title>ป้ายครุภัณฑ์ ${labels.length} ดวง</title>
        <style>
          ${trusted(labelStyle(layout, design, fonts))}
        </style>
      </head>
      <body>
        ${pages.map((page) => html`<div class="page">${page}</div>`)}
      </body>
    </html>`.toString()
}

type Placed = {
  readonly sheet: LabelSheet
  readonly design: LabelDesign
  readonly place: LabelPlace
  readonly address: string
}

const labelOf = (label: LabelText, { sheet, design, place, address }: Placed): Html =>
  html`<div class="label" style="left: ${millimetres(place.x)}; top: ${millimetres(place.y)}">
    ${qrOf(address)}
    <div class="said">
      ${design.office && html`<p class="office">${officeLine(sheet.office)}</p>`}
      <p class="code" style="font-size: ${codeSize(label.code, sheet.layout, design)}pt">${label.code}</p>
      ${design.name && html`<p class="name">${label.name}</p>`}
      ${design.unit && html`<p class="unit">${design.unit.short ? label.unitShort : label.unit}</p>`}
    </div>
  </div>`

/** A label of the sample office says so: it may end on somebody's real desk. */
const officeLine = ({ shortName, sample }: LabelSheet['office']): string =>
  sample ? `${shortName} (ตัวอย่าง)` : shortName

/** A code stands in one line as long as it can be read so. Sarabun's bold figures are three fifths of their height wide. */
function codeSize(
  code: string,
  { width }: LabelLayout,
  { code: square, edge, assetCode }: LabelDesign,
): number {
  const beside = (width - square - 2 * edge) / 10
  const fitting = beside / (code.length * 0.6 * millimetresOfPoint)
  return Math.max(4.5, Math.min(assetCode / 10, Math.floor(fitting * 10) / 10))
}

const millimetresOfPoint = 25.4 / 72

/** White around a code, in its own modules, without which a reader does not see where it begins. */
const quiet = 4

/** The code as one path: a strip of dark modules is one rectangle. */
function qrOf(text: string): Html {
  const { modules } = codeOf(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  let path = ''
  for (let row = 0; row < size; row += 1) path += stripsOf(data.subarray(row * size, (row + 1) * size), row)
  const all = size + 2 * quiet
  return html`<svg
    class="qr"
    viewBox="0 0 ${all} ${all}"
    shape-rendering="crispEdges"
    role="img"
    aria-label="${text}"
  >
    <path d="${path}" />
  </svg>`
}

function stripsOf(row: Uint8Array, at: number): string {
  let strips = ''
  let from = 0
  while (from < row.length) {
    const dark = row[from] === 1
    let to = from
    while (to < row.length && (row[to] === 1) === dark) to += 1
    if (dark) strips += `M${from + quiet} ${at + quiet}h${to - from}v1h-${to - from}z`
    from = to
  }
  return strips
}
