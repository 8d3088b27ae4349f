import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { citationText, regulation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'

/** What is refused of a delivery, its acceptance, its payment and its cards. */
export type AcceptingRefusal =
  | { readonly code: 'contract/delivery-waiting'; readonly no: number }
  | { readonly code: 'contract/nothing-delivered' }
  | { readonly code: 'contract/pieces-above-left'; readonly name: string; readonly left: number }
  | { readonly code: 'contract/no-inspectors' }
  | { readonly code: 'contract/body-broken'; readonly sits: number }
  | { readonly code: 'contract/report-no-evidence' }
  | { readonly code: 'contract/votes-himself'; readonly name: string }
  | { readonly code: 'contract/inspection-head' }
  | { readonly code: 'contract/part-without-lines' }
  | { readonly code: 'contract/part-not-a-part' }
  | { readonly code: 'contract/acceptance-undone-by-later'; readonly no: number }
  | { readonly code: 'contract/came-before-turned-back'; readonly on: CivilDate }
  | { readonly code: 'contract/worth-nothing' }
  | { readonly code: 'contract/in-time-told-late'; readonly dueOn: CivilDate }
  | { readonly code: 'contract/withdraw-disputed' }
  | { readonly code: 'contract/last-before-others'; readonly number: number }
  | { readonly code: 'contract/acceptance-built-upon'; readonly what: string }
  | { readonly code: 'contract/acceptance-paid' }
  | { readonly code: 'contract/acceptance-registered'; readonly cards: number }
  | { readonly code: 'contract/paid-already' }
  | { readonly code: 'contract/nothing-accepted' }
  | { readonly code: 'contract/paid-before-accepted'; readonly acceptedOn: CivilDate }
  | { readonly code: 'contract/payment-below-accepted'; readonly accepted: Satang }
  | { readonly code: 'contract/penalty-above-owed'; readonly owed: Satang }
  | { readonly code: 'contract/fine-above-owed'; readonly owed: Satang }
  | { readonly code: 'contract/recovery-above-left'; readonly left: Satang }
  | { readonly code: 'contract/recovery-below-left'; readonly least: Satang }
  | { readonly code: 'contract/advance-not-agreed' }
  | { readonly code: 'contract/advance-above-left'; readonly left: Satang }
  | { readonly code: 'contract/retention-above-agreed'; readonly most: Satang }
  | { readonly code: 'contract/retention-bound' }
  | { readonly code: 'contract/retention-above-held'; readonly held: Satang }
  | { readonly code: 'contract/payment-stood-upon'; readonly what: string }
  | { readonly code: 'contract/line-without-cards' }
  | { readonly code: 'contract/cards-above-accepted'; readonly left: number }

const money = (amount: Satang) => `${formatBaht(amount)} บาท`
const by = (clause: string) => `(${citationText(regulation(clause))})`

type Code = AcceptingRefusal['code']
type Said<Known extends Code> = (refusal: Extract<AcceptingRefusal, { code: Known }>) => string

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/delivery-waiting': ({ no }) =>
    `บันทึกการส่งมอบไม่ได้: การส่งมอบครั้งที่ ${no} ของงวดนี้ยังรอตรวจรับ ${by('175')} ให้ตรวจรับให้เสร็จก่อน หรือถอนบันทึกที่ผิด`,
  'contract/nothing-delivered': () => 'บันทึกการส่งมอบไม่ได้: ยังไม่ได้ระบุรายการที่ส่งมอบ ให้กรอกจำนวนอย่างน้อยหนึ่งรายการ',
  'contract/pieces-above-left': ({ name, left }) =>
    `บันทึกการส่งมอบไม่ได้: "${name}" ในงวดนี้ยังไม่ได้รับมอบอีก ${left} หน่วย ให้แก้ไขจำนวนไม่ให้เกิน`,
  'contract/no-inspectors': () =>
    `บันทึกการส่งมอบไม่ได้: ยังไม่มีคณะกรรมการหรือผู้ตรวจรับพัสดุ ${by('25')} ให้แต่งตั้งในหน้าการจัดซื้อจัดจ้างก่อน`,
  'contract/report-no-evidence': () =>
    `ตรวจรับตามรายงานไม่ได้: ใช้รายงานที่อนุมัติเป็นหลักฐานการตรวจรับได้เฉพาะการซื้อที่ดำเนินการไปแล้ว ${by('79 วรรคสอง')} ให้บันทึกการส่งมอบและให้ผู้ตรวจรับลงความเห็น`,
  'contract/body-broken': ({ sits }) =>
    `ตรวจรับไม่ได้: คณะกรรมการเหลือ ${sits} คน ไม่ครบองค์ประกอบ ต้องมีประธานและกรรมการอย่างน้อยสองคน ${by('26')} ให้แต่งตั้งคณะกรรมการใหม่ในหน้าการจัดซื้อจัดจ้าง`,
  'contract/votes-himself': ({ name }) => `บันทึกแทนไม่ได้: ${name} มีชื่อผู้ใช้ในระบบ ต้องลงความเห็นเอง ${by('175')}`,
  'contract/inspection-head': () =>
    `สรุปผลไม่ได้: กรรมการมีความเห็นไม่เป็นอย่างเดียวกัน ${by('175 (7)')} ให้เสนอหัวหน้าหน่วยงานของรัฐสั่งการ`,
  'contract/part-without-lines': () =>
    `ลงความเห็นว่าถูกต้องบางส่วนไม่ได้: งวดนี้ตรวจรับทั้งงวด ไม่ได้แบ่งรายการ ${by('176')} ให้ลงความเห็นว่าถูกต้อง ไม่ถูกต้อง หรือทำความเห็นแย้ง`,
  'contract/part-not-a-part': () =>
    `บันทึกไม่ได้: ส่วนที่ถูกต้องต้องมีอย่างน้อยหนึ่งหน่วยและน้อยกว่าที่ส่งมอบ ${by('175 (5)')} ให้แก้ไขจำนวนของแต่ละรายการ`,
  'contract/acceptance-undone-by-later': ({ no }) =>
    `เพิกถอนผลการตรวจรับไม่ได้: มีการส่งมอบครั้งที่ ${no} ของงวดเดียวกันภายหลัง ให้เพิกถอนหรือถอนครั้งหลังก่อน`,
  'contract/came-before-turned-back': ({ on }) =>
    `บันทึกการส่งมอบไม่ได้: พัสดุที่ตรวจพบว่าไม่ถูกต้องเมื่อ ${formatThaiDate(on)} ส่งมอบใหม่ก่อนวันนั้นไม่ได้ ${by('175 (5)')} ให้ตรวจสอบวันส่งมอบ`,
  'contract/last-before-others': ({ number }) =>
    `บันทึกการส่งมอบงวดสุดท้ายไม่ได้: งวดที่ ${number} ยังไม่ได้ตรวจรับ งานที่ต้องการผลสำเร็จทั้งหมดพร้อมกันแล้วเสร็จเมื่อครบทุกงวด ${by('162')} ให้ตรวจรับงวดก่อนหน้าก่อน`,
  'contract/withdraw-disputed': () =>
    `ถอนบันทึกการส่งมอบไม่ได้: กรรมการมีความเห็นแล้วว่าไม่ถูกต้องหรือทำความเห็นแย้งไว้ ${by('175 (7)')} ให้ลงความเห็นให้ครบ แล้วเสนอหัวหน้าหน่วยงานสั่งการ`,
  'contract/in-time-told-late': ({ dueOn }) =>
    `บันทึกการส่งมอบไม่ได้: บันทึกเมื่อพ้นวันครบกำหนด ${formatThaiDate(dueOn)} แล้วว่าส่งมอบทันกำหนด ${by('175 (4) และข้อ 181')} ให้ระบุเหตุที่บันทึกช้าและหลักฐานวันรับของในหมายเหตุ`,
  'contract/worth-nothing': () =>
    `บันทึกไม่ได้: สิ่งที่จะตรวจรับไม่มีมูลค่าเหลืออยู่ในงวดนี้ ${by('175')} ให้ถอนบันทึกการส่งมอบ แล้วบันทึกรวมกับรายการที่มีราคา`,
  'contract/acceptance-built-upon': ({ what }) =>
    `เพิกถอนผลการตรวจรับไม่ได้: มี${what}หลังจากตรวจรับแล้ว ให้เพิกถอนรายการนั้นก่อน`,
  'contract/acceptance-paid': () => 'เพิกถอนผลการตรวจรับไม่ได้: จ่ายเงินตามผลการตรวจรับนี้แล้ว ให้ถอนบันทึกการจ่ายก่อน',
  'contract/acceptance-registered': ({ cards }) =>
    `เพิกถอนผลการตรวจรับไม่ได้: ลงทะเบียนครุภัณฑ์จากการตรวจรับนี้แล้ว ${cards} รายการ ${by('203')} ให้ตรวจสอบทะเบียนก่อน`,
  'contract/paid-already': () => 'บันทึกการจ่ายไม่ได้: จ่ายเงินตามผลการตรวจรับนี้แล้ว หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/nothing-accepted': () =>
    `บันทึกการจ่ายไม่ได้: ยังไม่มีผลการตรวจรับ หรือคณะกรรมการไม่รับ ${by('175')} ให้ตรวจรับก่อน`,
  'contract/paid-before-accepted': ({ acceptedOn }) =>
    `บันทึกการจ่ายไม่ได้: วันจ่ายอยู่ก่อนวันตรวจรับ ${formatThaiDate(acceptedOn)} ${by('175')} ให้ตรวจสอบวันที่`,
  'contract/payment-below-accepted': ({ accepted }) =>
    `บันทึกการจ่ายไม่ได้: ยอดต้องเท่ากับมูลค่าที่ตรวจรับ ${money(accepted)} ${by('175')} สิ่งที่หักให้กรอกในช่องของแต่ละรายการ`,
  'contract/penalty-above-owed': ({ owed }) =>
    `บันทึกการจ่ายไม่ได้: หักค่าปรับได้ไม่เกินค่าปรับที่คิดได้และยังไม่ได้หัก ${money(owed)} ${by('181')} ให้แก้ไขจำนวน`,
  'contract/fine-above-owed': ({ owed }) =>
    `บันทึกการจ่ายไม่ได้: หักค่าปรับกรณีจ้างช่วงได้ไม่เกินที่ปรับและยังไม่ได้หัก ${money(owed)} ให้แก้ไขจำนวน`,
  'contract/recovery-above-left': ({ left }) =>
    `บันทึกการจ่ายไม่ได้: เงินล่วงหน้ายังหักคืนได้อีกไม่เกิน ${money(left)} ${by('89')} ให้แก้ไขจำนวน`,
  'contract/recovery-below-left': ({ least }) =>
    `บันทึกการจ่ายไม่ได้: ต้องหักเงินล่วงหน้าคืนอย่างน้อย ${money(least)} มิฉะนั้นเงินที่ยังไม่ได้จ่ายจะไม่พอหักคืน ${by('89')} ให้แก้ไขจำนวนที่หัก`,
  'contract/advance-above-left': ({ left }) =>
    `บันทึกการจ่ายไม่ได้: เงินล่วงหน้าที่ยังไม่ได้หักคืนจะเกินเงินที่ยังต้องจ่ายตามสัญญา ${money(left)} ${by('89')} ให้แก้ไขยอด`,
  'contract/retention-above-agreed': ({ most }) =>
    `บันทึกการจ่ายไม่ได้: หักเงินประกันผลงานได้ไม่เกินอัตราที่กำหนดในสัญญา คือ ${money(most)} ${by('173')} ให้แก้ไขจำนวนที่หัก`,
  'contract/retention-bound': () =>
    `คืนเงินประกันผลงานไม่ได้: ยังตรวจรับไม่ครบทุกงวด ${by('173')} ให้คืนเมื่อตรวจรับงวดสุดท้าย หรือรับหลักประกันแทนเงินประกันผลงานก่อน`,
  'contract/advance-not-agreed': () => `บันทึกการจ่ายไม่ได้: สัญญานี้ไม่ได้กำหนดให้จ่ายเงินล่วงหน้า ${by('89')}`,
  'contract/retention-above-held': ({ held }) =>
    `บันทึกการคืนไม่ได้: เงินประกันผลงานที่หักไว้และยังไม่ได้คืนมี ${money(held)} ${by('173')} ให้แก้ไขจำนวน`,
  'contract/payment-stood-upon': ({ what }) => `ถอนบันทึกการจ่ายไม่ได้: ${what} ให้ถอนบันทึกนั้นก่อน`,
  'contract/line-without-cards': () =>
    `ลงทะเบียนไม่ได้: รายการนี้ไม่มีสิ่งที่ตรวจรับแล้วและกำหนดประเภทครุภัณฑ์ไว้ ${by('203')} ให้ตรวจสอบรายการ`,
  'contract/cards-above-accepted': ({ left }) =>
    `ลงทะเบียนไม่ได้: ตรวจรับแล้วและยังไม่ได้ลงทะเบียน ${left} หน่วย ${by('203')} ให้แก้ไขจำนวนไม่ให้เกิน`,
}

export const acceptingRefusalText = <Known extends Code>(
  refusal: Extract<AcceptingRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)

export const isOfAccepting = (refusal: { readonly code: string }): refusal is AcceptingRefusal =>
  Object.hasOwn(sentences, refusal.code)
