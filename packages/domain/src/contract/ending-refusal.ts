import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, citationText, regulation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'

/** What is refused of ending a contract before its time, of what follows from that, and of closing it. */
export type EndingRefusal =
  | { readonly code: 'contract/not-running' }
  | { readonly code: 'contract/ended-before-signed'; readonly signedOn: CivilDate }
  | { readonly code: 'contract/ending-reason-missing' }
  | { readonly code: 'contract/mutual-without-benefit' }
  | { readonly code: 'contract/review-not-due' }
  | { readonly code: 'contract/consent-missing' }
  | { readonly code: 'contract/review-reason-missing' }
  | { readonly code: 'contract/fine-too-small'; readonly fine: Satang; readonly least: Satang }
  | { readonly code: 'contract/claim-before-told'; readonly toldOn: CivilDate }
  | { readonly code: 'contract/claim-late'; readonly last: CivilDate }
  | { readonly code: 'contract/damages-committee'; readonly members: number; readonly least: number }
  | { readonly code: 'contract/damages-ministry'; readonly limit: Satang }
  | { readonly code: 'contract/proposal-reason-missing' }
  | { readonly code: 'contract/not-heard'; readonly days: number }
  | { readonly code: 'contract/close-not-accepted'; readonly count: number }
  | { readonly code: 'contract/close-not-paid'; readonly count: number }
  | { readonly code: 'contract/close-not-registered'; readonly count: number }
  | { readonly code: 'contract/close-checkpoints'; readonly names: readonly string[] }
  | { readonly code: 'contract/close-penalties-left'; readonly left: Satang }
  | { readonly code: 'contract/close-security-held' }
  | { readonly code: 'contract/close-papers'; readonly papers: readonly string[] }

const day = (one: CivilDate) => formatThaiDate(one)
const money = (amount: Satang) => `${formatBaht(amount)} บาท`
const by = (clause: string) => `(${citationText(regulation(clause))})`
const byAct = (clause: string) => `(${citationText(act(clause))})`

type Code = EndingRefusal['code']
type Said<Known extends Code> = (refusal: Extract<EndingRefusal, { code: Known }>) => string

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/not-running': () => 'ทำไม่ได้: สัญญานี้ไม่ได้อยู่ระหว่างมีผลบังคับ หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/ended-before-signed': ({ signedOn }) =>
    `เลิกสัญญาไม่ได้: วันเลิกสัญญาอยู่ก่อนวันทำสัญญา ${day(signedOn)} ให้ตรวจสอบวันที่`,
  'contract/ending-reason-missing': () => `เลิกสัญญาไม่ได้: ต้องระบุข้อเท็จจริงและเหตุผล ${byAct('103')} ให้ระบุก่อนบันทึก`,
  'contract/mutual-without-benefit': () =>
    `ตกลงเลิกสัญญาไม่ได้: ทำได้เฉพาะเมื่อเป็นประโยชน์แก่หน่วยงานของรัฐหรือประโยชน์สาธารณะ ${byAct('103 วรรคสอง')} ให้ระบุประโยชน์นั้น`,
  'contract/review-not-due': () =>
    `ยังไม่ต้องพิจารณาบอกเลิก: ค่าปรับยังไม่เกินร้อยละสิบของราคาตามสัญญา ${by('183')} ให้ติดตามต่อไป`,
  'contract/consent-missing': () =>
    `ผ่อนปรนการบอกเลิกไม่ได้: ต้องมีหนังสือยินยอมเสียค่าปรับโดยไม่มีเงื่อนไขใด ๆ ของคู่สัญญา ${by('183')} ให้ระบุเลขที่หนังสือ`,
  'contract/review-reason-missing': () => `บันทึกไม่ได้: ต้องระบุเหตุผลของการพิจารณา ${by('183')} ให้ระบุก่อนบันทึก`,
  'contract/fine-too-small': ({ fine, least }) =>
    `กำหนดค่าปรับ ${money(fine)} ไม่ได้: การจ้างช่วงโดยไม่ได้รับอนุญาตต้องปรับไม่น้อยกว่าร้อยละสิบของวงเงินงานที่จ้างช่วง คือ ${money(least)} ${byAct('95')} ให้แก้ไขจำนวนเงิน`,
  'contract/claim-before-told': ({ toldOn }) =>
    `บันทึกคำขอไม่ได้: วันยื่นอยู่ก่อนวันที่ได้รับแจ้งบอกเลิกสัญญา ${day(toldOn)} ให้ตรวจสอบวันที่`,
  'contract/claim-late': ({ last }) =>
    `รับคำขอค่าเสียหายไว้พิจารณาไม่ได้: ยื่นเกินสิบห้าวัน ซึ่งครบ ${day(last)} ${by('187')} ให้แจ้งคู่สัญญาเป็นหนังสือ`,
  'contract/damages-committee': ({ members, least }) =>
    `พิจารณาไม่ได้: คณะกรรมการพิจารณาค่าเสียหายมี ${members} คน ต้องมีอย่างน้อย ${least} คน ${by('187-189')} ให้แต่งตั้งให้ครบ`,
  'contract/damages-ministry': ({ limit }) =>
    `สั่งจ่ายค่าเสียหายไม่ได้: เกิน ${money(limit)} ต้องได้รับความเห็นชอบจากกระทรวงการคลัง ${by('187-189')} ให้เสนอและระบุเลขที่หนังสือเห็นชอบ`,
  'contract/proposal-reason-missing': () =>
    `เสนอเป็นผู้ทิ้งงานไม่ได้: ต้องระบุข้อเท็จจริงและเหตุผล ${byAct('109')} ให้ระบุก่อนบันทึก`,
  'contract/not-heard': ({ days }) =>
    `เสนอเป็นผู้ทิ้งงานไม่ได้: ต้องให้ผู้นั้นชี้แจงข้อเท็จจริงภายในเวลาไม่น้อยกว่า ${days} วัน (${citationText(regulation('192-201'))}) ให้มีหนังสือให้ชี้แจงก่อน`,
  'contract/close-not-accepted': ({ count }) =>
    `ปิดสัญญาไม่ได้: ยังไม่ได้ตรวจรับ ${count} งวด ${by('16 (8)')} ให้ตรวจรับให้ครบก่อน`,
  'contract/close-not-paid': ({ count }) =>
    `ปิดสัญญาไม่ได้: ตรวจรับแล้วแต่ยังไม่ได้บันทึกการจ่าย ${count} งวด ให้บันทึกการจ่ายก่อน`,
  'contract/close-not-registered': ({ count }) =>
    `ปิดสัญญาไม่ได้: พัสดุที่ตรวจรับแล้วยังไม่ได้ลงทะเบียน ${count} รายการ ${by('203')} ให้ลงทะเบียนก่อน`,
  'contract/close-checkpoints': ({ names }) =>
    `ปิดสัญญาไม่ได้: ยังมีกำหนดที่ต้องดำเนินการ คือ ${names.join(' · ')} ให้ดำเนินการหรือบันทึกเหตุที่ยกเว้นก่อน`,
  'contract/close-penalties-left': ({ left }) =>
    `ปิดสัญญาไม่ได้: ยังไม่ได้เรียกค่าปรับ ${money(left)} ${by('181')} ให้หักในการจ่ายเงิน เรียกจากหลักประกัน หรือพิจารณางดหรือลดค่าปรับก่อน`,
  'contract/close-security-held': () => `ปิดสัญญาไม่ได้: ยังไม่ได้คืนหลักประกันสัญญา ${by('170')} ให้คืนหรือเรียกร้องก่อน`,
  'contract/close-papers': ({ papers }) =>
    `ปิดสัญญาไม่ได้: เอกสารในแฟ้มยังไม่ครบ ขาด ${papers.join(' · ')} ${by('16')} ให้แนบให้ครบก่อน`,
}

export const endingRefusalText = <Known extends Code>(
  refusal: Extract<EndingRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)

export const isEnding = (refusal: { readonly code: string }): refusal is EndingRefusal =>
  Object.hasOwn(sentences, refusal.code)
