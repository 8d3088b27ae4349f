import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'

/** What handing over and receiving refuse. */
export type CustodyRefusal =
  | { readonly code: 'custody/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'custody/before-held'; readonly assetCode: string; readonly since: CivilDate }
  | { readonly code: 'custody/before-offered'; readonly day: CivilDate }
  | { readonly code: 'custody/unit-closed'; readonly unit: string }
  | { readonly code: 'custody/keeper-left'; readonly keeper: string }
  | { readonly code: 'custody/not-in-use'; readonly assetCode: string }
  | { readonly code: 'custody/already-there'; readonly assetCode: string }
  | {
      readonly code: 'custody/too-few'
      readonly assetCode: string
      readonly pieces: number
      readonly free: number
      /** Pieces that wait in another note. */
      readonly promised: number
      /** Pieces that are at a repairer or lent. */
      readonly away: number
    }
  | { readonly code: 'custody/field-missing'; readonly assetCode: string; readonly field: string }
  | { readonly code: 'custody/promised' }
  | { readonly code: 'custody/moved-meanwhile'; readonly assetCode: string }
  | { readonly code: 'custody/answered'; readonly status: 'offered' | 'received' | 'refused' | 'withdrawn' }
  | { readonly code: 'custody/not-the-keeper'; readonly keeper: string }
  | { readonly code: 'custody/not-the-receiver' }
  | { readonly code: 'custody/not-the-giver' }
  | { readonly code: 'custody/not-yours-to-give' }
  | { readonly code: 'custody/receives-own' }
  | { readonly code: 'custody/nothing-accepted' }

const answered = {
  offered: 'ยังรอรับอยู่',
  received: 'มีผู้รับไปแล้ว',
  refused: 'ผู้รับแจ้งไม่รับแล้ว',
  withdrawn: 'ผู้ส่งถอนคืนแล้ว',
} as const

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
export function custodyRefusalText(refusal: CustodyRefusal): string {
  switch (refusal.code) {
    case 'custody/day-ahead':
      return `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่`
    case 'custody/before-held':
      return `บันทึกไม่ได้: ผู้ถือครองปัจจุบันถือ ${refusal.assetCode} มาตั้งแต่ ${formatThaiDate(refusal.since)} วันที่โอนจึงอยู่ก่อนวันนั้นไม่ได้ กรุณาตรวจสอบวันที่`
    case 'custody/before-offered':
      return `รับไม่ได้: ใบนี้ออกเมื่อ ${formatThaiDate(refusal.day)} วันที่รับจึงอยู่ก่อนวันนั้นไม่ได้ กรุณาตรวจสอบวันที่`
    case 'custody/unit-closed':
      return `โอนไม่ได้: ${refusal.unit}ยุบเลิกแล้ว กรุณาเลือกส่วนราชการอื่น`
    case 'custody/keeper-left':
      return `ส่งมอบไม่ได้: ${refusal.keeper}พ้นจากหน้าที่แล้ว กรุณาเลือกผู้ครอบครองคนอื่น`
    case 'custody/not-in-use':
      return `โอนไม่ได้: ${refusal.assetCode === '' ? 'มีรายการที่' : `${refusal.assetCode} `}ไม่อยู่ในทะเบียนที่ใช้งาน กรุณานำออกจากใบนี้`
    case 'custody/already-there':
      return `ไม่ต้องโอน: ${refusal.assetCode} อยู่กับผู้รับและสถานที่นี้อยู่แล้ว กรุณานำออกจากใบนี้หรือเลือกปลายทางอื่น`
    case 'custody/too-few':
      return tooFew(refusal)
    case 'custody/field-missing':
      return `โอนไม่ได้: ${refusal.assetCode} ยังไม่ได้ระบุ${refusal.field} ซึ่งประเภทนี้กำหนดให้ต้องมีก่อนโอน กรุณากรอกในรายการก่อน`
    case 'custody/promised':
      return 'โอนไม่ได้: มีบางชิ้นเพิ่งถูกเสนอโอนในใบอื่นและยังรอรับอยู่ กรุณาตรวจรายการแล้วส่งอีกครั้ง'
    case 'custody/moved-meanwhile':
      return `รับไม่ได้: ${refusal.assetCode} เปลี่ยนผู้ถือครองไปแล้วหลังจากออกใบนี้ กรุณาแจ้งผู้ส่งให้ถอนใบนี้แล้วออกใหม่`
    case 'custody/answered':
      return `ทำรายการไม่ได้: ใบนี้${answered[refusal.status]}`
    case 'custody/not-the-keeper':
      return `ลงนามรับไม่ได้: ใบนี้ส่งมอบให้${refusal.keeper} ผู้ครอบครองต้องลงนามรับด้วยตนเอง หรือลงนามบนเครื่องของผู้ส่งต่อหน้าผู้ส่ง (ข้ามส่วนราชการต้องเป็นผู้มีสิทธิรับแทนส่วนราชการปลายทางด้วย)`
    case 'custody/not-the-receiver':
      return 'ทำรายการไม่ได้: ใบนี้ส่งถึงผู้อื่น ผู้รับคือผู้ครอบครองที่ระบุในใบ หรือหัวหน้าส่วนราชการปลายทางและเจ้าหน้าที่พัสดุ'
    case 'custody/not-the-giver':
      return 'ถอนคืนไม่ได้: ผู้ถอนคืนได้คือผู้ออกใบนี้ หัวหน้าส่วนราชการต้นทาง หรือเจ้าหน้าที่พัสดุ'
    case 'custody/not-yours-to-give':
      return 'ส่งมอบไม่ได้: รายการเหล่านี้ไม่ได้อยู่ในความครอบครองของท่าน และท่านไม่มีบทบาทในส่วนราชการที่ถืออยู่ กรุณาแจ้งเจ้าหน้าที่พัสดุ'
    case 'custody/receives-own':
      return 'รับไม่ได้: ท่านเป็นผู้ส่งใบนี้เอง ต้องให้ผู้อื่นในส่วนราชการปลายทางหรือเจ้าหน้าที่พัสดุคนอื่นเป็นผู้รับ'
    case 'custody/nothing-accepted':
      return 'ไม่มีรายการใดที่รับไว้ หากไม่รับทั้งใบ กรุณากด "ไม่รับ" และระบุเหตุผล'
  }
}

function tooFew(refusal: Extract<CustodyRefusal, { code: 'custody/too-few' }>): string {
  const waiting = refusal.promised > 0 ? ` (อีก ${refusal.promised} รอรับอยู่ในใบอื่น)` : ''
  const away = refusal.away > 0 ? ` (อีก ${refusal.away} อยู่ระหว่างส่งซ่อมหรือให้ยืม)` : ''
  return `โอนไม่ได้: ${refusal.assetCode} มีในส่วนราชการต้นทางให้โอนได้ ${refusal.free} แต่ขอโอน ${refusal.pieces}${waiting}${away} กรุณาแก้จำนวน`
}
