import { z } from 'zod'
import { roles, type Role } from '../access/role.ts'
import { personId, unitId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { lineInput, versionInput } from './office.input.ts'

const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

const roleInput = z.string('กรุณาเลือกบทบาท').transform((text, context): Role => {
  if (isRole(text)) return text
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกบทบาท' })
  return z.NEVER
})

const personIdInput = z.uuid('กรุณาเลือกบุคคล').transform(personId)
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)

const factsInput = z.object({
  name: lineInput('กรุณากรอกชื่อและนามสกุล'),
  position: lineInput('กรุณากรอกตำแหน่ง'),
  unit: unitIdInput.nullable(),
})

/** A role, and the unit within which it is held; null is the whole office. */
const roleWithinInput = z.object({ role: roleInput, unit: unitIdInput.nullable() })

export const addPersonInput = factsInput.extend({
  roles: z.array(roleWithinInput).min(1, 'กรุณาเลือกบทบาทอย่างน้อยหนึ่งบทบาท').max(20),
})
export type AddPersonInput = z.output<typeof addPersonInput>

export const changePersonInput = factsInput.extend({ person: personIdInput, version: versionInput })
export type ChangePersonInput = z.output<typeof changePersonInput>

export const leaveInput = z.object({
  person: personIdInput,
  on: civilDate,
  reason: lineInput('กรุณาระบุเหตุที่พ้นจากหน้าที่ เช่น เกษียณอายุราชการ โอนย้าย'),
})
export type LeaveInput = z.output<typeof leaveInput>

export const ofPersonInput = z.object({ person: personIdInput })

export const grantRoleInput = roleWithinInput.extend({ person: personIdInput, from: civilDate })
export type GrantRoleInput = z.output<typeof grantRoleInput>

export const endRoleInput = z.object({
  grant: z.uuid(),
  until: civilDate,
  reason: lineInput('กรุณาระบุเหตุผลที่ยกเลิกบทบาท'),
})
export type EndRoleInput = z.output<typeof endRoleInput>

export const actingOrderInput = z.object({
  person: personIdInput,
  forPerson: personIdInput,
  orderNumber: lineInput('กรุณากรอกเลขที่คำสั่ง'),
  orderedOn: civilDate,
  from: civilDate,
  until: civilDate.nullable(),
})
export type ActingOrderInput = z.output<typeof actingOrderInput>

export const endActingInput = z.object({
  order: z.uuid(),
  on: civilDate,
  reason: lineInput('กรุณาระบุเหตุที่สิ้นสุดการรักษาราชการแทน'),
})
export type EndActingInput = z.output<typeof endActingInput>

const sessionIdInput = z.string().min(1).max(100)

export const endSessionInput = z.object({ session: sessionIdInput })
export const endAnotherSessionInput = z.object({
  person: personIdInput,
  /** Null ends all of his. */
  session: sessionIdInput.nullable(),
  reason: lineInput('กรุณาระบุเหตุผลที่ยกเลิกการเข้าใช้งาน'),
})
export type EndAnotherSessionInput = z.output<typeof endAnotherSessionInput>
