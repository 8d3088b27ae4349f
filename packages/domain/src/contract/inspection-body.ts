import { no, yes, type Verdict } from '../base/verdict.ts'
import type { ContractCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** A chair and two more at least (ระเบียบฯ 2560 ข้อ 26). */
const leastSeats = 3

/**
 * Whether who sits may accept: one inspector alone, or a committee with its chair and its number. What is left of one of which
 * members declared an interest accepts nothing, until another is appointed (ระเบียบฯ 2560 ข้อ 26, 27).
 */
export function judgeBody({ inspectors }: Pick<ContractCase, 'inspectors'>): Verdict<null, ContractRefusal> {
  const [first] = inspectors
  if (first === undefined) return no({ code: 'contract/no-inspectors' })
  const isAlone = inspectors.length === 1 && first.seat === 'officer'
  const isWhole = inspectors.length >= leastSeats && inspectors.some(({ seat }) => seat === 'chair')
  return isAlone || isWhole ? yes(null) : no({ code: 'contract/body-broken', sits: inspectors.length })
}
