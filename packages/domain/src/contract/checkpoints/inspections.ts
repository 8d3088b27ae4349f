import { inspectionStanding } from '../acceptance.ts'
import { inspectionOf } from '../accepting.ts'
import { deadlines } from '../../law/deadlines.ts'
import type { DeliveryOfCase, SignedCase } from '../case.ts'
import { byRule, onDay, type DutyCounted } from '../duty-counted.ts'
import { acceptanceOf } from '../fulfilment.ts'

/**
 * ตรวจรับ: goods on the day on which they came, works three working days from when the chair learned of it; and what was not right or
 * not all is told to the contractor in three working days (ระเบียบฯ 2560 ข้อ 175, 176).
 */
export const inspections = (contract: SignedCase): readonly DutyCounted[] =>
  contract.deliveries.flatMap((delivery) => [
    {
      key: `inspect:${delivery.no}`,
      kind: 'inspect',
      number: delivery.no,
      ...(contract.kind === 'construction'
        ? byRule(deadlines['construction-inspection'], delivery.toldOn, contract.holidays)
        : onDay(delivery.toldOn)),
      metOn: acceptanceOf(contract, delivery)?.on ?? null,
      ...(waitsForHead(contract, delivery) && { turn: 'office-head' as const }),
    },
    ...partNotice(contract, delivery),
  ])

/** All have voted and not all are of one mind (ข้อ 175 (7), 176 (7)). */
const waitsForHead = (contract: SignedCase, delivery: DeliveryOfCase): boolean =>
  delivery.status === 'waiting' && inspectionStanding(inspectionOf(contract, delivery)).status === 'head'

function partNotice(contract: SignedCase, delivery: DeliveryOfCase): readonly DutyCounted[] {
  const accepted = acceptanceOf(contract, delivery)
  if (accepted === undefined || accepted.outcome === 'whole') return []
  return [
    {
      key: `part-notice:${delivery.no}`,
      kind: 'part-notice',
      number: delivery.no,
      ...byRule(deadlines['wrong-delivery-notice'], accepted.on, contract.holidays),
      metOn: null,
    },
  ]
}
