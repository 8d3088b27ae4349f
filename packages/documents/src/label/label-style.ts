import type { LabelDesign } from '@prongsai/domain/label/label-design'
import type { LabelLayout } from '@prongsai/domain/label/label-stock'
import type { PaperFonts } from '../paper-font.ts'

/** Tenths of a millimetre as a style sheet says them. */
export const millimetres = (tenths: number): string => `${tenths / 10}mm`

const points = (tenths: number | undefined): string => `${(tenths ?? 0) / 10}pt`

/** Every length is a millimetre of the paper: what a screen shows is what is printed. Below 1.35 the Thai marks are cut. */
export const labelStyle = (layout: LabelLayout, design: LabelDesign, fonts: PaperFonts): string => `
@font-face { font-family: Sarabun; font-weight: 400; font-display: block; src: url("${fonts.regular}") format("truetype"); }
@font-face { font-family: Sarabun; font-weight: 700; font-display: block; src: url("${fonts.bold}") format("truetype"); }
@page { size: ${millimetres(layout.pageWidth)} ${millimetres(layout.pageHeight)}; margin: 0; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; font-family: Sarabun, sans-serif; }
p { margin: 0; }
.page { position: relative; overflow: hidden; width: ${millimetres(layout.pageWidth)}; height: ${millimetres(layout.pageHeight)}; break-after: page; }
.page:last-child { break-after: auto; }
.label {
  position: absolute; overflow: hidden; display: flex; align-items: center;
  width: ${millimetres(layout.width)}; height: ${millimetres(layout.height)}; padding: ${millimetres(design.edge)};
}
.qr { flex: none; display: block; width: ${millimetres(design.code)}; height: ${millimetres(design.code)}; }
.said { flex: 1; min-width: 0; line-height: 1.4; }
.code { font-weight: 700; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.name { font-size: ${points(design.name?.size)}; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: ${design.name?.lines ?? 1}; overflow-wrap: anywhere; }
.unit { font-size: ${points(design.unit?.size)}; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.office { font-size: ${points(design.office?.size)}; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }`
