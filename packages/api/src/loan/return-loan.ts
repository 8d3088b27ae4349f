import { z } from 'zod'
import { conventionOn } from '@prongsai/domain/asset/depreciation-convention'
import { conditions, type Condition } from '@prongsai/domain/asset/condition'
import type { AssetId } from '@prongsai/domain/base/id'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { isAllBack, returnLoan as giveBack, type Changed } from '@prongsai/domain/loan/hand-over'
import type { ReturnLoanInput } from '@prongsai/domain/loan/loan.input'
import { netValueWhenLent } from '@prongsai/domain/loan/settlement'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { satang, times, type Satang } from '@prongsai/domain/money/satang'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { saw } from '@prongsai/db/asset/seen'
import { readonly } from '@prongsai/db/database'
import { dropExtension } from '@prongsai/db/loan/extensions'
import { handOverOf, insertReturn } from '@prongsai/db/loan/hand-overs'
import { bringBack, holdsOf } from '@prongsai/db/loan/holds'
import { loanLines, setLoanStatus, type LockedLoan } from '@prongsai/db/loan/loans'
import { insertSettlements, type NewSettlement } from '@prongsai/db/loan/settlements'
import { lawNumbers } from '@prongsai/db/office/law-numbers'
import { saveCondition } from '@prongsai/db/repair/repairs'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import type { Told } from '../journal/record.ts'
import { recordMany } from '../journal/record-many.ts'
import { once } from '../sending/once.ts'
import { unitsOf } from './asked.ts'
import { handingFor, holdLoan, loanLabel, loanSubject } from './locked-loan.ts'

const returned = z.object({ id: z.string() })
type Returned = z.output<typeof returned>

/** รับคืน: in parts or whole; what is damaged or missing opens a settlement, and the card says what it is like. */
async function returnLoan(asking: Deciding, input: ReturnLoanInput): Promise<Returned> {
  const { db, actor, now, today } = asking
  const loan = await holdLoan(asking, input.id)
  const deciding = await receivingFor(asking, loan)
  const on = input.on ?? today
  const handed = found(await handOverOf(db, actor.office, loan.id))
  const holds = await holdsOf(db, actor.office, loan.id)
  const cards = await lockReturned(asking, input)
  const codeOf = (id: AssetId) => cards.find((card) => card.id === id)?.code ?? ''
  const consumable = loan.loanCase === 'consumable'
  const changed = accept(
    giveBack(loan, { on, today, handedOn: handed.on, holds, coming: input.items, consumable, codeOf }),
  )
  const made = {
    loanId: loan.id,
    on,
    at: isoOf(now),
    by: actor.person,
    signature: input.signature,
    note: input.note,
  }
  const { id: returnId } = await insertReturn(db, actor.office, made)
  await bringBack(db, actor.office, {
    returnId,
    holds,
    came: changed.map((one) => ({ ...one, ...seenOf(input, one) })),
  })
  const like = cards.flatMap((card) => wholly(card, changed))
  const opening = { loan, cards, changed, returnId, on, lentOn: handed.on, like }
  const settlements = await settlementsFrom(asking, opening)
  await insertSettlements(db, actor.office, settlements)
  await saw(db, actor.office, {
    ids: changed.filter(({ state }) => state !== 'missing').map(({ assetId }) => assetId),
    on,
  })
  const all = isAllBack((await holdsOf(db, actor.office, loan.id)).map(({ state }) => state))
  if (all) await endLoan(asking, loan.id)
  const told = await conditionsAfter(asking, like, loanLabel(loan))
  const subject = await loanSubject(asking, loan)
  await recordMany(db, [
    [
      deciding,
      {
        act: 'loan/return',
        subject,
        clause: citationText(regulation('209')),
        changes: [
          { field: 'day', from: null, to: on },
          {
            field: 'pieces',
            from: null,
            to: changed.reduce((sum, { slots }) => sum + slots.to - slots.from, 0),
          },
          ...settlements.map(({ cause, pieces }) => ({ field: cause, from: null, to: pieces })),
        ],
      },
    ],
    ...told.map((one) => [deciding, one] as const),
  ])
  return { id: returnId }
}

/** All of it is back: what was asked of it is asked no longer. */
async function endLoan({ db, actor, now }: Deciding, id: string): Promise<void> {
  const at = isoOf(now)
  await dropExtension(db, actor.office, { loanId: id, at })
  await setLoanStatus(db, actor.office, { id, status: 'returned', ended: { at, reason: null } })
}

/** The same from a form, which may send it again because the answer was lost: in parts, the same would come twice. */
export const returnSent = (
  deciding: Deciding,
  { sending, ...input }: ReturnLoanInput & { readonly sending?: string | undefined },
): Promise<Returned> =>
  once(deciding, { key: sending, act: 'loan/return', input, answer: returned, labelOf: ({ id }) => id }, () =>
    returnLoan(deciding, input),
  )

/** Whoever takes back does it for every division that the things are of. */
export async function receivingFor(asking: Deciding, loan: LockedLoan): Promise<Deciding> {
  const lines = await loanLines(asking.db, asking.actor.office, loan.id)
  return handingFor(asking, loan, unitsOf(lines))
}

async function lockReturned(
  { db, actor }: Deciding,
  { items }: ReturnLoanInput,
): Promise<readonly LockedCard[]> {
  const ids = [...new Set(items.map(({ assetId }) => assetId))]
  return ids.length === 0 ? [] : lockCards(db, actor.office, ids)
}

const seenOf = ({ items }: ReturnLoanInput, { assetId }: Changed) => {
  const item = items.find((one) => one.assetId === assetId)
  return { checks: item?.checks ?? [], note: item?.note ?? '' }
}

type Opening = {
  readonly loan: LockedLoan
  readonly cards: readonly LockedCard[]
  readonly changed: readonly Changed[]
  readonly returnId: string
  readonly on: CivilDate
  readonly lentOn: CivilDate
  readonly like: readonly Likened[]
}

/** One for each card and cause, with what its pieces were worth by the books when they were lent (ข้อ 209). */
async function settlementsFrom(
  { db, actor }: Deciding,
  { loan, cards, changed, returnId, on, lentOn, like }: Opening,
): Promise<readonly NewSettlement[]> {
  const wrong = changed.flatMap(({ state, ...one }) => (state === 'back' ? [] : [{ ...one, cause: state }]))
  if (wrong.length === 0) return []
  const { conventions } = officeLawFrom(
    (await lawNumbers(readonly(db), actor.office)).filter(({ withdrawn }) => !withdrawn),
  )
  const grouped = Map.groupBy(wrong, ({ assetId, cause }) => `${assetId} ${cause}`)
  return [...grouped.values()].flatMap((parts) => {
    const [first] = parts
    const card = cards.find(({ id }) => id === first?.assetId)
    if (first === undefined || card === undefined) return []
    const pieces = parts.reduce((sum, { slots }) => sum + slots.to - slots.from, 0)
    const convention = conventionOn(card.acquiredOn ?? lentOn, conventions)
    const netValue = worthOf(card, { convention, lentOn, pieces })
    const { cause } = first
    const conditionBefore = like.some((one) => one.card === card && one.cause === cause)
      ? card.condition
      : null
    return [
      { loanId: loan.id, returnId, assetId: card.id, pieces, cause, foundOn: on, netValue, conditionBefore },
    ]
  })
}

/** Null of a card that does not tell its price, its life or its day. */
function worthOf(
  card: LockedCard,
  {
    convention,
    lentOn,
    pieces,
  }: Pick<Parameters<typeof netValueWhenLent>[1], 'lentOn' | 'pieces'> & {
    readonly convention: ReturnType<typeof conventionOn>
  },
): Satang | null {
  const { unitPrice, usefulLifeYears, acquiredOn, quantity } = card
  if (unitPrice === null || usefulLifeYears === null || acquiredOn === null || acquiredOn > lentOn)
    return null
  const cost = times(satang(unitPrice), quantity)
  return netValueWhenLent(
    { cost, usefulLifeYears, acquiredOn, convention, pieces: quantity },
    { lentOn, pieces },
  )
}

export const conditionOf = { damaged: 'damaged', missing: 'lost' } as const satisfies Record<
  string,
  Condition
>

/** A card that is one thing, or came back wholly damaged or missing, says so from now on. */
async function conditionsAfter(
  { db, actor, now }: Deciding,
  like: readonly Likened[],
  label: string,
): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const { card, condition } of like) {
    await saveCondition(db, actor.office, { id: card.id, condition, at: isoOf(now) })
    told.push(conditionTold(card, condition, label))
  }
  return told
}

type Likened = {
  readonly card: LockedCard
  readonly cause: 'damaged' | 'missing'
  readonly condition: Condition
}

/** In what condition all of a card came back, where that is another than it was. */
const wholly = (card: LockedCard, changed: readonly Changed[]): readonly Likened[] =>
  (['damaged', 'missing'] as const).flatMap((cause) => {
    const pieces = changed
      .filter(({ assetId, state }) => assetId === card.id && state === cause)
      .reduce((sum, { slots }) => sum + slots.to - slots.from, 0)
    const condition = conditionOf[cause]
    return pieces === card.quantity && condition !== card.condition ? [{ card, cause, condition }] : []
  })

export const conditionTold = (card: LockedCard, condition: Condition, reason: string): Told => ({
  act: 'asset/condition',
  subject: { kind: 'asset', id: card.id, label: `${card.code} ${card.name}` },
  reason,
  changes: [{ field: 'condition', from: conditions[card.condition], to: conditions[condition] }],
})
