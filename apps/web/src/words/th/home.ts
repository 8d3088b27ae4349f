export const home = {
  title: 'หน้าแรก',
  waiting: 'รอท่าน',
  intakeWaits: 'แฟ้ม {{file}} ยังนำเข้าทะเบียนไม่เสร็จ',
  intakeGoOn: 'ทำต่อ',
  waitingNone: 'ไม่มีเรื่องที่รอท่านอยู่',
  due: 'เกินกำหนดและใกล้ถึงกำหนด',
  dueNone: 'ไม่มีเรื่องที่เกินกำหนดหรือใกล้ถึงกำหนด',
  warrantyEnds: 'การรับประกัน {{name}} ({{code}}) จะสิ้นสุด',
  endsIn: 'อีก {{days}} วัน ({{day}})',
  endsToday: 'สิ้นสุดวันนี้ ({{day}})',
  changed: 'ความเปลี่ยนแปลงล่าสุด',
  changedNone: 'ยังไม่มีการบันทึกในระบบ',
} as const
