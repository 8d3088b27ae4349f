import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { rateOn } from '../law/rates.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import { satang, shareRoundedHalfUp, type Satang } from '../money/satang.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { vatSplit } from './instalment.ts'

type WithholdingCase = {
  /** Of the whole contract with tax, as changed. */
  readonly price: Satang
  /** Hundredths of a percent; 0 of a seller without tax. */
  readonly vatRate: number
  /** Neither a state agency nor anybody else from whom nothing is withheld. */
  readonly taxed: boolean
  readonly on: CivilDate
  readonly thresholds: readonly Threshold[]
}

export type Withholding = {
  /** Of what it is a share: the payment without its value-added tax. */
  readonly base: Satang
  /** Hundredths of a percent. */
  readonly rate: number
  readonly amount: Satang
}

/**
 * ภาษีเงินได้หัก ณ ที่จ่าย (ประมวลรัษฎากร มาตรา 50 (4), 69 ทวิ): one per cent of a payment without its value-added tax, which is no
 * income of the seller. Whether it is owed is read from the whole contract, also without that tax, so that payments by
 * instalments do not escape it. `paid` is what is paid out with tax, less what was paid in advance and withheld from then;
 * penalty and retention do not lessen it.
 */
export function withholdingOf(
  { price, vatRate, taxed, on, thresholds }: WithholdingCase,
  paid: Satang,
): Withholding {
  const from = thresholdOn('withholding-from', on, thresholds)
  const owed = taxed && from !== undefined && meets(vatSplit(price, vatRate).net, from)
  return withheldAt(owed ? rateOn('withholding', on).most : 0, paid, vatRate)
}

/** The same once its rate is known, in hundredths of a percent: of what is paid out, without its tax. */
export function withheldAt(rate: number, paid: Satang, vatRate: number): Withholding {
  const base = vatSplit(paid, vatRate).net
  return { base, rate, amount: shareRoundedHalfUp(base, BigInt(rate), 10_000n) }
}

export type Paying = WithholdingCase & {
  /** Accepted value, with tax. */
  readonly gross: Satang
  /** What was accepted and not yet paid. */
  readonly accepted: Satang
  /** Gross of all payments before, without advances. */
  readonly paidBefore: Satang
  readonly advanceRecovered: Satang
  readonly retention: Satang
  readonly penalty: Satang
}

/** A payment as it is kept: gross less each of what is held back is what goes out. */
export type Payment = {
  readonly gross: Satang
  readonly advanceRecovered: Satang
  readonly retention: Satang
  readonly penalty: Satang
  readonly withholding: Withholding
  readonly net: Satang
}

/** Not above what was accepted, nor with all before it above the price as changed; what is held back is not above it. */
export function paymentOf(paying: Paying): Verdict<Payment, ContractRefusal> {
  const { gross, accepted, paidBefore, price, advanceRecovered, retention, penalty } = paying
  if (gross <= 0n) return no({ code: 'contract/payment-empty' })
  if (gross > accepted) return no({ code: 'contract/payment-above-accepted', gross, accepted })
  if (paidBefore + gross > price)
    return no({ code: 'contract/payment-above-price', left: satang(price - paidBefore), price })
  if (advanceRecovered > gross) return no({ code: 'contract/recovery-above-gross', gross })
  const withholding = withholdingOf(paying, satang(gross - advanceRecovered))
  const net = satang(gross - advanceRecovered - retention - penalty - withholding.amount)
  if (net < 0n) return no({ code: 'contract/net-below-zero', short: satang(0n - net) })
  return yes({ gross, advanceRecovered, retention, penalty, withholding, net })
}
