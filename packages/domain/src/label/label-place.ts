import { cellsOf, type LabelLayout } from './label-stock.ts'

/** How the printing is moved so that it meets the labels: printers draw paper in a little askew. Tenths of a millimetre. */
export type LabelShift = { readonly across: number; readonly down: number }

/** Where one label is printed: its page from 0, its cell of the page from 1, and its upper left corner. */
export type LabelPlace = {
  readonly page: number
  readonly cell: number
  readonly x: number
  readonly y: number
}

export const noShift: LabelShift = { across: 0, down: 0 }

/** The corner of a cell; cells are counted from 1, along the rows. */
export function cornerOf(
  layout: LabelLayout,
  cell: number,
  { across, down }: LabelShift = noShift,
): Pick<LabelPlace, 'x' | 'y'> {
  const column = (cell - 1) % layout.columns
  const row = Math.floor((cell - 1) / layout.columns)
  return {
    x: layout.left + column * (layout.width + layout.gapAcross) + across,
    y: layout.top + row * (layout.height + layout.gapDown) + down,
  }
}

/** The place of each of so many labels, the first on cell `start` of a sheet whose cells before it are used up. */
export function placesOf(
  layout: LabelLayout,
  { count, start, shift }: { readonly count: number; readonly start: number; readonly shift: LabelShift },
): readonly LabelPlace[] {
  const cells = cellsOf(layout)
  return Array.from({ length: count }, (_, index) => {
    const at = start - 1 + index
    const cell = (at % cells) + 1
    return { page: Math.floor(at / cells), cell, ...cornerOf(layout, cell, shift) }
  })
}

/** How many pages so many labels take. */
export const pagesOf = (layout: LabelLayout, count: number, start: number): number =>
  Math.ceil((start - 1 + count) / cellsOf(layout))
