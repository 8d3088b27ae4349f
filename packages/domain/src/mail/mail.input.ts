import { z } from 'zod'
import { personId } from '../base/id.ts'

/** อีเมลสำหรับแจ้งเตือน of a person, and whether he wants any. */
export const keepMailInput = z.object({
  email: z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), z.email('อีเมลไม่ถูกต้อง เช่น somying@example.go.th').max(200)])),
  wanted: z.boolean(),
})
export type KeepMailInput = z.output<typeof keepMailInput>

export const mailOfInput = z.object({ person: z.uuid('กรุณาเลือกบุคคล').transform(personId) })
export const keepMailOfInput = keepMailInput.extend(mailOfInput.shape)
export type KeepMailOfInput = z.output<typeof keepMailOfInput>
