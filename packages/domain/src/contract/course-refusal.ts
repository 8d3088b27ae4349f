import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, citationText, regulation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'
import { otherHands, type OtherHands } from './other-hands.ts'

/** What is refused of changes that are asked for, of an ending and what follows it, of defects and of the file. */
export type CourseRefusal =
  | { readonly code: 'contract/change-waits'; readonly no: number }
  | { readonly code: 'contract/change-decided' }
  | { readonly code: 'contract/change-not-decided' }
  | { readonly code: 'contract/change-not-approved' }
  | { readonly code: 'contract/change-not-last'; readonly no: number }
  | { readonly code: 'contract/change-built-upon'; readonly what: string }
  | { readonly code: 'contract/days-above-asked'; readonly days: number; readonly asked: number }
  | { readonly code: 'contract/parts-needed' }
  | { readonly code: 'contract/part-accepted'; readonly number: number }
  | { readonly code: 'contract/pieces-came'; readonly position: number }
  | { readonly code: 'contract/decide-beyond'; readonly price: Satang }
  | { readonly code: 'contract/inspection-waits'; readonly no: number }
  | { readonly code: 'contract/reviewed-already' }
  | { readonly code: 'contract/not-reviewed' }
  | { readonly code: 'contract/not-ended' }
  | { readonly code: 'contract/not-terminated' }
  | { readonly code: 'contract/ending-built-upon'; readonly what: string }
  | { readonly code: 'contract/claim-there' }
  | { readonly code: 'contract/claim-untold' }
  | { readonly code: 'contract/claim-decided' }
  | { readonly code: 'contract/claim-extended' }
  | { readonly code: 'contract/claim-not-decided' }
  | { readonly code: 'contract/granted-above-claim'; readonly amount: Satang }
  | { readonly code: 'contract/part-above-price'; readonly price: Satang }
  | { readonly code: 'contract/fine-deducted'; readonly amount: Satang }
  | { readonly code: 'contract/no-warranty' }
  | {
      readonly code: 'contract/outside-warranty'
      readonly from: CivilDate | null
      readonly until: CivilDate | null
    }
  | { readonly code: 'contract/defect-closed' }
  | { readonly code: 'contract/defect-not-told' }
  | { readonly code: 'contract/not-closed' }
  | { readonly code: 'contract/closed' }
  | { readonly code: 'contract/late-already'; readonly dueOn: CivilDate }
  | { readonly code: 'contract/drop-security-held' }
  | { readonly code: 'contract/price-below-paid'; readonly paid: Satang }
  | { readonly code: 'contract/own-hands'; readonly step: OtherHands }
  | { readonly code: 'contract/ended-before-done'; readonly what: string; readonly on: CivilDate }
  | { readonly code: 'contract/cause-before-contract'; readonly signedOn: CivilDate }

const day = (one: CivilDate) => formatThaiDate(one)
const money = (amount: Satang) => `${formatBaht(amount)} บาท`
const by = (clause: string) => `(${citationText(regulation(clause))})`
const byAct = (clause: string) => `(${citationText(act(clause))})`
const stale = 'หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่'

type Code = CourseRefusal['code']
type Said<Known extends Code> = (refusal: Extract<CourseRefusal, { code: Known }>) => string

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/change-waits': ({ no }) => `ทำไม่ได้: คำขอแก้ไขสัญญาครั้งที่ ${no} ยังรอพิจารณา ให้พิจารณาหรือถอนคำขอนั้นก่อน`,
  'contract/change-decided': () => `ทำไม่ได้: คำขอนี้พิจารณาแล้วหรือถอนไปแล้ว ${stale}`,
  'contract/change-not-decided': () => `เพิกถอนไม่ได้: คำขอนี้ยังไม่ได้พิจารณาหรือเพิกถอนไปแล้ว ${stale}`,
  'contract/change-not-approved': () =>
    `บันทึกการประกาศไม่ได้: คำขอนี้ไม่ได้รับอนุมัติหรือยังไม่ได้พิจารณา ${byAct('98')} ให้พิจารณาก่อน`,
  'contract/change-not-last': ({ no }) => `เพิกถอนไม่ได้: มีคำขอครั้งที่ ${no} ภายหลัง ให้เพิกถอนหรือถอนครั้งนั้นก่อน`,
  'contract/change-built-upon': ({ what }) =>
    `เพิกถอนไม่ได้: มี${what}หลังจากอนุมัติแล้ว ให้เพิกถอนรายการนั้นก่อน หรือขอแก้ไขสัญญาใหม่`,
  'contract/days-above-asked': ({ days, asked }) =>
    `ให้ ${days} วันไม่ได้: ขอไว้ ${asked} วัน ${by('182')} ให้ได้ไม่เกินจำนวนที่ขอ`,
  'contract/parts-needed': () =>
    `แก้ไขสัญญาไม่ได้: ส่วนต่างของราคาลงในงวดหรือรายการสุดท้ายไม่ได้ ${by('165')} ให้ระบุจำนวนเงินของงวดและรายการที่เปลี่ยน`,
  'contract/part-accepted': ({ number }) =>
    `แก้ไขสัญญาไม่ได้: งวดที่ ${number} ตรวจรับแล้ว จำนวนเงินต้องคงเดิม ${by('165')} ให้แก้ไขเฉพาะงวดที่ยังไม่ได้ตรวจรับ`,
  'contract/pieces-came': ({ position }) =>
    `แก้ไขสัญญาไม่ได้: รายการที่ ${position} ส่งมอบแล้วมากกว่าจำนวนใหม่ ${by('165')} ให้แก้ไขจำนวน`,
  'contract/decide-beyond': ({ price }) =>
    `อนุมัติไม่ได้: วงเงิน ${money(price)} เกินอำนาจที่ท่านได้รับมอบ ${by('165')} ให้เสนอหัวหน้าหน่วยงานของรัฐ`,
  'contract/inspection-waits': ({ no }) =>
    `เลิกสัญญาไม่ได้: การส่งมอบครั้งที่ ${no} ยังรอตรวจรับ ${by('175 และข้อ 176')} ให้ตรวจรับหรือถอนการบันทึกก่อน`,
  'contract/reviewed-already': () => `บันทึกไม่ได้: มีผลการพิจารณาตามข้อ 183 อยู่แล้ว ${by('183')} ให้เพิกถอนผลเดิมก่อน`,
  'contract/not-reviewed': () => `เพิกถอนไม่ได้: ไม่มีผลการพิจารณาที่มีผลอยู่ ${stale}`,
  'contract/not-ended': () => `ทำไม่ได้: สัญญานี้ยังไม่ได้เลิก ${byAct('103')} ให้บันทึกการเลิกสัญญาก่อน`,
  'contract/not-terminated': () =>
    `เสนอเป็นผู้ทิ้งงานไม่ได้: สัญญานี้ไม่ได้เลิกเพราะคู่สัญญาผิดสัญญา ${byAct('109')} ให้ตรวจสอบการเลิกสัญญา`,
  'contract/ending-built-upon': ({ what }) => `เพิกถอนการเลิกสัญญาไม่ได้: มี${what}แล้ว ให้เพิกถอนรายการนั้นก่อน`,
  'contract/claim-there': () => `บันทึกไม่ได้: มีคำขอรับค่าเสียหายของสัญญานี้แล้ว ${stale}`,
  'contract/claim-untold': () =>
    `บันทึกคำขอไม่ได้: ยังไม่ได้บันทึกวันที่คู่สัญญาได้รับแจ้งการเลิกสัญญา ซึ่งใช้นับสิบห้าวัน ${by('187')} ให้บันทึกก่อน`,
  'contract/claim-decided': () => `ทำไม่ได้: พิจารณาคำขอรับค่าเสียหายนี้แล้ว ${stale}`,
  'contract/claim-extended': () => `ขยายเวลาไม่ได้: ขยายเวลาพิจารณาได้ครั้งเดียว ${by('187')} ให้พิจารณาให้แล้วเสร็จ`,
  'contract/claim-not-decided': () => `แจ้งผลไม่ได้: ยังไม่ได้พิจารณาคำขอรับค่าเสียหาย ${by('187')} ให้พิจารณาก่อน`,
  'contract/granted-above-claim': ({ amount }) =>
    `สั่งจ่ายค่าเสียหายไม่ได้: เกินจำนวนที่ขอ ${money(amount)} ${by('187')} ให้แก้ไขจำนวนเงิน`,
  'contract/part-above-price': ({ price }) =>
    `บันทึกไม่ได้: วงเงินงานที่จ้างช่วงเกินราคาตามสัญญา ${money(price)} ${byAct('95')} ให้แก้ไขจำนวนเงิน`,
  'contract/fine-deducted': ({ amount }) =>
    `เพิกถอนค่าปรับไม่ได้: หักจากการจ่ายเงินไปแล้ว ${money(amount)} ให้เพิกถอนการจ่ายเงินนั้นก่อน`,
  'contract/no-warranty': () => `บันทึกไม่ได้: สัญญานี้ไม่มีการรับประกันความชำรุดบกพร่อง ${by('184')} ให้แจ้งซ่อมตามปกติ`,
  'contract/outside-warranty': ({ from, until }) =>
    until === null
      ? `บันทึกไม่ได้: วันที่พบอยู่ก่อนวันตรวจรับ${from === null ? '' : ` ${day(from)}`} ${by('184')} ให้แจ้งในการตรวจรับ`
      : `บันทึกไม่ได้: วันที่พบอยู่นอกระยะเวลารับประกัน ซึ่งสิ้นสุด ${day(until)} ${by('184')} ให้แจ้งซ่อมตามปกติ`,
  'contract/defect-closed': () => `ทำไม่ได้: เรื่องความชำรุดบกพร่องนี้ถอนหรือแก้ไขเสร็จแล้ว ${stale}`,
  'contract/defect-not-told': () => `บันทึกไม่ได้: ยังไม่ได้แจ้งคู่สัญญาให้แก้ไข ${by('185')} ให้บันทึกหนังสือแจ้งก่อน`,
  'contract/not-closed': () => `ทำไม่ได้: สัญญานี้ยังไม่ได้ปิด ${stale}`,
  'contract/closed': () => `ทำไม่ได้: สัญญานี้ปิดแล้ว ${by('16')} ให้เปิดสัญญาอีกครั้งพร้อมเหตุผลก่อน`,
  'contract/own-hands': ({ step }) => {
    const [does, was, clause] = otherHands[step]
    return `${does}ไม่ได้: ท่านเป็น${was}เอง ${by(clause)} ให้ผู้มีอำนาจคนอื่นดำเนินการ`
  },
  'contract/price-below-paid': ({ paid }) =>
    `แก้ไขสัญญาไม่ได้: ราคาใหม่ต่ำกว่าเงินที่จ่ายไปแล้วรวมเงินล่วงหน้าที่ยังไม่ได้หักคืน ${money(paid)} ${by('89 และข้อ 165')} ให้แก้ไขราคา`,
  'contract/late-already': ({ dueOn }) =>
    `แก้ไขวันครบกำหนดให้ช้าลงไม่ได้: พ้นกำหนด ${day(dueOn)} แล้วยังส่งมอบไม่ครบ ค่าปรับงดหรือลดได้เฉพาะตามเหตุ ${byAct('102')} ให้บันทึกคำขอขยายเวลา งดหรือลดค่าปรับแทน`,
  'contract/drop-security-held': () => `ยกเลิกร่างไม่ได้: ยังถือหลักประกันสัญญาอยู่ ${by('170')} ให้บันทึกการคืนหลักประกันก่อน`,
  'contract/ended-before-done': ({ what, on }) =>
    `เลิกสัญญาไม่ได้: วันเลิกสัญญาอยู่ก่อน${what} ${day(on)} ${byAct('103')} ให้ตรวจสอบวันที่`,
  'contract/cause-before-contract': ({ signedOn }) =>
    `บันทึกคำขอไม่ได้: วันที่เหตุเริ่มอยู่ก่อนวันทำสัญญา ${day(signedOn)} ${byAct('102')} ให้นับเฉพาะวันที่เหตุกระทบการทำงานตามสัญญา`,
}

export const courseRefusalText = <Known extends Code>(
  refusal: Extract<CourseRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)

export const isOfCourse = (refusal: { readonly code: string }): refusal is CourseRefusal =>
  Object.hasOwn(sentences, refusal.code)
