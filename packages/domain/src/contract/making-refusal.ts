import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, citationText, regulation, type Citation } from '../law/citation.ts'
import { percentText } from '../law/rates.ts'
import { formatBaht, satang, type Satang } from '../money/satang.ts'
import {
  purchaseKinds,
  purchaseStatuses,
  type PurchaseKind,
  type PurchaseStatus,
} from '../procurement/purchase.ts'
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
  | {
      readonly code: 'contract/security-rate'
      readonly rate: number
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'contract/security-not-important'; readonly rate: number; readonly least: number }
  | { readonly code: 'contract/security-too-small'; readonly amount: Satang; readonly least: Satang }
  | { readonly code: 'contract/cheque-date'; readonly earliest: CivilDate; readonly latest: CivilDate }
  | {
      readonly code: 'contract/security-expires'
      readonly expiresOn: CivilDate
      readonly boundUntil: CivilDate
    }
  | { readonly code: 'contract/advance-not-allowed' }
  | { readonly code: 'contract/advance-too-large'; readonly amount: Satang; readonly most: Satang }
  | { readonly code: 'contract/advance-not-stated' }
  | { readonly code: 'contract/advance-not-secured'; readonly amount: Satang }
  | { readonly code: 'contract/retention-not-of-kind'; readonly citation: Citation }
  | {
      readonly code: 'contract/retention-rate'
      readonly rate: number
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'contract/needs-contract' }
  | { readonly code: 'contract/needs-writing'; readonly limit: Satang }
  | { readonly code: 'contract/no-instalment' }
  | { readonly code: 'contract/instalment-position'; readonly expected: number }
  | { readonly code: 'contract/instalment-empty'; readonly position: number }
  | { readonly code: 'contract/shares-do-not-sum'; readonly total: Satang; readonly price: Satang }
  | { readonly code: 'contract/line-does-not-sum'; readonly position: number }
  | { readonly code: 'contract/lines-do-not-sum'; readonly total: Satang; readonly price: Satang }
  | { readonly code: 'contract/no-winner' }
  | { readonly code: 'contract/appeal-open' }
  | { readonly code: 'contract/appeal-window'; readonly signFrom: CivilDate }
  | { readonly code: 'contract/purchase-not-ready'; readonly status: PurchaseStatus }
  | { readonly code: 'contract/winner-listed'; readonly name: string }
  | { readonly code: 'contract/price-not-as-won'; readonly price: Satang; readonly won: Satang }
  | { readonly code: 'contract/security-missing'; readonly owed: Satang; readonly received: Satang }
  | { readonly code: 'contract/security-after-signing'; readonly signedOn: CivilDate }
  | { readonly code: 'contract/not-signatory' }
  | { readonly code: 'contract/beyond-signatory'; readonly price: Satang }
  | { readonly code: 'contract/day-ahead'; readonly day: CivilDate }

const day = (one: CivilDate) => formatThaiDate(one)
const money = (amount: Satang) => `${formatBaht(amount)} บาท`
const by = (clause: string) => `(${citationText(regulation(clause))})`

type Code = MakingRefusal['code']
type Said<Known extends Code> = (refusal: Extract<MakingRefusal, { code: Known }>) => string

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/days-out-of-order': ({ first, firstOn, second }) =>
    `บันทึกไม่ได้: ${second}อยู่ก่อน${first} (${day(firstOn)}) ซึ่งไม่เป็นไปตามลำดับขั้นตอน ${by('16')} ให้ตรวจสอบวันที่ทั้งสอง`,
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
  'contract/security-rate': ({ rate, least, most }) =>
    `เรียกหลักประกันสัญญาร้อยละ ${percentText(rate)} ไม่ได้: ต้องเป็นร้อยละ ${percentText(least)} และไม่เกินร้อยละ ${percentText(most)} ${by('168')} ให้แก้ไขอัตรา`,
  'contract/security-not-important': ({ rate, least }) =>
    `เรียกหลักประกันสัญญาร้อยละ ${percentText(rate)} ไม่ได้: เกินร้อยละ ${percentText(least)} ได้เฉพาะการจัดซื้อจัดจ้างที่หัวหน้าหน่วยงานเห็นว่ามีความสำคัญเป็นพิเศษ ${by('168')} ให้ระบุความเห็นนั้นหรือแก้ไขอัตรา`,
  'contract/security-too-small': ({ amount, least }) =>
    `รับหลักประกันไม่ได้: ${money(amount)} น้อยกว่าที่ต้องวาง ${money(least)} ${by('168')} ให้คู่สัญญาวางเพิ่ม`,
  'contract/cheque-date': ({ earliest, latest }) =>
    `รับเช็คหรือดราฟต์ไม่ได้: ต้องลงวันที่ตั้งแต่ ${day(earliest)} ถึง ${day(latest)} คือวันที่วางหรือก่อนนั้นไม่เกินสามวันทำการ ${by('167 (2)')} ให้คู่สัญญาเปลี่ยนฉบับใหม่`,
  'contract/security-expires': ({ expiresOn, boundUntil }) =>
    `รับหลักประกันไม่ได้: หมดอายุ ${day(expiresOn)} ก่อนคู่สัญญาพ้นข้อผูกพันรวมระยะรับประกันความชำรุดบกพร่อง (${day(boundUntil)}) ${by('168 และข้อ 170')} ให้คู่สัญญาขยายอายุหลักประกัน`,
  'contract/advance-not-allowed': () =>
    `จ่ายเงินล่วงหน้าไม่ได้: วิธีเฉพาะเจาะจงตามมาตรา 56 (2) (ข) ไม่มีการจ่ายเงินล่วงหน้า ${by('89')} ให้ลบเงินล่วงหน้าออก`,
  'contract/advance-too-large': ({ amount, most }) =>
    `จ่ายเงินล่วงหน้า ${money(amount)} ไม่ได้: จ่ายได้ไม่เกิน ${money(most)} ${by('89')} ให้แก้ไขจำนวนเงิน`,
  'contract/advance-not-stated': () =>
    `จ่ายเงินล่วงหน้าไม่ได้: ไม่ได้กำหนดไว้ในประกาศหรือหนังสือเชิญชวน ${by('89 (4)')} ให้ลบเงินล่วงหน้าออก`,
  'contract/advance-not-secured': ({ amount }) =>
    `จ่ายเงินล่วงหน้าไม่ได้: ต้องมีพันธบัตรรัฐบาลหรือหนังสือค้ำประกันของธนาคารเต็มจำนวน ${money(amount)} ${by('91')} ให้คู่สัญญาวางก่อน`,
  'contract/retention-not-of-kind': ({ citation }) =>
    `หักเงินประกันผลงานไม่ได้: ทำได้ในงานก่อสร้างที่แบ่งจ่ายเป็นงวด หรืองานจ้างที่ปรึกษาที่เป็นหน่วยงานของรัฐ (${citationText(citation)} และข้อ 174) ให้ลบออก`,
  'contract/retention-rate': ({ rate, least, most }) =>
    `หักเงินประกันผลงานร้อยละ ${percentText(rate)} ไม่ได้: ต้องอยู่ระหว่างร้อยละ ${percentText(least)} ถึง ${percentText(most)} ${by('174')} ให้แก้ไขอัตรา`,
  'contract/needs-contract': () =>
    `ทำเป็นใบสั่งไม่ได้: วิธีและวงเงินนี้ต้องทำสัญญาตามแบบ เว้นแต่ส่งมอบครบถ้วนภายในห้าวันทำการ (${citationText(act('93 และมาตรา 96'))}) ให้เลือกทำสัญญา`,
  'contract/needs-writing': ({ limit }) =>
    `ไม่ทำข้อตกลงเป็นหนังสือไม่ได้: ทำได้เฉพาะวงเงินไม่เกิน ${money(limit)} (${citationText(act('96 วรรคสอง'))}) ให้ทำสัญญาหรือใบสั่ง`,
  'contract/no-instalment': () => 'บันทึกไม่ได้: สัญญาต้องมีงวดการส่งมอบอย่างน้อยหนึ่งงวด ให้เพิ่มงวด',
  'contract/instalment-position': ({ expected }) =>
    `บันทึกไม่ได้: ลำดับงวดไม่ต่อเนื่อง ขาดงวดที่ ${expected} ให้เรียงงวดใหม่`,
  'contract/instalment-empty': ({ position }) =>
    `บันทึกไม่ได้: งวดที่ ${position} ไม่มีจำนวนเงิน ให้ระบุจำนวนเงินหรือลบงวดออก`,
  'contract/shares-do-not-sum': ({ total, price }) =>
    `บันทึกไม่ได้: เงินทุกงวดรวม ${money(total)} ไม่เท่าราคาตามสัญญา ${money(price)} ${differs(total, price)} (${citationText(act('93'))}) ให้แก้ไขงวด`,
  'contract/line-does-not-sum': ({ position }) =>
    `บันทึกไม่ได้: รายการที่ ${position} จำนวนคูณราคาต่อหน่วยไม่เท่ากับราคารวม ให้แก้ไขรายการ`,
  'contract/lines-do-not-sum': ({ total, price }) =>
    `บันทึกไม่ได้: รายการรวม ${money(total)} ไม่เท่าราคาตามสัญญา ${money(price)} ${differs(total, price)} (${citationText(act('93'))}) ให้แก้ไขรายการ`,
  'contract/no-winner': () => 'ลงนามไม่ได้: การจัดซื้อจัดจ้างนี้ยังไม่มีผู้ได้รับการคัดเลือก ให้ดำเนินการให้ได้ผู้ชนะก่อน',
  'contract/appeal-open': () =>
    `ลงนามไม่ได้: มีอุทธรณ์ที่ยังไม่สิ้นสุด (${citationText(act('66 วรรคสอง'))}) ให้รอผลการพิจารณา`,
  'contract/appeal-window': ({ signFrom }) =>
    `ลงนามไม่ได้: ยังไม่พ้นระยะเวลาอุทธรณ์ (${citationText(act('66 วรรคสอง'))}) ลงนามได้ตั้งแต่ ${day(signFrom)}`,
  'contract/purchase-not-ready': ({ status }) =>
    `ลงนามไม่ได้: การจัดซื้อจัดจ้างอยู่ในสถานะ "${purchaseStatuses[status]}" ${by('161')} ให้ดำเนินการจนพร้อมลงนามก่อน`,
  'contract/winner-listed': ({ name }) =>
    `ลงนามไม่ได้: ${name} มีชื่อเป็นผู้ทิ้งงาน (${citationText(act('109'))}) ให้พิจารณาผู้เสนอราคารายถัดไปหรือยกเลิก`,
  'contract/price-not-as-won': ({ price, won }) =>
    `ลงนามไม่ได้: ราคา ${money(price)} ไม่ตรงกับราคาที่ตกลง ${money(won)} ${by('161')} ให้แก้ไขราคาให้ตรงกับผลการพิจารณา`,
  'contract/security-missing': ({ owed, received }) =>
    `ลงนามไม่ได้: ยังวางหลักประกันสัญญาไม่ครบ ต้องวาง ${money(owed)} รับแล้ว ${money(received)} ${by('168')} ให้รับหลักประกันก่อน`,
  'contract/security-after-signing': ({ signedOn }) =>
    `ลงนามไม่ได้: วันรับหลักประกันต้องไม่ช้ากว่าวันลงนาม (${day(signedOn)}) ${by('168')} ให้ตรวจสอบวันที่`,
  'contract/not-signatory': () =>
    `ลงนามไม่ได้: ผู้ลงนามต้องเป็นหัวหน้าหน่วยงานของรัฐ ผู้รักษาราชการแทน หรือผู้รับมอบอำนาจ ${by('7 และข้อ 161')} ให้ระบุผู้มีอำนาจ`,
  'contract/beyond-signatory': ({ price }) =>
    `ลงนามไม่ได้: ${money(price)} เกินวงเงินที่ได้รับมอบอำนาจ ${by('7')} ให้เสนอหัวหน้าหน่วยงานลงนาม`,
  'contract/day-ahead': (refusal) => `บันทึกไม่ได้: วันที่ ${day(refusal.day)} ยังมาไม่ถึง ให้บันทึกเมื่อเกิดขึ้นจริง`,
}

const differs = (total: Satang, price: Satang): string =>
  total < price ? `ขาด ${money(satang(price - total))}` : `เกิน ${money(satang(total - price))}`

const bandText = (least: number, most: number): string =>
  least === most
    ? `งานประเภทนี้ต้องเป็นร้อยละ ${percentText(least)}`
    : `งานประเภทนี้ต้องอยู่ระหว่างร้อยละ ${percentText(least)} ถึง ${percentText(most)}`

export const makingRefusalText = <Known extends Code>(
  refusal: Extract<MakingRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)
