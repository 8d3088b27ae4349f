import { no, yes, type Verdict } from '../base/verdict.ts'
import { shareRoundedDown, subtract, sum, type Satang } from '../money/satang.ts'
import { winnerOf, type PurchaseCase } from './case.ts'
import type { Method } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

/** From which line of the budget how much of the sum comes; satang. */
export type Fund<Line> = { readonly line: Line; readonly share: Satang }

/** What no line covers yet of the sum; nothing where all is covered. */
export function unfundedOf(budget: Satang, funds: readonly { readonly share: Satang }[]): Satang {
  const left = subtract(budget, sum(funds.map(({ share }) => share)))
  return left > 0n ? left : subtract(left, left)
}

/** The shares make the sum, or what is known of it so far: never more. */
export function fundsWithin(
  budget: Satang,
  funds: readonly { readonly share: Satang }[],
): Verdict<null, ProcurementRefusal> {
  const over = subtract(sum(funds.map(({ share }) => share)), budget)
  return over > 0n ? no({ code: 'procurement/funds-exceed', over }) : yes(null)
}

/** A price divided over the lines as the sum was; what rounding leaves over is of the first. */
export function sharesOf<Line>(funds: readonly Fund<Line>[], price: Satang): readonly Fund<Line>[] {
  const whole = sum(funds.map(({ share }) => share))
  if (whole === 0n) return []
  const parts = funds.map(({ line, share }) => ({ line, share: shareRoundedDown(price, share, whole) }))
  const left = subtract(price, sum(parts.map(({ share }) => share)))
  return parts.map((part, index) =>
    index === 0 ? { line: part.line, share: sum([part.share, left]) } : part,
  )
}

export type Moves<Line> = { readonly commit: readonly Fund<Line>[]; readonly release: readonly Fund<Line>[] }

/** What has to be held more and let go, line by line, so that what is held becomes what shall be. */
export function movesBetween<Line>(held: readonly Fund<Line>[], shall: readonly Fund<Line>[]): Moves<Line> {
  const lines = [...new Set([...held, ...shall].map(({ line }) => line))]
  const of = (funds: readonly Fund<Line>[], line: Line) =>
    sum(funds.filter((fund) => fund.line === line).map(({ share }) => share))
  const more = (from: readonly Fund<Line>[], to: readonly Fund<Line>[]) =>
    lines
      .map((line) => ({ line, share: subtract(of(to, line), of(from, line)) }))
      .filter(({ share }) => share > 0n)
  return { commit: more(held, shall), release: more(shall, held) }
}

/**
 * What the steps that stand hold of the budget: from the approved request on the sum, from the approved result on the
 * price of the winner. Where the result comes before the request, the price is known with it.
 */
export function heldBy<Line>(
  { steps }: Method,
  purchase: PurchaseCase,
  funds: readonly Fund<Line>[],
): readonly Fund<Line>[] {
  const standing = steps.filter(({ key }) => purchase.standing.some((one) => one.key === key))
  const effects = new Set(standing.map(({ effect }) => effect))
  if (!effects.has('commit') && !effects.has('award')) return []
  const settled = effects.has('award') || !steps.some(({ effect }) => effect === 'award')
  const price = winnerOf(purchase)?.price
  return settled && price !== undefined ? sharesOf(funds, price) : funds
}
