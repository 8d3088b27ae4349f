import { intakeStates, type IntakeState } from './intake-state.ts'

/** What bringing in a register refuses. */
export type IntakeRefusal =
  | { readonly code: 'intake/file-too-large'; readonly limitMegabytes: number }
  | { readonly code: 'intake/file-known'; readonly batchNumber: number }
  | { readonly code: 'intake/no-file' }
  | { readonly code: 'intake/too-slow'; readonly seconds: number }
  | { readonly code: 'intake/too-heavy' }
  | { readonly code: 'intake/broke-off' }
  | { readonly code: 'intake/wrong-state'; readonly state: IntakeState }
  | { readonly code: 'intake/unanswered'; readonly rows: number; readonly names: number }
  | { readonly code: 'intake/nothing'; readonly known: number; readonly skipped: number }
  | { readonly code: 'intake/asks-again'; readonly rows: number; readonly codes: readonly string[] }
  | { readonly code: 'intake/code-raced' }
  | { readonly code: 'intake/name-taken'; readonly name: string }
  | { readonly code: 'intake/match-closed' }
  | {
      readonly code: 'intake/batch-touched'
      readonly batchNumber: number
      readonly count: number
      readonly assets: readonly string[]
    }
  | { readonly code: 'intake/batch-withdrawn'; readonly batchNumber: number }

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
export function intakeRefusalText(refusal: IntakeRefusal): string {
  switch (refusal.code) {
    case 'intake/file-too-large':
      return `แฟ้มใหญ่เกิน ${refusal.limitMegabytes} เมกะไบต์ จึงไม่รับ: ลบรูปภาพและแผ่นงานที่ไม่ใช้ หรือแบ่งเป็นหลายแฟ้ม แล้วนำเข้าอีกครั้ง`
    case 'intake/file-known':
      return `แฟ้มนี้นำเข้าแล้ว เป็นชุดที่ ${refusal.batchNumber} จึงไม่มีอะไรต้องทำ หากแก้ไขแฟ้มแล้ว ให้บันทึกแฟ้มก่อนนำเข้า`
    case 'intake/no-file':
      return 'ไม่พบแฟ้มที่ส่งมา กรุณาเลือกแฟ้ม .xlsx หรือ .csv หนึ่งแฟ้ม'
    case 'intake/too-slow':
      return `ทำงานกับแฟ้มนี้ไม่จบใน ${refusal.seconds} วินาที จึงหยุด ไม่มีอะไรถูกบันทึก: ลบแผ่นงานที่ไม่ใช้หรือแบ่งเป็นหลายแฟ้ม แล้วนำเข้าอีกครั้ง`
    case 'intake/too-heavy':
      return 'แฟ้มนี้ใช้หน่วยความจำมากเกินกว่าที่รับได้ จึงหยุด ไม่มีอะไรถูกบันทึก: ตรวจว่าเป็นแฟ้มทะเบียนที่ถูกต้อง ลบแผ่นงานที่ไม่ใช้หรือแบ่งเป็นหลายแฟ้ม แล้วนำเข้าอีกครั้ง'
    case 'intake/broke-off':
      return 'งานนี้หยุดกลางคันเพราะระบบขัดข้อง ไม่มีอะไรถูกบันทึก: ลองอีกครั้ง หากยังไม่ได้ ให้ส่งแฟ้มนี้แก่ผู้ดูแลระบบ'
    case 'intake/wrong-state':
      return `ทำไม่ได้ เพราะการนำเข้านี้อยู่ในขั้น “${intakeStates[refusal.state]}” กรุณาดูสถานะล่าสุดก่อน`
    case 'intake/unanswered':
      return `ยังลงทะเบียนไม่ได้: ${unansweredText(refusal)} ตอบให้ครบก่อน แล้วกดลงทะเบียนอีกครั้ง`
    case 'intake/nothing':
      return `ไม่มีรายการให้ลงทะเบียน: มีในทะเบียนแล้ว ${refusal.known} แถว ข้าม ${refusal.skipped} แถว`
    case 'intake/asks-again':
      return `ยังไม่ได้ลงทะเบียน ไม่มีอะไรถูกบันทึก: มี ${refusal.rows} แถวที่ต้องตอบใหม่${codesText(refusal.codes)} ตอบแล้วกดลงทะเบียนอีกครั้ง`
    case 'intake/code-raced':
      return 'ยังไม่ได้ลงทะเบียน ไม่มีอะไรถูกบันทึก: มีผู้อื่นลงทะเบียนรหัสเดียวกันในขณะเดียวกัน กรุณากดลงทะเบียนอีกครั้งเพื่อดูว่าเป็นแถวใด'
    case 'intake/name-taken':
      return `เพิ่ม “${refusal.name}” ไม่ได้: มีชื่อนี้อยู่แล้ว กรุณาจับคู่กับชื่อที่มีอยู่`
    case 'intake/match-closed':
      return 'จับคู่ไม่ได้: ส่วนราชการหรือประเภทที่เลือกเลิกใช้แล้ว กรุณาเลือกที่ใช้อยู่'
    case 'intake/batch-touched':
      return `ถอนชุดที่ ${refusal.batchNumber} ไม่ได้: มี ${refusal.count} รายการที่แก้ไขหรือใช้ไปแล้วหลังนำเข้า (${refusal.assets.join(' ')}${refusal.count > refusal.assets.length ? ' …' : ''}) ให้แก้ไขทีละรายการแทน`
    case 'intake/batch-withdrawn':
      return `ชุดที่ ${refusal.batchNumber} ถอนไปแล้ว`
  }
}

function unansweredText({ rows, names }: { readonly rows: number; readonly names: number }): string {
  const waiting = rows > 0 ? [`มี ${rows} แถวที่ยังไม่ได้ตอบ`] : []
  return [...waiting, ...(names > 0 ? [`มี ${names} ชื่อที่ยังไม่ได้จับคู่`] : [])].join(' และ')
}

const codesText = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : ` เพราะรหัส ${codes.join(' ')} มีในทะเบียนแล้ว`
