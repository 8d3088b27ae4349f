import { assetStatuses } from './asset.ts'
import type { AssetFilter } from './asset.input.ts'
import { conditions } from './condition.ts'

/** What the ids of a filter are called; one that is not there any more is told by its id. */
export type FilterNames = Readonly<Partial<Record<'unit' | 'category' | 'keeper' | 'batch', string>>>

/** What a list of the register was narrowed to, in words for the journal; '' when it was the whole register. */
export function filterText(filter: AssetFilter, names: FilterNames): string {
  const { text, status, condition, fiscalYear } = filter
  return [
    ...(text ? [`คำค้น “${text}”`] : []),
    ...named('ส่วนราชการ', filter.unit, names.unit),
    ...named('ประเภท', filter.category, names.category),
    ...named('ผู้ครอบครอง', filter.keeper, names.keeper),
    ...named('ชุดนำเข้าที่', filter.batch, names.batch),
    ...(filter.lot ? ['ลงทะเบียนพร้อมกัน'] : []),
    ...(status ? [`สถานะ${assetStatuses[status]}`] : []),
    ...(condition ? [`สภาพ${conditions[condition]}`] : []),
    ...(fiscalYear ? [`ได้มาปีงบประมาณ ${fiscalYear}`] : []),
    ...yesOrNo(filter),
  ].join(' · ')
}

const named = (what: string, id: string | undefined, name: string | undefined): readonly string[] =>
  id === undefined ? [] : [`${what} ${name ?? id}`]

function yesOrNo({ capitalised, broughtForward }: AssetFilter): readonly string[] {
  return [
    ...(capitalised === undefined ? [] : [capitalised ? 'ตั้งแต่เกณฑ์ขึ้นไป' : 'ต่ำกว่าเกณฑ์']),
    ...(broughtForward === undefined ? [] : [broughtForward ? 'ยกมา' : 'ลงทะเบียนในระบบ']),
  ]
}
