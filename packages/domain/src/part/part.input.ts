import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { plainText } from '../base/thai-text.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const reason = text(500).pipe(z.string().min(1, 'กรุณาระบุเหตุผล'))

export const joinSetInput = z.object({ wholeId: assetIdInput, partId: assetIdInput, reason })
export type JoinSetInput = z.output<typeof joinSetInput>

export const leaveSetInput = z.object({ partId: assetIdInput, reason })
export type LeaveSetInput = z.output<typeof leaveSetInput>

const name = text(200).pipe(z.string().min(1, 'กรุณากรอกชื่ออุปกรณ์'))
const quantity = z.int('กรุณากรอกจำนวนเป็นจำนวนเต็ม').min(1, 'จำนวนต้องไม่น้อยกว่า 1').max(10_000)

export const addAccessoryInput = z.object({ assetId: assetIdInput, name, quantity })
export type AddAccessoryInput = z.output<typeof addAccessoryInput>

export const accessoryForm = z.object({
  name,
  quantity: z
    .string()
    .transform((typed) => Number(fromThaiDigits(typed).trim() || 'x'))
    .pipe(quantity),
})

export const removeAccessoryInput = z.object({ id: z.uuid(), reason })
export type RemoveAccessoryInput = z.output<typeof removeAccessoryInput>
