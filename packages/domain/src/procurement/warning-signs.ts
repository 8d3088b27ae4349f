import { daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import { shareRoundedDown, subtract, type Satang } from '../money/satang.ts'
import { qualifiedOffers } from './award.ts'
import { winnerOf, type PurchaseCase } from './case.ts'

/** สัญญาณเตือน for the officer's eyes before the award: none of them is a breach, each says how it is measured. */
export const warningSigns = {
  'single-offer': ['มีข้อเสนอรายเดียว', 'จำนวนข้อเสนอที่ผ่านการพิจารณาไม่เกินหนึ่ง ในวิธีที่เชิญหลายราย'],
  'near-reference': ['ราคาเท่ากับหรือใกล้ราคากลางมาก', 'ราคาที่ตกลงต่างจากราคากลางไม่เกินร้อยละ 1'],
  'large-share': [
    'ผู้ชนะรายเดิมได้งานส่วนใหญ่ของส่วนราชการ',
    'มูลค่าที่รายนี้ได้ในปีงบประมาณเกินครึ่งหนึ่งของส่วนราชการ ตั้งแต่สามครั้งขึ้นไป',
  ],
  'beside-threshold': [
    'จ้างตรงใกล้วงเงินหลายครั้ง',
    'เฉพาะเจาะจงวงเงินเกินร้อยละ 90 ของเพดาน ตั้งแต่สองครั้งในปีงบประมาณ กับรายเดียวกัน',
  ],
  'short-time': [
    'ระยะเวลาจากประกาศถึงวันลงนามสั้น',
    'ตั้งแต่วันเริ่มเผยแพร่ประกาศถึงวันที่ลงนามได้น้อยกว่า 15 วัน ในวิธีประกาศเชิญชวนทั่วไป',
  ],
} as const

export type WarningSign = keyof typeof warningSigns

/** What the office knows of the winner and the division, of the fiscal year; satang. */
export type Surroundings = {
  readonly referencePrice: Satang | undefined
  readonly wonByWinner: Satang
  readonly winsOfWinner: number
  readonly ofUnit: Satang
  /** Direct awards of that winner whose sum lies above nine tenths of the limit. */
  readonly besideLimit: number
  readonly announcedFrom: CivilDate | undefined
  readonly signableFrom: CivilDate | undefined
}

/** Which signs a purchase shows. */
export function warningsOf(purchase: PurchaseCase, around: Surroundings): readonly WarningSign[] {
  const winner = winnerOf(purchase)
  if (winner === undefined) return []
  const competitive = !purchase.method.startsWith('direct') && !purchase.method.endsWith('-direct')
  const signs: readonly (readonly [WarningSign, boolean])[] = [
    ['single-offer', competitive && qualifiedOffers(purchase.offers).length <= 1],
    ['near-reference', isNear(winner.price, around.referencePrice)],
    ['large-share', around.winsOfWinner >= 3 && around.wonByWinner * 2n > around.ofUnit],
    ['beside-threshold', around.besideLimit >= 2],
    ['short-time', competitive && isShort(around)],
  ]
  return signs.filter(([, shows]) => shows).map(([sign]) => sign)
}

function isNear(price: Satang, reference: Satang | undefined): boolean {
  if (reference === undefined || reference === 0n) return false
  const apart = price > reference ? subtract(price, reference) : subtract(reference, price)
  return apart <= shareRoundedDown(reference, 1n, 100n)
}

const isShort = ({ announcedFrom, signableFrom }: Surroundings): boolean =>
  announcedFrom !== undefined && signableFrom !== undefined && daysBetween(announcedFrom, signableFrom) < 15
