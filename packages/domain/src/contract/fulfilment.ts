import type { CivilDate } from '../calendar/civil-date.ts'
import { monthsLater } from '../calendar/civil-month.ts'
import { satang, sum, type Satang } from '../money/satang.ts'
import type { AcceptanceOfCase, ContractCase, DeliveryOfCase, InstalmentOfCase } from './case.ts'
import type { SecurityOf } from './contract.ts'
import { dueOnDay, type DueDay } from './term.ts'

/** An instalment's due day with the working day to which it moves; undefined while it has none. */
export const instalmentDue = (
  contract: Pick<ContractCase, 'holidays'>,
  { dueOn }: Pick<InstalmentOfCase, 'dueOn'>,
): DueDay | undefined => (dueOn === null ? undefined : dueOnDay(dueOn, contract.holidays))

export const deliveriesOf = (contract: ContractCase, instalment: number): readonly DeliveryOfCase[] =>
  contract.deliveries.filter((delivery) => delivery.instalment === instalment)

export const acceptanceOf = (
  contract: ContractCase,
  delivery: Pick<DeliveryOfCase, 'id'>,
): AcceptanceOfCase | undefined => contract.acceptances.find((one) => one.delivery === delivery.id)

/** Pieces of a line of an instalment that were found right; what waits before the committee counts whole with `waiting`. */
function piecesOf(
  contract: ContractCase,
  { instalment, position }: { readonly instalment: number; readonly position: number },
  waiting: boolean,
): number {
  let pieces = 0
  for (const { status, lines } of deliveriesOf(contract, instalment)) {
    const line = lines.find((one) => one.position === position)
    pieces += line?.accepted ?? (waiting && status === 'waiting' ? (line?.quantity ?? 0) : 0)
  }
  return pieces
}

export type Remaining = { readonly position: number; readonly quantity: number }

/** What of an instalment's lines was not yet accepted, or with `waiting` has not come at all. */
export const remainingOf = (
  contract: ContractCase,
  instalment: InstalmentOfCase,
  { waiting = false }: { readonly waiting?: boolean } = {},
): readonly Remaining[] =>
  instalment.shares
    .map(({ position, quantity }) => ({
      position,
      quantity: quantity - piecesOf(contract, { instalment: instalment.number, position }, waiting),
    }))
    .filter(({ quantity }) => quantity > 0)

/** Whether all of an instalment is accepted. */
export function isAccepted(contract: ContractCase, instalment: InstalmentOfCase): boolean {
  const accepted = contract.acceptances.filter((one) => one.instalment === instalment.number)
  if (instalment.shares.length > 0)
    return (
      accepted.some(({ outcome }) => outcome !== 'refused') && remainingOf(contract, instalment).length === 0
    )
  return accepted.some(({ outcome }) => outcome === 'whole')
}

/**
 * The day on which the last of an instalment came: accepted, or waiting before the committee with nothing left to come, whose
 * turn it is then. Undefined while the contractor owes something of it (ระเบียบฯ 2560 ข้อ 175 (4)-(6)).
 */
export function cameWholeOn(contract: ContractCase, instalment: InstalmentOfCase): CivilDate | undefined {
  const came = deliveriesOf(contract, instalment.number).filter(({ status }) => status !== 'refused')
  const whole =
    isAccepted(contract, instalment) ||
    (instalment.shares.length > 0
      ? came.length > 0 && remainingOf(contract, instalment, { waiting: true }).length === 0
      : came.some(({ status }) => status === 'waiting'))
  return whole
    ? came
        .map(({ arrivedOn }) => arrivedOn)
        .toSorted()
        .at(-1)
    : undefined
}

/** The day on which all of the contract was accepted; undefined while something is not. */
const acceptedWholeOn = (contract: ContractCase): CivilDate | undefined =>
  contract.instalments.every((instalment) => isAccepted(contract, instalment))
    ? contract.acceptances
        .filter(({ outcome }) => outcome !== 'refused')
        .map(({ on }) => on)
        .toSorted()
        .at(-1)
    : undefined

/** The last day of the warranty: so many months from the last acceptance; undefined where there is none, or it has not begun. */
export function warrantyEndsOn(contract: ContractCase): CivilDate | undefined {
  const from = acceptedWholeOn(contract)
  return from === undefined || contract.warrantyMonths === 0
    ? undefined
    : monthsLater(from, contract.warrantyMonths)
}

/**
 * The day on which nobody is bound any more (ระเบียบฯ 2560 ข้อ 170): the end of the warranty, of the last acceptance where there is
 * none, or of the ending. Undefined while it cannot be known.
 */
export const freeOn = (contract: ContractCase): CivilDate | undefined =>
  contract.ending?.on ?? warrantyEndsOn(contract) ?? acceptedWholeOn(contract)

/** Until when a security has to be good as far as it can be seen now: from the due day, or today when that is over. */
export function boundUntil(contract: ContractCase): CivilDate | undefined {
  const free = freeOn(contract)
  if (free !== undefined) return free
  if (contract.dueOn === null) return undefined
  return monthsLater(
    contract.dueOn < contract.today ? contract.today : contract.dueOn,
    contract.warrantyMonths,
  )
}

/** What is held of a kind of security and was not given back, taken or replaced. */
export const securityHeld = (contract: Pick<ContractCase, 'securities'>, of: SecurityOf): Satang =>
  sum(contract.securities.filter((one) => one.of === of && one.endedOn === null).map(({ amount }) => amount))

/** The value of all that was accepted. */
export const acceptedValue = (contract: Pick<ContractCase, 'acceptances'>): Satang =>
  sum(contract.acceptances.map(({ gross }) => gross))

/** Defects that are not mended. */
export const openDefects = ({ defects }: Pick<ContractCase, 'defects'>): number =>
  defects.filter(({ mendedOn, mendedHow }) => mendedOn === null || mendedHow === 'not-mended').length

/** Satang of so many pieces of a line, the last taking what is left: rounded as the whole is divided. */
export const worthOf = (
  line: { readonly amount: Satang; readonly quantity: number },
  pieces: number,
): Satang =>
  satang((line.amount * BigInt(pieces) * 2n + BigInt(line.quantity)) / (BigInt(line.quantity) * 2n))
