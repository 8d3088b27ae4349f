import type { LabelLayout } from './label-stock.ts'

/** What fits on a label of a size, and how large: lengths in tenths of a millimetre, letters in tenths of a point. */
export type LabelDesign = {
  /** The square of the code with its quiet zone within it. */
  readonly code: number
  readonly edge: number
  readonly assetCode: number
  readonly name: { readonly size: number; readonly lines: number } | undefined
  readonly unit: { readonly size: number; readonly short: boolean } | undefined
  readonly office: { readonly size: number } | undefined
}

const large = {
  assetCode: 120,
  name: { size: 90, lines: 3 },
  unit: { size: 80, short: false },
  office: { size: 80 },
}
const medium = {
  assetCode: 90,
  name: { size: 67, lines: 3 },
  unit: { size: 62, short: false },
  office: { size: 62 },
}
const small = {
  assetCode: 75,
  name: { size: 58, lines: 2 },
  unit: { size: 52, short: true },
  office: { size: 52 },
}
const tiny = { assetCode: 65, name: undefined, unit: undefined, office: undefined }

/** The code is as large as the label lets it; beside it stands what is still legible, on the least of labels the asset's code alone. */
export function designOf(layout: LabelLayout): LabelDesign {
  const { width, height } = layout
  const edge = edgeOf(layout)
  const code = Math.min(height - 2 * edge, Math.floor(width * 0.46), 300)
  const beside = width - code - 2 * edge
  return { code, edge, ...lettersFor(beside, height) }
}

/** Printers leave the outermost of a sheet white: labels that reach up to there keep away from their own edges. */
const edgeOf = ({ columns, rows, left, top }: LabelLayout): number =>
  columns * rows > 1 && Math.min(left, top) < 40 ? 45 : 12

function lettersFor(beside: number, height: number): Omit<LabelDesign, 'code' | 'edge'> {
  if (beside >= 320 && height >= 340) return large
  if (beside >= 220 && height >= 240) return medium
  return beside >= 150 && height >= 190 ? small : tiny
}
