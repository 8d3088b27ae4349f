import type { PlannedPurchase } from '../buying/planned-purchase.ts'
import { inspectorsOf } from '../buying/purchase-script.ts'
import { satang } from '@prongsai/domain/money/satang'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import {
  acceptByReport,
  accepted,
  deliver,
  draft,
  order,
  pay,
  publish,
  signOrder,
  tellPenalty,
  type Step,
} from './contract-step.ts'

const everyMonth = 30
const usualTerm = 30

/** ใบสั่ง of a small purchase, from its draft to the last payment: now and then something comes a few days late. */
export function smallContract(planned: PlannedPurchase, index: number): readonly Step[] {
  if (planned.course === 'short') return overTheCounter
  const inspectors = inspectorsOf(planned)
  const { countingUnit, quantity } = planned
  const months = countingUnit === 'เดือน' ? quantity : 0
  if (months > 0) return [...ordered((terms) => byMonth(terms, months)), ...monthly(months, inspectors)]
  const came = index % 9 === 4 ? usualTerm + 4 : 6 + ((index * 5) % 19)
  return [
    ...ordered(() => ({})),
    deliver(1, quantity, came),
    ...accepted(inspectors, came),
    ...(came > usualTerm ? [tellPenalty(came, 'หนังสือแจ้งการเรียกค่าปรับ')] : []),
    pay(came + 7),
  ]
}

/** ว 804: nothing is put in writing, and the approved report accepts what was bought over the counter. */
const overTheCounter: readonly Step[] = [draft(), signOrder, acceptByReport, pay(5)]

const ordered = (otherwise: (terms: TermsInput) => Partial<TermsInput>): readonly Step[] => [
  draft((terms) => ({ ...order, ...otherwise(terms) })),
  signOrder,
  publish(2),
]

/** Work that goes on: an instalment for each month, the last with what does not divide. */
function byMonth(terms: TermsInput, months: number): Partial<TermsInput> {
  const each = terms.price / BigInt(months)
  return {
    termDays: months * everyMonth,
    instalments: Array.from({ length: months }, (_, at) => ({
      name: `ค่าจ้างเดือนที่ ${at + 1}`,
      amount: satang(at === months - 1 ? terms.price - each * BigInt(months - 1) : each),
      termDays: (at + 1) * everyMonth,
      dueOn: null,
      shares: [{ position: 1, quantity: 1 }],
    })),
  }
}

const monthly = (months: number, inspectors: readonly string[]): readonly Step[] =>
  Array.from({ length: months }, (_, at) => {
    const on = (at + 1) * everyMonth - 2
    return [deliver(at + 1, 1, on), ...accepted(inspectors, on), pay(on + 6)]
  }).flat()
