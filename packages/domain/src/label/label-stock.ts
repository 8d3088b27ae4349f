/** Where the labels lie on a page. Every measure is in tenths of a millimetre, from the page's upper left corner. */
export type LabelLayout = {
  readonly pageWidth: number
  readonly pageHeight: number
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** Between two labels side by side, and between two one above the other. */
  readonly gapAcross: number
  readonly gapDown: number
}

/** กระดาษสติกเกอร์: a sheet of labels, or a roll that the printer takes as one label a page. */
export type LabelStock = {
  readonly id: string
  readonly name: string
  /** What the maker prints on its box, as people ask for it in a shop; empty where makers differ. */
  readonly known: string
  readonly feed: 'sheet' | 'roll'
  readonly layout: LabelLayout
}

const a4 = { pageWidth: 2100, pageHeight: 2970 } as const

/** What is sold everywhere, the largest labels first. */
export const labelStocks = [
  sheet('a4-2x7', 'Avery L7163', [2, 7, 991, 381, 46, 151, 25, 0]),
  sheet('a4-3x7', 'Avery L7160', [3, 7, 635, 381, 72, 151, 25, 0]),
  sheet('a4-3x8', 'Avery 3474', [3, 8, 700, 370, 0, 5, 0, 0]),
  sheet('a4-3x8-spaced', 'Avery L7159', [3, 8, 635, 339, 72, 129, 25, 0]),
  sheet('a4-3x10', 'Avery 3489', [3, 10, 700, 297, 0, 0, 0, 0]),
  sheet('a4-4x10', 'Avery 3657', [4, 10, 485, 254, 80, 215, 0, 0]),
  sheet('a4-5x13', 'Avery L7651', [5, 13, 381, 212, 47, 107, 25, 0]),
  roll('roll-62x29', 'Brother DK-11209', [620, 290]),
  roll('roll-50x30', '', [500, 300]),
  roll('roll-40x30', '', [400, 300]),
] as const satisfies readonly LabelStock[]

export const stockOf = (id: string): LabelStock | undefined => labelStocks.find((stock) => stock.id === id)

type Grid = readonly [
  columns: number,
  rows: number,
  width: number,
  height: number,
  left: number,
  top: number,
  across: number,
  down: number,
]

function sheet(id: string, known: string, grid: Grid): LabelStock {
  const [columns, rows, width, height, left, top, gapAcross, gapDown] = grid
  const layout = { ...a4, columns, rows, width, height, left, top, gapAcross, gapDown }
  const size = `${width / 10} × ${height / 10} มม.`
  return { id, name: `A4 ${columns * rows} ดวง (${size})`, known, feed: 'sheet', layout }
}

function roll(id: string, known: string, [width, height]: readonly [number, number]): LabelStock {
  const one = { columns: 1, rows: 1, left: 0, top: 0, gapAcross: 0, gapDown: 0 }
  const layout = { pageWidth: width, pageHeight: height, width, height, ...one }
  return { id, name: `ม้วน ${width / 10} × ${height / 10} มม.`, known, feed: 'roll', layout }
}

/** How many labels a page has. */
export const cellsOf = ({ columns, rows }: Pick<LabelLayout, 'columns' | 'rows'>): number => columns * rows
