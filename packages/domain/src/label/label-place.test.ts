import { describe, expect, test } from 'vitest'
import { designOf } from './label-design.ts'
import { noShift, pagesOf, placesOf } from './label-place.ts'
import { cellsOf, labelStocks, type LabelStock } from './label-stock.ts'

const stocks: readonly LabelStock[] = labelStocks

describe.each(stocks)('$name', ({ layout, feed }) => {
  const { width, height, pageWidth, pageHeight } = layout
  const places = placesOf(layout, { count: cellsOf(layout), start: 1, shift: noShift })

  test('keeps every label on its sheet', () => {
    for (const { x, y, page } of places) {
      expect(page).toBe(0)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(pageWidth)
      expect(y + height).toBeLessThanOrEqual(pageHeight)
    }
  })

  test('lets no two labels overlap', () => {
    const overlapping = places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .filter((other) => Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < height),
    )
    expect(overlapping).toEqual([])
  })

  test('stands in the middle of its sheet, to half a millimetre', () => {
    const last = places.at(-1)
    expect(Math.abs(layout.left - (pageWidth - ((last?.x ?? 0) + width)))).toBeLessThanOrEqual(10)
    expect(Math.abs(layout.top - (pageHeight - ((last?.y ?? 0) + height)))).toBeLessThanOrEqual(10)
  })

  test('has a code that a telephone reads, and prints nothing where printers cannot', () => {
    const { code, edge } = designOf(layout)
    expect(code).toBeGreaterThanOrEqual(150)
    expect(code + 2 * edge).toBeLessThanOrEqual(Math.min(height, width))
    const white = Math.min(layout.left, layout.top) + edge
    expect(white).toBeGreaterThanOrEqual(feed === 'sheet' ? 40 : 10)
  })

  test('is known by how many labels a sheet has', () => {
    expect(cellsOf(layout)).toBeGreaterThan(feed === 'sheet' ? 1 : 0)
  })
})

const sheetOf = (id: string) => {
  const stock = stocks.find((one) => one.id === id)
  if (stock === undefined) throw new Error(id)
  return stock.layout
}

describe('a used sheet', () => {
  test('begins on the label that was pointed at, and goes on along the row', () => {
    const [first, second] = placesOf(sheetOf('a4-3x8'), { count: 2, start: 6, shift: noShift })
    expect(first).toEqual({ page: 0, cell: 6, x: 1400, y: 375 })
    expect(second).toEqual({ page: 0, cell: 7, x: 0, y: 745 })
  })

  test('goes on from the first label of the next sheet', () => {
    const places = placesOf(sheetOf('a4-3x8'), { count: 3, start: 23, shift: noShift })
    expect(places.map(({ page, cell }) => [page, cell])).toEqual([
      [0, 23],
      [0, 24],
      [1, 1],
    ])
    expect(pagesOf(sheetOf('a4-3x8'), 3, 23)).toBe(2)
    expect(pagesOf(sheetOf('a4-3x8'), 2, 23)).toBe(1)
  })

  test('is moved as the printer wants it', () => {
    const [first] = placesOf(sheetOf('a4-5x13'), { count: 1, start: 1, shift: { across: -5, down: 10 } })
    expect(first).toMatchObject({ x: 42, y: 117 })
  })
})
