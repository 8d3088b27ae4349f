import { z } from 'zod'
import { assetIdInput, registerAssetInput } from '../asset/asset.input.ts'
import { acceptanceId, contractId } from '../base/id.ts'
import { versionInput } from '../office/office.input.ts'
import { needed } from '../procurement/purchase.input.ts'

const line = {
  id: z.uuid().transform(contractId),
  version: versionInput,
  acceptance: z.uuid().transform(acceptanceId),
  position: z.int().min(1),
}
const mostCards = 200
const quantity = z.int().min(1, 'จำนวนต้องไม่น้อยกว่า 1').max(100_000)

/**
 * Cards of a line that was accepted. What the contract says of it (price, seller, number, day, how it was bought) is not
 * typed again. `serials`: one for each card, or none.
 */
export const registerCardsInput = z.object({
  ...line,
  ...registerAssetInput.pick({
    categoryId: true,
    name: true,
    description: true,
    brand: true,
    model: true,
    countingUnit: true,
    unitId: true,
    keeperId: true,
    place: true,
    warrantyUntil: true,
    note: true,
    extra: true,
  }).shape,
  cards: z.int().min(1).max(mostCards, `ลงทะเบียนพร้อมกันได้ครั้งละไม่เกิน ${mostCards} รายการ กรุณาแบ่งเป็นหลายครั้ง`),
  /** Pieces of each card: one, but of what is counted together. */
  each: quantity,
  serials: z.array(needed(100, 'กรุณากรอกหมายเลขเครื่อง')).max(mostCards),
})
export type RegisterCardsInput = z.output<typeof registerCardsInput>

/** That what came is no durable thing, with the reason. */
export const notRegisteredInput = z.object({
  ...line,
  reason: needed(2_000, 'กรุณาระบุเหตุที่ไม่ลงทะเบียน'),
})
export type NotRegisteredInput = z.output<typeof notRegisteredInput>

export const unregisteredInput = z.object({ skip: z.int().min(0).default(0) })
export type UnregisteredInput = z.output<typeof unregisteredInput>

export const contractOfAssetInput = z.object({ asset: assetIdInput })
export const owedCardsInput = z.object({ id: z.uuid().transform(contractId) })
