import { z } from 'zod'
import { personId, unitId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { satangInput } from '../money/satang.ts'
import { lineInput } from '../office/office.input.ts'
import { isPower, powerNames, type Power } from './power.ts'

const powerInput = z.string().transform((text, context): Power => {
  if (isPower(text)) return text
  context.addIssue({ code: 'custom', message: 'ไม่รู้จักอำนาจนี้' })
  return z.NEVER
})

const personIdInput = z.uuid('กรุณาเลือกบุคคล').transform(personId)
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)

const givenInput = z.object({
  power: powerInput,
  limit: satangInput.refine((most) => most > 0n, 'วงเงินต้องมากกว่าศูนย์').nullable(),
})

export const delegateInput = z.object({
  forPerson: personIdInput,
  person: personIdInput,
  orderNumber: lineInput('กรุณากรอกเลขที่คำสั่ง'),
  orderedOn: civilDate,
  from: civilDate,
  until: civilDate.nullable(),
  powers: z
    .array(givenInput)
    .min(1, 'กรุณาเลือกอำนาจที่มอบอย่างน้อยหนึ่งอย่าง')
    .max(powerNames.length)
    .refine(
      (given) => new Set(given.map(({ power }) => power)).size === given.length,
      'เลือกอำนาจซ้ำกัน กรุณาแก้ไข',
    ),
  units: z
    .array(unitIdInput)
    .min(1, 'กรุณาเลือกส่วนราชการอย่างน้อยหนึ่งแห่ง')
    .max(100)
    .refine((units) => new Set(units).size === units.length, 'เลือกส่วนราชการซ้ำกัน กรุณาแก้ไข')
    .nullable(),
})
export type DelegateInput = z.output<typeof delegateInput>

export const copySentInput = z.object({
  order: z.uuid(),
  on: civilDate,
  paper: lineInput('กรุณากรอกเลขที่หนังสือนำส่ง'),
})
export type CopySentInput = z.output<typeof copySentInput>

export const revokeInput = z.object({
  order: z.uuid(),
  on: civilDate,
  reason: lineInput('กรุณาระบุเหตุที่เพิกถอนการมอบอำนาจ'),
})
export type RevokeInput = z.output<typeof revokeInput>
