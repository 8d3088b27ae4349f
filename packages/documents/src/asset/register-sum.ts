import { add, satang, times, type Satang } from '@prongsai/domain/money/satang'
import type { RegisterLine } from './asset-register-paper.ts'

/** What is held: cards, pieces and their value. What was disposed of is only counted, aside. */
export type RegisterSum = {
  readonly cards: number
  readonly quantity: number
  readonly value: Satang
  /** Of the cards, those whose price is not known and is not in the value. */
  readonly unpriced: number
  readonly disposed: number
}

export const nothing: RegisterSum = { cards: 0, quantity: 0, value: satang(0n), unpriced: 0, disposed: 0 }

export const sumOf = (lines: readonly RegisterLine[]): RegisterSum =>
  lines.map(ofOne).reduce(addedUp, nothing)

export const addedUp = (one: RegisterSum, other: RegisterSum): RegisterSum => ({
  cards: one.cards + other.cards,
  quantity: one.quantity + other.quantity,
  value: add(one.value, other.value),
  unpriced: one.unpriced + other.unpriced,
  disposed: one.disposed + other.disposed,
})

function ofOne({ status, quantity, unitPrice }: RegisterLine): RegisterSum {
  if (status === 'disposed') return { ...nothing, disposed: 1 }
  if (unitPrice === null) return { ...nothing, cards: 1, quantity, unpriced: 1 }
  return { ...nothing, cards: 1, quantity, value: times(unitPrice, quantity) }
}
