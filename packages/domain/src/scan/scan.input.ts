import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { plainText } from '../base/thai-text.ts'

const text = z.string().trim().min(1, 'กรุณากรอกหรือสแกนรหัส').max(300, 'รหัสยาวเกินไป')

/** จุดที่สแกน: from which screen. */
export const scanPlaces = { scan: 'หน้าสแกน', search: 'ช่องค้นหา', field: 'ช่องเลือกรายการ' } as const

export type ScanPlace = keyof typeof scanPlaces

/** Scans as they come, or those that waited for the connection. */
export const readScansInput = z.object({
  texts: z.array(text).min(1).max(50),
  place: z.enum(['scan', 'search', 'field']),
})
export type ReadScansInput = z.output<typeof readScansInput>

export const bindMarkInput = z.object({ text, assetId: assetIdInput })
export type BindMarkInput = z.output<typeof bindMarkInput>

const reason = z
  .string()
  .transform(plainText)
  .pipe(z.string().min(1, 'กรุณาระบุเหตุผล').max(500, 'ยาวได้ไม่เกิน 500 ตัวอักษร'))

export const removeMarkInput = z.object({ id: z.uuid(), reason })
export type RemoveMarkInput = z.output<typeof removeMarkInput>

export const setAsideInput = z.object({ id: z.uuid(), reason })
export type SetAsideInput = z.output<typeof setAsideInput>
