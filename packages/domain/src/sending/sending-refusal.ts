/** What is refused of a form that is sent again. */
export type SendingRefusal =
  | { readonly code: 'sending/of-another' }
  /** The first time it was sent something else, which is saved; `label` is what it is called. */
  | { readonly code: 'sending/otherwise'; readonly label: string }

export function sendingRefusalText(refusal: SendingRefusal): string {
  switch (refusal.code) {
    case 'sending/of-another':
      return 'บันทึกไม่ได้: แบบฟอร์มนี้ใช้บันทึกรายการอื่นไปแล้ว กรุณาเปิดแบบฟอร์มใหม่แล้วกรอกอีกครั้ง'
    case 'sending/otherwise':
      return `ยังไม่ได้บันทึกสิ่งที่แก้ไข: แบบฟอร์มนี้บันทึกเป็น ${refusal.label} ไปแล้วก่อนหน้านี้ กรุณาเปิดรายการนั้นเพื่อแก้ไข หากต้องการบันทึกเป็นรายการใหม่อีกหนึ่งรายการ ให้กดบันทึกอีกครั้ง`
  }
}
