import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { assetStatuses } from './asset.ts'
import type { AssetFilter } from './asset.input.ts'
import { conditions } from './condition.ts'

/** What the ids of a filter are called; one that is not there any more is told by its id. */
export type FilterNames = Readonly<
  Partial<Record<'unit' | 'category' | 'keeper' | 'batch' | 'place', string>>
>

/** What a list of the register was narrowed to, in words for the journal; '' when it was the whole register. */
export function filterText(filter: AssetFilter, names: FilterNames): string {
  const { text, status, condition, fiscalYear } = filter
  return [
    ...(text ? [`คำค้น “${text}”`] : []),
    ...named('ส่วนราชการ', filter.unit, names.unit),
    ...named('ประเภท', filter.category, names.category),
    ...named('ผู้ครอบครอง', filter.keeper, names.keeper),
    ...named('ชุดนำเข้าที่', filter.batch, names.batch),
    ...named('สถานที่', filter.place, names.place),
    ...(filter.lot ? ['ลงทะเบียนพร้อมกัน'] : []),
    ...bandText(filter),
    ...(status ? [`สถานะ${assetStatuses[status]}`] : []),
    ...(condition ? [`สภาพ${conditions[condition]}`] : []),
    ...(fiscalYear ? [`ได้มาปีงบประมาณ ${fiscalYear}`] : []),
    ...yesOrNo(filter),
  ].join(' · ')
}

const named = (what: string, id: string | undefined, name: string | undefined): readonly string[] =>
  id === undefined ? [] : [`${what} ${name ?? id}`]

function yesOrNo({ capitalised, broughtForward, labelled }: AssetFilter): readonly string[] {
  return [
    ...(capitalised === undefined ? [] : [capitalised ? 'ตั้งแต่เกณฑ์ขึ้นไป' : 'ต่ำกว่าเกณฑ์']),
    ...(broughtForward === undefined ? [] : [broughtForward ? 'ยกมา' : 'ลงทะเบียนในระบบ']),
    ...(labelled === undefined ? [] : [labelled ? 'พิมพ์ป้ายแล้ว' : 'ยังไม่พิมพ์ป้าย']),
  ]
}

const missingTexts = { day: 'ไม่ทราบวันที่ได้มา', price: 'ไม่ทราบราคา', sight: 'ยังไม่เคยพบเห็น' } as const

/** The bounds of days and prices; a bound that is not set is not told. */
function bandText(filter: AssetFilter): readonly string[] {
  const { acquiredFrom, acquiredUntil, priceFrom, priceBelow, warrantyFrom, warrantyUntil } = filter
  return [
    ...between('ได้มา', [acquiredFrom && shortDay(acquiredFrom), acquiredUntil && shortDay(acquiredUntil)]),
    ...(priceFrom ? [`ราคาตั้งแต่ ${thousands(priceFrom)} บาท`] : []),
    ...(priceBelow ? [`ราคาต่ำกว่า ${thousands(priceBelow)} บาท`] : []),
    ...between('ประกันสิ้นสุด', [
      warrantyFrom && shortDay(warrantyFrom),
      warrantyUntil && shortDay(warrantyUntil),
    ]),
    ...(filter.unseenSince ? [`ไม่พบเห็นตั้งแต่ ${shortDay(filter.unseenSince)}`] : []),
    ...(filter.missing ? [missingTexts[filter.missing]] : []),
  ]
}

function between(what: string, [from, until]: readonly [string | undefined, string | undefined]) {
  if (from === undefined && until === undefined) return []
  if (from === undefined) return [`${what}ถึง ${until ?? ''}`]
  return [until === undefined ? `${what}ตั้งแต่ ${from}` : `${what} ${from} ถึง ${until}`]
}

const shortDay = (day: CivilDate): string => formatThaiDate(day, { form: 'short' })

const thousands = (baht: string): string => baht.replace(/\B(?=(\d{3})+$)/g, ',')
