import { formatThaiDate } from '../calendar/buddhist.ts'
import { civilDateFrom } from '../calendar/civil-date.ts'
import type { FieldChange, JournalValue, SubjectKind } from './entry.ts'
import { fieldName } from './field-names.ts'

/** What somebody else changed after a form was opened: who, when (ISO) and which fields. */
export type MeanwhileChange = {
  readonly by: string
  readonly position: string
  readonly at: string
  readonly changes: readonly FieldChange[]
}

/** Of what the second of two editors is told, and what the first did. */
export type Meanwhile = {
  readonly kind: SubjectKind
  /** The version that stands now: saving again under it is to know of the changes. */
  readonly version: number
  readonly meanwhile: readonly MeanwhileChange[]
}

const called: Partial<Record<SubjectKind, string>> = {
  office: 'ข้อมูลหน่วยงาน',
  unit: 'ส่วนราชการนี้',
  person: 'ข้อมูลของบุคคลนี้',
  category: 'ประเภทนี้',
  purchase: 'การจัดซื้อจัดจ้างนี้',
  contract: 'สัญญานี้',
  supplier: 'ผู้ประกอบการรายนี้',
  plan: 'แผนหรือรายการนี้',
}

export function meanwhileText({ kind, meanwhile }: Meanwhile): string {
  const changes = meanwhile.flatMap((one) => one.changes).map((change) => changeText(kind, change))
  const told = changes.length === 0 ? '' : ` (${changes.join(', ')})`
  return `ยังไม่ได้บันทึก: ${whoChanged(meanwhile)}แก้ไข${called[kind] ?? 'รายการนี้'}หลังจากที่ท่านเปิดดู${told} สิ่งที่ท่านกรอกยังอยู่ กรุณาตรวจสิ่งที่เปลี่ยนแล้วบันทึกอีกครั้ง`
}

export function whoChanged(meanwhile: readonly MeanwhileChange[]): string {
  const names = [...new Set(meanwhile.map(({ by }) => by))]
  return names.length === 0 ? 'มีผู้อื่น' : `${names.join(' และ ')} `
}

function changeText(kind: SubjectKind, { field, to }: FieldChange): string {
  const name = fieldName(kind, field)
  const text = valueText(to)
  return text === undefined ? name : `${name}เป็น “${text}”`
}

/** A value that is not told, or is only a machine's name for something, is left out. */
function valueText(value: JournalValue): string | undefined {
  if (value === null || value === '' || typeof value === 'boolean') return undefined
  const day = civilDateFrom(String(value))
  if (day !== undefined) return formatThaiDate(day)
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(String(value)) ? undefined : String(value)
}
