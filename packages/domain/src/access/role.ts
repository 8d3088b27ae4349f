/** The roles of the office, with the Thai name and the post that usually holds each. */
export const roles = {
  staff: 'เจ้าหน้าที่ทั่วไป',
  'unit-head': 'หัวหน้าส่วนราชการ (ผอ.กอง/หัวหน้าสำนัก)',
  'supply-officer': 'เจ้าหน้าที่พัสดุ',
  'supply-head': 'หัวหน้าเจ้าหน้าที่',
  finance: 'เจ้าหน้าที่การเงิน',
  clerk: 'ปลัด',
  'office-head': 'นายก (หัวหน้าหน่วยงานของรัฐ)',
  auditor: 'ผู้ตรวจสอบภายใน',
  administrator: 'ผู้ดูแลระบบ',
} as const

export type Role = keyof typeof roles
