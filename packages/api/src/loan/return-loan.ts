import { conventionOn } from '@prongsai/domain/asset/depreciation-convention'
import { conditions, type Condition } from '@prongsai/domain/asset/condition'
import type { AssetId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { isAllBack, returnLoan as giveBack, type Changed } from '@prongsai/domain/loan/hand-over'
import type { ReasonedLoanInput, ReturnLoanInput } from '@prongsai/domain/loan/loan.input'
import { netValueWhenLent } from '@prongsai/domain/loan/settlement'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { satang, times, type Satang } from '@prongsai/domain/money/satang'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { saw } from '@prongsai/db/asset/seen'
import { readonly } from '@prongsai/db/database'
import {
  handOverOf,
  insertReturn,
  latestReturn,
  undoReturn as saveUndone,
} from '@prongsai/db/loan/hand-overs'
import { bringBack, holdsOf, outAgain } from '@prongsai/db/loan/holds'
import { loanLines, setLoanStatus, type LockedLoan } from '@prongsai/db/loan/loans'
import {
  insertSettlements,
  saveSettlement,
  settlementsOfReturn,
  type NewSettlement,
} from '@prongsai/db/loan/settlements'
import { lawNumbers } from '@prongsai/db/office/law-numbers'
import { saveCondition } from '@prongsai/db/repair/repairs'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import type { Told } from '../journal/record.ts'
import { recordMany } from '../journal/record-many.ts'
import { unitsOf } from './asked.ts'
import { handingFor, holdLoan, loanLabel, loanSubject } from './locked-loan.ts'

/** รับคืน: in parts or whole; what is damaged or missing opens a settlement, and the card says what it is like. */
export async function returnLoan(asking: Deciding, input: ReturnLoanInput): Promise<void> {
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
  const settlements = await settlementsFrom(asking, { loan, cards, changed, returnId, on, lentOn: handed.on })
  await insertSettlements(db, actor.office, settlements)
  await saw(db, actor.office, {
    ids: changed.filter(({ state }) => state !== 'missing').map(({ assetId }) => assetId),
    on,
  })
  const all = isAllBack((await holdsOf(db, actor.office, loan.id)).map(({ state }) => state))
  if (all)
    await setLoanStatus(db, actor.office, {
      id: loan.id,
      status: 'returned',
      ended: { at: isoOf(now), reason: null },
    })
  const label = loanLabel(loan)
  const told = await conditionsAfter(asking, { cards, changed, label })
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
}

async function receivingFor(asking: Deciding, loan: LockedLoan): Promise<Deciding> {
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
}

/** One for each card and cause, with what its pieces were worth by the books when they were lent (ข้อ 209). */
async function settlementsFrom(
  { db, actor }: Deciding,
  { loan, cards, changed, returnId, on, lentOn }: Opening,
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
    return [
      { loanId: loan.id, returnId, assetId: card.id, pieces, cause: first.cause, foundOn: on, netValue },
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

const conditionOf = { damaged: 'damaged', missing: 'lost' } as const satisfies Record<string, Condition>

/** A card that is one thing, or came back wholly damaged or missing, says so from now on. */
async function conditionsAfter(
  { db, actor, now }: Deciding,
  { cards, changed, label }: Pick<Opening, 'cards' | 'changed'> & { readonly label: string },
): Promise<readonly Told[]> {
  const told: Told[] = []
  const like = cards.flatMap((card) => wholly(card, changed))
  for (const { card, condition } of like) {
    await saveCondition(db, actor.office, { id: card.id, condition, at: isoOf(now) })
    told.push(conditionTold(card, condition, label))
  }
  return told
}

/** In what condition all of a card came back, where that is another than it was. */
const wholly = (card: LockedCard, changed: readonly Changed[]) =>
  (['damaged', 'missing'] as const).flatMap((cause) => {
    const pieces = changed
      .filter(({ assetId, state }) => assetId === card.id && state === cause)
      .reduce((sum, { slots }) => sum + slots.to - slots.from, 0)
    const condition = conditionOf[cause]
    return pieces === card.quantity && condition !== card.condition ? [{ card, condition }] : []
  })

export const conditionTold = (card: LockedCard, condition: Condition, reason: string): Told => ({
  act: 'asset/condition',
  subject: { kind: 'asset', id: card.id, label: `${card.code} ${card.name}` },
  reason,
  changes: [{ field: 'condition', from: conditions[card.condition], to: conditions[condition] }],
})

/** ยกเลิกการรับคืน: the latest, before anything of it is settled; its things are out again. */
export async function undoReturn(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor, now } = asking
  const loan = await holdLoan(asking, id)
  const deciding = await receivingFor(asking, loan)
  if (loan.status !== 'out' && loan.status !== 'returned')
    accept(no({ code: 'loan/not-out', status: loan.status }))
  const last = found(await latestReturn(db, actor.office, id))
  const settlements = await settlementsOfReturn(db, actor.office, last.id)
  if (settlements.some(({ state }) => state !== 'open')) accept(no({ code: 'loan/return-settled' }))
  const ids = [...new Set(settlements.map(({ assetId }) => assetId))]
  const cards = ids.length === 0 ? [] : await lockCards(db, actor.office, ids)
  for (const settlement of settlements)
    await saveSettlement(db, actor.office, { id: settlement.id, state: 'withdrawn' })
  await outAgain(db, actor.office, last.id)
  await saveUndone(db, actor.office, { id: last.id, at: isoOf(now), by: actor.person, reason })
  await setLoanStatus(db, actor.office, { id, status: 'out', ended: null })
  const told: Told[] = []
  for (const card of cards.filter(({ condition }) => condition === 'damaged' || condition === 'lost')) {
    await saveCondition(db, actor.office, { id: card.id, condition: 'usable', at: isoOf(now) })
    told.push(conditionTold(card, 'usable', loanLabel(loan)))
  }
  await recordMany(db, [
    [deciding, { act: 'loan/undo-return', subject: await loanSubject(asking, loan), reason }],
    ...told.map((one) => [deciding, one] as const),
  ])
}
