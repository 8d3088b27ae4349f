/** What keeping photos and papers refuses. */
export type FileRefusal =
  | { readonly code: 'file/empty' }
  | {
      readonly code: 'file/too-large'
      readonly group: 'image' | 'paper'
      readonly limitMegabytes: number
      readonly megabytes: number
    }
  | { readonly code: 'file/not-kept' }
  | { readonly code: 'file/heic' }
  | { readonly code: 'file/broken-image' }
  | { readonly code: 'file/too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly code: 'file/broken-document' }
  | { readonly code: 'file/macro' }
  | { readonly code: 'file/locked' }
  | { readonly code: 'file/too-heavy' }
  | { readonly code: 'file/too-many'; readonly most: number }
  | { readonly code: 'file/too-many-open' }
  | { readonly code: 'file/upload-otherwise' }
  | { readonly code: 'file/upload-unfinished' }
  | { readonly code: 'file/not-in-reach' }
  | { readonly code: 'file/not-yours' }
  | { readonly code: 'file/taken-away' }
  | { readonly code: 'file/cover-image-only' }
  | { readonly code: 'file/cover-of-thing' }
  | { readonly code: 'file/not-of-loan' }
  | { readonly code: 'file/not-gone' }
  | { readonly code: 'file/step-not-come' }

const groups = { image: 'รูปภาพ', paper: 'เอกสาร' } as const

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
export function fileRefusalText(refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'file/empty':
      return 'แฟ้มนี้ว่างเปล่า (0 ไบต์) จึงไม่รับ กรุณาตรวจสอบแฟ้มต้นฉบับแล้วเลือกใหม่'
    case 'file/too-large':
      return `แฟ้มนี้ใหญ่ ${refusal.megabytes} เมกะไบต์ ${groups[refusal.group]}รับได้ไม่เกิน ${refusal.limitMegabytes} เมกะไบต์ กรุณาลดขนาดหรือแบ่งแฟ้มแล้วส่งใหม่`
    case 'file/not-kept':
      return 'แฟ้มนี้ไม่ใช่รูปภาพ PDF หรือเอกสารสำนักงาน จึงไม่รับ รับเฉพาะรูป JPEG PNG WebP แฟ้ม PDF และแฟ้ม Word Excel PowerPoint หรือ OpenDocument'
    case 'file/heic':
      return 'รูปนี้เป็น HEIC ซึ่งระบบเปิดไม่ได้ กรุณาส่งเป็น JPEG: ถ่ายจากปุ่ม “ถ่ายรูป” ในหน้านี้ หรือที่ iPhone ตั้งค่า › กล้อง › รูปแบบ › ใช้กันได้มากที่สุด'
    case 'file/broken-image':
      return 'รูปนี้เสียหรือไม่ครบ จึงเปิดไม่ได้ กรุณาถ่ายหรือคัดลอกแฟ้มใหม่แล้วส่งอีกครั้ง'
    case 'file/too-many-pixels':
      return `รูปนี้ละเอียด ${refusal.width} × ${refusal.height} จุด เกินกว่าที่รับได้ กรุณาลดความละเอียดแล้วส่งใหม่`
    case 'file/broken-document':
      return 'เอกสารนี้เสียหรือไม่ครบ จึงไม่รับ กรุณาเปิดดูในเครื่องว่ายังอ่านได้ บันทึกใหม่ แล้วส่งอีกครั้ง'
    case 'file/macro':
      return 'เอกสารนี้มีมาโคร (ชุดคำสั่ง) จึงไม่รับ กรุณาบันทึกเป็นแฟ้มที่ไม่มีมาโคร เช่น .xlsx หรือ .docx หรือพิมพ์เป็น PDF แล้วส่งใหม่'
    case 'file/locked':
      return 'เอกสารนี้ตั้งรหัสผ่านไว้ ผู้ตรวจสอบจะเปิดไม่ได้ จึงไม่รับ กรุณานำรหัสผ่านออกแล้วส่งใหม่'
    case 'file/too-heavy':
      return 'เอกสารนี้เมื่อคลายแล้วใหญ่ผิดปกติ จึงไม่รับ กรุณาลบแผ่นงานหรือรูปที่ไม่ใช้ หรือพิมพ์เป็น PDF แล้วส่งใหม่'
    case 'file/too-many':
      return `รายการนี้มีรูปและเอกสารครบ ${refusal.most} แฟ้มแล้ว กรุณานำที่ไม่ใช้ออกก่อนส่งเพิ่ม`
    case 'file/too-many-open':
      return 'ท่านมีแฟ้มที่ส่งค้างอยู่มากแล้ว กรุณารอให้ส่งเสร็จก่อนแล้วลองใหม่'
    case 'file/upload-otherwise':
      return 'ส่งต่อไม่ได้: แฟ้มนี้เคยเริ่มส่งเป็นแฟ้มอื่นหรือโดยผู้อื่น กรุณาเลือกแฟ้มแล้วส่งใหม่'
    case 'file/upload-unfinished':
      return 'แฟ้มยังมาไม่ครบ จึงยังบันทึกไม่ได้ ระบบจะส่งส่วนที่เหลือต่อ'
    case 'file/not-in-reach':
      return 'แนบไม่ได้: ท่านไม่ได้เป็นผู้ครอบครองรายการนี้ และไม่มีบทบาทในส่วนราชการที่ถืออยู่ กรุณาแจ้งเจ้าหน้าที่พัสดุ'
    case 'file/not-yours':
      return 'ทำรายการไม่ได้: ผู้อื่นเป็นผู้แนบแฟ้มนี้ ผู้แก้ไขหรือนำออกได้คือผู้แนบ หัวหน้าส่วนราชการ และเจ้าหน้าที่พัสดุ'
    case 'file/taken-away':
      return 'ทำรายการไม่ได้: มีผู้นำแฟ้มนี้ออกไปแล้ว'
    case 'file/cover-image-only':
      return 'รูปหลักต้องเป็นรูปภาพ กรุณาเลือกรูปอื่น'
    case 'file/cover-of-thing':
      return 'รูปนี้เป็นรูปสภาพของพัสดุชิ้นหนึ่งในใบยืม จึงเป็นรูปหลักของใบยืมไม่ได้ กรุณาเลือกรูปอื่น'
    case 'file/not-of-loan':
      return 'แนบรูปไม่ได้: พัสดุชิ้นนี้ไม่ได้อยู่ในการยืมรายการนี้ กรุณาตรวจสอบรหัสแล้วถ่ายรูปในรายการที่ถูกต้อง'
    case 'file/not-gone':
      return 'แนบรูปเมื่อรับคืนไม่ได้: พัสดุชิ้นนี้ยังไม่ได้ส่งมอบให้ผู้ยืม กรุณาบันทึกการส่งมอบก่อน'
    case 'file/step-not-come':
      return 'แนบไม่ได้: การจัดซื้อจัดจ้างรายการนี้ยังไม่ถึงขั้นตอนที่เลือก หรือขั้นตอนถูกเพิกถอนไปแล้ว กรุณาเลือกขั้นตอนที่ผ่านแล้วหรือที่รออยู่'
  }
}
