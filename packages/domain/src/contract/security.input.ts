import { z } from 'zod'
import { contractId } from '../base/id.ts'
import { satangInput } from '../money/satang.ts'
import { versionInput } from '../office/office.input.ts'
import { needed, oneOf, text } from '../procurement/purchase.input.ts'
import { securityKinds, securityOf, type SecurityKind, type SecurityOf } from './contract.ts'
import { contractDay } from './contract.input.ts'

const isKind = (word: string): word is SecurityKind => Object.hasOwn(securityKinds, word)
const isOf = (word: string): word is SecurityOf => Object.hasOwn(securityOf, word)

const held = { id: z.uuid().transform(contractId), version: versionInput }
const reason = needed(2_000, 'กรุณาระบุเหตุผล')

const brought = {
  kind: oneOf<SecurityKind>(isKind, 'กรุณาเลือกชนิดของหลักประกัน'),
  number: text(100),
  issuer: text(200),
  amount: satangInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์'),
  issuedOn: contractDay,
  receivedOn: contractDay,
  expiresOn: contractDay.nullable(),
}

export const keepSecurityInput = z.object({
  ...held,
  of: oneOf<SecurityOf>(isOf, 'กรุณาเลือกว่าเป็นหลักประกันใด'),
  ...brought,
})
export type KeepSecurityInput = z.output<typeof keepSecurityInput>

/** `paper` is the letter, the receipt or the memo by which it goes; `amount` what of it goes, all where it is not said. */
export const endSecurityInput = z.object({
  ...held,
  security: z.uuid(),
  amount: satangInput.optional(),
  on: contractDay,
  paper: needed(200, 'กรุณาระบุหนังสือหรือเอกสาร'),
  reason: text(2_000),
})
export type EndSecurityInput = z.output<typeof endSecurityInput>

export const replaceSecurityInput = z.object({
  ...held,
  security: z.uuid(),
  paper: needed(200, 'กรุณาระบุหนังสือหรือเอกสาร'),
  reason: text(2_000),
  ...brought,
})
export type ReplaceSecurityInput = z.output<typeof replaceSecurityInput>

/** Takes back that it was received, or that it was given back or claimed. */
export const undoSecurityInput = z.object({ ...held, security: z.uuid(), reason })
export type UndoSecurityInput = z.output<typeof undoSecurityInput>
