import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { bahtInput } from '../money/satang.ts'
import { bringRoundInput, itemInput, needInput, publishInput } from './plan.input.ts'
import { channelOrder } from './publication.ts'
import { grounds, isMethod, type GroundKey, type MethodKey } from '../procurement/ground.ts'
import { budgetLineId } from '../base/id.ts'

/** จำนวน as it is typed. */
const typedQuantity = z.string().transform((typed, context): number => {
  const read = needInput.shape.quantity.safeParse(
    Number(fromThaiDigits(typed).replaceAll(',', '').trim() || 'x'),
  )
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'กรุณากรอกจำนวนเป็นจำนวนเต็ม ตั้งแต่ 1 ขึ้นไป' })
  return z.NEVER
})

const typedAmount = bahtInput.refine((value) => value > 0n, 'วงเงินต้องมากกว่าศูนย์')

/** '' is null; anything else must be what `schema` reads. */
const emptyOr = <Output>(schema: z.ZodType<Output, string>) =>
  z.string().transform((typed, context): Output | null => {
    if (plainText(typed) === '') return null
    const read = schema.safeParse(typed)
    if (read.success) return read.data
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const note = z.string().transform(plainText).pipe(z.string().max(1_000, 'ยาวได้ไม่เกิน 1000 ตัวอักษร'))

const need = needInput.shape

export const needForm = z.object({
  unitId: need.unitId,
  name: need.name,
  quantity: typedQuantity,
  countingUnit: need.countingUnit,
  estimate: typedAmount,
  startsMonth: need.startsMonth,
  reason: need.reason,
})

const isGround = (key: string): key is GroundKey => Object.hasOwn(grounds, key)

const method = z.string().transform((key, context): MethodKey => {
  if (isMethod(key)) return key
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกวิธี' })
  return z.NEVER
})
const ground = z.string().transform((key): GroundKey | null => (isGround(key) ? key : null))

const item = itemInput.shape

/** An item as it is typed; '' for the method is the one that the sum gives. */
export const itemForm = z.object({
  name: item.name,
  quantity: typedQuantity,
  countingUnit: item.countingUnit,
  kind: item.kind,
  category: item.category,
  programme: item.programme,
  unitId: item.unitId,
  lineId: emptyOr(z.uuid('กรุณาเลือกรายการงบประมาณ').transform(budgetLineId)),
  estimate: typedAmount,
  startsMonth: item.startsMonth,
  method: emptyOr(method),
  ground,
  methodReason: note,
  /** Of a change alone. */
  changeReason: note,
})

export const publishForm = z.object({ onDay: publishInput.shape.onDay, proof: publishInput.shape.proof })

const day = emptyOr(civilDate)

const brought = z.object({
  approvedOn: bringRoundInput.shape.approvedOn,
  paper: bringRoundInput.shape.paper,
  cgdDay: day,
  cgdProof: note,
  websiteDay: day,
  websiteProof: note,
  boardDay: day,
  boardProof: note,
})

/** แผนยกมา as it is typed; a place without a day is not published there. */
export const bringForm = brought.transform(({ approvedOn, paper, ...places }, context) => ({
  approvedOn,
  paper,
  publications: channelOrder.flatMap((channel) => {
    const onDay = places[`${channel}Day`]
    const proof = places[`${channel}Proof`]
    if (onDay === null) return []
    if (proof !== '') return [{ channel, onDay, proof }]
    context.addIssue({ code: 'custom', path: [`${channel}Proof`], message: 'กรุณาระบุหลักฐาน' })
    return []
  }),
}))
