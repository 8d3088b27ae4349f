/** การนำเข้าทะเบียน: where bringing in a register stands. */
export const intakeStates = {
  reading: 'กำลังอ่านแฟ้ม',
  rows: 'รอตรวจและตอบ',
  saving: 'กำลังลงทะเบียน',
  saved: 'ลงทะเบียนแล้ว',
  failed: 'อ่านไม่ได้',
} as const

export type IntakeState = keyof typeof intakeStates
