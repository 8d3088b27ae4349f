import type { CommitteeId, ContractId, PlanRoundId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { isPurchasePaper } from '@prongsai/domain/procurement/method'
import { accept } from '@prongsai/domain/refusal'
import { bookOf, isPaperKind, paperKinds, type Book } from '@prongsai/domain/template/paper-kind'
import { giveNumber as given, numberText, yearOfBook } from '@prongsai/domain/template/paper-number'
import type {
  GiveNumberInput,
  PaperOfInput,
  TakeNumberBackInput,
} from '@prongsai/domain/template/template.input'
import { readonly } from '@prongsai/db/database'
import { numberOrder } from '@prongsai/db/procurement/committees'
import {
  holderOfNumber,
  insertNumber,
  numberOfPaper,
  undoNumber,
  type Numbered,
} from '@prongsai/db/template/paper-numbers'
import { roundPaper } from '@prongsai/db/template/plan-round-paper'
import type { Deciding } from '../context.ts'
import { heldEvenClosed, subjectOfContract } from '../contract/contract-case.ts'
import { found, NotFound } from '../found.ts'
import { record, type Told } from '../journal/record.ts'
import { heldPurchase, type PurchaseAtHand } from '../procurement/purchase-case.ts'
import { subjectOfRecord } from '../procurement/purchase-label.ts'
import { partsOf } from './contract-parts.ts'
import { bodyName, sitting } from './purchase-blocks.ts'

type Held = {
  readonly subject: Numbered
  readonly book: Book
  /** What the paper is, for who reads of it. */
  readonly label: string
  readonly told: Told['subject']
  readonly order: { readonly id: CommitteeId } | null
}

/** ออกเลขที่ of a paper from the office's own book: once, and no number twice in a book's year. */
export async function givePaperNumber(
  deciding: Deciding,
  { paper, number, on }: GiveNumberInput,
): Promise<void> {
  const { db, actor, today, now } = deciding
  const held = await heldPaper(deciding, paper)
  const before = await numberOfPaper(db, actor.office, held.subject)
  const year = yearOfBook(held.book, on)
  const holder = await holderOfNumber(db, actor.office, { book: held.book, year, number })
  accept(
    given({
      book: held.book,
      number,
      on,
      today,
      given: before === undefined ? null : numberText(before.book, before.number, before.year),
      holder: holder === undefined ? null : nameOf(holder.what),
    }),
  )
  await insertNumber(db, actor.office, {
    ...held.subject,
    book: held.book,
    year,
    number,
    on,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  await writeOrder(deciding, held, numberText(held.book, number, year))
  await record(deciding, {
    act: 'template/number',
    subject: held.told,
    changes: [
      { field: 'paper', from: null, to: held.label },
      { field: 'number', from: null, to: numberText(held.book, number, year) },
      { field: 'on', from: null, to: on },
    ],
  })
}

/** ยกเลิกเลขที่ that was given wrongly, with the reason; the number stands in the book as cancelled, and is free again. */
export async function takeNumberBack(
  deciding: Deciding,
  { paper, reason }: TakeNumberBackInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const held = await heldPaper(deciding, paper)
  const standing = found(await numberOfPaper(db, actor.office, held.subject))
  await undoNumber(db, actor.office, { id: standing.id, at: isoOf(now), by: actor.person, reason })
  await writeOrder(deciding, held, '')
  await record(deciding, {
    act: 'template/take-number-back',
    subject: held.told,
    reason,
    changes: [
      { field: 'paper', from: null, to: held.label },
      { field: 'number', from: numberText(standing.book, standing.number, standing.year), to: null },
    ],
  })
}

/** 'penalty-notice:2' is the penalty notice of the second instalment. */
function nameOf(what: string): string {
  const [kind = '', number] = what.split(':')
  return isPaperKind(kind) ? `${paperKinds[kind]}${number === undefined ? '' : ` งวดที่ ${number}`}` : ''
}

/** What is numbered, held until the end of the decision; a table has no number, and is not there to be numbered. */
async function heldPaper(deciding: Deciding, paper: PaperOfInput): Promise<Held> {
  const book = found(bookOf(paper.kind) ?? undefined)
  if (paper.of === 'plan') return { ...(await heldRound(deciding, paper.id, paper.kind)), book }
  if (paper.of === 'contract') return { ...(await heldPart(deciding, paper.id, paper)), book }
  if (!isPurchasePaper(paper.kind)) throw new NotFound('no paper of a purchase')
  const hand = await heldPurchase(deciding, paper.id)
  const told = subjectOfRecord(hand.record)
  if (paper.kind !== 'committee-order') {
    const subject = { kind: 'purchase', id: paper.id, what: paper.kind }
    return { subject, book, label: paperKinds[paper.kind], told, order: null }
  }
  return { ...orderOf(hand, paper.committee), book, told }
}

function orderOf(hand: PurchaseAtHand, committee: string | null) {
  const body = found(sitting(hand.record).find(({ id }) => id === committee))
  return {
    subject: { kind: 'committee', id: body.id, what: 'committee-order' },
    label: `คำสั่งแต่งตั้ง${bodyName(hand, body)}`,
    order: { id: body.id },
  }
}

type PartAsked = Pick<Extract<PaperOfInput, { of: 'contract' }>, 'kind' | 'part'>

/** A paper of a held contract; what it has nothing to tell of yet is not numbered. */
async function heldPart(deciding: Deciding, id: ContractId, { kind, part }: PartAsked) {
  const hand = await heldEvenClosed(deciding, id)
  const one = found(partsOf(hand).find((offered) => offered.kind === kind && offered.part === part))
  if (one.lacking !== null) accept(no({ code: 'template/nothing-to-print', kind, lacking: one.lacking }))
  return { subject: one.subject, label: one.name, told: subjectOfContract(hand.record), order: null }
}

async function heldRound({ db, actor }: Deciding, id: PlanRoundId, kind: PaperOfInput['kind']) {
  if (kind !== 'plan-announcement') throw new NotFound('no paper of the plan')
  const round = found(await roundPaper(readonly(db), actor.office, id))
  return {
    subject: { kind: 'plan', id: round.id, what: kind },
    label: paperKinds[kind],
    told: { kind: 'plan', id: round.id, label: `แผนการจัดซื้อจัดจ้าง ปีงบประมาณ ${round.fiscalYear}` } as const,
    order: null,
  }
}

/** The rules of a purchase ask whether its bodies' orders are numbered: the number stands there too. */
async function writeOrder({ db, actor }: Deciding, { order }: Held, orderNumber: string): Promise<void> {
  if (order !== null) await numberOrder(db, actor.office, { id: order.id, orderNumber })
}
