/** What is refused of scanning, and of the codes that it finds nowhere. */
export type ScanRefusal =
  | { readonly code: 'scan/unreadable' }
  /** `holder` is the card that has it already. */
  | { readonly code: 'scan/mark-taken'; readonly text: string; readonly holder: string }
  | { readonly code: 'scan/is-label' }
  | { readonly code: 'scan/dealt-with' }

export function scanRefusalText(refusal: ScanRefusal): string {
  switch (refusal.code) {
    case 'scan/unreadable':
      return 'บันทึกไม่ได้: รหัสนี้ไม่มีตัวอักษรหรือตัวเลขที่อ่านได้ กรุณาสแกนใหม่หรือพิมพ์รหัสเอง'
    case 'scan/mark-taken':
      return `ผูกรหัสไม่ได้: รหัส ${refusal.text} เป็นของ ${refusal.holder} อยู่แล้ว กรุณาตรวจสอบว่าสแกนถูกดวง`
    case 'scan/is-label':
      return 'ผูกรหัสไม่ได้: QR นี้เป็นป้ายของระบบซึ่งมีรายการของตนเองเท่านั้น กรุณาพิมพ์ป้ายใหม่ให้รายการนี้แทน'
    case 'scan/dealt-with':
      return 'ทำรายการไม่ได้: มีผู้จัดการรหัสนี้ไปแล้ว กรุณาเปิดหน้านี้ใหม่'
  }
}
