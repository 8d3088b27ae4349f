import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meanwhileText, type Meanwhile } from '../journal/meanwhile.ts'

/** What the register of suppliers refuses. */
export type SupplierRefusal =
  | { readonly code: 'supplier/number-taken'; readonly id: string; readonly name: string }
  | { readonly code: 'supplier/number-of-person' }
  | { readonly code: 'supplier/person-has-branches' }
  | { readonly code: 'supplier/branch-taken'; readonly number: string }
  | { readonly code: 'supplier/branch-closed'; readonly number: string }
  | { readonly code: 'supplier/listed-already'; readonly from: CivilDate }
  | { readonly code: 'supplier/not-listed' }
  | { readonly code: 'supplier/day-to-come'; readonly day: CivilDate }
  | { readonly code: 'supplier/lifted-before-listed'; readonly from: CivilDate }
  | { readonly code: 'supplier/merged'; readonly name: string; readonly into: string }
  | { readonly code: 'supplier/not-merged'; readonly name: string }
  | { readonly code: 'supplier/merged-with-itself' }
  | { readonly code: 'supplier/numbered-stands'; readonly name: string }
  | { readonly code: 'supplier/numbers-differ' }
  | { readonly code: 'supplier/both-offered'; readonly purchase: string }
  | { readonly code: 'supplier/merge-in-use'; readonly name: string; readonly recorded: number }
  | { readonly code: 'supplier/unreadable' }
  | ({ readonly code: 'supplier/changed-meanwhile' } & Meanwhile)

// oxlint-disable-next-line complexity -- one line for each sentence
export function supplierRefusalText(refusal: SupplierRefusal): string {
  switch (refusal.code) {
    case 'supplier/number-taken':
      return `บันทึกไม่ได้: เลขประจำตัวนี้เป็นของ ${refusal.name || 'ผู้ประกอบการรายอื่น'} ซึ่งมีในทะเบียนแล้ว กรุณาใช้รายการนั้น หรือตรวจเลขอีกครั้ง`
    case 'supplier/number-of-person':
      return 'บันทึกไม่ได้: เลขที่ไม่ขึ้นต้นด้วย 0 เป็นเลขประจำตัวประชาชน ซึ่งต้องปกปิด กรุณาเลือกประเภทบุคคลธรรมดา หรือตรวจเลขอีกครั้ง'
    case 'supplier/person-has-branches':
      return 'บันทึกไม่ได้: บุคคลธรรมดาไม่มีสาขาในทะเบียน กรุณาเลิกใช้สาขาก่อน หรือตรวจประเภทผู้ประกอบการ'
    case 'supplier/branch-taken':
      return `บันทึกไม่ได้: มีสาขา ${refusal.number} อยู่แล้ว กรุณาแก้ไขสาขานั้น หรือตรวจเลขสาขาอีกครั้ง`
    case 'supplier/branch-closed':
      return `ทำรายการไม่ได้: สาขา ${refusal.number} เลิกใช้แล้ว`
    case 'supplier/listed-already':
      return `บันทึกไม่ได้: เป็นผู้ทิ้งงานอยู่แล้วตั้งแต่ ${formatThaiDate(refusal.from)} หากเพิกถอนแล้วกรุณาบันทึกการเพิกถอนก่อน`
    case 'supplier/not-listed':
      return 'บันทึกไม่ได้: ผู้ประกอบการรายนี้ไม่ได้เป็นผู้ทิ้งงานอยู่'
    case 'supplier/day-to-come':
      return `บันทึกไม่ได้: ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาบันทึกเมื่อถึงวันนั้น หรือตรวจวันที่อีกครั้ง`
    case 'supplier/lifted-before-listed':
      return `บันทึกไม่ได้: วันที่เพิกถอนอยู่ก่อนวันที่เป็นผู้ทิ้งงาน (${formatThaiDate(refusal.from)}) กรุณาตรวจวันที่อีกครั้ง`
    case 'supplier/merged':
      return `ทำรายการไม่ได้: ${refusal.name} รวมเข้ากับ ${refusal.into} แล้ว กรุณาใช้รายการนั้น`
    case 'supplier/not-merged':
      return `ทำรายการไม่ได้: ${refusal.name} ไม่ได้รวมกับรายการอื่นอยู่`
    case 'supplier/merged-with-itself':
      return 'รวมไม่ได้: เลือกรายการเดียวกัน กรุณาเลือกอีกรายการหนึ่ง'
    case 'supplier/numbered-stands':
      return `รวมไม่ได้: ${refusal.name} มีเลขประจำตัว แต่รายการที่จะให้คงอยู่ไม่มี กรุณาให้รายการที่มีเลขเป็นรายการที่คงอยู่`
    case 'supplier/numbers-differ':
      return 'รวมไม่ได้: สองรายการมีเลขประจำตัวต่างกัน จึงเป็นผู้ประกอบการคนละราย หากเลขของรายการใดผิด กรุณาลบเลขนั้นออกก่อน'
    case 'supplier/both-offered':
      return `รวมไม่ได้: ทั้งสองรายการยื่นข้อเสนอใน ${refusal.purchase} กรุณาถอนข้อเสนอที่บันทึกซ้ำก่อน หากเป็นคนละรายห้ามรวม`
    case 'supplier/merge-in-use':
      return `แยกไม่ได้: หลังการรวมมีรายการใหม่ของ ${refusal.name} แล้ว ${refusal.recorded} รายการ ซึ่งบอกไม่ได้ว่าเป็นของรายใด กรุณาลงทะเบียนเป็นรายใหม่แทน`
    case 'supplier/unreadable':
      return 'เปิดดูไม่ได้: ข้อมูลนี้ปิดผนึกไว้ด้วยกุญแจอื่น กรุณาแจ้งผู้ดูแลระบบ'
    case 'supplier/changed-meanwhile':
      return meanwhileText(refusal)
  }
}
