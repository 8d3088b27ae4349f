import { no } from '@prongsai/domain/base/verdict'
import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import { accept } from '@prongsai/domain/refusal'
import type { PaperValues } from '@prongsai/domain/template/filled'
import { numberText } from '@prongsai/domain/template/paper-number'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PurchaseRecordCommittee, PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import { numberOfPaper, type Numbered } from '@prongsai/db/template/paper-numbers'
import { postHolders, type PostHolder } from '@prongsai/db/template/signers'
import type { OfficialPaper } from '@prongsai/documents/template/official-paper'
import type { Deciding, Looking } from '../context.ts'
import type { PurchaseAtHand } from '../procurement/purchase-case.ts'
import { headPost } from './paper-people.ts'
import {
  bodiesBlock,
  bodyBlock,
  bodyName,
  clausesOf,
  dutiesBlock,
  linesBlock,
  offersBlock,
  orderBlock,
  sitting,
} from './purchase-blocks.ts'
import { letterhead } from './letterhead.ts'
import { sidesOf } from './order-sides.ts'
import { opinionsOf, signersOf } from './purchase-signers.ts'
import { hearingDays, purchaseValues, standingOffers, stepOf, winnerOf } from './purchase-values.ts'
import { wordingOf } from './wording.ts'

export type Reading = Pick<Looking, 'actor' | 'today'> & { readonly db: Looking['db'] | Deciding['db'] }

/** A paper, and of what its number is. */
export type PaperOf = { readonly paper: OfficialPaper; readonly subject: Numbered }

/** Which body's order, and to whom a letter goes; the first of each where it is not said. */
export type PaperAsked = {
  readonly kind: PurchasePaper
  readonly committee: string | null
  readonly supplier: string | null
}

export type Around = {
  readonly hand: PurchaseAtHand
  readonly asked: PaperAsked
  readonly holders: readonly PostHolder[]
  readonly body: PurchaseRecordCommittee | undefined
}

/** A purchase's paper as the record fills it. What has nothing to say yet is refused, with what is lacking. */
export async function purchasePaper(
  reading: Reading,
  hand: PurchaseAtHand,
  asked: PaperAsked,
): Promise<PaperOf> {
  const { db, actor, today } = reading
  const { record } = hand
  const lacking = lackingOf(record, asked)
  if (lacking !== null) accept(no({ code: 'template/nothing-to-print', kind: asked.kind, lacking }))
  const office = await letterhead(db, actor.office)
  const holders = await postHolders(db, actor.office, today)
  const around: Around = { hand, asked, holders, body: bodyAsked(record, asked) }
  const subject = numberedOf(around)
  const numbered = await numberAndDay(reading, around, subject)
  const paper: OfficialPaper = {
    kind: asked.kind,
    office,
    unit: record.unit,
    wording: await wordingOf(db, actor.office, asked.kind),
    ...numbered,
    to: asked.kind === 'invitation-letter' ? inviteeName(around) : headPost(holders),
    values: valuesOf(around, office.name),
    blocks: blocks[asked.kind]?.(around) ?? {},
    sides: asked.kind === 'purchase-order' ? await sidesOf(reading, { record, office, ...numbered }) : [],
    signers: signersOf(around),
    opinions: opinionsOf(around),
  }
  return { subject, paper }
}

function valuesOf(around: Around, office: string): PaperValues {
  const { hand, asked, holders } = around
  return {
    หน่วยงาน: office,
    หัวหน้าหน่วยงาน: headPost(holders),
    ...purchaseValues(hand),
    ...(asked.kind === 'hearing-notice' ? hearingDays(hand.record) : {}),
    ...bodyValues(around),
    ผู้รับเชิญ: inviteeName(around),
    สถานที่ส่งมอบ: [hand.record.unit, office].join(' '),
  }
}

const inviteeName = ({ hand, asked }: Around): string => inviteeOf(hand.record, asked)?.name ?? ''

const bodyAsked = (record: PurchaseRecordRow, { committee }: PaperAsked) =>
  sitting(record).find(({ id, kind }) => committee === null || id === committee || kind === committee)

const inviteeOf = ({ invitees }: PurchaseRecordRow, { supplier }: PaperAsked) =>
  invitees.find(({ supplierId }) => supplier === null || supplierId === supplier)

type Lacking = readonly [
  isThere: (record: PurchaseRecordRow, asked: PaperAsked) => boolean,
  otherwise: string,
]

const won: Lacking = [
  (record) => winnerOf(record) !== undefined,
  'ยังไม่ได้เลือกผู้ชนะ กรุณาพิจารณาข้อเสนอและเลือกผู้ชนะก่อน',
]

const needed: Readonly<Partial<Record<PurchasePaper, Lacking>>> = {
  'committee-order': [
    (record, asked) => bodyAsked(record, asked) !== undefined,
    'ยังไม่ได้แต่งตั้งคณะกรรมการหรือผู้รับผิดชอบ กรุณาแต่งตั้งก่อน',
  ],
  'invitation-letter': [
    (record, asked) => inviteeOf(record, asked) !== undefined,
    'ยังไม่ได้บันทึกผู้ที่จะเชิญ กรุณาบันทึกก่อน',
  ],
  'result-report': [(record) => standingOffers(record).length > 0, 'ยังไม่มีข้อเสนอ กรุณาบันทึกข้อเสนอก่อน'],
  'winner-announcement': won,
  'purchase-order': won,
  cancellation: [({ cancelledOn }) => cancelledOn !== null, 'การจัดซื้อจัดจ้างนี้ไม่ได้ยกเลิก'],
}

/** Why there is nothing to print yet, and what to do; null when there is. */
export function lackingOf(record: PurchaseRecordRow, asked: PaperAsked): string | null {
  const [isThere, otherwise] = needed[asked.kind] ?? [() => true, '']
  return isThere(record, asked) ? null : otherwise
}

/** An order is its committee's; every other paper is one of its purchase. */
function numberedOf({ hand, asked, body }: Around): Numbered {
  return asked.kind === 'committee-order' && body !== undefined
    ? { kind: 'committee', id: body.id, what: asked.kind }
    : { kind: 'purchase', id: hand.record.id, what: asked.kind }
}

export type NumberAndDay = { readonly number: string | null; readonly on: CivilDate | null }

export const unnumbered: NumberAndDay = { number: null, on: null }

/** As its book gave it; else as the step or the order says that was recorded. */
async function numberAndDay(
  { db, actor }: Reading,
  around: Around,
  subject: Numbered,
): Promise<NumberAndDay> {
  const given = await numberOfPaper(db, actor.office, subject)
  if (given !== undefined) return { number: numberText(given.book, given.number, given.year), on: given.on }
  return writtenNumber(around.hand, around.asked)
}

/** The number that was typed with the step or the order that gives the paper. */
export function writtenNumber(hand: PurchaseAtHand, asked: PaperAsked): NumberAndDay {
  const written = writtenDown(hand, asked)
  return written.number === null || written.number === '' ? unnumbered : written
}

function writtenDown({ record, method }: PurchaseAtHand, asked: PaperAsked): NumberAndDay {
  const body = bodyAsked(record, asked)
  if (body !== undefined && asked.kind === 'committee-order')
    return { number: body.orderNumber, on: body.orderDay }
  if (asked.kind === 'cancellation') return { number: record.cancelPaper, on: record.cancelledOn }
  const step = method.steps
    .filter(({ papers }) => papers.includes(asked.kind))
    .map(({ key }) => stepOf(record, key))
    .find((one) => one !== undefined)
  return step === undefined ? unnumbered : { number: step.paper, on: step.on }
}

function bodyValues({ hand, body, asked }: Around) {
  if (asked.kind !== 'committee-order' || body === undefined) return {}
  return {
    ชื่อคณะ: bodyName(hand, body),
    ข้อของระเบียบ: clausesOf(hand, body),
    กำหนดรายงาน: body.dueDay === null ? '' : formatThaiDate(body.dueDay),
  }
}

type Blocks = OfficialPaper['blocks']

const unpriced = ({ hand }: Around): Blocks => ({ รายการพัสดุ: linesBlock(hand.record, false) })

const blocks: Readonly<Partial<Record<PurchasePaper, (around: Around) => Blocks>>> = {
  'committee-order': ({ hand, body }) =>
    body === undefined ? {} : { รายชื่อ: bodyBlock(body), อำนาจหน้าที่: dutiesBlock(hand, body) },
  'request-report': ({ hand }) => ({
    รายการพัสดุ: linesBlock(hand.record, true),
    คณะกรรมการ: bodiesBlock(hand),
  }),
  invitation: unpriced,
  'invitation-letter': unpriced,
  'result-report': ({ hand }) => ({ ตารางข้อเสนอ: offersBlock(hand.record) }),
  'purchase-order': ({ hand }) => ({ รายการสั่งซื้อ: orderBlock(hand.record) }),
}
