import { assetStatuses } from './asset.ts'
import type { AssetFilter } from './asset.input.ts'
import { conditions } from './condition.ts'

/** What the ids of a filter are called; one that is not there any more is told by its id. */
export type FilterNames = Readonly<Partial<Record<'unit' | 'category' | 'keeper' | 'batch', string>>>

/** What a list of the register was narrowed to, in words for the journal; '' when it was the whole register. */
export function filterText(filter: AssetFilter, names: FilterNames): string {
  const { text, unit, category, keeper, batch, status, condition, fiscalYear } = filter
  return [
    text && `คำค้น “${text}”`,
    unit && `ส่วนราชการ ${names.unit ?? unit}`,
    category && `ประเภท ${names.category ?? category}`,
    keeper && `ผู้ครอบครอง ${names.keeper ?? keeper}`,
    batch && `ชุดนำเข้าที่ ${names.batch ?? batch}`,
    status && `สถานะ${assetStatuses[status]}`,
    condition && `สภาพ${conditions[condition]}`,
    fiscalYear && `ได้มาปีงบประมาณ ${fiscalYear}`,
    ...yesOrNo(filter),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

function yesOrNo({ capitalised, broughtForward }: AssetFilter): readonly string[] {
  return [
    ...(capitalised === undefined ? [] : [capitalised ? 'ตั้งแต่เกณฑ์ขึ้นไป' : 'ต่ำกว่าเกณฑ์']),
    ...(broughtForward === undefined ? [] : [broughtForward ? 'ยกมา' : 'ลงทะเบียนในระบบ']),
  ]
}
