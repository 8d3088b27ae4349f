import { z } from 'zod'
import { lacking } from '@prongsai/domain/asset/category-field'
import { capacityFor } from '@prongsai/domain/access/permissions'
import type { AssetId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import type { Holding } from '@prongsai/domain/custody/custody'
import type { OfferTransferInput } from '@prongsai/domain/custody/custody.input'
import { offerTransfer as offer, transferKinds } from '@prongsai/domain/custody/transfer'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { takeNumber } from '@prongsai/db/asset/codes'
import { fieldsInForce } from '@prongsai/db/asset/category-fields'
import type { LockedCard } from '@prongsai/db/asset/correct-card'
import { readonly } from '@prongsai/db/database'
import { holdingsOf, promisedOf } from '@prongsai/db/custody/holdings'
import { insertTransfer } from '@prongsai/db/custody/transfers'
import { awayOf } from '@prongsai/db/repair/repairs'
import { lentOf } from '@prongsai/db/loan/holds'
import { holdReceiver } from '@prongsai/db/custody/receiver'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { lockWholeSets } from './whole-sets.ts'

const offered = z.object({ id: z.string(), number: z.string() })
export type Offered = z.output<typeof offered>

/** ออกใบโอน: what is offered stays with its holder until it is received. */
async function offerTransfer(asking: Deciding, input: OfferTransferInput): Promise<Offered> {
  const { db, actor, today, now } = asking
  const to = { unitId: input.toUnitId, keeperId: input.toKeeperId, place: input.toPlace }
  const receiver = found(await holdReceiver(db, actor.office, to))
  const fiscalYear = fiscalYearOf(input.day)
  const number = await takeNumber(db, actor.office, `transfer-${fiscalYear}`)
  const asked = [...new Set(input.lines.map(({ assetId }) => assetId))]
  const cards = await lockWholeSets(asking, asked)
  const ids = cards.map(({ id }) => id)
  const wanted = [...input.lines, ...along(cards, asked)]
  await refuseLacking(asking, cards)
  const holdings = await holdingsOf(db, actor.office, ids)
  const { deciding, own } = givingOf(asking, input, holdings)
  const fromKeeperId = own ? actor.person : input.fromKeeperId
  const lines = accept(
    offer(
      { to, day: input.day, wanted, fromKeeperId },
      {
        today,
        fromUnitId: input.fromUnitId,
        cards,
        holdings,
        promised: await promisedOf(db, actor.office, ids),
        // Who leaves hands over on paper what is at a repairer or lent as well.
        away: input.kind === 'leaving' ? [] : await notHere(asking, ids),
        ...receiver,
      },
    ),
  )
  const id = await insertTransfer(db, actor.office, {
    ...input,
    fromKeeperId,
    fiscalYear,
    number,
    lines,
    offeredAt: isoOf(now),
    offeredBy: actor.person,
  })
  await record(deciding, {
    act: 'custody/offer',
    subject: { kind: 'transfer', id, label: `${transferKinds[input.kind]} ${number}/${fiscalYear}` },
    clause: citationText(regulation('203')),
    reason: input.reason,
    changes: [
      { field: 'unitId', from: null, to: receiver.unit.name },
      { field: 'keeperId', from: null, to: receiver.keeper?.name ?? null },
      { field: 'lines', from: null, to: ids.length },
    ].filter(({ to: told }) => told !== null),
  })
  return { id, number: `${number}/${fiscalYear}` }
}

/** What is at a repairer, or on a loan. */
const notHere = async ({ db, actor }: Deciding, ids: readonly AssetId[]) => [
  ...(await awayOf(db, actor.office, ids)),
  ...(await lentOf(db, actor.office, { ids, broken: true })),
]

/** What goes along with its set goes with all of its pieces. */
const along = (cards: readonly LockedCard[], asked: readonly AssetId[]) =>
  cards.filter(({ id }) => !asked.includes(id)).map(({ id, quantity }) => ({ assetId: id, pieces: quantity }))

/** What a category asks for before its things change hands must stand on the card. */
async function refuseLacking({ db, actor }: Deciding, cards: readonly LockedCard[]): Promise<void> {
  const byCategory = Map.groupBy(cards, ({ categoryId }) => categoryId)
  for (const [category, alike] of byCategory) {
    const fields = await fieldsInForce(readonly(db), actor.office, category)
    const short = alike.find(({ extra }) => lacking(fields, extra, 'transfer') !== undefined)
    const missing = short && lacking(fields, short.extra, 'transfer')
    if (missing) accept(no({ code: 'custody/field-missing', assetCode: short.code, field: missing.name }))
  }
}

/** Who may give for a division gives all that it holds; anyone else what is in his own name. */
function givingOf(
  asking: Deciding,
  { fromUnitId, lines }: OfferTransferInput,
  holdings: readonly Holding[],
): { readonly deciding: Deciding; readonly own: boolean } {
  const capacity = capacityFor(asking.actor, 'custody:give', fromUnitId)
  if (capacity !== undefined)
    return { deciding: { ...asking, permission: 'custody:give', capacity }, own: false }
  const his = new Set(
    holdings.filter(({ keeperId }) => keeperId === asking.actor.person).map(({ assetId }) => assetId),
  )
  if (lines.some(({ assetId }) => !his.has(assetId))) accept(no({ code: 'custody/not-yours-to-give' }))
  return { deciding: asking, own: true }
}

/** The same from a form, which may send it again because the answer was lost. */
export const offerSent = (
  deciding: Deciding,
  { sending, ...input }: OfferTransferInput & { readonly sending?: string | undefined },
): Promise<Offered> =>
  once(
    deciding,
    { key: sending, act: 'custody/offer', input, answer: offered, labelOf: ({ number }) => number },
    () => offerTransfer(deciding, input),
  )
