import { z } from 'zod'
import { contractId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { oneOf, supplierIdInput } from '../procurement/purchase.input.ts'
import { contractStatuses, type ContractStatus } from './contract.ts'

const isStatus = (word: string): word is ContractStatus => Object.hasOwn(contractStatuses, word)

const unitIdInput = z.uuid().transform(unitId)
const contractIdInput = z.uuid().transform(contractId)

export const contractListInput = z.object({
  year: z.int().min(2560).max(2700).optional(),
  status: oneOf<ContractStatus>(isStatus, 'ไม่รู้จักสถานะนี้').optional(),
  unitId: unitIdInput.optional(),
  supplierId: supplierIdInput.optional(),
  words: z.string().max(200).transform(plainText).optional(),
  late: z.boolean().optional(),
  before: contractIdInput.optional(),
})
export type ContractListInput = z.output<typeof contractListInput>

/** How far ahead: the next thirty days, unless said otherwise. */
export const dueListInput = z.object({
  days: z.int().min(0).max(366).default(30),
  mine: z.boolean().default(false),
  unitId: unitIdInput.optional(),
  after: z.object({ alertOn: civilDate, contractId: contractIdInput, key: z.string().max(60) }).optional(),
})
export type DueListInput = z.output<typeof dueListInput>
