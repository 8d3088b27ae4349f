import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { citationText, regulation } from '../law/citation.ts'
import { percentText } from '../law/rates.ts'
import { purchaseKinds, type PurchaseKind } from '../procurement/purchase.ts'
import { penaltyBases, type PenaltyBase } from './penalty.ts'

/** What is refused until a contract is signed. */
export type MakingRefusal =
  | {
      readonly code: 'contract/days-out-of-order'
      readonly first: string
      readonly firstOn: CivilDate
      readonly second: string
    }
  | { readonly code: 'contract/term-not-whole'; readonly position: number }
  | { readonly code: 'contract/instalment-not-later'; readonly position: number }
  | { readonly code: 'contract/instalment-after-end'; readonly position: number; readonly end: CivilDate }
  | {
      readonly code: 'contract/penalty-base-not-of-kind'
      readonly base: PenaltyBase
      readonly kind: PurchaseKind
      readonly allowed: readonly PenaltyBase[]
    }
  | {
      readonly code: 'contract/rate-out-of-band'
      readonly rate: number
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'contract/cap-not-allowed' }

const day = (one: CivilDate) => formatThaiDate(one)
const by = (clause: string) => `(${citationText(regulation(clause))})`

type Code = MakingRefusal['code']
type Said<Known extends Code> = (refusal: Extract<MakingRefusal, { code: Known }>) => string

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/days-out-of-order': ({ first, firstOn, second }) =>
    `บันทึกไม่ได้: ${second}อยู่ก่อน${first} (${day(firstOn)}) ให้ตรวจสอบวันที่ทั้งสอง`,
  'contract/term-not-whole': ({ position }) =>
    `กำหนดเวลาของงวดที่ ${position} ไม่ถูกต้อง: ต้องเป็นจำนวนวันเต็มตั้งแต่ 1 วันขึ้นไป ให้แก้ไข`,
  'contract/instalment-not-later': ({ position }) =>
    `กำหนดส่งมอบของงวดที่ ${position} ต้องอยู่หลังงวดก่อนหน้า ให้แก้ไขจำนวนวัน`,
  'contract/instalment-after-end': ({ position, end }) =>
    `กำหนดส่งมอบของงวดที่ ${position} เกินวันสิ้นสุดสัญญา (${day(end)}) ให้แก้ไขงวดงานหรือระยะเวลาของสัญญา`,
  'contract/penalty-base-not-of-kind': ({ base, kind, allowed }) =>
    `คิดค่าปรับจาก${penaltyBases[base]}ไม่ได้: ${purchaseKinds[kind]}ให้คิดจาก${allowed.map((one) => penaltyBases[one]).join(' หรือ')} ${by('162')}`,
  'contract/rate-out-of-band': ({ rate, least, most }) =>
    `กำหนดค่าปรับร้อยละ ${percentText(rate)} ต่อวันไม่ได้: ${bandText(least, most)} ${by('162')} ให้แก้ไขอัตราให้ตรงกับสัญญา`,
  'contract/cap-not-allowed': () =>
    `กำหนดขั้นสูงสุดของค่าปรับไม่ได้: ทำได้เฉพาะงานก่อสร้างสาธารณูปโภคที่มีผลกระทบต่อการจราจร ${by('162')} ให้ลบขั้นสูงสุดออก`,
}

const bandText = (least: number, most: number): string =>
  least === most
    ? `งานประเภทนี้ต้องเป็นร้อยละ ${percentText(least)}`
    : `งานประเภทนี้ต้องอยู่ระหว่างร้อยละ ${percentText(least)} ถึง ${percentText(most)}`

export const makingRefusalText = <Known extends Code>(
  refusal: Extract<MakingRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)
