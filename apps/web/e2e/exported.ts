import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { isDayCell, type Cell, type Sheet } from '@prongsai/domain/sheet/sheet'
import { readSpreadsheet } from '@prongsai/documents/spreadsheet'
import type { ExpectedCard } from './own-register.ts'

/** The list as it is filtered, carried out by the menu and read back as a spreadsheet. */
export async function exported(page: Page, form: 'Excel' | 'CSV'): Promise<readonly ExpectedCard[]> {
  await page.getByRole('button', { name: 'ส่งออกและพิมพ์' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: `ส่งออกเป็น ${form}` }).click()
  const file = await coming
  const sheets = await readSpreadsheet(await readFile(await file.path()), file.suggestedFilename())
  if (!sheets.ok) throw new Error(sheets.refusal.code)
  expect(sheets.value).toHaveLength(1)
  return sheets.value.flatMap(cardsOf)
}

function cardsOf({ rows }: Sheet): readonly ExpectedCard[] {
  const [head, ...lines] = rows
  const at = (heading: string): number => {
    const column = head?.cells.indexOf(heading) ?? -1
    expect(column, heading).toBeGreaterThanOrEqual(0)
    return column
  }
  const [code, name, acquired, price] = [
    at('รหัสครุภัณฑ์'),
    at('ชื่อรายการ'),
    at('วันที่ได้มา'),
    at('ราคาต่อหน่วย (บาท)'),
  ]
  const status = at('สถานะ')
  return lines.map(({ cells }) => ({
    code: textOf(cells[code]),
    name: textOf(cells[name]),
    acquired: dayOf(cells[acquired]),
    price: priceOf(cells[price]),
    disposed: textOf(cells[status]) === 'จำหน่ายแล้ว',
  }))
}

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')

const dayOf = (cell: Cell | undefined): string | null =>
  cell != null && isDayCell(cell) ? cell.day : textOf(cell) || null

function priceOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell
  const text = textOf(cell)
  return text === '' ? null : Number(text.replaceAll(',', ''))
}

export const byCode = (cards: readonly ExpectedCard[]): readonly ExpectedCard[] =>
  cards.toSorted((one, other) => (one.code < other.code ? -1 : 1))
