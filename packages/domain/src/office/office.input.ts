import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'
import { unitId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { passwordInput, usernameInput } from './sign-in.input.ts'

const longest = 200

/** A line of text that must be there; `missing` says what to do when it is not. */
export const lineInput = (missing: string) =>
  z
    .string(missing)
    .transform(plainText)
    .pipe(z.string().min(1, missing).max(longest, `ยาวได้ไม่เกิน ${longest} ตัวอักษร`))

/** A line of text that may be blank. */
const blankInput = z
  .string()
  .transform(plainText)
  .pipe(z.string().max(longest, `ยาวได้ไม่เกิน ${longest} ตัวอักษร`))

/** Which edition of the record was looked at: another one was saved since when it is no longer that. */
export const versionInput = z.int().positive()

/** ข้อมูลหน่วยงาน as papers print it. */
export const officeFactsInput = z.object({
  name: lineInput('กรุณากรอกชื่อหน่วยงาน'),
  shortName: lineInput('กรุณากรอกชื่อย่อของหน่วยงาน'),
  subdistrict: lineInput('กรุณากรอกตำบล'),
  district: lineInput('กรุณากรอกอำเภอ'),
  province: lineInput('กรุณากรอกจังหวัด'),
  address: blankInput,
  telephone: blankInput,
})
export type OfficeFacts = z.output<typeof officeFactsInput>

export const changeOfficeInput = officeFactsInput.extend({ version: versionInput })
export type ChangeOfficeInput = z.output<typeof changeOfficeInput>

export const unitFactsInput = z.object({
  name: lineInput('กรุณากรอกชื่อส่วนราชการ'),
  shortName: lineInput('กรุณากรอกชื่อย่อของส่วนราชการ'),
})

const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)

export const changeUnitInput = unitFactsInput.extend({ unit: unitIdInput, version: versionInput })
export type ChangeUnitInput = z.output<typeof changeUnitInput>

export const closeUnitInput = z.object({
  unit: unitIdInput,
  version: versionInput,
  on: civilDate,
  reason: lineInput('กรุณาระบุเหตุผลหรือประกาศที่ยุบเลิก'),
})
export type CloseUnitInput = z.output<typeof closeUnitInput>

/** The first visit: the office, its units and the one who will administer it. */
export const setUpInput = z.object({
  office: officeFactsInput.extend({
    units: z
      .array(unitFactsInput)
      .min(1, 'กรุณาระบุส่วนราชการอย่างน้อยหนึ่งแห่ง')
      .max(100, 'ระบุส่วนราชการได้ไม่เกิน 100 แห่ง')
      .refine(
        (units) => new Set(units.map(({ name }) => name)).size === units.length,
        'มีส่วนราชการชื่อซ้ำกัน กรุณาแก้ไข',
      ),
  }),
  administrator: z.object({
    name: lineInput('กรุณากรอกชื่อและนามสกุล'),
    position: lineInput('กรุณากรอกตำแหน่ง'),
    username: usernameInput,
    password: passwordInput,
  }),
})
export type SetUpInput = z.output<typeof setUpInput>

const setUpCodeInput = z.string('กรุณากรอกรหัสที่แสดงบนหน้าจอเครื่องแม่ข่าย').max(40)

/** What the first visit may choose: an office of one's own, or the sample to look round in. */
export const firstVisitInput = z.discriminatedUnion('choice', [
  setUpInput.extend({ code: setUpCodeInput, choice: z.literal('own') }),
  z.object({ code: setUpCodeInput, choice: z.literal('sample') }),
])
