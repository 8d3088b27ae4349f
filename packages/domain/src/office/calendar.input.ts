import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { fiscalYear } from '../calendar/fiscal-year.ts'
import { lineInput } from './office.input.ts'

export const holidaysInput = z.object({
  fiscalYear: z.int().min(2400).max(2800).transform(fiscalYear),
})

export const addHolidayInput = z.object({
  day: civilDate,
  name: lineInput('กรุณากรอกชื่อวันหยุด'),
  source: lineInput('กรุณาระบุประกาศหรือมติที่กำหนดวันหยุด'),
})
export type AddHolidayInput = z.output<typeof addHolidayInput>

/** Days that one announcement (ประกาศ, มติคณะรัฐมนตรี) says. */
export const confirmHolidaysInput = z.object({
  days: z.array(civilDate).min(1, 'กรุณาเลือกวันหยุดที่ประกาศระบุ').max(100, 'ยืนยันได้ครั้งละไม่เกิน 100 วัน'),
  source: lineInput('กรุณาระบุประกาศหรือมติที่กำหนดวันหยุด'),
})
export type ConfirmHolidaysInput = z.output<typeof confirmHolidaysInput>

export const withdrawHolidayInput = z.object({
  day: civilDate,
  reason: lineInput('กรุณาระบุเหตุผลที่ถอนวันหยุด'),
})
export type WithdrawHolidayInput = z.output<typeof withdrawHolidayInput>
