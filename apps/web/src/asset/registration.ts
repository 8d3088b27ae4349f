import {
  registerAssetForm,
  registerLotInput,
  type RegisterLotInput,
} from '@prongsai/domain/asset/asset.input'
import { serialsFrom } from '@prongsai/domain/asset/lot'
import { fromThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import { refusalText } from '@prongsai/domain/refusal'
import { z } from 'zod'

const cardsOf = (typed: string): number => Number(fromThaiDigits(typed).trim() || 'x')

type Said = {
  readonly many: 'one' | 'many'
  readonly broughtForward: boolean
  readonly acquiredHow: string
}

/** What was there before the system, or was found, may lack its day and its price. */
const mayLack = ({ broughtForward, acquiredHow }: Said): boolean => broughtForward || acquiredHow === 'found'

/** The card as it is typed; what only some cards may lack is asked for together with the rest, not after it. */
export const registration = registerAssetForm
  .extend({ many: z.enum(['one', 'many']), cards: z.string(), serials: z.string() })
  .refine((said) => mayLack(said) || said.acquiredOn !== null, {
    path: ['acquiredOn'],
    message: refusalText({ code: 'asset/day-needed' }),
    when: () => true,
  })
  .refine((said) => mayLack(said) || said.unitPrice !== null, {
    path: ['unitPrice'],
    message: refusalText({ code: 'asset/price-needed' }),
    when: () => true,
  })
  .superRefine(({ many, cards }, context) => {
    if (many === 'one') return
    const read = registerLotInput.shape.cards.safeParse(cardsOf(cards))
    if (!read.success)
      context.addIssue({
        code: 'custom',
        path: ['cards'],
        message: read.error.issues[0]?.message ?? '',
      })
  })

export type Registered = z.output<typeof registration>

/** What is sent of several that are alike: what is each one's own is left out. */
export function lotOf(card: Registered): RegisterLotInput {
  const { many: _many, code: _code, serial: _serial, quantity: _quantity, ...alike } = card
  return { ...alike, cards: cardsOf(card.cards), serials: [...serialsFrom(card.serials)] }
}
