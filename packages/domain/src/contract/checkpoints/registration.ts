import type { AcceptanceOfCase, DeliveryOfCase, SignedCase } from '../case.ts'
import { lastOf, within, type DutyCounted } from '../duty-counted.ts'
import { acceptanceOf } from '../fulfilment.ts'

/** ระเบียบฯ 2560 ข้อ 203: what was accepted and lasts is registered. The clause gives no days, so the office sets them. */
export const registration = (contract: SignedCase): readonly DutyCounted[] =>
  contract.deliveries.flatMap((delivery) => {
    const accepted = acceptanceOf(contract, delivery)
    if (accepted === undefined || accepted.outcome === 'refused') return []
    const owed = piecesToRegister(contract, { delivery, accepted })
    if (owed.length === 0) return []
    const told = contract.cards.filter(({ acceptance }) => acceptance === accepted.id)
    return [
      {
        key: `register-assets:${delivery.no}`,
        kind: 'register-assets',
        number: delivery.no,
        ...within(accepted.on, contract.officeDays['asset-registration']),
        metOn: owed.every(({ left }) => left <= 0) ? lastOf(told.map(({ on }) => on)) : null,
      },
    ]
  })

type Accepted = { readonly delivery: DeliveryOfCase; readonly accepted: AcceptanceOfCase }

/** Of which lines that have a category how many pieces came, and how many of them nobody has registered or said to be none. */
const piecesToRegister = (
  contract: Pick<SignedCase, 'lines' | 'cards'>,
  { delivery, accepted }: Accepted,
): readonly { readonly position: number; readonly quantity: number; readonly left: number }[] =>
  delivery.lines.flatMap(({ position, accepted: pieces }) => {
    const line = contract.lines.find((one) => one.position === position)
    if (line === undefined || line.categoryId === null || pieces === null || pieces === 0) return []
    const told = contract.cards
      .filter((card) => card.acceptance === accepted.id && card.position === position)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    return [{ position, quantity: pieces, left: pieces - told }]
  })
