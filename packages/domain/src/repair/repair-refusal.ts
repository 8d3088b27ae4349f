import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { repairStates, type RepairState } from './repair.ts'

/** What reporting and repairing refuse. */
export type RepairRefusal =
  | { readonly code: 'repair/disposed'; readonly assetCode: string }
  | {
      readonly code: 'repair/too-many'
      readonly assetCode: string
      readonly pieces: number
      readonly has: number
    }
  | {
      readonly code: 'repair/too-few'
      readonly assetCode: string
      readonly pieces: number
      readonly free: number
    }
  | { readonly code: 'repair/known-already' }
  | { readonly code: 'repair/too-often' }
  | { readonly code: 'repair/decided'; readonly state: RepairState }
  | { readonly code: 'repair/not-sent'; readonly state: RepairState }
  | { readonly code: 'repair/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'repair/expected-before-sent'; readonly sent: CivilDate }
  | { readonly code: 'repair/before-sent'; readonly sent: CivilDate }
  | { readonly code: 'repair/no-warranty'; readonly until: CivilDate | null }
  | { readonly code: 'repair/warranty-first'; readonly until: CivilDate }
  | { readonly code: 'repair/away-already' }

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
export function repairRefusalText(refusal: RepairRefusal): string {
  switch (refusal.code) {
    case 'repair/disposed':
      return `ทำรายการไม่ได้: ${refusal.assetCode} จำหน่ายออกจากทะเบียนแล้ว`
    case 'repair/too-many':
      return `แจ้งไม่ได้: ${refusal.assetCode} มีอยู่ ${refusal.has} แต่แจ้งว่าชำรุด ${refusal.pieces} กรุณาแก้จำนวน`
    case 'repair/too-few':
      return `ส่งซ่อมไม่ได้: ${refusal.assetCode} ส่วนราชการที่แจ้งมีอยู่ ${refusal.free} (ไม่นับที่ส่งซ่อม รอโอน หรือให้ยืมอยู่) แต่จะส่งซ่อม ${refusal.pieces} กรุณาแก้จำนวน`
    case 'repair/known-already':
      return 'มีผู้แจ้งเรื่องของทรัพย์สินนี้แล้ว เจ้าหน้าที่กำลังตรวจสอบ ขอบคุณที่ช่วยดูแล'
    case 'repair/too-often':
      return 'ขณะนี้มีการแจ้งเข้ามามาก กรุณาแจ้งทางโทรศัพท์ หรือลองใหม่ในภายหลัง'
    case 'repair/decided':
      return `ทำรายการไม่ได้: เรื่องนี้มีผู้ดำเนินการแล้ว สถานะปัจจุบันคือ "${repairStates[refusal.state]}"`
    case 'repair/not-sent':
      return `รับคืนไม่ได้: เรื่องนี้ไม่ได้อยู่ระหว่างส่งซ่อม สถานะปัจจุบันคือ "${repairStates[refusal.state]}"`
    case 'repair/day-ahead':
      return `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่`
    case 'repair/expected-before-sent':
      return `บันทึกไม่ได้: ส่งซ่อมเมื่อ ${formatThaiDate(refusal.sent)} กำหนดรับคืนจึงอยู่ก่อนวันนั้นไม่ได้ กรุณาตรวจสอบวันที่`
    case 'repair/before-sent':
      return `บันทึกไม่ได้: ส่งซ่อมเมื่อ ${formatThaiDate(refusal.sent)} วันที่รับคืนจึงอยู่ก่อนวันนั้นไม่ได้`
    case 'repair/no-warranty':
      return noWarranty(refusal.until)
    case 'repair/warranty-first':
      return `ยังอยู่ในประกันถึง ${formatThaiDate(refusal.until)} กรุณาส่งซ่อมตามการรับประกัน หรือระบุเหตุผลที่ต้องซ่อมโดยมีค่าใช้จ่าย`
    case 'repair/away-already':
      return 'ส่งซ่อมไม่ได้: บางชิ้นเพิ่งถูกส่งซ่อมไปในเรื่องอื่น กรุณาตรวจรายการแล้วทำอีกครั้ง'
  }
}

const noWarranty = (until: CivilDate | null): string =>
  until === null
    ? 'ระบุว่าซ่อมตามการรับประกันไม่ได้: ในทะเบียนไม่มีวันสิ้นสุดการรับประกัน กรุณาแก้ไขรายการในทะเบียนก่อน'
    : `ระบุว่าซ่อมตามการรับประกันไม่ได้: การรับประกันสิ้นสุดแล้วเมื่อ ${formatThaiDate(until)}`
