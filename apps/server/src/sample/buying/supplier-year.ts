import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { isTaxId } from '@prongsai/domain/supplier/tax-id'
import { type Act, type Desk, known } from '../act.ts'
import { dayAt } from '../office-year.ts'
import { plannedSuppliers, type PlannedSupplier } from './supplier-names.ts'
import { firstIndexOf, twoYears } from './two-years.ts'

/** ทะเบียนผู้ประกอบการ: who sells to the office, one written twice and merged, and one who abandoned his work elsewhere. */
export function supplierYear(days: readonly CivilDate[]): readonly Act[] {
  const [last] = twoYears(days)
  const first = firstIndexOf(last, days)
  const at = dayAt(days)
  const on = (after: number) => days[Math.min(first + after, days.length - 1)] ?? at(1)
  return [
    ...plannedSuppliers.map((one, index) => ({
      day: on(1 + Math.floor(index / 8)),
      by: 'pornthip',
      perform: (desk: Desk) => register(desk, one, index),
    })),
    { day: on(40), by: 'pornthip', perform: mergeTwice },
    { day: on(150), by: 'pornthip', perform: blacklist },
  ]
}

/** The number with the digit that checks it. */
function checkedNumber(twelve: string): string {
  const last = Array.from({ length: 10 }, (_, digit) => digit).find((digit) => isTaxId(`${twelve}${digit}`))
  return `${twelve}${last ?? 0}`
}

async function register({ caller, office }: Desk, one: PlannedSupplier, index: number): Promise<void> {
  const { key, kind, name, twelve, promoted, place } = one
  const { id } = await caller.supplier.register({
    kind,
    name,
    promoted,
    taxId: twelve === null ? '' : checkedNumber(twelve),
    address: `เลขที่ ${17 + index * 3} ${place} จังหวัดนราธิวาส (ตัวอย่าง)`,
    telephone: `0 7300 ${String(1000 + index * 37)}`,
    email: '',
    bankAccount: kind === 'natural' ? `ธนาคารตัวอย่าง สาขาตากใบ 000-0-0${String(1000 + index)}-0` : '',
  })
  office.suppliers.set(key, id)
}

async function mergeTwice({ caller, office }: Desk): Promise<void> {
  await caller.supplier.merge({
    id: known(office.suppliers, 'paper-again'),
    into: known(office.suppliers, 'paper'),
    reason: 'เป็นรายเดียวกัน บันทึกซ้ำด้วยชื่อย่อ',
  })
}

async function blacklist({ caller, office, today }: Desk): Promise<void> {
  await caller.supplier.blacklist({
    id: known(office.suppliers, 'abandoned'),
    from: today,
    paper: 'หนังสือแจ้งเวียนผู้ทิ้งงาน ที่ 00/0000 (ตัวอย่าง)',
    reason: 'ไม่ปฏิบัติตามสัญญาจ้างก่อสร้างของหน่วยงานอื่น โดยไม่มีเหตุผลอันสมควร',
  })
}
