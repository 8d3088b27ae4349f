import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { ExtensionStatus } from './extension.ts'
import type { Busy } from './hold.ts'
import { approvalSteps, type StepKind } from './loan-approval.ts'
import { loanStatuses, type LoanStatus } from './loan.ts'
import { settlementStates, type SettlementState } from './settlement.ts'

type Holder = Omit<Busy, 'assetId' | 'slots'>

/** What lending refuses. */
export type LoanRefusal =
  | { readonly code: 'loan/suspended'; readonly until: CivilDate; readonly reason: string }
  | { readonly code: 'loan/day-past'; readonly day: CivilDate }
  | { readonly code: 'loan/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'loan/brought-late'; readonly begunOn: CivilDate }
  | { readonly code: 'loan/due-before-from'; readonly from: CivilDate }
  | { readonly code: 'loan/too-long'; readonly days: number; readonly most: number }
  | { readonly code: 'loan/too-far-ahead'; readonly last: CivilDate }
  | { readonly code: 'loan/consumable-to-person' }
  | { readonly code: 'loan/consumable-not-urgent' }
  | {
      readonly code: 'loan/closed-day'
      readonly day: CivilDate
      readonly holiday: string | null
      readonly next: CivilDate
    }
  | { readonly code: 'loan/consumable-apart' }
  | { readonly code: 'loan/not-official' }
  | { readonly code: 'loan/not-for-others' }
  | { readonly code: 'loan/national-id-needed' }
  | { readonly code: 'loan/purpose-not-open' }
  | { readonly code: 'loan/later-stands' }
  | { readonly code: 'loan/not-in-use'; readonly assetCode: string }
  | { readonly code: 'loan/lost'; readonly assetCode: string }
  | { readonly code: 'loan/borrower-left'; readonly name: string }
  | { readonly code: 'loan/not-lendable'; readonly name: string }
  | { readonly code: 'loan/not-held'; readonly assetCode: string; readonly pieces: number }
  | { readonly code: 'loan/waiting-already' }
  | { readonly code: 'loan/too-often' }
  | { readonly code: 'loan/not-open' }
  | { readonly code: 'loan/ask-at-office' }
  | { readonly code: 'loan/sent-otherwise' }
  | { readonly code: 'loan/repeats-overlap' }
  | { readonly code: 'loan/repeats-too-often'; readonly most: number }
  | {
      readonly code: 'loan/taken'
      readonly name: string
      readonly pieces: number
      readonly free: number
      readonly holders: readonly Holder[]
    }
  | { readonly code: 'loan/taken-meanwhile' }
  | ({ readonly code: 'loan/in-the-way'; readonly assetCode: string } & Holder)
  | { readonly code: 'loan/decided'; readonly status: LoanStatus }
  | { readonly code: 'loan/own-loan' }
  | { readonly code: 'loan/own-matter' }
  | { readonly code: 'loan/not-your-step'; readonly step: StepKind | null }
  | { readonly code: 'loan/step-passed'; readonly step: StepKind }
  | { readonly code: 'loan/step-unnamed' }
  | { readonly code: 'loan/not-yours' }
  | { readonly code: 'loan/approval-used'; readonly status: LoanStatus }
  | { readonly code: 'loan/approval-gone' }
  | { readonly code: 'loan/approval-above' }
  | { readonly code: 'loan/not-approved' }
  | { readonly code: 'loan/before-approved'; readonly day: CivilDate }
  | { readonly code: 'loan/due-over'; readonly due: CivilDate }
  | { readonly code: 'loan/nothing-goes' }
  | { readonly code: 'loan/more-than-approved'; readonly name: string; readonly pieces: number }
  | { readonly code: 'loan/other-kind'; readonly name: string }
  | { readonly code: 'loan/not-signed' }
  | { readonly code: 'loan/not-out'; readonly status: LoanStatus }
  | { readonly code: 'loan/something-back' }
  | { readonly code: 'loan/before-handed'; readonly day: CivilDate }
  | {
      readonly code: 'loan/too-many-back'
      readonly assetCode: string
      readonly comes: number
      readonly out: number
    }
  | { readonly code: 'loan/nothing-comes' }
  | { readonly code: 'loan/return-settled' }
  | ({ readonly code: 'loan/gone-on'; readonly assetCode: string } & Holder)
  | { readonly code: 'loan/moved-since'; readonly assetCode: string }
  | { readonly code: 'loan/extend-too-late'; readonly due: CivilDate }
  | { readonly code: 'loan/extend-backwards'; readonly due: CivilDate }
  | { readonly code: 'loan/extension-over'; readonly due: CivilDate }
  | { readonly code: 'loan/days-over'; readonly due: CivilDate }
  | { readonly code: 'loan/extension-waits' }
  | { readonly code: 'loan/extension-decided'; readonly status: ExtensionStatus }
  | { readonly code: 'loan/settlement-decided'; readonly state: SettlementState }
  | { readonly code: 'loan/settlement-not-decided'; readonly state: SettlementState }
  | { readonly code: 'loan/settlement-stands'; readonly state: SettlementState }
  | { readonly code: 'loan/due-moved'; readonly due: CivilDate }
  | { readonly code: 'loan/missing-not-mended' }
  | { readonly code: 'loan/amount-missing' }
  | { readonly code: 'loan/before-found'; readonly day: CivilDate }
  | { readonly code: 'loan/chased-before-due'; readonly due: CivilDate }
  | { readonly code: 'loan/reported-early'; readonly by: CivilDate }
  | { readonly code: 'loan/letter-of-two' }
  | { readonly code: 'loan/suspension-past'; readonly until: CivilDate }
  | { readonly code: 'loan/rules-changed' }
  | { readonly code: 'loan/purpose-taken' }

const whyBusy = {
  loan: 'มีผู้จองหรือยืมไว้',
  out: 'ยังไม่ได้รับคืนจากการยืมครั้งก่อน',
  damaged: 'ชำรุดจากการยืม รอชดใช้',
  missing: 'สูญหายจากการยืม',
  repair: 'อยู่ระหว่างส่งซ่อม',
  transfer: 'อยู่ระหว่างโอน รอรับ',
} as const satisfies Record<Busy['why'], string>

/** 'มีผู้จองหรือยืมไว้: นายสมาน ถึง 5 ต.ค. 2569'. */
function holderText({ why, who, from, until }: Holder): string {
  const name = who === null ? '' : `: ${who}`
  const since = from === null ? '' : ` ตั้งแต่ ${formatThaiDate(from)}`
  const to = until === null ? '' : ` ว่างอีกครั้ง ${formatThaiDate(until)}`
  return `${whyBusy[why]}${name}${since}${to}`
}

/** The Thai sentence of each refusal; the compiler holds the list complete. */
type Sentences = {
  readonly [Code in LoanRefusal['code']]: (refusal: Extract<LoanRefusal, { code: Code }>) => string
}

const sentences: Sentences = {
  'loan/suspended': ({ until, reason }) =>
    `ขอยืมไม่ได้: ถูกพักสิทธิการยืมถึง ${formatThaiDate(until)} เพราะ${reason} กรุณาติดต่อเจ้าหน้าที่พัสดุ`,
  'loan/day-past': ({ day }) => `ขอยืมไม่ได้: วันที่ ${formatThaiDate(day)} ผ่านไปแล้ว กรุณาเลือกวันเริ่มยืมใหม่`,
  'loan/day-ahead': ({ day }) => `บันทึกไม่ได้: วันที่ ${formatThaiDate(day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่`,
  'loan/brought-late': ({ begunOn }) =>
    `บันทึกยอดยกมาไม่ได้: หน่วยงานเริ่มให้ยืมในระบบเมื่อ ${formatThaiDate(begunOn)} ยกมาได้เฉพาะของที่ส่งมอบก่อนวันนั้น กรุณาส่งคำขอยืมตามปกติ`,
  'loan/due-before-from': ({ from }) =>
    `บันทึกไม่ได้: เริ่มยืม ${formatThaiDate(from)} กำหนดส่งคืนจึงอยู่ก่อนวันนั้นไม่ได้ กรุณาแก้วันที่`,
  'loan/too-long': ({ days, most }) =>
    `ขอยืมไม่ได้: ขอยืม ${days} วัน หน่วยงานให้ยืมได้ครั้งละไม่เกิน ${most} วัน กรุณาลดจำนวนวัน แล้วขอขยายเวลาเมื่อจำเป็น`,
  'loan/too-far-ahead': ({ last }) => `ขอยืมไม่ได้: จองล่วงหน้าได้ถึง ${formatThaiDate(last)} กรุณาเลือกวันใหม่`,
  'loan/consumable-to-person': () =>
    'ขอยืมไม่ได้: พัสดุประเภทใช้สิ้นเปลืองให้ยืมได้เฉพาะระหว่างหน่วยงานของรัฐ (ระเบียบฯ 2560 ข้อ 210) หากเป็นบุคลากรให้ใช้การเบิกพัสดุ',
  'loan/consumable-not-urgent': () =>
    'ขอยืมไม่ได้: พัสดุประเภทใช้สิ้นเปลืองให้ยืมได้เมื่อจำเป็นเร่งด่วน ผู้ยืมจัดหาไม่ทัน และผู้ให้ยืมมีพอโดยไม่เสียหายแก่ราชการ (ระเบียบฯ 2560 ข้อ 210) กรุณายืนยันทั้งสามข้อ',
  'loan/closed-day': ({ day, holiday, next }) =>
    `วันที่ ${formatThaiDate(day)} เป็น${holiday ?? 'วันหยุดสุดสัปดาห์'} สำนักงานปิด ไม่มีเจ้าหน้าที่รับและส่งของ วันทำการถัดไปคือ ${formatThaiDate(next)} กรุณาเลือกวันใหม่ หรือทำเครื่องหมายว่าได้นัดกับเจ้าหน้าที่แล้ว`,
  'loan/consumable-apart': () =>
    'ขอยืมไม่ได้: พัสดุใช้สิ้นเปลืองต้องแยกเป็นอีกคำขอหนึ่ง เพราะใช้แบบใบยืมต่างกัน (ระเบียบฯ 2560 ข้อ 210)',
  'loan/not-for-others': () => 'ขอยืมแทนผู้อื่นไม่ได้: ผู้ขอแทนได้คือเจ้าหน้าที่พัสดุหรือหัวหน้าส่วนราชการ กรุณาให้ผู้ยืมส่งคำขอเอง',
  'loan/national-id-needed': () => 'หน่วยงานกำหนดให้กรอกเลขประจำตัวประชาชนของผู้ยืม กรุณากรอกให้ครบ 13 หลัก',
  'loan/purpose-not-open': () => 'ขอยืมไม่ได้: วัตถุประสงค์นี้ใช้กับบุคคลภายนอกไม่ได้ กรุณาเลือกวัตถุประสงค์อื่นจากรายการ',
  'loan/later-stands': () => 'เพิกถอนไม่ได้: มีการพิจารณาในขั้นถัดไปแล้ว ต้องเพิกถอนขั้นหลังก่อน',
  'loan/not-official': () =>
    'ขอยืมไม่ได้: การให้ยืมเพื่อประโยชน์ส่วนตัวซึ่งมิใช่เพื่อประโยชน์ของทางราชการ จะกระทำมิได้ (ระเบียบฯ 2560 ข้อ 207) กรุณาเลือกวัตถุประสงค์จากรายการของหน่วยงาน',
  'loan/not-in-use': ({ assetCode }) => `ทำรายการไม่ได้: ${assetCode} จำหน่ายออกจากทะเบียนแล้ว กรุณานำออกจากคำขอ`,
  'loan/lost': ({ assetCode }) =>
    `ทำรายการไม่ได้: ทะเบียนระบุว่า ${assetCode} สูญหาย หากพบแล้วกรุณาแก้สภาพในทะเบียนก่อน หรือนำออกจากคำขอ`,
  'loan/borrower-left': ({ name }) => `ขอยืมไม่ได้: ${name} พ้นจากหน่วยงานแล้ว กรุณาเลือกผู้ยืมใหม่`,
  'loan/not-lendable': ({ name }) => `ขอยืมไม่ได้: หน่วยงานไม่ให้ยืม${name} กรุณานำออกจากคำขอ`,
  'loan/not-held': ({ assetCode, pieces }) =>
    `ขอยืมไม่ได้: ${assetCode} ส่วนราชการนี้มีอยู่ ${pieces} กรุณาแก้จำนวนหรือเลือกส่วนราชการใหม่`,
  'loan/waiting-already': () =>
    'ส่งคำขอทางหน้านี้ไม่ได้ในขณะนี้ เช่น เพราะมีคำขอจากหมายเลขโทรศัพท์นี้รอพิจารณาอยู่หลายคำขอแล้ว กรุณาโทรศัพท์หรือติดต่อเจ้าหน้าที่พัสดุที่สำนักงาน',
  'loan/too-often': () => 'ขณะนี้มีคำขอเข้ามามาก กรุณาโทรศัพท์ติดต่อเจ้าหน้าที่ หรือลองใหม่ในภายหลัง',
  'loan/not-open': () => 'หน่วยงานยังไม่เปิดรับคำขอยืมทางหน้านี้ กรุณาติดต่อเจ้าหน้าที่',
  'loan/ask-at-office': () => 'รับคำขอทางหน้านี้ไม่ได้ กรุณาโทรศัพท์หรือติดต่อเจ้าหน้าที่พัสดุที่สำนักงาน',
  'loan/sent-otherwise': () =>
    'แบบฟอร์มนี้ส่งคำขอไปแล้วก่อนหน้านี้ สิ่งที่แก้ไขจึงยังไม่ได้ส่ง กรุณาเปิดหน้านี้ใหม่หากต้องการส่งอีกหนึ่งคำขอ',
  'loan/repeats-overlap': () => 'ยืมทุกสัปดาห์ไม่ได้: แต่ละครั้งต้องส่งคืนภายใน 7 วัน กรุณาแก้กำหนดส่งคืน',
  'loan/repeats-too-often': ({ most }) => `ยืมทุกสัปดาห์ได้ไม่เกิน ${most} ครั้งต่อหนึ่งคำขอ กรุณาลดวันสิ้นสุด`,
  'loan/taken': ({ name, pieces, free, holders }) =>
    `ไม่พอให้ยืม: ${name} ในวันดังกล่าวว่าง ${free} แต่ขอ ${pieces}${holders.length === 0 ? '' : ` (${holders.map(holderText).join('; ')})`} กรุณาลดจำนวนหรือเลือกวันอื่น`,
  'loan/taken-meanwhile': () => 'ทำรายการไม่ได้: เพิ่งมีผู้อื่นได้รับอนุมัติหรือรับของชิ้นเดียวกันไป กรุณาตรวจรายการแล้วทำอีกครั้ง',
  'loan/in-the-way': ({ assetCode, ...holder }) =>
    `ส่งมอบไม่ได้: ${assetCode} ${holderText(holder)} กรุณาเปลี่ยนเป็นชิ้นอื่นหรือรอรับคืนก่อน`,
  'loan/decided': ({ status }) => `ทำรายการไม่ได้: คำขอนี้มีผู้ดำเนินการแล้ว สถานะปัจจุบันคือ "${loanStatuses[status]}"`,
  'loan/own-loan': () =>
    'พิจารณาไม่ได้: ท่านเป็นผู้ขอยืมรายการนี้เอง ต้องให้ผู้อื่นที่มีอำนาจ หรือผู้รักษาราชการแทนตามคำสั่งเป็นผู้พิจารณา',
  'loan/own-matter': () =>
    'ทำรายการไม่ได้: ท่านเป็นผู้ยืมรายการนี้เอง การส่งมอบ รับคืน พิจารณาชดใช้ และคืนสิทธิ ต้องให้เจ้าหน้าที่ผู้อื่นที่มีอำนาจเป็นผู้ทำ',
  'loan/not-your-step': ({ step }) =>
    `พิจารณาไม่ได้: ขั้นนี้เป็นอำนาจของ${step === null ? 'ผู้อื่น' : approvalSteps[step]} กรุณารอ หรือแจ้งผู้มีอำนาจ`,
  'loan/step-passed': ({ step }) =>
    `พิจารณาไม่ได้: ขั้น "${approvalSteps[step]}" มีผู้พิจารณาแล้วหรือยังมาไม่ถึง กรุณาเปิดคำขอนี้ใหม่เพื่อดูขั้นที่รออยู่`,
  'loan/step-unnamed': () => 'พิจารณาไม่ได้: ท่านมีอำนาจมากกว่าหนึ่งขั้นในคำขอนี้ กรุณาเปิดหน้าคำขอใหม่แล้วพิจารณาขั้นที่แสดง',
  'loan/not-yours': () => 'ทำรายการไม่ได้: คำขอนี้เป็นของผู้อื่น ผู้ยกเลิกได้คือผู้ยืม ผู้ส่งคำขอ หรือเจ้าหน้าที่พัสดุ',
  'loan/approval-used': ({ status }) =>
    `เพิกถอนไม่ได้: คำขอนี้ ${loanStatuses[status]} แล้ว ต้องยกเลิกการส่งมอบก่อน จึงจะเพิกถอนการอนุมัติได้`,
  'loan/approval-gone': () => 'เพิกถอนไม่ได้: การอนุมัตินี้ถูกเพิกถอนไปแล้ว',
  'loan/approval-above': () => 'เพิกถอนไม่ได้: ผู้เพิกถอนได้คือผู้อนุมัติเอง หรือผู้มีอำนาจในขั้นนั้นหรือสูงกว่า กรุณาแจ้งผู้มีอำนาจ',
  'loan/not-approved': () => 'ส่งมอบไม่ได้: คำขอนี้ยังไม่ได้รับอนุมัติครบทุกขั้น (ระเบียบฯ 2560 ข้อ 208)',
  'loan/before-approved': ({ day }) =>
    `ส่งมอบไม่ได้: อนุมัติเมื่อ ${formatThaiDate(day)} วันส่งมอบจึงอยู่ก่อนวันนั้นไม่ได้ กรุณาตรวจสอบวันที่`,
  'loan/due-over': ({ due }) => `ส่งมอบไม่ได้: กำหนดส่งคืน ${formatThaiDate(due)} ผ่านไปแล้ว กรุณายกเลิกคำขอนี้แล้วขอใหม่`,
  'loan/nothing-goes': () => 'ส่งมอบไม่ได้: ยังไม่ได้เลือกรายการที่จะส่งมอบ กรุณาสแกนหรือเลือกอย่างน้อยหนึ่งรายการ',
  'loan/more-than-approved': ({ name, pieces }) =>
    `ส่งมอบไม่ได้: ${name} ได้รับอนุมัติ ${pieces} กรุณาลดจำนวนให้ไม่เกินที่อนุมัติ`,
  'loan/other-kind': ({ name }) =>
    `ส่งมอบไม่ได้: สิ่งที่สแกนไม่ใช่${name}ที่ได้รับอนุมัติ หรือไม่ได้อยู่ในส่วนราชการที่ให้ยืม กรุณาเลือกชิ้นใหม่`,
  'loan/not-signed': () => 'ส่งมอบไม่ได้: ผู้ยืมต้องลงนามบนหน้าจอ หรือยืนยันว่าลงนามในใบยืมที่พิมพ์แล้ว',
  'loan/not-out': ({ status }) =>
    `ทำรายการไม่ได้: รายการนี้ไม่ได้อยู่ระหว่างยืม สถานะปัจจุบันคือ "${loanStatuses[status]}"`,
  'loan/something-back': () => 'ยกเลิกการส่งมอบไม่ได้: มีการรับคืนแล้ว กรุณายกเลิกการรับคืนก่อน',
  'loan/before-handed': ({ day }) =>
    `รับคืนไม่ได้: ส่งมอบเมื่อ ${formatThaiDate(day)} วันรับคืนจึงอยู่ก่อนวันนั้นไม่ได้ กรุณาตรวจสอบวันที่`,
  'loan/too-many-back': ({ assetCode, comes, out }) =>
    `รับคืนไม่ได้: ${assetCode} ยืมอยู่ ${out} แต่บันทึกรับคืน ${comes} กรุณาแก้จำนวน`,
  'loan/nothing-comes': () => 'รับคืนไม่ได้: ยังไม่ได้ระบุว่าอะไรกลับมา กรุณาสแกนหรือกรอกจำนวนอย่างน้อยหนึ่งรายการ',
  'loan/return-settled': () => 'ยกเลิกการรับคืนไม่ได้: มีการพิจารณาชดใช้จากการรับคืนครั้งนี้แล้ว',
  'loan/gone-on': ({ assetCode, ...holder }) =>
    `ยกเลิกการรับคืนไม่ได้: หลังรับคืน ${assetCode} ${holderText(holder)} กรุณายกเลิกรายการนั้นก่อน`,
  'loan/moved-since': ({ assetCode }) =>
    `ยกเลิกการรับคืนไม่ได้: หลังรับคืน ${assetCode} โอนให้ผู้อื่นหรือจำหน่ายแล้ว กรุณาบันทึกการยืมใหม่`,
  'loan/extend-too-late': ({ due }) =>
    `ขอขยายเวลาไม่ได้: ครบกำหนดเมื่อ ${formatThaiDate(due)} ต้องขอก่อนพ้นกำหนด กรุณาส่งคืนแล้วขอยืมใหม่`,
  'loan/extend-backwards': ({ due }) =>
    `ขอขยายเวลาไม่ได้: กำหนดส่งคืนใหม่ต้องหลังวันที่ ${formatThaiDate(due)} กรุณาแก้วันที่`,
  'loan/extension-over': ({ due }) =>
    `อนุมัติขยายเวลาไม่ได้: พ้นกำหนดส่งคืน ${formatThaiDate(due)} แล้ว กรุณาไม่อนุมัติคำขอนี้ แล้วให้ผู้ยืมส่งคืนและขอยืมใหม่`,
  'loan/days-over': ({ due }) =>
    `อนุมัติไม่ได้: วันที่ขอยืมผ่านไปหมดแล้ว (ถึง ${formatThaiDate(due)}) กรุณาไม่อนุมัติคำขอนี้ แล้วให้ผู้ยืมส่งคำขอใหม่`,
  'loan/extension-waits': () => 'ขอขยายเวลาไม่ได้: มีคำขอขยายเวลาของรายการนี้รอพิจารณาอยู่แล้ว',
  'loan/extension-decided': () => 'ทำรายการไม่ได้: คำขอขยายเวลานี้มีผู้พิจารณาแล้ว',
  'loan/settlement-decided': ({ state }) =>
    `ทำรายการไม่ได้: เรื่องนี้ดำเนินการแล้ว สถานะปัจจุบันคือ "${settlementStates[state]}"`,
  'loan/settlement-not-decided': ({ state }) =>
    `บันทึกการชดใช้ไม่ได้: เรื่องนี้ยังไม่ได้พิจารณาวิธีชดใช้ สถานะปัจจุบันคือ "${settlementStates[state]}"`,
  'loan/settlement-stands': ({ state }) =>
    `ยกเลิกการพิจารณาไม่ได้: ยกเลิกได้เฉพาะเรื่องที่พิจารณาแล้วแต่ยังไม่ได้ชดใช้ สถานะปัจจุบันคือ "${settlementStates[state]}"`,
  'loan/due-moved': ({ due }) =>
    `เพิกถอนไม่ได้: หลังการขยายเวลาครั้งนี้กำหนดส่งคืนเปลี่ยนเป็น ${formatThaiDate(due)} แล้ว ต้องเพิกถอนการขยายเวลาครั้งหลังก่อน`,
  'loan/missing-not-mended': () => 'เลือกซ่อมไม่ได้: ของไม่ได้กลับมา กรุณาเลือกชดใช้เป็นพัสดุหรือเป็นเงิน',
  'loan/amount-missing': () => 'กรุณาระบุจำนวนเงินและฐานของราคา ณ วันที่ยืม (ระเบียบฯ 2560 ข้อ 209)',
  'loan/before-found': ({ day }) =>
    `บันทึกไม่ได้: พบเมื่อ ${formatThaiDate(day)} วันที่จึงอยู่ก่อนวันนั้นไม่ได้ กรุณาตรวจสอบวันที่`,
  'loan/chased-before-due': ({ due }) => `บันทึกการติดตามไม่ได้: ครบกำหนด ${formatThaiDate(due)} ยังไม่ถึงวันนั้น`,
  'loan/reported-early': ({ by }) =>
    `บันทึกไม่ได้: เสนอผู้บังคับบัญชาเมื่อพ้นกำหนดติดตาม ${formatThaiDate(by)} แล้ว (ระเบียบฯ 2560 ข้อ 211) กรุณาตรวจสอบวันที่`,
  'loan/letter-of-two': () => 'บันทึกไม่ได้: หนังสือทวงคืนหนึ่งฉบับส่งถึงผู้ยืมได้รายเดียว กรุณาเลือกใบยืมของผู้ยืมรายเดียวกัน',
  'loan/suspension-past': ({ until }) => `พักสิทธิไม่ได้: วันที่ ${formatThaiDate(until)} ผ่านไปแล้ว กรุณาแก้วันที่`,
  'loan/rules-changed': () => 'บันทึกไม่ได้: ผู้อื่นเพิ่งแก้ไขหลักเกณฑ์นี้ กรุณาโหลดหน้าใหม่แล้วแก้อีกครั้ง',
  'loan/purpose-taken': () => 'เพิ่มไม่ได้: มีวัตถุประสงค์ชื่อนี้อยู่แล้ว',
}

/** The Thai sentence of a refusal of lending. */
export function loanRefusalText<Code extends LoanRefusal['code']>(
  refusal: Extract<LoanRefusal, { code: Code }>,
): string {
  const say: (of: Extract<LoanRefusal, { code: Code }>) => string = sentences[refusal.code]
  return say(refusal)
}
