import { deadlines } from '../../law/deadlines.ts'
import { satang, subtract, type Satang } from '../../money/satang.ts'
import type { SecurityOfCase, SignedCase } from '../case.ts'
import { byRule, lastOf, warnedAhead, within, type DutyCounted } from '../duty-counted.ts'
import { freeOn, securityHeld } from '../fulfilment.ts'
import { securityShare } from '../security.ts'

/** หลักประกัน: good until nobody is bound, raised with the price, given back when the contractor is free, or taken (ข้อ 168-171). */
export const securities = (contract: SignedCase): readonly DutyCounted[] => [
  ...contract.securities.flatMap((security, at) => expiry(contract, { security, number: at + 1 })),
  ...topUp(contract),
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

/** What a contract asks for as security at its price now. */
export const securityAsked = ({ price, securityRate, securityExcused }: SignedCase): Satang =>
  securityRate === 0 || securityExcused !== null ? satang(0n) : securityShare(price, securityRate)

function topUp(contract: SignedCase): readonly DutyCounted[] {
  const raised = contract.changes.findLast(
    ({ status, newPrice, decidedOn }) => status === 'approved' && newPrice !== null && decidedOn !== null,
  )
  const asked = securityAsked(contract)
  if (raised?.decidedOn == null || asked === 0n || freeOn(contract) !== undefined) return []
  const held = contract.securities.filter(({ of, endedOn }) => of === 'contract' && endedOn === null)
  const missing = subtract(asked, securityHeld(contract, 'contract'))
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
