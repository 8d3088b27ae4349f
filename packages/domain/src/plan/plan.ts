/** รอบการเสนอแผน: what is approved and published together (ระเบียบฯ 2560 ข้อ 11, 13). */
export const roundKinds = {
  first: 'แผนการจัดซื้อจัดจ้างประจำปี',
  addition: 'แผนการจัดซื้อจัดจ้างเพิ่มเติม',
  change: 'การเปลี่ยนแปลงแผนการจัดซื้อจัดจ้าง',
} as const

export type RoundKind = keyof typeof roundKinds

export const roundStatuses = {
  draft: 'กำลังจัดทำ',
  submitted: 'รอความเห็นชอบ',
  approved: 'เห็นชอบแล้ว รอเผยแพร่',
  published: 'เผยแพร่แล้ว',
  withdrawn: 'ยกเลิกการเสนอ',
} as const

export type RoundStatus = keyof typeof roundStatuses

/** ขั้นความเห็นชอบ: screened by the head of supplies, passed on by the ปลัด, approved by the head of the office. */
export const planSteps = {
  screen: 'หัวหน้าเจ้าหน้าที่ตรวจสอบ',
  pass: 'ปลัดเสนอความเห็น',
  approve: 'หัวหน้าหน่วยงานของรัฐให้ความเห็นชอบ',
} as const

export type PlanStep = keyof typeof planSteps

/** ที่เผยแพร่แผน: the three places (มาตรา 11 วรรคหนึ่ง, ระเบียบฯ 2560 ข้อ 11 วรรคสาม). */
export const planChannels = {
  cgd: 'ระบบเครือข่ายสารสนเทศของกรมบัญชีกลาง (e-GP)',
  website: 'เว็บไซต์ของหน่วยงาน',
  board: 'ปิดประกาศ ณ สถานที่ปิดประกาศของหน่วยงาน',
} as const

export type PlanChannel = keyof typeof planChannels

/** ความต้องการพัสดุ of a unit, on its way into the plan. */
export const needStatuses = {
  sent: 'ส่งแล้ว รอพิจารณา',
  taken: 'บรรจุในแผนแล้ว',
  declined: 'ไม่บรรจุในแผน',
  withdrawn: 'ถอนคำขอ',
} as const

export type NeedStatus = keyof typeof needStatuses
