import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'

export const viewListInput = z.enum(['assets'])
export type ViewList = z.output<typeof viewListInput>

export const saveViewInput = z.object({
  list: viewListInput,
  name: z
    .string()
    .transform(plainText)
    .pipe(z.string().min(1, 'กรุณาตั้งชื่อมุมมอง').max(60, 'ยาวได้ไม่เกิน 60 ตัวอักษร')),
  /** What the list's address holds after its question mark. */
  search: z.string().max(2_000),
  /** Seen by everybody of the actor's own unit. */
  shared: z.boolean(),
})
