import { z } from 'zod'

/** What of the year's register is looked at: all, what is out, what is late, what came back. */
export const slipStates = { all: 'ทั้งหมด', out: 'ยังไม่ส่งคืน', overdue: 'เกินกำหนด', returned: 'ส่งคืนแล้ว' } as const

/** Of which cases: the four forms of the slip. */
const cases = ['all', 'inside', 'outside', 'agency', 'consumable'] as const

/** ทะเบียนคุมใบยืมพัสดุ of a fiscal year (พ.ศ.), by its own filters. */
export const slipRegisterInput = z.object({
  year: z.coerce.number().int().min(2500).max(2700),
  state: z.enum(['all', 'out', 'overdue', 'returned']).default('all').catch('all'),
  loanCase: z.enum(cases).default('all').catch('all'),
})
export type SlipRegisterInput = z.output<typeof slipRegisterInput>
