import type { SignedCase } from '../case.ts'
import { onDay, type DutyCounted } from '../duty-counted.ts'
import { cameWholeOn, instalmentDue } from '../fulfilment.ts'

/** ส่งมอบ: each instalment by its own day, on a working day. What has not come when the contract ends is no longer owed. */
export const deliveries = (contract: SignedCase): readonly DutyCounted[] =>
  contract.instalments.flatMap((instalment) => {
    const due = instalmentDue(contract, instalment)
    const cameOn = cameWholeOn(contract, instalment)
    if (due === undefined || (cameOn === undefined && contract.ending !== null)) return []
    return [
      {
        key: `delivery:${instalment.number}`,
        kind: 'delivery',
        number: instalment.number,
        ...onDay(due.moved),
        metOn: cameOn ?? null,
      },
    ]
  })
