/** Why a file cannot be read as tables at all. Nothing of it is used. */
export type SheetRefusal =
  | { readonly code: 'sheet/not-a-workbook' }
  | { readonly code: 'sheet/empty' }
  | { readonly code: 'sheet/encrypted' }
  | { readonly code: 'sheet/old-binary' }
  | { readonly code: 'sheet/other-format'; readonly format: string }
  | { readonly code: 'sheet/macros' }
  | { readonly code: 'sheet/damaged' }
  | { readonly code: 'sheet/too-heavy'; readonly limitMegabytes: number }
  | {
      readonly code: 'sheet/too-many-rows'
      readonly sheet: string
      readonly limit: number
      readonly empty: number
    }
  | { readonly code: 'sheet/too-many-cells'; readonly limit: number }
  | { readonly code: 'sheet/no-table'; readonly wanted: readonly string[] }

const saveAsXlsx =
  'เปิดด้วยโปรแกรมตารางคำนวณ (เช่น Excel) เลือก “บันทึกเป็น” ชนิด Excel Workbook (.xlsx) แล้วนำแฟ้มใหม่เข้าอีกครั้ง'

/** The sentence for the officer: what is wrong with the file, and what to do with it. */
export function sheetRefusalText(refusal: SheetRefusal): string {
  if (isPlain(refusal)) return sentences[refusal.code]
  switch (refusal.code) {
    case 'sheet/other-format':
      return `แฟ้มนี้เป็น${refusal.format} ไม่ใช่ .xlsx หรือ .csv: ${saveAsXlsx}`
    case 'sheet/too-heavy':
      return `แฟ้มนี้เมื่อขยายออกแล้วใหญ่เกินกว่าที่รับได้ (${refusal.limitMegabytes} เมกะไบต์): ตรวจว่าเป็นแฟ้มทะเบียนที่ถูกต้อง ลบรูปภาพและแผ่นงานที่ไม่ใช้ หรือแบ่งเป็นหลายแฟ้ม แล้วนำเข้าอีกครั้ง`
    case 'sheet/too-many-rows':
      return `แผ่นงาน “${refusal.sheet}” มีเกิน ${thousands(refusal.limit)} แถว${emptyRows(refusal.empty)}: ใน Excel เลือกแถวใต้ข้อมูลแถวสุดท้ายทั้งหมด (Ctrl+Shift+↓) สั่ง “ลบ” แล้วบันทึก หรือแบ่งเป็นหลายแฟ้ม`
    case 'sheet/too-many-cells':
      return `แฟ้มนี้มีข้อมูลเกิน ${thousands(refusal.limit)} ช่อง: ลบแผ่นงานที่ไม่ใช้หรือแบ่งเป็นหลายแฟ้ม แล้วนำเข้าอีกครั้ง`
    case 'sheet/no-table':
      return `ไม่พบตารางในแฟ้มนี้: ต้องมีแถวหัวตารางที่มีอย่างน้อย ${refusal.wanted.join(' และ ')} หากตารางอยู่ในแผ่นงานที่ซ่อนไว้ ให้เลือกอ่านแผ่นงานที่ซ่อนด้วย`
  }
}

const sentences = {
  'sheet/not-a-workbook': `แฟ้มนี้ไม่ใช่แฟ้มตารางคำนวณ รับเฉพาะ .xlsx และ .csv: ${saveAsXlsx}`,
  'sheet/empty': 'แฟ้มนี้ว่างเปล่า ไม่มีข้อมูลให้นำเข้า กรุณาเลือกแฟ้มใหม่',
  'sheet/encrypted':
    'แฟ้มนี้ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้: เปิดด้วย Excel เลือก “แฟ้ม” > “ข้อมูล” > “ป้องกันเวิร์กบุ๊ก” > “เข้ารหัสด้วยรหัสผ่าน” ลบรหัสผ่านออก บันทึก แล้วนำเข้าอีกครั้ง',
  'sheet/old-binary': `แฟ้มนี้เป็น Excel รุ่นเก่า (.xls) ซึ่งอ่านไม่ได้: ${saveAsXlsx}`,
  'sheet/macros': `แฟ้มนี้มีมาโคร (.xlsm) ซึ่งไม่รับเพื่อความปลอดภัย: ${saveAsXlsx}`,
  'sheet/damaged':
    'แฟ้มนี้เสียหายหรือมาไม่ครบ (อาจถูกตัดขาดระหว่างคัดลอกหรือส่ง): คัดลอกจากต้นฉบับใหม่ ลองเปิดดูด้วย Excel ว่าเปิดได้ แล้วนำเข้าอีกครั้ง',
} as const

type PlainRefusal = Extract<SheetRefusal, { readonly code: keyof typeof sentences }>

const isPlain = (refusal: SheetRefusal): refusal is PlainRefusal => refusal.code in sentences

const emptyRows = (count: number): string => (count === 0 ? '' : ` เป็นแถวว่าง ${thousands(count)} แถว`)

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
