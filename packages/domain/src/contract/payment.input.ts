import { z } from 'zod'
import { acceptanceId, contractId } from '../base/id.ts'
import { satangInput } from '../money/satang.ts'
import { versionInput } from '../office/office.input.ts'
import { needed } from '../procurement/purchase.input.ts'
import { contractDay } from './contract.input.ts'

const contract = z.uuid().transform(contractId)
const acceptance = z.uuid().transform(acceptanceId)
const held = { id: contract, version: versionInput }
const paper = needed(200, 'กรุณาระบุเลขที่ฎีกาหรือเอกสารการจ่าย')

/** For what is paid: an acceptance, the advance, or what was kept back. */
const paidFor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instalment'), acceptance }),
  z.object({ kind: z.literal('advance') }),
  z.object({ kind: z.literal('retention') }),
])
export type PaidFor = z.output<typeof paidFor>

export const paymentProposalInput = z.object({ id: contract, for: paidFor, on: contractDay })
export type PaymentProposalInput = z.output<typeof paymentProposalInput>

/** Satang. What is withheld for the tax follows from the rest and is not typed. */
export const payInput = z.object({
  ...held,
  for: paidFor,
  gross: satangInput,
  advanceRecovery: satangInput,
  retention: satangInput,
  penalty: satangInput,
  fine: satangInput,
  paper,
  on: contractDay,
})
export type PayInput = z.output<typeof payInput>

export const undoPaymentInput = z.object({
  ...held,
  payment: z.uuid(),
  reason: needed(2_000, 'กรุณาระบุเหตุผล'),
})
export type UndoPaymentInput = z.output<typeof undoPaymentInput>
