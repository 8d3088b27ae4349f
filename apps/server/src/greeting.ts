import type { Environment } from './environment.ts'

/** What the terminal says when the system is ready. */
export function greeting({ publicUrl, host, port, tls }: Environment): string {
  const here = `${tls ? 'https' : 'http'}://${host}:${String(port)}`
  return `
  โปร่งใส พร้อมใช้งานแล้วที่ ${publicUrl} (${here})
  Prongsai is ready at ${publicUrl}. Ctrl-C ends it.

`
}

/** What the terminal says of the first visit: where to go, and the code that only this terminal knows. */
export const firstVisitGreeting = ({ publicUrl }: Environment, code: string): string => `
  ยังไม่ได้ตั้งค่าหน่วยงาน เปิด ${publicUrl}/setup แล้วกรอกรหัส  ${code}
  No office yet. Open ${publicUrl}/setup and enter the code  ${code}

`
