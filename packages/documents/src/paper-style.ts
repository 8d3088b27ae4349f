import { cssString } from './html.ts'
import type { Digits } from './figures.ts'
import type { PaperFonts } from './paper-font.ts'

export type Orientation = 'portrait' | 'landscape'

/** What stands in the margins of every sheet. */
export type PaperMargins = {
  readonly orientation: Orientation
  readonly digits: Digits
  readonly fonts: PaperFonts
  /** Above every page: that the paper is a sample's, say. */
  readonly head: string
  /** Below every page, line by line. */
  readonly foot: readonly string[]
  /** A drawing for the foot as a data address; none, no drawing. */
  readonly mark: string | null
}

/**
 * One style for every paper: A4 with the margins of งานสารบรรณ (25/30/20/20 mm), Sarabun 12 pt.
 * Below a line height of 1.35 the marks over tall consonants (ป้ ญี่) are cut.
 */
export const paperStyle = (margins: PaperMargins): string => `
${fontFaces(margins.fonts)}
${pageBoxes(margins)}
${body}
${sheetOnScreen(margins.orientation)}`

const fontFaces = ({ regular, bold }: PaperFonts): string => `
@font-face { font-family: Sarabun; font-weight: 400; font-display: block; src: url("${regular}") format("truetype"); }
@font-face { font-family: Sarabun; font-weight: 700; font-display: block; src: url("${bold}") format("truetype"); }`

function pageBoxes({ orientation, digits, head, foot, mark }: PaperMargins): string {
  const counter = digits === 'thai' ? 'thai' : 'decimal'
  const type = 'font: 400 7.5pt/1.5 Sarabun, sans-serif; color: #444;'
  return `
@page {
  size: A4 ${orientation};
  margin: 25mm 20mm 20mm 30mm;
  @top-right { content: ${cssString(head)}; ${type} font-weight: 700; vertical-align: bottom; padding-bottom: 2mm; }
  @bottom-left { content: ${mark === null ? '""' : `url("${mark}")`}; width: ${mark === null ? 0 : 14}mm; vertical-align: top; padding-top: 2.5mm; }
  @bottom-center { content: ${foot.map(cssString).join(' "\\a" ')}; white-space: pre-line; text-align: left; vertical-align: top; padding-top: 2.5mm; ${type} }
  @bottom-right { content: "หน้า " counter(page, ${counter}) " / " counter(pages, ${counter}); width: 26mm; text-align: right; vertical-align: top; padding-top: 2.5mm; ${type} font-size: 10pt; color: #000; }
}`
}

const sheetOnScreen = (orientation: Orientation): string => `
@media screen {
  html { background: #f6f7f9; }
  body { background: #fff; width: ${orientation === 'portrait' ? 210 : 297}mm; margin: 8mm auto; padding: 25mm 20mm 20mm 30mm; box-shadow: 0 1px 4px #0003; }
  .new-page { margin-top: 15mm; }
  .on-screen { font-size: 9pt; color: #444; overflow-wrap: anywhere; margin: 3mm 0; }
}
@media print {
  .on-screen { display: none; }
}`

const body = `
* { box-sizing: border-box; }
html { font: 400 12pt/1.5 Sarabun, sans-serif; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
h1 { font-size: 16pt; font-weight: 700; line-height: 1.5; text-align: center; margin: 0; }
h2 { font-size: 13pt; font-weight: 700; line-height: 1.5; margin: 4mm 0 1.5mm; break-after: avoid; }
p { margin: 0; }
.centre { text-align: center; }
.new-page { break-before: page; }
.keep { break-inside: avoid; }
.num { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.mid { text-align: center; }
.nowrap { white-space: nowrap; }
.name { overflow-wrap: anywhere; }
table { width: calc(100% - 0.4mm); margin: 0 0.2mm; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #000; padding: 0.4mm 1mm; vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 700; text-align: center; vertical-align: middle; white-space: pre-line; }
th.unit { font-weight: 400; font-size: 9pt; padding-top: 0; }
tr.group td { font-weight: 700; background: #eee; break-after: avoid; }
tr.group { break-after: avoid; }
tr.sum { break-before: avoid; }
tr.sum td { font-weight: 700; }
tr.faint td { color: #666; }
tr.blank td { height: 7.2mm; }
.facts { display: grid; gap: 0.6mm 5mm; }
.fact { display: flex; gap: 1.5mm; align-items: baseline; min-width: 0; }
.fact > b { font-weight: 400; flex: none; }
.fact > span { flex: 1; min-width: 0; border-bottom: 0.25mm dotted #000; padding: 0 1mm; overflow-wrap: anywhere; }
.fact > span:empty::before { content: "\\00a0"; }
.fact > .boxes { border: 0; }
.boxes { display: flex; flex-wrap: wrap; column-gap: 5mm; }
.box { white-space: nowrap; }
.box i { display: inline-block; font-style: normal; font-weight: 700; width: 4mm; text-align: center; }
.marks { display: flex; flex-wrap: wrap; gap: 1mm 2mm; }
.marks span { border: 0.3mm solid #000; padding: 0 2mm; font-size: 10.5pt; line-height: 1.5; white-space: nowrap; }
.signatures { display: flex; justify-content: space-evenly; margin-top: 12mm; break-inside: avoid; line-height: 1.8; }
.signatures div { text-align: center; min-width: 75mm; }`
