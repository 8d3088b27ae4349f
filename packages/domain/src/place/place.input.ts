import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const name = text(100)
  .pipe(z.string().min(1, 'กรุณากรอกชื่อสถานที่'))
  .refine((said) => !said.includes('›'), 'ชื่อมีเครื่องหมาย › ไม่ได้ ระบบใช้คั่นชื่อเหนือขึ้นไป')

const placeIdInput = z.uuid('กรุณาเลือกสถานที่')

export const openPlaceInput = z.object({ name, parentId: placeIdInput.nullable() })
export type OpenPlaceInput = z.output<typeof openPlaceInput>

/** As typed: '' is at the top. */
export const placeForm = z.object({
  name,
  parentId: z.union([z.literal('').transform(() => null), placeIdInput]),
})

export const changePlaceInput = z.object({ id: placeIdInput, version: z.int(), ...openPlaceInput.shape })
export type ChangePlaceInput = z.output<typeof changePlaceInput>

export const closePlaceInput = z.object({
  id: placeIdInput,
  reason: text(500).pipe(z.string().min(1, 'กรุณาระบุเหตุผลที่เลิกใช้')),
})
export type ClosePlaceInput = z.output<typeof closePlaceInput>

export const bindWordInput = z.object({ word: z.string().min(1).max(200), placeId: placeIdInput })
export type BindWordInput = z.output<typeof bindWordInput>
