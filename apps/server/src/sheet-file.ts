import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readSpreadsheet } from '@prongsai/documents/spreadsheet'
import type { Sheet } from '@prongsai/domain/sheet/sheet'
import { sheetRefusalText } from '@prongsai/domain/sheet/sheet-refusal'

const largestFile = 64 * 1024 * 1024

/** The sheets of a file that is named at the terminal, or the sentence that says why there are none. */
export async function sheetsOfFile(folder: string, file: string): Promise<readonly Sheet[] | string> {
  const path = resolve(folder, file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return `ไม่พบแฟ้ม ${path} · no such file`
  if (found.size > largestFile)
    return sheetRefusalText({ code: 'sheet/too-heavy', limitMegabytes: largestFile / 1024 / 1024 })
  const sheets = await readSpreadsheet(await readFile(path), basename(path))
  return sheets.ok ? sheets.value : sheetRefusalText(sheets.refusal)
}
