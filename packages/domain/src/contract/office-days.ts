/**
 * Days for duties to which the law gives no number (มาตรา 98 says "publish", ข้อ 185 "at once"), or by how many somebody is
 * warned ahead. They are the office's own setting; these stand until it sets others, and whatever follows from them is marked so.
 */
export const officeDays = {
  'contract-publication': ['วันที่ใช้ประกาศสาระสำคัญของสัญญาและการแก้ไข (มาตรา 98)', 15],
  'defect-notice': ['วันที่ใช้แจ้งคู่สัญญาให้แก้ไขความชำรุดบกพร่อง (ข้อ 185)', 3],
  'asset-registration': ['วันที่ใช้ลงทะเบียนพัสดุที่ตรวจรับแล้ว (ข้อ 203)', 7],
  'security-claim': ['วันที่ใช้เรียกร้องหลักประกันเมื่อบอกเลิกสัญญา', 15],
  'security-top-up': ['วันที่ใช้เรียกหลักประกันเพิ่มเมื่อแก้ไขสัญญา (ข้อ 171)', 15],
  'expiry-warning': ['วันที่เตือนก่อนหลักประกันหมดอายุ', 30],
  'warranty-warning': ['วันที่เตือนให้ตรวจสอบก่อนสิ้นสุดการรับประกัน (ข้อ 186)', 30],
  'ten-percent-warning': ['วันที่เตือนก่อนค่าปรับจะเกินร้อยละสิบ (ข้อ 183)', 14],
} as const satisfies Record<string, readonly [decides: string, days: number]>

export type OfficeDayName = keyof typeof officeDays

export type OfficeDays = Readonly<Record<OfficeDayName, number>>

export const isOfficeDay = (name: string): name is OfficeDayName => Object.hasOwn(officeDays, name)

type Row = { readonly name: string; readonly from: string; readonly value: string }

/** The office's own numbers on a day, the latest of each; ours where it has set none. */
export function officeDaysFrom(rows: readonly Row[], today: string): OfficeDays {
  const set = (name: OfficeDayName): number => {
    const own = rows.filter((row) => row.name === name && row.from <= today && /^\d{1,3}$/.test(row.value))
    const [latest] = own.toSorted((a, b) => (a.from < b.from ? 1 : -1))
    return latest === undefined ? officeDays[name][1] : Number(latest.value)
  }
  return {
    'contract-publication': set('contract-publication'),
    'defect-notice': set('defect-notice'),
    'asset-registration': set('asset-registration'),
    'security-claim': set('security-claim'),
    'security-top-up': set('security-top-up'),
    'expiry-warning': set('expiry-warning'),
    'warranty-warning': set('warranty-warning'),
    'ten-percent-warning': set('ten-percent-warning'),
  }
}
