/** สภาพ: what an officer sees when looking at the thing (the findings that ระเบียบฯ 2560 ข้อ 213 asks for). */
export const conditions = {
  usable: 'ใช้งานได้',
  damaged: 'ชำรุด',
  deteriorated: 'เสื่อมสภาพ',
  lost: 'สูญหาย',
  surplus: 'ไม่จำเป็นต้องใช้',
  unknown: 'ไม่ทราบ',
} as const

export type Condition = keyof typeof conditions
