import type { SignedCase } from '../case.ts'
import { lastOf, within, type DutyCounted } from '../duty-counted.ts'
import { durablesOf } from '../registering.ts'

/** ระเบียบฯ 2560 ข้อ 203: what was accepted and lasts is registered. The clause gives no days, so the office sets them. */
export const registration = (contract: SignedCase): readonly DutyCounted[] =>
  contract.deliveries.flatMap((delivery) => {
    const durables = durablesOf(contract, delivery)
    const accepted = durables[0]?.acceptance
    if (accepted === undefined) return []
    const told = contract.cards.filter(({ acceptance }) => acceptance === accepted.id)
    return [
      {
        key: `register-assets:${delivery.no}`,
        kind: 'register-assets',
        number: delivery.no,
        ...within(accepted.on, contract.officeDays['asset-registration']),
        metOn: durables.every(({ left }) => left <= 0) ? lastOf(told.map(({ on }) => on)) : null,
      },
    ]
  })
