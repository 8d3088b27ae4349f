import type { CivilDate } from '../../calendar/civil-date.ts'
import { readCount } from '../../sheet/count.ts'
import { readDay } from '../../sheet/day.ts'
import { cellOf, textOf } from '../../sheet/row-cells.ts'
import { isBlank } from '../../sheet/sheet.ts'
import { plainText } from '../../base/thai-text.ts'
import { acquisitionMethods, moneySources } from '../asset.ts'
import { conditions } from '../condition.ts'
import type { CardDraft, RowAnswer, RowRemark } from './register-row.ts'
import { registerFields, type RegisterField } from './register-field.ts'
import type { RegisterCells } from './row-cells.ts'
import { rowDisposal } from './row-disposal.ts'
import { factRemarks } from './row-facts.ts'
import { note, rowCodes, rowCount, rowDay, rowName, rowPrice, type RowValue } from './row-value.ts'
import { mostCodes } from './written-codes.ts'
import { writtenCondition, writtenDisposal } from './written-condition.ts'
import { writtenMethod, writtenMoneySource } from './written-origin.ts'

export type ReadRow = { readonly remarks: readonly RowRemark[]; readonly cards: readonly CardDraft[] }

type Told = { readonly today: CivilDate; readonly category: string; readonly answer: RowAnswer }

/** What a row of a register says, and the cards that it becomes: one for each code, or one that counts. */
export function readRow(cells: RegisterCells, { today, category, answer }: Told): ReadRow {
  const count = rowCount(cells)
  const counted = count.value?.number ?? null
  const codes = answer.nextCode ? codesToCome(cells, counted ?? 1) : rowCodes(cells, counted)
  const articles = counted ?? Math.max(codes.value.length, 1)
  const name = rowName(cells)
  const day = rowDay(cells, today)
  const price = rowPrice(cells, articles)
  const disposal = rowDisposal(cells, answer)
  const remarks = [codes, count, name, day, price, disposal].flatMap((each) => each.remarks)
  const card = {
    ...describing(cells, today),
    name: name.value,
    acquiredOn: day.value,
    acquiredAsWritten: textOf(cells, 'acquiredOn'),
    unitPrice: price.value,
    countingUnit: firstFilled(textOf(cells, 'countingUnit'), count.value?.counter),
    category: firstFilled(textOf(cells, 'category'), category),
    disposed: disposal.value,
  }
  const quantity = codes.value.length > 1 ? 1 : articles
  const cards = codes.value.map((code) => ({ ...card, code, quantity }))
  return {
    remarks: [
      ...remarks,
      ...factRemarks(cells, cards),
      ...conditionRemarks(cells, disposal.value),
      ...cleanedRemarks(cells),
    ],
    cards,
  }
}

const firstFilled = (text: string, otherwise: string | undefined): string =>
  text === '' ? (otherwise ?? '') : text

/** Each article gets a number of its own. */
function codesToCome(cells: RegisterCells, articles: number): RowValue<readonly (string | null)[]> {
  const text = `จะให้รหัสลำดับถัดไปของประเภทเมื่อบันทึก ${articles} รหัส`
  return {
    value: Array.from({ length: Math.min(articles, mostCodes) }, () => null),
    remarks: [note(cells, 'code', { code: 'code-next', text })],
  }
}

function describing(cells: RegisterCells, today: CivilDate) {
  return {
    description: textOf(cells, 'description'),
    brand: textOf(cells, 'brand'),
    model: textOf(cells, 'model'),
    serial: textOf(cells, 'serial'),
    acquiredHow: writtenMethod(textOf(cells, 'method')),
    moneySource: writtenMoneySource(textOf(cells, 'moneySource')),
    unit: textOf(cells, 'unit'),
    place: textOf(cells, 'place'),
    keeper: textOf(cells, 'keeper'),
    condition: writtenCondition(textOf(cells, 'condition')),
    seller: textOf(cells, 'seller'),
    documentNumber: textOf(cells, 'documentNumber'),
    usefulLifeYears: readCount(cellOf(cells, 'usefulLife')).value?.number ?? null,
    warrantyUntil: isBlank(cellOf(cells, 'warranty'))
      ? null
      : readDay(cellOf(cells, 'warranty'), today).value,
    note: noteText(cells),
  }
}

/** The register's own words for how and from what money stay in the note where the card's boxes name them less exactly. */
function noteText(cells: RegisterCells): string {
  const kept: readonly RegisterField[] = ['method', 'moneySource', 'disposal']
  const words = kept
    .filter((field) => /\p{L}/u.test(textOf(cells, field)) && !isNamedExactly(textOf(cells, field)))
    .map((field) => `${registerFields[field]}ตามทะเบียนเดิม: ${textOf(cells, field)}`)
  return [textOf(cells, 'remark'), ...words].filter((text) => text !== '').join(' · ')
}

const exactNames: ReadonlySet<string> = new Set(
  [...Object.values(acquisitionMethods), ...Object.values(moneySources)].flatMap((name) => [
    name,
    name.replace(/^(วิธี|เงิน)/u, ''),
  ]),
)

const isNamedExactly = (text: string): boolean => exactNames.has(plainText(text))

function conditionRemarks(cells: RegisterCells, disposed: boolean): readonly RowRemark[] {
  const text = textOf(cells, 'condition')
  const isSaid = text === '' || writtenCondition(text) !== null || writtenDisposal(text) !== false
  if (disposed || isSaid) return []
  const known = Object.values(conditions).join(' ')
  return [
    note(cells, 'condition', {
      code: 'condition-unknown',
      text: `สภาพ “${text}” ไม่ตรงกับที่ระบบมี (${known}) จะบันทึกเป็นไม่ทราบ`,
    }),
  ]
}

/** Only letters that were put right are told; a space too many is not worth an officer's time. */
function cleanedRemarks(cells: RegisterCells): readonly RowRemark[] {
  const fields: readonly RegisterField[] = ['name', 'unit']
  return fields.flatMap((field) => {
    const seen = cells[field]?.origin === 'own' ? (cells[field].seen?.text ?? '') : ''
    const clean = textOf(cells, field)
    if (seen === '' || clean === seen || clean === seen.replace(/\s+/gu, ' ').trim()) return []
    return [note(cells, field, { code: 'text-cleaned', text: `แก้อักขระที่พิมพ์ผิดแล้วเป็น “${clean}”` })]
  })
}
