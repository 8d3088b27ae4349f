import { z } from 'zod'
import { depreciationConventions, type DepreciationConvention } from '../asset/depreciation-convention.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { isOfficeDay, type OfficeDayName } from '../contract/office-days.ts'
import { thresholds, type ThresholdName } from '../law/thresholds.ts'
import { satangInput } from '../money/satang.ts'
import { lineInput } from './office.input.ts'

const isThreshold = (text: string): text is ThresholdName => Object.hasOwn(thresholds, text)

const thresholdInput = z.string().transform((text, context): ThresholdName => {
  if (isThreshold(text)) return text
  context.addIssue({ code: 'custom', message: 'ไม่รู้จักตัวเลขนี้' })
  return z.NEVER
})

const isConvention = (text: string): text is DepreciationConvention =>
  Object.hasOwn(depreciationConventions, text)

const conventionInput = z.string().transform((text, context): DepreciationConvention => {
  if (isConvention(text)) return text
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกวิธีคิดค่าเสื่อมราคา' })
  return z.NEVER
})

const sourceInput = lineInput('กรุณาระบุกฎหมาย ระเบียบ หรือหนังสือสั่งการที่กำหนด')

/** A sum of the law, from a day on, with where it is written. */
export const setThresholdInput = z.object({
  name: thresholdInput,
  from: civilDate,
  value: satangInput,
  source: sourceInput,
})
export type SetThresholdInput = z.output<typeof setThresholdInput>

export const setConventionInput = z.object({
  convention: conventionInput,
  from: civilDate,
  source: sourceInput,
})

const officeDayInput = z.string().transform((text, context): OfficeDayName => {
  if (isOfficeDay(text)) return text
  context.addIssue({ code: 'custom', message: 'ไม่รู้จักกำหนดนี้' })
  return z.NEVER
})

/** So many days of the office's own, from a day on, with the memo that sets them. */
export const setOfficeDaysInput = z.object({
  name: officeDayInput,
  from: civilDate,
  days: z.int('กรุณากรอกจำนวนวันเป็นจำนวนเต็ม').min(1, 'จำนวนวันต้องไม่น้อยกว่า 1').max(365, 'จำนวนวันต้องไม่เกิน 365'),
  source: sourceInput,
})
export type SetOfficeDaysInput = z.output<typeof setOfficeDaysInput>

export const withdrawLawNumberInput = z.object({
  id: z.uuid(),
  reason: lineInput('กรุณาระบุเหตุผลที่ถอนตัวเลข'),
})
export type WithdrawLawNumberInput = z.output<typeof withdrawLawNumberInput>
export type SetConventionInput = z.output<typeof setConventionInput>
