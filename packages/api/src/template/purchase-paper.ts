import { no } from '@prongsai/domain/base/verdict'
import type { SupplierId } from '@prongsai/domain/base/id'
import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import { accept } from '@prongsai/domain/refusal'
import { numberText } from '@prongsai/domain/template/paper-number'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { officeFacts } from '@prongsai/db/office/offices'
import type { PurchaseRecordCommittee, PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import { numberOfPaper, type Numbered } from '@prongsai/db/template/paper-numbers'
import { sellerOnPaper } from '@prongsai/db/template/seller'
import { postHolders, type PostHolder } from '@prongsai/db/template/signers'
import type { OfficialPaper } from '@prongsai/documents/template/official-paper'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
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
import { opinionsOf, signersOf } from './purchase-signers.ts'
import {
  hearingDays,
  purchaseValues,
  sellers,
  standingOffers,
  stepOf,
  verbs,
  winnerOf,
} from './purchase-values.ts'
import { wordingOf } from './wording.ts'

type Reading = Pick<Looking, 'actor' | 'today'> & { readonly db: Looking['db'] | Deciding['db'] }

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
  const { isSample, name, address, telephone } = found(await officeFacts(db, actor.office))
  const holders = await postHolders(db, actor.office, today)
  const around: Around = { hand, asked, holders, body: bodyAsked(record, asked) }
  const subject = numberedOf(around)
  const numbered = await numberAndDay(reading, around, subject)
  const invited = inviteeOf(record, asked)
  const paper: OfficialPaper = {
    kind: asked.kind,
    office: { name, sample: isSample, address, telephone },
    unit: record.unit,
    wording: await wordingOf(db, actor.office, asked.kind),
    ...numbered,
    to: asked.kind === 'invitation-letter' ? (invited?.name ?? '') : headPost(holders),
    values: {
      หน่วยงาน: name,
      หัวหน้าหน่วยงาน: headPost(holders),
      ...purchaseValues(hand),
      ...(asked.kind === 'hearing-notice' ? hearingDays(record) : {}),
      ...bodyValues(around),
      ผู้รับเชิญ: invited?.name ?? '',
      สถานที่ส่งมอบ: [record.unit, name].join(' '),
    },
    blocks: blocksOf(around),
    sides:
      asked.kind === 'purchase-order'
        ? await sidesOf(reading, { record, name, address, telephone, ...numbered })
        : [],
    signers: signersOf(around),
    opinions: opinionsOf(around),
  }
  return { subject, paper }
}

const bodyAsked = (record: PurchaseRecordRow, { committee }: PaperAsked) =>
  sitting(record).find(({ id, kind }) => committee === null || id === committee || kind === committee)

const inviteeOf = ({ invitees }: PurchaseRecordRow, { supplier }: PaperAsked) =>
  invitees.find(({ supplierId }) => supplier === null || supplierId === supplier)

/** Why there is nothing to print yet, and what to do; null when there is. */
export function lackingOf(record: PurchaseRecordRow, asked: PaperAsked): string | null {
  switch (asked.kind) {
    case 'committee-order':
      return bodyAsked(record, asked) === undefined ? 'ยังไม่ได้แต่งตั้งคณะกรรมการหรือผู้รับผิดชอบ กรุณาแต่งตั้งก่อน' : null
    case 'invitation-letter':
      return inviteeOf(record, asked) === undefined ? 'ยังไม่ได้บันทึกผู้ที่จะเชิญ กรุณาบันทึกก่อน' : null
    case 'result-report':
      return standingOffers(record).length === 0 ? 'ยังไม่มีข้อเสนอ กรุณาบันทึกข้อเสนอก่อน' : null
    case 'winner-announcement':
    case 'purchase-order':
      return winnerOf(record) === undefined ? 'ยังไม่ได้เลือกผู้ชนะ กรุณาพิจารณาข้อเสนอและเลือกผู้ชนะก่อน' : null
    case 'cancellation':
      return record.cancelledOn === null ? 'การจัดซื้อจัดจ้างนี้ไม่ได้ยกเลิก' : null
    default:
      return null
  }
}

/** An order is its committee's; every other paper is one of its purchase. */
function numberedOf({ hand, asked, body }: Around): Numbered {
  return asked.kind === 'committee-order' && body !== undefined
    ? { kind: 'committee', id: body.id, what: asked.kind }
    : { kind: 'purchase', id: hand.record.id, what: asked.kind }
}

type NumberAndDay = { readonly number: string | null; readonly on: CivilDate | null }

/** As its book gave it; else as the step or the order says that was recorded. */
async function numberAndDay(
  { db, actor }: Reading,
  around: Around,
  subject: Numbered,
): Promise<NumberAndDay> {
  const given = await numberOfPaper(db, actor.office, subject)
  if (given !== undefined) return { number: numberText(given.book, given.number, given.year), on: given.on }
  const { number, on } = writtenDown(around)
  return number === '' ? { number: null, on: null } : { number, on }
}

function writtenDown({ hand: { record, method }, asked, body }: Around): {
  number: string
  on: CivilDate | null
} {
  if (asked.kind === 'committee-order') return { number: body?.orderNumber ?? '', on: body?.orderDay ?? null }
  if (asked.kind === 'cancellation') return { number: record.cancelPaper ?? '', on: record.cancelledOn }
  const step = method.steps
    .filter(({ papers }) => papers.includes(asked.kind))
    .map(({ key }) => stepOf(record, key))
    .find((one) => one !== undefined)
  return { number: step?.paper ?? '', on: step?.on ?? null }
}

function bodyValues({ hand, body, asked }: Around) {
  if (asked.kind !== 'committee-order' || body === undefined) return {}
  return {
    ชื่อคณะ: bodyName(hand, body),
    ข้อของระเบียบ: clausesOf(hand, body),
    กำหนดรายงาน: body.dueDay === null ? '' : formatThaiDate(body.dueDay),
  }
}

function blocksOf({ hand, asked, body }: Around): OfficialPaper['blocks'] {
  const { record } = hand
  switch (asked.kind) {
    case 'committee-order':
      return body === undefined ? {} : { รายชื่อ: bodyBlock(body), อำนาจหน้าที่: dutiesBlock(hand, body) }
    case 'request-report':
      return { รายการพัสดุ: linesBlock(record, true), คณะกรรมการ: bodiesBlock(hand) }
    case 'invitation':
    case 'invitation-letter':
      return { รายการพัสดุ: linesBlock(record, false) }
    case 'result-report':
      return { ตารางข้อเสนอ: offersBlock(record) }
    case 'purchase-order':
      return { รายการสั่งซื้อ: orderBlock(record) }
    default:
      return {}
  }
}

type Sided = NumberAndDay & {
  readonly record: PurchaseRecordRow
  readonly name: string
  readonly address: string
  readonly telephone: string
}

/** Who sells beside who buys. A natural person's number, address and telephone are written by hand. */
async function sidesOf({ db, actor }: Reading, sided: Sided): Promise<OfficialPaper['sides']> {
  const { record } = sided
  const verb = verbs[record.kind]
  const winner: SupplierId | undefined = winnerOf(record)?.supplierId
  const seller = winner === undefined ? undefined : await sellerOnPaper(db, actor.office, winner)
  const side = (label: string, text: string, code = false) => ({ label, text, code })
  return [
    side(sellers[verb], seller?.name ?? ''),
    side(`ใบสั่ง${verb}เลขที่`, sided.number ?? ''),
    side('ที่อยู่', seller?.address ?? ''),
    side('วันที่', sided.on === null ? '' : formatThaiDate(sided.on)),
    side('โทรศัพท์', seller?.telephone ?? ''),
    side('ส่วนราชการ', sided.name),
    side('เลขประจำตัวผู้เสียภาษี', seller?.taxId ?? '', true),
    side('ที่อยู่', sided.address),
  ]
}
