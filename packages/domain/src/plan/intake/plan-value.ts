import type { CivilMonth } from '../../calendar/civil-month.ts'
import type { FiscalYear } from '../../calendar/fiscal-year.ts'
import { fromThaiDigits } from '../../calendar/thai-digits.ts'
import { plainText } from '../../base/thai-text.ts'
import { formatBaht, times, type Satang } from '../../money/satang.ts'
import { isAbsence } from '../../sheet/absence.ts'
import { readAmount } from '../../sheet/amount.ts'
import { readCount, type Count } from '../../sheet/count.ts'
import { readMonth } from '../../sheet/month.ts'
import { asked, noted, type Reading, type Remark } from '../../sheet/reading.ts'
import { cellOf, textOf } from '../../sheet/row-cells.ts'
import { cellText, isBlank, isUnvalued, type Cell } from '../../sheet/sheet.ts'
import { remarkOn, type PlanCells } from './plan-cells.ts'
import type { PlanField } from './plan-field.ts'
import type { PlanRemark } from './plan-row.ts'
import type { WrittenItem } from './written-item.ts'

/** A value of a row, with what is to be said of it. */
export type PlanValue<Value> = { readonly value: Value; readonly remarks: readonly PlanRemark[] }

const on = <Value>(
  cells: PlanCells,
  field: PlanField,
  { value, remarks }: Reading<Value>,
): PlanValue<Value> => ({
  value,
  remarks: remarks.map((remark) => remarkOn(cells, field, remark)),
})

export const planMonth = (cells: PlanCells, year: FiscalYear | null): PlanValue<CivilMonth | null> =>
  on(cells, 'startsMonth', readMonth(cellOf(cells, 'startsMonth'), year))

/** How many, in what: from their own columns, else from behind the name. */
export function planCount(cells: PlanCells, item: WrittenItem): PlanValue<Count | null> {
  const own = on(cells, 'quantity', readCount(cellOf(cells, 'quantity')))
  if (own.remarks.length > 0) return own
  const counted = own.value === null ? countBehindName(cells, item) : countBeside(cells, own.value, item)
  const counter = textOf(cells, 'unitOfMeasure')
  return counted.value === null || counter === ''
    ? counted
    : { ...counted, value: { number: counted.value.number, counter } }
}

/** The count of its own column, which what stands behind the name must not gainsay. */
function countBeside(cells: PlanCells, own: Count, { count, isGuess }: WrittenItem): PlanValue<Count | null> {
  const counter = own.counter === '' ? (count?.counter ?? '') : own.counter
  const isGainsaid = count !== null && !isGuess && count.number !== own.number
  if (!isGainsaid || cells.quantity?.origin === 'answer')
    return { value: { number: own.number, counter }, remarks: [] }
  const ways = [own.number, count.number].map((number) => ({
    label: `จำนวน ${number}`,
    text: String(number),
  }))
  const text = `ช่องจำนวนเป็น ${own.number} แต่รายการเขียนว่า ${count.number}`
  return on(cells, 'quantity', asked('quantity-differs', text, ways))
}

function countBehindName(cells: PlanCells, { name, count, isGuess }: WrittenItem): PlanValue<Count | null> {
  if (count !== null && !isGuess) return { value: count, remarks: [] }
  if (count !== null) {
    const text = `ถือว่า “${count.number} ${count.counter}” ท้ายรายการคือจำนวน`
    return on(cells, 'name', noted(count, 'quantity-from-name', text))
  }
  const counter = wholeOf(name)
  return counter === undefined
    ? on(cells, 'name', noted(null, 'quantity-missing', 'ไม่มีจำนวน จะบันทึกว่าไม่ได้ระบุ'))
    : on(cells, 'name', noted({ number: 1, counter }, 'quantity-assumed', `ไม่มีจำนวน ถือเป็น 1 ${counter}`))
}

/** A project and a hire are one of their kind where nobody counts them. */
function wholeOf(name: string): string | undefined {
  if (name.startsWith('โครงการ')) return 'โครงการ'
  return name.startsWith('จ้าง') ? 'งาน' : undefined
}

type AmountTold = {
  /** The words above the column, which tell whether it counts in thousands or millions. */
  readonly heading: string
  readonly count: number | null
  /** The price of one where it stands behind the name. */
  readonly each: Satang | null
}

/** วงเงินโดยประมาณ of the whole item. */
export function planAmount(cells: PlanCells, told: AmountTold): PlanValue<Satang | null> {
  const cell = cellOf(cells, 'amount')
  const product = productOf(cells, told)
  if (!isUnvalued(cell) && (isBlank(cell) || isAbsence(cellText(cell)))) return missingAmount(cells, product)
  if (cells.amount?.origin === 'answer') return on(cells, 'amount', readAmount(cell))
  const amount = on(cells, 'amount', readEstimate(cell, told.heading))
  const doubt = amount.value === null ? undefined : amountDoubt(cells, amount.value, product)
  return doubt === undefined ? amount : on(cells, 'amount', doubt)
}

function productOf(cells: PlanCells, { count, each }: AmountTold): Satang | null {
  const price = cellOf(cells, 'unitPrice')
  const unitPrice = isBlank(price) ? each : readAmount(price).value
  return unitPrice === null || count === null ? null : times(unitPrice, count)
}

/** Why an amount that can be read may still not be the item's own. */
function amountDoubt(cells: PlanCells, amount: Satang, product: Satang | null): Reading<null> | undefined {
  if (cells.amount?.origin === 'merged')
    return asked('amount-merged', 'ช่องเงินผสานกับแถวบน ไม่ชัดว่าเป็นของแต่ละรายการหรือรวมกัน', [baht(amount)])
  if (amount === 0n) return asked('amount-zero', 'วงเงินเป็นศูนย์')
  if (product === null || product === amount) return undefined
  const text = `วงเงิน ${formatBaht(amount)} บาท ไม่เท่ากับราคาต่อหน่วยคูณจำนวน คือ ${formatBaht(product)} บาท`
  return asked('amount-differs', text, [baht(amount), baht(product)])
}

const baht = (amount: Satang) => ({ label: `${formatBaht(amount)} บาท`, text: formatBaht(amount) })

function missingAmount(cells: PlanCells, product: Satang | null): PlanValue<Satang | null> {
  if (product === null) return on(cells, 'amount', asked('amount-missing', 'ไม่มีวงเงินโดยประมาณ'))
  const text = `ไม่มีวงเงิน ใช้ราคาต่อหน่วยคูณจำนวน คือ ${formatBaht(product)} บาท`
  return on(cells, 'amount', noted(product, 'amount-from-unit-price', text))
}

/** 'ประมาณ 480,000 บาท' is an estimate like any other, and what stands under (พันบาท) is so many thousands. */
export function readEstimate(cell: Cell, heading: string): Reading<Satang | null> {
  const written = fromThaiDigits(plainText(cellText(cell)))
  const scale = /(ล้าน|แสน|หมื่น|พัน)บาท/u.exec(plainText(heading).replaceAll(' ', ''))?.[1]
  const bare = written.replace(/^(?:วงเงิน|งบประมาณ|เงินงบประมาณ)?\s*(?:ประมาณ|ไม่เกิน|ราว\s*ๆ?)?\s*/u, '')
  const isScaled = scale !== undefined && /^[\d,]+(?:\.\d+)?$/.test(bare)
  if (typeof cell !== 'string' && !isScaled) return readAmount(cell)
  const reading = readAmount(isScaled ? `${bare.replace(/,(?=\d{3}(?:\D|$))/g, '')} ${scale}` : bare)
  if (reading.value === null) return readAmount(cell)
  const about = /ประมาณ|ไม่เกิน|ราว/u.exec(written.slice(0, written.length - bare.length))?.[0]
  return {
    value: reading.value,
    remarks: [...reading.remarks, ...said(reading.value, { scale: isScaled ? scale : undefined, about })],
  }
}

type Said = { readonly scale: string | undefined; readonly about: string | undefined }

function said(amount: Satang, { scale, about }: Said): readonly Remark[] {
  const words: [string, string][] = []
  if (scale !== undefined)
    words.push(['amount-scaled', `หัวคอลัมน์เป็น${scale}บาท อ่านเป็น ${formatBaht(amount)} บาท`])
  if (about !== undefined) words.push(['amount-about', `แฟ้มเขียนว่า “${about}” ใช้ ${formatBaht(amount)} บาท`])
  return words.map(([code, text]) => ({ weight: 'note', code, text }))
}
