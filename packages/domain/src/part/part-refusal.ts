/** What belonging together refuses. */
export type PartRefusal =
  | { readonly code: 'part/itself'; readonly assetCode: string }
  | { readonly code: 'part/disposed'; readonly assetCode: string }
  | { readonly code: 'part/has-parts'; readonly assetCode: string }
  | { readonly code: 'part/whole-is-many'; readonly assetCode: string; readonly pieces: number }
  | { readonly code: 'part/on-its-way'; readonly assetCode: string }
  | {
      readonly code:
        | 'part/belongs-already'
        | 'part/whole-is-part'
        | 'part/elsewhere'
        | 'part/of-a-set'
        | 'part/divided'
        | 'part/left-behind'
      readonly assetCode: string
      readonly whole: string
    }
  | { readonly code: 'part/taken' }

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
export function partRefusalText(refusal: PartRefusal): string {
  switch (refusal.code) {
    case 'part/itself':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} เป็นส่วนของตัวเองไม่ได้ กรุณาเลือกรายการอื่น`
    case 'part/disposed':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} จำหน่ายออกจากทะเบียนแล้ว`
    case 'part/has-parts':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} เป็นชุดที่มีส่วนของตนอยู่แล้ว กรุณานำส่วนเหล่านั้นออกก่อน`
    case 'part/whole-is-many':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} มี ${refusal.pieces} ชิ้นในรายการเดียว ชุดต้องเป็นของชิ้นเดียว จึงจะไปด้วยกันทั้งชุดได้`
    case 'part/on-its-way':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} อยู่ระหว่างโอน กรุณารอให้ผู้รับตอบก่อน`
    case 'part/belongs-already':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} เป็นส่วนของ ${refusal.whole} อยู่แล้ว กรุณานำออกจากชุดนั้นก่อน`
    case 'part/whole-is-part':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} เป็นส่วนของ ${refusal.whole} อยู่ จึงมีส่วนของตนอีกไม่ได้`
    case 'part/elsewhere':
      return `เข้าชุดไม่ได้: ${refusal.assetCode} กับ ${refusal.whole} ไม่ได้อยู่ที่ส่วนราชการเดียวกันทั้งหมด กรุณาโอนมาไว้ด้วยกันก่อน`
    case 'part/of-a-set':
      return `ทำรายการไม่ได้: ${refusal.assetCode} เป็นส่วนของชุด ${refusal.whole} กรุณาทำรายการทั้งชุด หรือนำออกจากชุดก่อน`
    case 'part/divided':
      return `รับไม่ได้: ${refusal.assetCode} เป็นส่วนของชุด ${refusal.whole} ต้องรับหรือไม่รับทั้งชุด`
    case 'part/left-behind':
      return `ส่งมอบไม่ได้: ${refusal.assetCode} เป็นส่วนของชุด ${refusal.whole} ต้องส่งมอบไปด้วยกันทั้งชุด หรือนำออกจากชุดก่อน`
    case 'part/taken':
      return 'เข้าชุดไม่ได้: รายการนี้เพิ่งถูกนำเข้าชุดอื่น กรุณาเปิดรายการใหม่'
  }
}
