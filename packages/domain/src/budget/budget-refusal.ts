import type { BudgetLineId } from '../base/id.ts'
import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meanwhileText, type Meanwhile } from '../journal/meanwhile.ts'
import { formatBaht, type Satang } from '../money/satang.ts'

/** Who drew on a line last: what for, how much, who recorded it and on which day. */
export type LastDrawn = {
  readonly what: string
  readonly amount: Satang
  readonly by: string
  readonly on: CivilDate
}

/** What the budget refuses. Amounts are satang. */
export type BudgetRefusal =
  | { readonly code: 'budget/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'budget/day-too-early'; readonly day: CivilDate; readonly fiscalYear: number }
  | {
      readonly code: 'budget/overdrawn'
      readonly lineId: BudgetLineId
      readonly line: string
      readonly left: Satang
      readonly asked: Satang
      readonly last: LastDrawn | null
    }
  | { readonly code: 'budget/overdrawn-meanwhile' }
  | { readonly code: 'budget/allocated-already'; readonly line: string; readonly allocated: Satang }
  | {
      readonly code: 'budget/brought-over'
      readonly amount: Satang
      readonly committed: Satang
      readonly paid: Satang
    }
  | { readonly code: 'budget/same-explanation'; readonly line: string }
  | { readonly code: 'budget/to-itself'; readonly line: string }
  | { readonly code: 'budget/other-year'; readonly from: number; readonly to: number }
  | { readonly code: 'budget/undone' }
  | { readonly code: 'budget/not-opening' }
  | { readonly code: 'budget/explained-since'; readonly line: string }
  | {
      readonly code: 'budget/held-above'
      readonly line: string
      readonly amount: Satang
      readonly left: Satang
      readonly held: Satang
    }
  | {
      readonly code: 'budget/not-held'
      readonly line: string
      readonly held: Satang
      readonly asked: Satang
    }
  | {
      readonly code: 'budget/not-paid'
      readonly line: string
      readonly paid: Satang
      readonly asked: Satang
    }
  | { readonly code: 'budget/line-there-already' }
  | { readonly code: 'budget/lines-there-already'; readonly names: readonly string[]; readonly more: number }
  | { readonly code: 'budget/nothing-changed' }
  | ({ readonly code: 'budget/changed-meanwhile' } & Meanwhile)

/** The Thai sentence: what is not possible, why, and what to do. */
// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
export function budgetRefusalText(refusal: BudgetRefusal): string {
  switch (refusal.code) {
    case 'budget/day-ahead':
      return `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่อนุมัติ`
    case 'budget/day-too-early':
      return `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} อยู่ก่อนปีงบประมาณ ${refusal.fiscalYear} เกินหนึ่งปี กรุณาตรวจสอบวันที่หรือปีงบประมาณ`
    case 'budget/overdrawn':
      return `ทำรายการไม่ได้: "${refusal.line}" มีเงินคงเหลือ ${formatBaht(refusal.left)} บาท แต่ต้องใช้ ${formatBaht(refusal.asked)} บาท${lastText(refusal.last)} กรุณาลดจำนวนเงิน โอนงบประมาณเพิ่ม หรือใช้รายการอื่น`
    case 'budget/overdrawn-meanwhile':
      return 'ทำรายการไม่ได้: มีผู้ใช้เงินของรายการงบประมาณนี้ไปก่อนในขณะเดียวกัน เงินคงเหลือไม่พอ กรุณาตรวจเงินคงเหลือแล้วทำอีกครั้ง'
    case 'budget/allocated-already':
      return `ตั้งจ่ายอีกไม่ได้: "${refusal.line}" ตั้งจ่ายหรือยกมาไว้แล้ว งบประมาณปัจจุบัน ${formatBaht(refusal.allocated)} บาท หากงบประมาณเปลี่ยน กรุณาบันทึกเพิ่ม ลด หรือโอนงบประมาณ`
    case 'budget/brought-over':
      return `บันทึกยอดยกมาไม่ได้: กันไว้ ${formatBaht(refusal.committed)} บาท กับเบิกจ่ายแล้ว ${formatBaht(refusal.paid)} บาท รวมกันเกินงบประมาณ ${formatBaht(refusal.amount)} บาท กรุณาตรวจสอบจำนวนเงิน`
    case 'budget/same-explanation':
      return `บันทึกไม่ได้: คำชี้แจงของ "${refusal.line}" เหมือนเดิมทุกคำ กรุณาแก้ไขข้อความ`
    case 'budget/to-itself':
      return `โอนไม่ได้: รายการที่โอนลดกับรายการที่โอนเพิ่มเป็นรายการเดียวกัน ("${refusal.line}") กรุณาเลือกรายการอื่น`
    case 'budget/other-year':
      return `โอนไม่ได้: โอนงบประมาณได้ภายในปีงบประมาณเดียวกัน แต่รายการที่เลือกเป็นของปี ${refusal.from} กับปี ${refusal.to}`
    case 'budget/undone':
      return 'ทำรายการไม่ได้: รายการนี้มีผู้ถอนไปแล้ว'
    case 'budget/not-opening':
      return 'แก้ยอดไม่ได้: แก้ได้เฉพาะยอดตั้งจ่ายและยอดยกมา รายการอื่นให้ถอนแล้วบันทึกใหม่'
    case 'budget/explained-since':
      return `ถอนไม่ได้: คำชี้แจงของ "${refusal.line}" มีการแก้ไขอีกภายหลัง กรุณาถอนครั้งหลังสุดก่อน`
    case 'budget/held-above':
      return `ทำรายการไม่ได้: "${refusal.line}" กันเงินและเบิกจ่ายไปแล้ว ${formatBaht(refusal.held)} บาท คงเหลือ ${formatBaht(refusal.left)} บาท หากนำยอด ${formatBaht(refusal.amount)} บาทนี้ออก งบประมาณจะไม่พอกับเงินที่กันและจ่ายแล้ว กรุณาคืนเงินที่กันไว้หรือโอนงบประมาณเพิ่มก่อน`
    case 'budget/not-held':
      return `ทำรายการไม่ได้: การจัดซื้อจัดจ้างนี้กันเงินของ "${refusal.line}" ไว้ ${formatBaht(refusal.held)} บาท แต่รายการนี้ต้องใช้ ${formatBaht(refusal.asked)} บาท กรุณาตรวจสอบจำนวนเงิน`
    case 'budget/not-paid':
      return `ทำรายการไม่ได้: การจัดซื้อจัดจ้างนี้เบิกจ่ายจาก "${refusal.line}" ไป ${formatBaht(refusal.paid)} บาท จึงยกเลิกการเบิกจ่าย ${formatBaht(refusal.asked)} บาทไม่ได้ กรุณาตรวจสอบจำนวนเงิน`
    case 'budget/line-there-already':
      return 'เพิ่มรายการไม่ได้: มีรายการชื่อนี้ของแหล่งเงิน แผนงาน งาน หมวด และส่วนราชการเดียวกันในปีงบประมาณนี้แล้ว กรุณาเปิดรายการเดิม หรือแก้ชื่อให้ต่างกัน'
    case 'budget/lines-there-already':
      return `นำเข้าไม่ได้: มีรายการในปีงบประมาณนี้แล้ว ได้แก่ ${refusal.names.map((name) => `"${name}"`).join(' ')}${refusal.more > 0 ? ` และอีก ${refusal.more} รายการ` : ''} กรุณาเอาแถวเหล่านี้ออกจากตาราง`
    case 'budget/nothing-changed':
      return 'ไม่มีข้อมูลที่เปลี่ยนแปลง'
    case 'budget/changed-meanwhile':
      return meanwhileText(refusal)
  }
}

const lastText = (last: LastDrawn | null): string =>
  last === null
    ? ''
    : ` (ล่าสุด ${last.by} ใช้ไป ${formatBaht(last.amount)} บาท: ${last.what} เมื่อวันที่ ${formatThaiDate(last.on)})`
