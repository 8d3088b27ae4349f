import { deadlines } from '../../law/deadlines.ts'
import { addDays, type CivilDate } from '../../calendar/civil-date.ts'
import { subtract, type Satang } from '../../money/satang.ts'
import type { SecurityOfCase, SignedCase } from '../case.ts'
import { byRule, lastOf, warnedAhead, within, type DutyCounted } from '../duty-counted.ts'
import { freeOn, securityHeld } from '../fulfilment.ts'
import { securityShare } from '../security.ts'
import { securityAsked, securityGiven, securityYears } from '../security-asked.ts'

/** หลักประกัน: good until nobody is bound, raised with the price, given back when the contractor is free, or taken (ข้อ 168-171). */
export const securities = (contract: SignedCase): readonly DutyCounted[] => [
  ...contract.securities.flatMap((security, at) => expiry(contract, { security, number: at + 1 })),
  ...topUp(contract),
  ...yearly(contract),
  ...release(contract),
]

type Numbered = { readonly security: SecurityOfCase; readonly number: number }

function expiry(contract: SignedCase, { security, number }: Numbered): readonly DutyCounted[] {
  const { expiresOn, endedOn, receivedOn } = security
  const free = freeOn(contract)
  if (expiresOn === null || (endedOn === null && free !== undefined && expiresOn >= free)) return []
  const { dueOn, alertOn } = warnedAhead(expiresOn, contract.officeDays['expiry-warning'])
  return [
    {
      key: `security-expiry:${number}`,
      kind: 'security-expiry',
      number,
      dueOn,
      alertOn: alertOn < receivedOn ? receivedOn : alertOn,
      metOn: endedOn,
    },
  ]
}

function topUp(contract: SignedCase): readonly DutyCounted[] {
  const raised = contract.changes.findLast(
    ({ status, newPrice, decidedOn }) => status === 'approved' && newPrice !== null && decidedOn !== null,
  )
  const asked = securityAsked(contract)
  if (raised?.decidedOn == null || asked === 0n || freeOn(contract) !== undefined) return []
  const held = contract.securities.filter(({ of, endedOn }) => of === 'contract' && endedOn === null)
  const missing = subtract(asked, securityGiven(contract))
  const later = held.map(({ receivedOn }) => receivedOn).filter((day) => day >= (raised.decidedOn ?? day))
  if (missing <= 0n && later.length === 0) return []
  return [
    {
      key: `security-top-up:${raised.no}`,
      kind: 'security-top-up',
      number: raised.no,
      ...within(raised.decidedOn, contract.officeDays['security-top-up']),
      metOn: missing > 0n ? null : (later.toSorted().at(-1) ?? null),
    },
  ]
}

/** ข้อ 168 วรรคสอง: where a year brings more or less than the one before, the security follows before that year begins. */
function yearly(contract: SignedCase): readonly DutyCounted[] {
  if (securityAsked(contract) === 0n || freeOn(contract) !== undefined) return []
  return securityYears(contract).flatMap(({ number, lastDay, amount }, at, years) => {
    const before = years[at - 1]
    if (before === undefined || before.amount === amount || lastDay < contract.today) return []
    const rate = { isMore: amount > before.amount, asked: securityShare(amount, contract.securityRate) }
    return [
      {
        key: `security-year:${number}`,
        kind: 'security-year',
        number,
        ...warnedAhead(addDays(before.lastDay, -1), contract.officeDays['expiry-warning']),
        metOn: followedOn(contract, rate),
      },
    ]
  })
}

/** The day on which the last security came, once what is held is as much as is asked, or where less is asked no more. */
function followedOn(
  contract: SignedCase,
  { isMore, asked }: { readonly isMore: boolean; readonly asked: Satang },
): CivilDate | null {
  const held = securityHeld(contract, 'contract')
  if (isMore ? held < asked : held > asked) return null
  return (
    contract.securities
      .flatMap(({ of, receivedOn, endedOn }) => (of === 'contract' ? [endedOn ?? receivedOn] : []))
      .toSorted()
      .at(-1) ?? null
  )
}

/** Once the day is known on which the contractor is free, or on which it was ended with him at fault. */
function release(contract: SignedCase): readonly DutyCounted[] {
  const given = contract.securities.filter(({ of, endedHow }) => of === 'contract' && endedHow !== 'replaced')
  const free = freeOn(contract)
  if (given.length === 0 || free === undefined) return []
  const metOn = lastOf(given.map(({ endedOn }) => endedOn))
  if (contract.ending?.how === 'terminated')
    return [
      {
        key: 'security-claim',
        kind: 'security-claim',
        number: null,
        ...within(free, contract.officeDays['security-claim']),
        metOn,
      },
    ]
  return [
    {
      key: 'security-return',
      kind: 'security-return',
      number: null,
      ...byRule(deadlines['security-return'], free, contract.holidays),
      metOn,
    },
  ]
}
