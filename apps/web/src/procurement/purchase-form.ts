import { zodResolver } from '@hookform/resolvers/zod'
import { plainText } from '@prongsai/domain/base/thai-text'
import { bahtInput, formatBaht, type Satang } from '@prongsai/domain/money/satang'
import { openPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { z } from 'zod'
import type { PurchaseRecord } from './purchase-file.ts'

const bahtOrNull = z.union([z.literal('').transform(() => null), bahtInput])
const { planItemId, name, reason, kind, unitId } = openPurchaseInput.shape

const lineAsked = openPurchaseInput.shape.lines.element.shape
const fund = openPurchaseInput.shape.funds.element.shape

const typedLine = z.object({
  ...lineAsked,
  unitEstimate: bahtOrNull,
  categoryId: z.union([z.literal('').transform(() => null), lineAsked.categoryId]),
})

const typedFund = z.object({
  lineId: fund.lineId,
  share: bahtInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์'),
})

/** What is typed of a purchase; what its own schema asks of it is asked of what was read from that. */
export const purchaseTyped = z.object({
  planItemId: z.union([z.literal('').transform(() => null), planItemId]),
  name,
  kind,
  unitId,
  budget: bahtInput,
  reason,
  inCatalogue: z.boolean(),
  buildingBudget: bahtOrNull,
  /** 'method|ground'; '' where the method that the rule gives is taken. */
  method: z.string(),
  methodReason: z.string().transform(plainText),
  lines: z.array(typedLine).min(1, 'กรุณาเพิ่มอย่างน้อยหนึ่งรายการ').max(500),
  funds: z.array(typedFund).max(20),
})

export type PurchaseTyped = z.input<typeof purchaseTyped>
export type PurchaseTold = z.output<typeof purchaseTyped>

export const typedResolver = zodResolver<PurchaseTyped, unknown, PurchaseTold>(purchaseTyped)

export const blankLine: PurchaseTyped['lines'][number] = {
  name: '',
  specification: '',
  quantity: 1,
  countingUnit: '',
  unitEstimate: '',
  categoryId: '',
}

export const blankPurchase = (unit: string): PurchaseTyped => ({
  planItemId: '',
  name: '',
  kind: 'goods',
  unitId: unit,
  budget: '',
  reason: '',
  inCatalogue: false,
  buildingBudget: '',
  method: '',
  methodReason: '',
  lines: [blankLine],
  funds: [],
})

/** The method that was chosen, as it is sent; null for the one that the rule gives. */
export const chosenFrom = ({ method, methodReason }: Pick<PurchaseTyped, 'method' | 'methodReason'>) => {
  const [key = '', ground = ''] = method.split('|')
  return key === '' ? null : { method: key, ground: ground === '' ? null : ground, reason: methodReason }
}

/** What was typed as the api takes it: the choice of a method is one word there. */
export const openingFrom = ({ method, methodReason, ...told }: PurchaseTold) => ({
  ...told,
  chosen: openPurchaseInput.shape.chosen.parse(chosenFrom({ method, methodReason })),
})

const shown = (amount: Satang | null): string => (amount === null ? '' : formatBaht(amount))

/** A purchase as it stands, to be changed. */
export const typedOf = (purchase: PurchaseRecord): PurchaseTyped => ({
  planItemId: purchase.planItemId ?? '',
  name: purchase.name,
  kind: purchase.kind,
  unitId: purchase.unitId,
  budget: formatBaht(purchase.budget),
  reason: purchase.reason,
  inCatalogue: purchase.inCatalogue,
  buildingBudget: shown(purchase.buildingBudget),
  method: purchase.methodReason === '' ? '' : `${purchase.method}|${purchase.ground ?? ''}`,
  methodReason: purchase.methodReason,
  lines: purchase.lines.map((line) => ({
    name: line.name,
    specification: line.specification,
    quantity: line.quantity,
    countingUnit: line.countingUnit,
    unitEstimate: shown(line.unitEstimate),
    categoryId: line.categoryId ?? '',
  })),
  funds: purchase.funds.map(({ lineId, share }) => ({ lineId, share: formatBaht(share) })),
})
