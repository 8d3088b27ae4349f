import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { categoryIdInput } from './asset.input.ts'

const name = z
  .string()
  .transform(plainText)
  .pipe(z.string().min(1, 'กรุณากรอกชื่อประเภท').max(200, 'ยาวได้ไม่เกิน 200 ตัวอักษร'))

/** '' is none, and then the nearest category above gives it. */
const orNone = (most: number) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || plainText(text) === '' ? null : plainText(text)))
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`).nullable())

const years = z
  .int('กรุณากรอกอายุเป็นจำนวนปีเต็ม')
  .min(1, 'อายุการใช้งานต้องไม่น้อยกว่า 1 ปี')
  .max(100, 'อายุการใช้งานมากเกินไป กรุณาตรวจสอบ')

const source = z
  .string()
  .transform(plainText)
  .pipe(z.string().min(1, 'กรุณาระบุประกาศหรือหนังสือที่กำหนด').max(300, 'ยาวได้ไม่เกิน 300 ตัวอักษร'))

const reason = z.string().transform(plainText).pipe(z.string().max(500, 'ยาวได้ไม่เกิน 500 ตัวอักษร'))

const said = {
  parentId: categoryIdInput.nullable(),
  name,
  kind: orNone(30),
  pattern: orNone(100),
  position: z.int().min(0).max(100_000),
}

export const openCategoryInput = z.object({
  ...said,
  life: z.object({ from: civilDate, years, source }).nullable(),
})
export type OpenCategoryInput = z.output<typeof openCategoryInput>

export const changeCategoryInput = z.object({ id: categoryIdInput, version: z.int(), ...said })
export type ChangeCategoryInput = z.output<typeof changeCategoryInput>

export const closeCategoryInput = z.object({
  id: categoryIdInput,
  version: z.int(),
  reason: reason.pipe(z.string().min(1, 'กรุณาระบุเหตุผลที่เลิกใช้')),
})
export type CloseCategoryInput = z.output<typeof closeCategoryInput>

/** อายุการใช้งาน for articles acquired from a day on, with the announcement that says so. */
export const setLifeInput = z.object({
  id: categoryIdInput,
  version: z.int(),
  from: civilDate,
  years,
  source,
  /** '' where there is nothing to add to the source; asked where one of the same day is changed. */
  reason,
})
export type SetLifeInput = z.output<typeof setLifeInput>
