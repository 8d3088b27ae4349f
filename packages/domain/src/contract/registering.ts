import type { AcquisitionMethod, MoneySource } from '../asset/asset.ts'
import type { AcceptanceId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { BudgetSource } from '../budget/budget.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { monthsLater } from '../calendar/civil-month.ts'
import type { Satang } from '../money/satang.ts'
import type { AcceptanceOfCase, ContractCase, DeliveryOfCase, LineOfCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { acceptanceOf, warrantyEndsOn, worthOf } from './fulfilment.ts'

/** What was accepted of a line that lasts, and of it what nobody has registered or said to be none. */
export type OwedCards = {
  readonly acceptance: AcceptanceOfCase
  readonly line: LineOfCase
  readonly left: number
  /** The day on which it came: that of acquisition. */
  readonly arrivedOn: CivilDate
  /** With tax, of one piece. */
  readonly unitPrice: Satang
  readonly warrantyUntil: CivilDate | null
}

type Durable = Pick<OwedCards, 'acceptance' | 'line' | 'left'>

/** Of a delivery each line that lasts and was accepted, and how many of its pieces nobody has registered or said to be none. */
export function durablesOf(contract: ContractCase, delivery: DeliveryOfCase): readonly Durable[] {
  const acceptance = acceptanceOf(contract, delivery)
  if (acceptance === undefined || acceptance.outcome === 'refused') return []
  return delivery.lines.flatMap(({ position, accepted }) => {
    const line = contract.lines.find((one) => one.position === position)
    if (line === undefined || line.categoryId === null || accepted === null || accepted === 0) return []
    return [{ acceptance, line, left: accepted - piecesTold(contract, acceptance.id, position) }]
  })
}

/** ระเบียบฯ 2560 ข้อ 203: each line with a category that was accepted, until all of its pieces are registered. */
export const owedCards = (contract: ContractCase): readonly OwedCards[] =>
  contract.deliveries.flatMap((delivery) =>
    durablesOf(contract, delivery)
      .filter(({ left }) => left > 0)
      .map((one) => ({
        ...one,
        arrivedOn: delivery.arrivedOn,
        unitPrice: worthOf(one.line, 1),
        warrantyUntil: warrantyOf(contract, one.acceptance),
      })),
  )

const piecesTold = (contract: ContractCase, acceptance: AcceptanceId, position: number): number =>
  contract.cards
    .filter((card) => card.acceptance === acceptance && card.position === position)
    .reduce((pieces, { quantity }) => pieces + quantity, 0)

/** That of the whole contract where it has begun, else from the acceptance on. */
const warrantyOf = (contract: ContractCase, { on }: AcceptanceOfCase): CivilDate | null => {
  if (contract.warrantyMonths === 0) return null
  return warrantyEndsOn(contract) ?? monthsLater(on, contract.warrantyMonths)
}

type Asked = { readonly acceptance: AcceptanceId; readonly position: number; readonly pieces: number }

/** Whether so many pieces of a line may be registered, or said to be none: no more than were accepted and are left. */
export function judgeCards(
  contract: ContractCase,
  { acceptance, position, pieces }: Asked,
): Verdict<OwedCards, ContractRefusal> {
  const owed = owedCards(contract).find(
    (one) => one.acceptance.id === acceptance && one.line.position === position,
  )
  if (owed === undefined) return no({ code: 'contract/line-without-cards' })
  return pieces > owed.left ? no({ code: 'contract/cards-above-accepted', left: owed.left }) : yes(owed)
}

/** วิธีการได้มา as the card names the method by which it was bought. */
export function acquiredBy(method: string): AcquisitionMethod {
  if (method.includes('direct')) return 'specific'
  return method.includes('selective') ? 'selection' : 'invitation'
}

const offBudget: ReadonlySet<BudgetSource> = new Set(['specific-grant', 'reserve'])

/** ประเภทเงิน as the card names the source of the budget; '' where the money is of several. */
export function moneyOf(sources: readonly BudgetSource[]): MoneySource {
  const named = new Set(
    sources.map((source): MoneySource => {
      if (source === 'donation') return 'donation'
      return offBudget.has(source) ? 'off-budget' : 'budget'
    }),
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? only : ''
}
