import { no, yes, type Verdict } from '../base/verdict.ts'
import { satang, shareRoundedHalfUp, subtract, sum, times, type Satang } from '../money/satang.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** งวด: its place from 1 on, and its share of the price with tax. */
export type Instalment = { readonly position: number; readonly amount: Satang }

/** Shares that follow one another from 1, each above zero, and sum to the price to the satang. */
export function judgeInstalments(
  instalments: readonly Instalment[],
  price: Satang,
): Verdict<null, ContractRefusal> {
  if (instalments.length === 0) return no({ code: 'contract/no-instalment' })
  const gap = instalments.findIndex(({ position }, at) => position !== at + 1)
  if (gap >= 0) return no({ code: 'contract/instalment-position', expected: gap + 1 })
  const empty = instalments.find(({ amount }) => amount <= 0n)
  if (empty !== undefined) return no({ code: 'contract/instalment-empty', position: empty.position })
  const total = sum(instalments.map(({ amount }) => amount))
  return total === price ? yes(null) : no({ code: 'contract/shares-do-not-sum', total, price })
}

/** The amounts of shares in hundredths of a percent that sum to 10,000: each half up, the last takes what is left. */
export function amountsOfShares(price: Satang, shares: readonly number[]): readonly Satang[] {
  const amounts = shares.slice(0, -1).map((share) => shareRoundedHalfUp(price, BigInt(share), 10_000n))
  return shares.length === 0 ? [] : [...amounts, subtract(price, sum(amounts))]
}

/** What a price that includes tax is made of. */
export type VatSplit = { readonly net: Satang; readonly vat: Satang }

/** ภาษีมูลค่าเพิ่ม: the price includes it; the net is half up, the tax is the rest. `rate` in hundredths of a percent, 700 is 7 %, 0 is none. */
export function vatSplit(price: Satang, rate: number): VatSplit {
  const net = shareRoundedHalfUp(price, 10_000n, 10_000n + BigInt(rate))
  return { net, vat: subtract(price, net) }
}

/** รายการ: pieces, the price of each with tax, and what stands as its sum. */
export type ContractLine = { readonly pieces: number; readonly unitPrice: Satang; readonly total: Satang }

/** Each line is its pieces times its price, and together they are the price of the contract. */
export function judgeLines(lines: readonly ContractLine[], price: Satang): Verdict<null, ContractRefusal> {
  const wrong = lines.findIndex(
    ({ pieces, unitPrice, total }) =>
      !Number.isSafeInteger(pieces) || pieces < 1 || times(unitPrice, pieces) !== total,
  )
  if (wrong >= 0) return no({ code: 'contract/line-does-not-sum', position: wrong + 1 })
  const total = lines.reduce((before, line) => satang(before + line.total), satang(0n))
  return total === price ? yes(null) : no({ code: 'contract/lines-do-not-sum', total, price })
}
