import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import type {
  CloseSettlementInput,
  DecideSettlementInput,
  FoundAgainInput,
  ReasonedLoanInput,
} from '@prongsai/domain/loan/loan.input'
import { notOwn } from '@prongsai/domain/loan/loan-approval'
import {
  closeSettlement as close,
  decideSettlement as decide,
  findAgain as find,
  sendToFactFinding as send,
  settlementWays,
  stateAfter,
  undoSettlement as undo,
} from '@prongsai/domain/loan/settlement'
import { formatBaht } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { lockCards } from '@prongsai/db/asset/correct-card'
import { settleHolds } from '@prongsai/db/loan/holds'
import { saveSettlement, settlementOf } from '@prongsai/db/loan/settlements'
import { saveCondition } from '@prongsai/db/repair/repairs'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { recordMany } from '../journal/record-many.ts'
import { holdLoan, loanLabel, loanSubject } from './locked-loan.ts'
import { conditionTold } from './return-loan.ts'

const clause = citationText(regulation('209'))

/** พิจารณาวิธีชดใช้: the officer decides, with a reason. */
export async function decideSettlement(asking: Deciding, input: DecideSettlementInput): Promise<void> {
  const { db, actor, now } = asking
  const { loan, settlement } = await holdSettlement(asking, input.id)
  const state = accept(decide(settlement, input))
  await saveSettlement(db, actor.office, {
    id: input.id,
    state,
    decided: { ...input, at: isoOf(now), by: actor.person },
  })
  await record(asking, {
    act: 'loan/settle',
    subject: await loanSubject(asking, loan),
    clause,
    reason: input.reason,
    changes: [
      { field: 'way', from: null, to: settlementWays[input.way] },
      ...(input.amount === null ? [] : [{ field: 'amount', from: null, to: formatBaht(input.amount) }]),
    ],
  })
}

/** ยกเลิกการพิจารณาชดใช้: with a reason; it waits to be decided again. */
export async function undoSettlement(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor } = asking
  const { loan, settlement } = await holdSettlement(asking, id)
  const state = accept(undo(settlement))
  await saveSettlement(db, actor.office, { id, state, decided: null })
  const { way, amount } = settlement
  await record(asking, {
    act: 'loan/undo-settle',
    subject: await loanSubject(asking, loan),
    clause,
    reason,
    changes: [
      ...(way === null ? [] : [{ field: 'way', from: settlementWays[way], to: null }]),
      ...(amount === null ? [] : [{ field: 'amount', from: formatBaht(amount), to: null }]),
    ],
  })
}

/** ชดใช้แล้ว: with its paper; the things are there again, or gone for good, and the card says so. */
export async function closeSettlement(asking: Deciding, input: CloseSettlementInput): Promise<void> {
  const held = await holdSettlement(asking, input.id)
  const { settlement } = held
  const state = accept(
    close(settlement.state, { on: input.on, today: asking.today, foundOn: settlement.foundOn }),
  )
  const { way, cause } = settlement
  await end(asking, { ...held, input, state, to: stateAfter(way ?? 'repair', cause), mended: way !== 'pay' })
}

/** ได้คืนแล้ว: what was missing came back after all. */
export async function findAgain(asking: Deciding, input: FoundAgainInput): Promise<void> {
  const held = await holdSettlement(asking, input.id)
  const { settlement } = held
  const state = accept(find(settlement, { on: input.on, today: asking.today, foundOn: settlement.foundOn }))
  await end(asking, { ...held, input: { ...input, paper: '' }, state, to: 'back', mended: true })
}

/** ส่งสอบหาข้อเท็จจริง: the case stays open. */
export async function sendToFactFinding(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor } = asking
  const { loan, settlement } = await holdSettlement(asking, id)
  const state = accept(send(settlement))
  await saveSettlement(db, actor.office, { id, state })
  await record(asking, { act: 'loan/fact-finding', subject: await loanSubject(asking, loan), reason })
}

/** Nobody decides on what he himself has to make good, nor says that it is made good. */
async function holdSettlement(asking: Deciding, id: string) {
  const { db, actor } = asking
  const { loanId } = found(await settlementOf(db, actor.office, id))
  const loan = await holdLoan(asking, loanId)
  accept(notOwn(loan.borrowerId, actor))
  return { loan, settlement: found(await settlementOf(db, actor.office, id)) }
}

type Ending = Awaited<ReturnType<typeof holdSettlement>> & {
  readonly input: CloseSettlementInput
  readonly state: 'settled' | 'found'
  readonly to: 'back' | 'lost'
  /** Whether the thing is as good as it was. */
  readonly mended: boolean
}

async function end(asking: Deciding, { loan, settlement, input, state, to, mended }: Ending): Promise<void> {
  const { db, actor, now } = asking
  const { returnId, assetId, cause, pieces } = settlement
  const [locked] = await lockCards(db, actor.office, [assetId])
  const card = found(locked)
  await settleHolds(db, actor.office, { returnId, assetId, from: cause, to })
  await saveSettlement(db, actor.office, {
    id: input.id,
    state,
    settled: { on: input.on, paper: input.paper, note: input.note, by: actor.person },
  })
  const well = mended && pieces === card.quantity && card.condition !== 'usable'
  if (well) await saveCondition(db, actor.office, { id: assetId, condition: 'usable', at: isoOf(now) })
  await recordMany(db, [
    [
      asking,
      {
        act: state === 'found' ? 'loan/found' : 'loan/settled',
        subject: await loanSubject(asking, loan),
        clause,
        changes: [
          { field: 'day', from: null, to: input.on },
          { field: 'paper', from: null, to: input.paper },
        ],
      },
    ],
    ...(well ? [[asking, conditionTold(card, 'usable', loanLabel(loan))] as const] : []),
  ])
}
