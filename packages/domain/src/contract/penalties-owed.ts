import type { CivilDate } from '../calendar/civil-date.ts'
import { satang, sum, type Satang } from '../money/satang.ts'
import type { AcceptanceOfCase, ContractCase, SecurityOfCase } from './case.ts'
import { isAccepted } from './fulfilment.ts'
import { penaltiesOn } from './obligations.ts'

const zero = satang(0n)

const above = (amount: bigint): Satang => satang(amount > 0n ? amount : 0n)

/**
 * Penalty of everything that was accepted, as it stands after what was excused since, less what payments took and what was
 * claimed of the security for it. What was accepted before the system is as its paper says.
 */
export const penaltyOwed = (contract: ContractCase): Satang =>
  above(penaltyUntaken(contract) - claimedForPenalty(contract))

function penaltyUntaken(contract: ContractCase): Satang {
  const ofInstalments = contract.instalments.map(({ number }) => {
    const accepted = contract.acceptances.filter(
      (one) => one.instalment === number && one.outcome !== 'refused',
    )
    if (accepted.length === 0) return zero
    if (accepted.some(({ broughtForward }) => broughtForward))
      return sum(accepted.map(({ penalty }) => penalty))
    const last = lastArrival(contract, accepted)
    const owed = penaltiesOn(contract, last).filter((one) => one.instalment === number)
    return sum(owed.map(({ penalty }) => penalty.amount))
  })
  return above(sum(ofInstalments) - sum(contract.payments.map(({ penalty }) => penalty)))
}

const lastArrival = (contract: ContractCase, accepted: readonly AcceptanceOfCase[]): CivilDate =>
  contract.deliveries
    .filter(({ id }) => accepted.some(({ delivery }) => delivery === id))
    .map(({ arrivedOn }) => arrivedOn)
    .toSorted()
    .at(-1) ?? contract.today

/** Fines of work that was given to another (มาตรา 95) that no payment took, nor the security beyond the penalty. */
export function fineOwed(contract: ContractCase): Satang {
  const { fines, payments } = contract
  const untaken = sum(fines.map(({ amount }) => amount)) - sum(payments.map(({ fine }) => fine))
  return above(untaken - above(claimedForPenalty(contract) - penaltyUntaken(contract)))
}

const claimed = ({ of, endedHow }: SecurityOfCase): boolean => of === 'contract' && endedHow === 'claimed'

/** What was claimed of the security while the contract bound and no defect was open: then penalty alone could be claimed. */
const claimedForPenalty = ({ securities, ending, defects }: ContractCase): Satang =>
  sum(
    securities
      .filter((one) => {
        const { endedOn } = one
        if (!claimed(one) || endedOn === null) return false
        const isOpen = defects.some(
          ({ foundOn, mendedOn, mendedHow }) =>
            foundOn <= endedOn && (mendedOn === null || mendedOn > endedOn || mendedHow === 'not-mended'),
        )
        return !isOpen && (ending === null || ending.on > endedOn)
      })
      .map(({ amount }) => amount),
  )

/** Penalties and fines that a payment leaves to be asked for of the next, or of the security (ข้อ 181, มาตรา 95). */
export const leftBeyond = (
  contract: ContractCase,
  { penalty, fine }: { readonly penalty: Satang; readonly fine: Satang },
): Satang => above(penaltyOwed(contract) + fineOwed(contract) - penalty - fine)

/** ค่าปรับ that no payment can bear any more: all is accepted and paid, and something of it is still owed (ข้อ 181). */
export function penaltyBeyond(contract: ContractCase): Satang {
  const isPaid = contract.acceptances.every(
    ({ id, outcome }) =>
      outcome === 'refused' || contract.payments.some(({ acceptance }) => acceptance === id),
  )
  const isWhole = contract.instalments.every((one) => isAccepted(contract, one))
  return isPaid && isWhole ? leftBeyond(contract, { penalty: zero, fine: zero }) : zero
}

/** Penalties and fines of what was accepted that nobody has asked for yet, by a payment or of the security. */
export function penaltiesLeft(contract: ContractCase): Satang {
  const { ending, securities } = contract
  const taken = securities.filter(
    (one) => claimed(one) && ending !== null && one.endedOn !== null && one.endedOn >= ending.on,
  )
  return above(leftBeyond(contract, { penalty: zero, fine: zero }) - sum(taken.map(({ amount }) => amount)))
}
