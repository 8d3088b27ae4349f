import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { RegisterLotInput } from '@prongsai/domain/asset/asset.input'
import { serialsOfLot } from '@prongsai/domain/asset/lot'
import { numberingOf } from '@prongsai/domain/asset/category'
import { no } from '@prongsai/domain/base/verdict'
import { accept } from '@prongsai/domain/refusal'
import type { Deciding } from '../context.ts'
import { recordMany } from '../journal/record-many.ts'
import type { Told } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { enter, openEntrance } from './register-asset.ts'

const made = z.object({ lot: z.string(), cards: z.int(), first: z.string(), last: z.string() })
type Made = z.output<typeof made>

/** One delivery of things that are alike: a card, a code and a custody for each, all of them or none. */
async function registerLot(asking: Deciding, input: RegisterLotInput): Promise<Made> {
  const { serials: given, cards, ...alike } = input
  const serials = accept(serialsOfLot(given, cards))
  const entrance = await openEntrance(asking, alike)
  const { category, unit } = entrance.standing
  const day = alike.acquiredOn ?? asking.today
  if (!numberingOf(category, { acquiredOn: day, unit: unit.shortName }).ok)
    accept(no({ code: 'asset/lot-without-codes', category: category.name }))
  const lot = randomUUID()
  const codes: string[] = []
  const told: Told[] = []
  for (const serial of serials) {
    // One after another: each takes the number after the one before.
    const entered = await enter(entrance, { ...alike, serial, quantity: 1, code: null, lot })
    codes.push(entered.made.code)
    told.push(entered.told)
  }
  await recordMany(
    asking.db,
    told.map((one) => [entrance.deciding, one]),
  )
  return { lot, cards, first: codes[0] ?? '', last: codes.at(-1) ?? '' }
}

/** The same from a form, which may send it again because the answer was lost. */
export const lotSent = (
  deciding: Deciding,
  { sending, ...input }: RegisterLotInput & { readonly sending?: string | undefined },
): Promise<Made> =>
  once(
    deciding,
    { key: sending, act: 'asset/register', input, answer: made, labelOf: ({ first }) => first },
    () => registerLot(deciding, input),
  )
