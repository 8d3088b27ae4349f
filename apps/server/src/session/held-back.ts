import { z } from 'zod'

/** What somebody is told who has to wait before he tries again. */
export type Waiting = { readonly status: 423 | 429; readonly error: string; readonly minutes?: number }

const said = z.object({ hold: z.object({ held: z.enum(['both', 'name', 'address']), seconds: z.number() }) })

/** Whether better-auth, or the counting of tries before it, holds a request back; undefined where it does not. */
export async function heldBack(answer: Response): Promise<Waiting | undefined> {
  if (answer.status !== 423 && answer.status !== 429) return undefined
  const found = said.safeParse(await answer.json().catch(() => undefined))
  const hold = found.data?.hold
  if (hold?.held === 'both') return locked(Math.max(1, Math.ceil(hold.seconds / 60)))
  if (hold !== undefined) return slowed(hold.seconds)
  return tooMany(Number(answer.headers.get('x-retry-after') ?? 60))
}

const locked = (minutes: number): Waiting => ({
  status: 423,
  error: `เข้าสู่ระบบด้วยชื่อนี้จากเครื่องนี้ไม่ได้ชั่วคราว เพราะกรอกรหัสผ่านผิดหลายครั้ง กรุณารอ ${minutes} นาทีแล้วลองใหม่ หากลืมรหัสผ่าน โปรดขอลิงก์ตั้งรหัสผ่านจากผู้ดูแลระบบ`,
  minutes,
})

/** For the wider limits, which keep nobody out for long. */
const slowed = (seconds: number): Waiting => ({
  status: 429,
  error: `ขณะนี้มีการพยายามเข้าสู่ระบบถี่ผิดปกติ กรุณารอ ${seconds} วินาทีแล้วลองใหม่`,
})

function tooMany(seconds: number): Waiting {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return { status: 429, error: `มีการเข้าสู่ระบบจากเครื่องนี้ถี่เกินไป กรุณารอ ${minutes} นาทีแล้วลองใหม่`, minutes }
}
