import type { BudgetLineId, UnitId } from '../../base/id.ts'
import { no, yes, type Verdict } from '../../base/verdict.ts'
import type { FiscalYear } from '../../calendar/fiscal-year.ts'
import { sum, type Satang } from '../../money/satang.ts'
import { methods } from '../../procurement/ground.ts'
import type { PurchaseKind } from '../../procurement/purchase.ts'
import { verdictOf } from '../../sheet/row-verdict.ts'
import type { Sheet } from '../../sheet/sheet.ts'
import type { SheetRefusal } from '../../sheet/sheet-refusal.ts'
import { itemInput, type ItemInput } from '../plan.input.ts'
import type { PlanRefusal } from '../plan-refusal.ts'
import { foreseenMethod, type ForeseenMethod } from '../revision.ts'
import type { PlanAnswers, PlanRowAnswer } from './plan-import.input.ts'
import { lineOfDraft, standingAs, writtenUnits, type PlanOffice, type WrittenUnit } from './plan-office.ts'
import { skipRow, type PassedPlanLine, type PlanDraft, type PlanRemark, type PlanRow } from './plan-row.ts'
import { plannedKind } from './planned-kind.ts'
import { planYear } from './plan-year.ts'
import { findPlanTables, planRefusal, readPlan, type PlanTable } from './read-plan.ts'

/** A row as it would come into the round. */
export type RowToTake = PlanRow & {
  readonly kind: PurchaseKind | null
  readonly unitId: UnitId | null
  readonly lineId: BudgetLineId | null
  /** The method that its kind and its sum give, with the exemption of มาตรา 11; null while one of these is not known. */
  readonly foreseen: ForeseenMethod | null
  /** What would be saved; null while something is asked of it, and for a row that is left out. */
  readonly take: (ItemInput & { readonly source: string }) | null
}

export type PlanToTake = {
  readonly rows: readonly RowToTake[]
  readonly units: readonly WrittenUnit[]
  readonly passed: readonly PassedPlanLine[]
  /** Sheets that are of another year, and are left out whole. */
  readonly otherYears: readonly { readonly sheet: string; readonly year: FiscalYear }[]
  readonly items: number
  readonly total: Satang
  readonly questions: number
  readonly skipped: number
}

type Told = {
  readonly year: FiscalYear
  readonly office: PlanOffice
  readonly answers: PlanAnswers
}

/** What of a file would come into a round of that year, row by row. A pure function, so that it is shown as it is saved. */
export function planToTake(
  sheets: readonly Sheet[],
  { year, office, answers }: Told,
): Verdict<PlanToTake, SheetRefusal | PlanRefusal> {
  const tables = findPlanTables(sheets, { hidden: answers.hidden }, answers.columns)
  const refusal = planRefusal(sheets, tables)
  if (refusal !== undefined) return no(refusal)
  const own = tables.filter((table) => (yearOf(table) ?? year) === year)
  const others = tables.flatMap((table) => {
    const told = yearOf(table)
    return told === null || told === year ? [] : [{ sheet: table.sheet, year: told }]
  })
  const [other] = others
  if (own.length === 0 && other !== undefined)
    return no({ code: 'plan/file-other-year', file: other.year, round: year })
  const stored = answers.rows.map(
    (row) => [row.key, { content: row.content, answer: answerOf(row) }] as const,
  )
  const reading = readPlan(sheets, own, { year, answers: new Map(stored) })
  const units = writtenUnits(
    reading.rows.flatMap(({ item }) => (item === null ? [] : [item.unit])),
    office.units,
    new Map(answers.units.map(({ written, unitId }) => [written, unitId])),
  )
  const told = new Map(answers.rows.map((row) => [row.key, row]))
  const rows = reading.rows.map((row) => {
    const said = told.get(row.key)
    return rowToTake(row, { office, units, said: said?.content === row.content ? said : undefined })
  })
  return yes({ rows, units, passed: reading.passed, otherYears: others, ...countsOf(rows) })
}

const yearOf = ({ titles, sheet }: PlanTable): FiscalYear | null => planYear([...titles, sheet])

const answerOf = ({ skip, again, cells }: PlanRowAnswer) => ({
  ...(skip && { skip: true as const }),
  ...(again && { again: true as const }),
  cells: Object.fromEntries(cells.map(({ field, text }) => [field, text])),
})

const countsOf = (rows: readonly RowToTake[]) => {
  const taken = rows.flatMap(({ take }) => (take === null ? [] : [take]))
  return {
    items: taken.length,
    total: sum(taken.map(({ estimate }) => estimate)),
    questions: rows.filter(({ verdict }) => verdict === 'question').length,
    skipped: rows.filter(({ skipped }) => skipped).length,
  }
}

type Around = {
  readonly office: PlanOffice
  readonly units: readonly WrittenUnit[]
  readonly said: PlanRowAnswer | undefined
}

function rowToTake(row: PlanRow, around: Around): RowToTake {
  const { item } = row
  if (item === null) return { ...row, kind: null, unitId: null, lineId: null, foreseen: null, take: null }
  const known = knownOf(item, around)
  const { foreseen } = known
  const { candidate, invalid } = candidateOf(known)
  const isAgain = around.said?.again === true
  const remarks = [
    ...(known.kind === null ? [unknownKind] : []),
    ...(candidate === null || isAgain ? [] : standingRemark(candidate, around.office)),
    ...invalid,
    ...row.remarks,
    ...(item.quantity === null ? [oneOnly] : []),
    ...methodRemark(item, foreseen),
  ]
  const { kind, unitId, lineId } = known
  const verdict = verdictOf(remarks)
  const source = `${row.sheet} แถว ${row.row}`
  const take = candidate === null || verdict === 'question' ? null : { ...candidate, source }
  return { ...row, verdict, remarks, kind, unitId, lineId, foreseen, take }
}

/** What is known of an item: as it was answered, else as the file and the office tell. */
function knownOf(item: PlanDraft, { office, units, said }: Around): Known {
  const kind = said?.kind ?? plannedKind(item)
  const unitId = units.find(({ written }) => written === item.unit)?.unitId ?? null
  const proposed = unitId === null ? null : lineOfDraft(item, unitId, office.lines)
  const lineId = said?.lineId === undefined ? proposed : said.lineId
  return { item, kind, unitId, lineId, foreseen: foreseenOf(item, kind, office) }
}

function foreseenOf(
  { amount, startsMonth }: PlanDraft,
  kind: PurchaseKind | null,
  { thresholds }: PlanOffice,
): ForeseenMethod | null {
  if (kind === null || amount === null || amount === 0n || startsMonth === null) return null
  const foreseen = foreseenMethod({ kind, estimate: amount, startsMonth }, null, thresholds)
  return foreseen.ok ? foreseen.value : null
}

type Known = {
  readonly item: PlanDraft
  readonly kind: PurchaseKind | null
  readonly unitId: UnitId | null
  readonly lineId: BudgetLineId | null
  readonly foreseen: ForeseenMethod | null
}

/** The item as it would be kept, where all of it is known; what its form would refuse of it is asked. */
function candidateOf({ item, kind, unitId, lineId }: Known): {
  readonly candidate: ItemInput | null
  readonly invalid: readonly PlanRemark[]
} {
  if (kind === null || unitId === null || item.amount === null || item.startsMonth === null)
    return { candidate: null, invalid: [] }
  const parsed = itemInput.safeParse({
    name: item.name,
    quantity: item.quantity ?? 1,
    countingUnit: item.unitOfMeasure === '' ? (kind === 'goods' ? 'รายการ' : 'งาน') : item.unitOfMeasure,
    kind,
    category: item.kind,
    programme: item.programme,
    unitId,
    lineId,
    estimate: item.amount,
    startsMonth: item.startsMonth,
    chosen: null,
    replacesAssetId: null,
  })
  if (parsed.success) return { candidate: parsed.data, invalid: [] }
  const text = parsed.error.issues.map(({ message }) => message).join(' · ')
  // The reader has asked for a name already.
  return {
    candidate: null,
    invalid: item.name === '' ? [] : [{ ...remark('question', 'item-invalid', text) }],
  }
}

const remark = (weight: PlanRemark['weight'], code: string, text: string): PlanRemark => ({
  weight,
  code,
  text,
  field: null,
  cell: null,
  choices: weight === 'question' ? [skipRow] : [],
})

const unknownKind = remark(
  'question',
  'purchase-kind-unknown',
  'ไม่ทราบว่าเป็นการซื้อหรือการจ้าง กรุณาเลือกประเภทการจัดซื้อจัดจ้าง',
)

const oneOnly = remark('note', 'quantity-one', 'แฟ้มไม่ได้บอกจำนวน จะบันทึกเป็นจำนวน 1')

function standingRemark(item: ItemInput, { standing }: PlanOffice): readonly PlanRemark[] {
  const same = standingAs(item, standing)
  if (same === undefined) return []
  const asked = remark(
    'question',
    'item-standing',
    `มีในแผนแล้วเป็นรายการที่ ${same.number}: ชื่อ ส่วนราชการ วงเงิน และเดือนตรงกันทั้งหมด`,
  )
  const again = { kind: 'answer', label: 'เป็นคนละรายการ นำเข้าด้วย', answer: { again: true } } as const
  return [{ ...asked, choices: [...asked.choices, again] }]
}

const written: readonly (readonly [ForeseenMethod['method'], RegExp])[] = [
  ['e-bidding', /e-?\s*bidding|ประกวดราคา|อิเล็กทรอนิกส์/iu],
  ['selective', /คัดเลือก/u],
  ['direct', /เฉพาะเจาะจง|ตกลงราคา/u],
]

/** The method follows from the kind and the sum (มาตรา 56, กฎกระทรวงฯ วงเงิน); where the file says another, that is told. */
function methodRemark({ method }: PlanDraft, foreseen: ForeseenMethod | null): readonly PlanRemark[] {
  const said = written.find(([, words]) => words.test(method))?.[0]
  if (foreseen === null || said === undefined || said === foreseen.method) return []
  if (foreseen.method !== 'e-bidding' && foreseen.method !== 'direct') return []
  const text = `แฟ้มเขียนว่า “${method}” แต่ตามวงเงินเป็น${methods[foreseen.method]} จะบันทึกตามวงเงิน หากมีเหตุให้ใช้วิธีอื่น แก้ได้ที่รายการหลังนำเข้า`
  return [remark('note', 'method-otherwise', text)]
}

/** Why it cannot be saved yet: what is asked, or that there is nothing. */
export function readyToTake({
  rows,
  units,
  questions,
  items,
}: PlanToTake): Verdict<readonly NonNullable<RowToTake['take']>[], PlanRefusal> {
  const names = units.filter(({ isOpen }) => isOpen).length
  if (questions + names > 0) return no({ code: 'plan/file-asks', questions, units: names })
  if (items === 0) return no({ code: 'plan/file-nothing' })
  return yes(rows.flatMap(({ take }) => (take === null ? [] : [take])))
}
