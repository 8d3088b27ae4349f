import { plainText } from '../base/thai-text.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { isAbsence } from './absence.ts'
import { asked, read, type Reading } from './reading.ts'
import { cellText, isBlank, isUnvalued, type Cell } from './sheet.ts'

/** So many of something: 5 and 'ตัว' of '๕ ตัว'. `counter` is '' when the cell names none. */
export type Count = { readonly number: number; readonly counter: string }

const largest = 100_000

/** A whole number of things above zero, with its counter if it is written along; null for an empty cell. */
export function readCount(cell: Cell): Reading<Count | null> {
  if (isUnvalued(cell)) return asked('formula-without-value', 'เซลล์นี้เป็นสูตรที่แฟ้มไม่ได้เก็บผลลัพธ์ไว้')
  const text = fromThaiDigits(plainText(cellText(cell)))
  if (isBlank(cell) || isAbsence(text)) return read(null)
  const match = pattern.exec(text)
  const number = Number((match?.[1] ?? '0').replaceAll(',', ''))
  if (number < 1 || number > largest)
    return asked('count-unreadable', `อ่าน “${text}” เป็นจำนวนไม่ได้ ต้องเป็นจำนวนเต็มตั้งแต่ 1`)
  return read({ number, counter: (match?.[2] ?? '').replace(/[.)]+$/, '').trim() })
}

const pattern = /^(?:จำนวน\s*)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*([^\d\s][^\d]*)?$/u
