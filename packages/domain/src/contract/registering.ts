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
  /** Of the rest what somebody said to be none; it is registered all the same where that was wrong. */
  readonly none: number
  /** The day on which it came: that of acquisition. */
  readonly arrivedOn: CivilDate
  /** With tax, of one piece. */
  readonly unitPrice: Satang
  readonly warrantyUntil: CivilDate | null
}

type Durable = Pick<OwedCards, 'acceptance' | 'line' | 'left' | 'none'>

/** Of a delivery each line that lasts and was accepted, and how many of its pieces nobody has registered or said to be none. */
export function durablesOf(contract: ContractCase, delivery: DeliveryOfCase): readonly Durable[] {
  const acceptance = acceptanceOf(contract, delivery)
  if (acceptance === undefined || acceptance.outcome === 'refused') return []
  return delivery.lines.flatMap(({ position, accepted }) => {
    const line = contract.lines.find((one) => one.position === position)
    if (line === undefined || line.categoryId === null || accepted === null || accepted === 0) return []
    return [{ acceptance, line, ...toldOf(contract, { acceptance, position, accepted }) }]
  })
}

/**
 * ระเบียบฯ 2560 ข้อ 203: each line with a category that was accepted, until all of its pieces are registered; those last of which
 * somebody said that they are none.
 */
export const owedCards = (contract: ContractCase): readonly OwedCards[] =>
  contract.deliveries
    .flatMap((delivery) =>
      durablesOf(contract, delivery)
        .filter(({ left, none }) => left + none > 0)
        .map((one) => ({
          ...one,
          arrivedOn: delivery.arrivedOn,
          unitPrice: worthOf(one.line, 1),
          warrantyUntil: warrantyOf(contract, one.acceptance),
        })),
    )
    .toSorted((a, b) => Number(b.left > 0) - Number(a.left > 0))

type Accepted = {
  readonly acceptance: AcceptanceOfCase
  readonly position: number
  readonly accepted: number
}

/** A card that was made is one, whatever was said of it before. */
function toldOf(
  { cards }: ContractCase,
  { acceptance, position, accepted }: Accepted,
): { readonly left: number; readonly none: number } {
  const of = cards.filter((card) => card.acceptance === acceptance.id && card.position === position)
  const pieces = (some: typeof of): number => some.reduce((sum, { quantity }) => sum + quantity, 0)
  const unmade = accepted - pieces(of.filter(({ asset }) => asset !== null))
  const none = Math.min(unmade, pieces(of.filter(({ asset }) => asset === null)))
  return { left: unmade - none, none }
}

/** That of the whole contract where it has begun, else from the acceptance on. */
const warrantyOf = (contract: ContractCase, { on }: AcceptanceOfCase): CivilDate | null => {
  if (contract.warrantyMonths === 0) return null
  return warrantyEndsOn(contract) ?? monthsLater(on, contract.warrantyMonths)
}

type Asked = { readonly acceptance: AcceptanceId; readonly position: number; readonly pieces: number }

type OfLine = Omit<Asked, 'pieces'>

const owedOf = (contract: ContractCase, { acceptance, position }: OfLine): OwedCards | undefined =>
  owedCards(contract).find((one) => one.acceptance.id === acceptance && one.line.position === position)

/** Whether so many pieces of a line may be registered: no more than were accepted and are no cards yet. */
export function judgeCards(
  contract: ContractCase,
  { pieces, ...of }: Asked,
): Verdict<OwedCards, ContractRefusal> {
  const owed = owedOf(contract, of)
  if (owed === undefined) return no({ code: 'contract/line-without-cards' })
  const free = owed.left + owed.none
  return pieces > free ? no({ code: 'contract/cards-above-accepted', left: free }) : yes(owed)
}

/** Whether what is left of a line may be said to be none. */
export function judgeNone(contract: ContractCase, of: OfLine): Verdict<OwedCards, ContractRefusal> {
  const owed = owedOf(contract, of)
  return owed === undefined || owed.left === 0 ? no({ code: 'contract/line-without-cards' }) : yes(owed)
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
