import { z } from 'zod'
import { satangInput } from '../money/satang.ts'
import { needed, oneOf, purchaseIdInput, text } from '../procurement/purchase.input.ts'
import { contractDay, termsInput } from './contract.input.ts'
import { securityKinds, securityOf, type SecurityKind, type SecurityOf } from './contract.ts'

const isKind = (word: string): word is SecurityKind => Object.hasOwn(securityKinds, word)
const isOf = (word: string): word is SecurityOf => Object.hasOwn(securityOf, word)

const aboveZero = satangInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์')

const foundPayment = z.object({
  gross: aboveZero,
  advanceRecovery: satangInput,
  retention: satangInput,
  penalty: satangInput,
  fine: satangInput,
  withholding: satangInput,
  paper: needed(200, 'กรุณาระบุเลขที่ฎีกาหรือใบสำคัญ'),
  on: contractDay,
})

/** An instalment that was accepted whole before the system, with its payment where it was paid. */
const foundAcceptance = z.object({
  instalment: z.int().min(1).max(100),
  arrivedOn: contractDay,
  on: contractDay,
  paper: needed(300, 'กรุณาระบุใบส่งมอบหรือใบตรวจรับ'),
  lateDays: z.int().min(0).max(10_000),
  penalty: satangInput,
  payment: foundPayment.nullable(),
})

const foundSecurity = z.object({
  of: oneOf<SecurityOf>(isOf, 'กรุณาเลือกว่าเป็นหลักประกันใด'),
  kind: oneOf<SecurityKind>(isKind, 'กรุณาเลือกชนิดของหลักประกัน'),
  number: text(100),
  issuer: text(200),
  amount: aboveZero,
  issuedOn: contractDay,
  receivedOn: contractDay,
  expiresOn: contractDay.nullable(),
})

/** ยกมา: a contract that was running before the system, as its papers say it. */
export const bringContractInput = z.object({
  purchaseId: purchaseIdInput,
  terms: termsInput,
  foundNumber: needed(100, 'กรุณาระบุเลขที่สัญญาเดิม'),
  paper: needed(300, 'กรุณาระบุเอกสารที่ยกมา'),
  signedOn: contractDay,
  beginsOn: contractDay.nullable(),
  securities: z.array(foundSecurity).max(20),
  advancePaid: foundPayment.nullable(),
  acceptances: z.array(foundAcceptance).max(100),
  reason: needed(2_000, 'กรุณาระบุเหตุผล'),
})
export type BringContractInput = z.output<typeof bringContractInput>
