import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { citationText } from '../law/citation.ts'
import { delegationClause, powers, type Power } from './power.ts'

/** What the delegation of powers refuses. */
export type DelegationRefusal =
  | { readonly code: 'delegation/to-oneself' }
  | { readonly code: 'delegation/recorded-by-receiver' }
  | { readonly code: 'delegation/backdated'; readonly from: CivilDate; readonly orderedOn: CivilDate }
  | { readonly code: 'delegation/not-held'; readonly name: string; readonly power: Power }
  | { readonly code: 'delegation/no-amount'; readonly power: Power }
  | { readonly code: 'delegation/recorded-already' }
  | { readonly code: 'delegation/over'; readonly on: CivilDate }
  | { readonly code: 'delegation/copy-sent'; readonly on: CivilDate }
  | { readonly code: 'delegation/copy-before-order'; readonly orderedOn: CivilDate }

/** The Thai sentence: what is not possible, why, and what to do. */
export function delegationRefusalText(refusal: DelegationRefusal): string {
  switch (refusal.code) {
    case 'delegation/to-oneself':
      return 'บันทึกคำสั่งไม่ได้: ผู้มอบอำนาจกับผู้รับมอบอำนาจเป็นคนเดียวกัน กรุณาเลือกผู้อื่น'
    case 'delegation/recorded-by-receiver':
      return 'บันทึกคำสั่งไม่ได้: ท่านเป็นผู้รับมอบอำนาจตามคำสั่งนี้เอง กรุณาให้ผู้ดูแลระบบคนอื่นหรือปลัดเป็นผู้บันทึก'
    case 'delegation/backdated':
      return `บันทึกคำสั่งไม่ได้: วันเริ่ม (${formatThaiDate(refusal.from)}) อยู่ก่อนวันที่ลงในคำสั่ง (${formatThaiDate(refusal.orderedOn)}) การมอบอำนาจมีผลย้อนหลังไม่ได้ กรุณาตรวจสอบวันที่`
    case 'delegation/not-held':
      return `บันทึกคำสั่งไม่ได้: ${refusal.name} ไม่มีอำนาจ${powers[refusal.power].name}ในตำแหน่งของตน หรือไม่มีในส่วนราชการที่เลือก ผู้รับมอบอำนาจมอบต่อไม่ได้ (${citationText(delegationClause)}) กรุณาเลือกผู้มอบหรืออำนาจใหม่`
    case 'delegation/no-amount':
      return `บันทึกคำสั่งไม่ได้: อำนาจ${powers[refusal.power].name}ไม่มีวงเงิน กรุณาเว้นวงเงินว่างไว้`
    case 'delegation/recorded-already':
      return 'บันทึกคำสั่งไม่ได้: คำสั่งเลขที่นี้ระหว่างสองคนนี้บันทึกไว้แล้ว กรุณาตรวจสอบเลขที่คำสั่ง'
    case 'delegation/over':
      return `ทำรายการไม่ได้: คำสั่งนี้สิ้นสุดไปแล้วเมื่อวันที่ ${formatThaiDate(refusal.on)}`
    case 'delegation/copy-sent':
      return `ทำรายการไม่ได้: บันทึกการส่งสำเนาให้ สตง. ไว้แล้วเมื่อวันที่ ${formatThaiDate(refusal.on)}`
    case 'delegation/copy-before-order':
      return `บันทึกไม่ได้: วันที่ส่งสำเนาอยู่ก่อนวันที่ลงในคำสั่ง (${formatThaiDate(refusal.orderedOn)}) กรุณาตรวจสอบวันที่`
  }
}
