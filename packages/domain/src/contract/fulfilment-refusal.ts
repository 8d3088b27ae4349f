import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, citationText, regulation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'

/** What is refused from the signing of a contract on. */
export type FulfilmentRefusal =
  | {
      readonly code: 'contract/delivered-before-contract'
      readonly cameOn: CivilDate
      readonly signedOn: CivilDate
    }
  | { readonly code: 'contract/accepted-already' }
  | { readonly code: 'contract/delivered-after-end'; readonly endedOn: CivilDate }
  | { readonly code: 'contract/not-a-member' }
  | { readonly code: 'contract/inspection-decided' }
  | { readonly code: 'contract/inspection-unanimous' }
  | { readonly code: 'contract/voted-already' }
  | { readonly code: 'contract/memo-missing'; readonly vote: 'part' | 'refuse' | 'dissent' }
  | { readonly code: 'contract/votes-missing'; readonly names: readonly string[] }
  | { readonly code: 'contract/still-bound'; readonly until: CivilDate }
  | { readonly code: 'contract/warranty-not-checked' }
  | { readonly code: 'contract/defects-open'; readonly count: number }
  | { readonly code: 'contract/payment-empty' }
  | { readonly code: 'contract/payment-above-accepted'; readonly gross: Satang; readonly accepted: Satang }
  | { readonly code: 'contract/payment-above-price'; readonly left: Satang; readonly price: Satang }
  | { readonly code: 'contract/recovery-above-gross'; readonly gross: Satang }
  | { readonly code: 'contract/net-below-zero'; readonly short: Satang }
  | { readonly code: 'contract/cause-ends-before'; readonly causeFrom: CivilDate }
  | { readonly code: 'contract/notice-missing' }
  | { readonly code: 'contract/notice-before-cause'; readonly causeFrom: CivilDate }
  | { readonly code: 'contract/notice-late'; readonly noticeOn: CivilDate; readonly last: CivilDate }
  | { readonly code: 'contract/days-not-whole' }
  | { readonly code: 'contract/days-above-actual'; readonly days: number; readonly left: number }
  | { readonly code: 'contract/reduction-above-penalty'; readonly penalty: Satang }
  | { readonly code: 'contract/changed-before-signed'; readonly signedOn: CivilDate }
  | { readonly code: 'contract/change-reason-missing' }
  | { readonly code: 'contract/beyond-purpose' }
  | { readonly code: 'contract/time-not-settled' }
  | { readonly code: 'contract/price-below-accepted'; readonly accepted: Satang }
  | { readonly code: 'contract/not-certified' }
  | { readonly code: 'contract/change-above-authority'; readonly limit: Satang }
  | { readonly code: 'contract/security-to-grow'; readonly missing: Satang; readonly more: Satang }

const day = (one: CivilDate) => formatThaiDate(one)
const money = (amount: Satang) => `${formatBaht(amount)} บาท`
const by = (clause: string) => `(${citationText(regulation(clause))})`

type Code = FulfilmentRefusal['code']
type Said<Known extends Code> = (refusal: Extract<FulfilmentRefusal, { code: Known }>) => string

const memoOf = {
  part: 'ส่วนใดถูกต้อง ส่วนใดไม่ถูกต้อง',
  refuse: 'ไม่ถูกต้องอย่างไร',
  dissent: 'ความเห็นแย้งและเหตุผล',
} as const

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/delivered-before-contract': ({ cameOn, signedOn }) =>
    `บันทึกการส่งมอบไม่ได้: วันส่งมอบ ${day(cameOn)} อยู่ก่อนวันทำสัญญา ${day(signedOn)} ${by('175 (4)')} ให้ตรวจสอบวันที่`,
  'contract/accepted-already': () => `ทำไม่ได้: ตรวจรับงวดนี้ครบถ้วนแล้ว ${by('175')} หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่`,
  'contract/delivered-after-end': ({ endedOn }) =>
    `บันทึกการส่งมอบไม่ได้: สัญญาสิ้นสุดแล้วเมื่อ ${day(endedOn)} ให้ตรวจสอบวันที่ส่งมอบ`,
  'contract/not-a-member': () =>
    `ลงความเห็นไม่ได้: ท่านไม่ได้เป็นกรรมการหรือผู้ตรวจรับพัสดุของสัญญานี้ ${by('175')} ให้ผู้ได้รับแต่งตั้งลงความเห็นเอง`,
  'contract/inspection-decided': () => 'ทำไม่ได้: การตรวจรับครั้งนี้มีผลแล้ว หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/inspection-unanimous': () =>
    `สั่งการไม่ได้: กรรมการมีความเห็นเป็นอย่างเดียวกันแล้ว หัวหน้าหน่วยงานสั่งการเฉพาะเมื่อมีความเห็นแย้ง ${by('175 (7)')}`,
  'contract/voted-already': () =>
    `ลงความเห็นไม่ได้: ท่านลงความเห็นในการตรวจรับครั้งนี้แล้ว กรรมการแต่ละคนลงได้ครั้งเดียว ${by('175 และข้อ 176')} หากลงผิดให้แจ้งเจ้าหน้าที่ถอนการบันทึกการส่งมอบก่อนมีผล`,
  'contract/memo-missing': ({ vote }) => `ลงความเห็นไม่ได้: ต้องเขียน${memoOf[vote]} ${by('175')} ให้ระบุก่อนบันทึก`,
  'contract/votes-missing': ({ names }) =>
    `สั่งการไม่ได้: ยังลงความเห็นไม่ครบ รอ${names.join(' ')} ${by('175 (7)')} ให้กรรมการลงความเห็นให้ครบก่อน`,
  'contract/still-bound': ({ until }) =>
    `คืนหลักประกันไม่ได้: คู่สัญญายังมีข้อผูกพันถึง ${day(until)} ${by('170')} คืนได้ตั้งแต่วันถัดไป`,
  'contract/warranty-not-checked': () =>
    `คืนหลักประกันไม่ได้: ยังไม่ได้ตรวจสอบความชำรุดบกพร่องก่อนครบกำหนดรับประกัน ${by('186')} ให้บันทึกผลการตรวจก่อน`,
  'contract/defects-open': ({ count }) =>
    `คืนหลักประกันไม่ได้: ยังมีความชำรุดบกพร่องที่ไม่ได้แก้ไข ${count} เรื่อง ${by('185 และข้อ 186')} ให้คู่สัญญาแก้ไขก่อน หรือเรียกร้องจากหลักประกัน`,
  'contract/payment-empty': () => 'บันทึกการจ่ายไม่ได้: ยอดเงินต้องมากกว่าศูนย์ ให้ระบุมูลค่างานที่ตรวจรับแล้ว',
  'contract/payment-above-accepted': ({ gross, accepted }) =>
    `บันทึกการจ่ายไม่ได้: ${money(gross)} เกินมูลค่าที่ตรวจรับแล้วและยังไม่ได้จ่าย ${money(accepted)} ${by('175')} ให้แก้ไขยอดหรือตรวจรับก่อน`,
  'contract/payment-above-price': ({ left, price }) =>
    `บันทึกการจ่ายไม่ได้: รวมทุกครั้งเกินราคาตามสัญญาที่แก้ไขแล้ว ${money(price)} จ่ายได้อีกไม่เกิน ${money(left)} (${citationText(act('97'))}) ให้แก้ไขยอดหรือแก้ไขสัญญาก่อน`,
  'contract/recovery-above-gross': ({ gross }) =>
    `บันทึกการจ่ายไม่ได้: หักเงินล่วงหน้าคืนได้ไม่เกินยอดของงวดนี้ ${money(gross)} ${by('89')} ให้แก้ไขจำนวนที่หัก`,
  'contract/net-below-zero': ({ short }) =>
    `บันทึกการจ่ายไม่ได้: ยอดที่หักเกินเงินที่จะจ่ายอยู่ ${money(short)} ให้ลดยอดที่หัก แล้วเรียกส่วนที่เหลือจากงวดต่อไปหรือจากหลักประกัน`,
  'contract/cause-ends-before': ({ causeFrom }) =>
    `บันทึกไม่ได้: วันที่เหตุสิ้นสุดอยู่ก่อนวันที่เหตุเริ่ม (${day(causeFrom)}) ให้ตรวจสอบวันที่`,
  'contract/notice-missing': () =>
    `พิจารณาไม่ได้: คู่สัญญายังไม่ได้แจ้งเหตุเป็นหนังสือ ${by('182')} ให้บันทึกหนังสือแจ้ง เว้นแต่เป็นความผิดของหน่วยงานที่ปรากฏชัดแจ้งหรือทราบดีอยู่แล้ว`,
  'contract/notice-before-cause': ({ causeFrom }) =>
    `บันทึกไม่ได้: วันที่แจ้งอยู่ก่อนวันที่เหตุเริ่ม (${day(causeFrom)}) ให้ตรวจสอบวันที่`,
  'contract/notice-late': ({ noticeOn, last }) =>
    `งดหรือลดค่าปรับหรือขยายเวลาไม่ได้: คู่สัญญาแจ้งเหตุ ${day(noticeOn)} เกินสิบห้าวันนับถัดจากวันที่เหตุสิ้นสุด ซึ่งครบ ${day(last)} ${by('182')} เว้นแต่เป็นความผิดของหน่วยงานที่ปรากฏชัดแจ้งหรือทราบดีอยู่แล้ว ให้แจ้งผลแก่คู่สัญญา`,
  'contract/days-not-whole': () => 'บันทึกไม่ได้: จำนวนวันต้องเป็นวันเต็มตั้งแต่ 1 วันขึ้นไป ให้แก้ไข',
  'contract/days-above-actual': ({ days, left }) =>
    `ให้ ${days} วันไม่ได้: ให้ได้ตามจำนวนวันที่มีเหตุเกิดขึ้นจริง เหลือไม่เกิน ${left} วัน (${citationText(act('102'))}) ให้แก้ไขจำนวนวัน`,
  'contract/reduction-above-penalty': ({ penalty }) =>
    `ลดค่าปรับไม่ได้: จำนวนที่ลดต้องมากกว่าศูนย์และไม่เกินค่าปรับของวันเหล่านั้น ${money(penalty)} (${citationText(act('102'))}) ให้แก้ไขจำนวนเงิน`,
  'contract/changed-before-signed': ({ signedOn }) =>
    `แก้ไขสัญญาไม่ได้: วันแก้ไขอยู่ก่อนวันทำสัญญา ${day(signedOn)} ให้ตรวจสอบวันที่`,
  'contract/change-reason-missing': () =>
    `แก้ไขสัญญาไม่ได้: ต้องระบุเหตุผลและความจำเป็น (${citationText(act('97'))}) ให้ระบุก่อนบันทึก`,
  'contract/beyond-purpose': () =>
    `แก้ไขสัญญาไม่ได้: ต้องอยู่ในขอบข่ายแห่งวัตถุประสงค์เดิมของสัญญา ${by('165')} ให้จัดซื้อจัดจ้างใหม่ในส่วนที่เกิน`,
  'contract/time-not-settled': () =>
    `แก้ไขสัญญาไม่ได้: เมื่อราคาเปลี่ยนต้องตกลงเรื่องเวลาไปพร้อมกัน ${by('165')} ให้ระบุว่าเวลาเปลี่ยนหรือคงเดิม`,
  'contract/price-below-accepted': ({ accepted }) =>
    `แก้ไขสัญญาไม่ได้: ราคาใหม่ต่ำกว่ามูลค่าที่ตรวจรับไปแล้ว ${money(accepted)} ${by('165')} ให้แก้ไขราคา`,
  'contract/not-certified': () =>
    `แก้ไขสัญญาไม่ได้: งานเกี่ยวกับความมั่นคงแข็งแรงต้องมีวิศวกรหรือสถาปนิกผู้รับผิดชอบรับรอง ${by('165')} ให้แนบคำรับรองก่อน`,
  'contract/change-above-authority': ({ limit }) =>
    `แก้ไขสัญญาไม่ได้: วงเงินเกินอำนาจสั่งซื้อสั่งจ้างของหัวหน้าหน่วยงาน (${money(limit)}) ${by('165')} ให้ผู้ว่าราชการจังหวัดเห็นชอบก่อน แล้วระบุเลขที่หนังสือ`,
  'contract/security-to-grow': ({ missing, more }) =>
    `แก้ไขสัญญาไม่ได้: ราคาเพิ่มขึ้น ต้องวางหลักประกันเพิ่ม ${money(more)} ยังขาด ${money(missing)} ${by('171')} ให้รับหลักประกันเพิ่มก่อน`,
}

export const fulfilmentRefusalText = <Known extends Code>(
  refusal: Extract<FulfilmentRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)

export const isFulfilment = (refusal: { readonly code: string }): refusal is FulfilmentRefusal =>
  Object.hasOwn(sentences, refusal.code)
