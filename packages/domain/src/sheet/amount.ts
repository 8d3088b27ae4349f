import { plainText } from '../base/thai-text.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { bahtFrom, formatBaht, satang, type Satang } from '../money/satang.ts'
import { isAbsence } from './absence.ts'
import { satangInWords } from './large-number.ts'
import { asked, noted, read, type Reading } from './reading.ts'
import { cellText, isBlank, isDayCell, isUnvalued, type Cell } from './sheet.ts'

/** An amount of baht as a cell holds it; null with a note where none is given. */
export function readAmount(cell: Cell): Reading<Satang | null> {
  if (isUnvalued(cell)) return asked('formula-without-value', 'เซลล์นี้เป็นสูตรที่แฟ้มไม่ได้เก็บผลลัพธ์ไว้')
  if (cell === null || isBlank(cell) || isAbsence(cellText(cell)))
    return noted(null, 'amount-missing', 'ไม่มีราคา จะบันทึกว่าไม่ทราบราคา')
  if (typeof cell === 'number') return ofNumber(cell)
  if (isDayCell(cell) || typeof cell === 'boolean') return unreadable(cell)
  return ofText(cell)
}

function ofNumber(number: number): Reading<Satang | null> {
  const exact = bahtFrom(cellText(number))
  if (exact !== undefined) return read(exact)
  const hundredths = Math.round(Number(`${number}e2`))
  if (!Number.isSafeInteger(hundredths) || number < 0) return unreadable(number)
  const rounded = satang(BigInt(hundredths))
  return noted(rounded, 'amount-rounded', `${cellText(number)} มีเศษเกินสตางค์ ปัดเป็น ${formatBaht(rounded)} บาท`)
}

/** '5,000,-' '1,200=' '4.8 แสน' and '1,234 บาท 50 สตางค์' beside the forms that are typed into a form. */
function ofText(text: string): Reading<Satang | null> {
  const plain = fromThaiDigits(plainText(text))
    .replace(/^(?:ราคา|เป็นเงิน|จำนวนเงิน)\s*/u, '')
    .replace(/[.,]?\s*[-–—=]+$/u, '')
    .replace(
      /\s*บาท\s*(\d{1,2})\s*(?:สตางค์|สต\.?)$/u,
      (_, hundredths: string) => `.${hundredths.padStart(2, '0')}`,
    )
    .trim()
  const inWords = satangInWords(plain)
  if (inWords !== undefined) return read(satang(inWords))
  // A space between figures may stand for a lost comma, point or line break: it is read by a person.
  const spaced = /\d\s+\d/.test(plain) && !/^\d{1,3}(?:\s\d{3})+(?:\.\d{1,2})?(?:\s*บาท)?$/u.test(plain)
  const amount = spaced ? undefined : bahtFrom(plain)
  return amount === undefined ? unreadable(text) : read(amount)
}

const unreadable = (cell: Cell): Reading<null> =>
  asked('amount-unreadable', `อ่าน “${cellText(cell)}” เป็นจำนวนเงินไม่ได้`)
