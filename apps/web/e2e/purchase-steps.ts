/** The steps of a purchase by their names on the screen. */
export const specification = 'จัดทำรายละเอียดคุณลักษณะเฉพาะหรือขอบเขตของงาน'
export const request = 'จัดทำรายงานขอซื้อหรือขอจ้าง'
export const result = 'พิจารณาข้อเสนอและจัดทำรายงานผล'
export const approvals = [
  ['headOfSupplies', 'หัวหน้าเจ้าหน้าที่ตรวจสอบรายงานขอซื้อขอจ้าง'],
  ['clerk', 'ปลัดเสนอความเห็นต่อรายงานขอซื้อขอจ้าง'],
  ['head', 'หัวหน้าหน่วยงานของรัฐให้ความเห็นชอบและแต่งตั้งคณะกรรมการ'],
] as const
