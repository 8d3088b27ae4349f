import { no } from '@prongsai/domain/base/verdict'
import type { PlanRoundId } from '@prongsai/domain/base/id'
import { formatThaiDate, formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { formatBaht, sum } from '@prongsai/domain/money/satang'
import { roundKinds } from '@prongsai/domain/plan/plan'
import { isMethod, type MethodKey } from '@prongsai/domain/procurement/ground'
import { accept } from '@prongsai/domain/refusal'
import { numberText } from '@prongsai/domain/template/paper-number'
import { officeFacts } from '@prongsai/db/office/offices'
import { numberOfPaper, type Numbered } from '@prongsai/db/template/paper-numbers'
import { roundPaper, type PaperItem, type RoundPaperRow } from '@prongsai/db/template/plan-round-paper'
import { postHolders } from '@prongsai/db/template/signers'
import type { PlanTable, PlanTableRow } from '@prongsai/documents/plan/plan-table'
import type { OfficialPaper, PaperSigner } from '@prongsai/documents/template/official-paper'
import type { PaperBlock } from '@prongsai/documents/template/paper-block'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { letterhead } from './letterhead.ts'
import { headPost, signerOf } from './paper-people.ts'
import type { PaperOf } from './purchase-paper.ts'
import { money } from './purchase-values.ts'
import { wordingOf } from './wording.ts'

type Reading = Pick<Looking, 'actor' | 'today'> & { readonly db: Looking['db'] | Deciding['db'] }

/** As the plan's forms shorten them. */
const shortMethods = {
  'e-market': 'e-market',
  'e-bidding': 'e-bidding',
  'price-enquiry': 'สอบราคา',
  selective: 'คัดเลือก',
  'direct-committee': 'เฉพาะเจาะจง',
  direct: 'เฉพาะเจาะจง',
  'direct-short': 'เฉพาะเจาะจง',
  'direct-urgent': 'เฉพาะเจาะจง',
  'consultant-general': 'ประกาศเชิญชวนทั่วไป',
  'consultant-selective': 'คัดเลือก',
  'consultant-direct': 'เฉพาะเจาะจง',
  'design-general': 'ประกาศเชิญชวนทั่วไป',
  'design-selective': 'คัดเลือก',
  'design-direct': 'เฉพาะเจาะจง',
} as const satisfies Record<MethodKey, string>

const methodText = (method: string): string => (isMethod(method) ? shortMethods[method] : method)

/** ตารางแผน of a round: what it holds and is not cancelled by it. */
export async function planTableOf({ db, actor }: Reading, id: PlanRoundId): Promise<PlanTable> {
  const round = found(await roundPaper(db, actor.office, id))
  const { name, isSample } = found(await officeFacts(db, actor.office))
  return {
    office: { name, sample: isSample },
    wording: await wordingOf(db, actor.office, 'plan-table'),
    name: nameOf(round),
    year: round.fiscalYear,
    rows: standing(round).map(rowOf),
  }
}

const standing = ({ items }: RoundPaperRow): readonly PaperItem[] =>
  items.filter(({ cancelled }) => !cancelled)

const nameOf = ({ kind, number }: RoundPaperRow): string =>
  kind === 'first' ? roundKinds[kind] : `${roundKinds[kind]} ครั้งที่ ${number}`

function rowOf(item: PaperItem, index: number): PlanTableRow {
  const estimate = money(item.estimate)
  return {
    estimate,
    values: {
      ลำดับ: String(index + 1),
      เลขที่รายการ: String(item.number),
      เดือนที่เริ่มจัดหา: formatThaiMonth(item.startsMonth),
      รายการ: item.name,
      จำนวน: `${item.quantity.toLocaleString('en-US')} ${item.countingUnit}`,
      ส่วนราชการ: item.unit,
      แผนงาน: item.programme,
      หมวดรายจ่าย: item.category,
      วงเงิน: formatBaht(estimate),
      วิธีจัดหา: methodText(item.method),
      กำหนดส่งมอบ: '',
      หมายเหตุ: item.changeReason,
    },
  }
}

/** ประกาศเผยแพร่แผน of a round that was sent: a plan that is still being made has nothing to announce. */
export async function planAnnouncement({ db, actor, today }: Reading, id: PlanRoundId): Promise<PaperOf> {
  const round = found(await roundPaper(db, actor.office, id))
  if (round.items.length === 0)
    accept(no({ code: 'template/nothing-to-print', kind: 'plan-announcement', lacking: 'ยังไม่มีรายการในแผน' }))
  const holders = await postHolders(db, actor.office, today)
  const subject: Numbered = { kind: 'plan', id: round.id, what: 'plan-announcement' }
  const given = await numberOfPaper(db, actor.office, subject)
  const paper = announcementOf(round, {
    office: await letterhead(db, actor.office),
    wording: await wordingOf(db, actor.office, 'plan-announcement'),
    number: given === undefined ? null : numberText(given.book, given.number, given.year),
    on: given?.on ?? null,
    head: headPost(holders),
    signer: signerOf(holders, 'office-head'),
  })
  return { subject, paper }
}

export type Announcing = Pick<OfficialPaper, 'office' | 'wording' | 'number' | 'on'> & {
  /** The post of the head of the office; '' is not said. */
  readonly head: string
  readonly signer: PaperSigner
}

/** ประกาศเผยแพร่แผน: what it says of a round. */
export function announcementOf(
  round: RoundPaperRow,
  { office, wording, number, on, head, signer }: Announcing,
): OfficialPaper {
  const total = sum(standing(round).map(({ estimate }) => money(estimate)))
  return {
    kind: 'plan-announcement',
    office,
    unit: '',
    wording,
    number,
    on,
    to: '',
    values: {
      หน่วยงาน: office.name,
      หัวหน้าหน่วยงาน: head,
      ปีงบประมาณ: String(round.fiscalYear),
      ชื่อแผน: roundKinds[round.kind],
      ครั้งที่: round.kind === 'first' ? '' : String(round.number),
      จำนวนรายการ: String(standing(round).length),
      วงเงินรวม: formatBaht(total),
      วงเงินรวมตัวอักษร: bahtText(total),
      วันที่เห็นชอบ: round.approvedOn === null ? '' : formatThaiDate(round.approvedOn),
      เหตุผลที่เปลี่ยนแปลง: round.kind === 'change' ? round.reason : '',
    },
    blocks: { รายการที่เปลี่ยนแปลง: changesBlock(round) },
    sides: [],
    signers: [signer],
    opinions: [],
  }
}

/** ระเบียบฯ 2560 ข้อ 13: what was changed, before and after, with its reason; nothing where nothing was. */
function changesBlock({ items }: RoundPaperRow): PaperBlock {
  const changed = items.filter(({ before }) => before !== null)
  if (changed.length === 0) return { is: 'list', items: [] }
  return {
    is: 'table',
    columns: [
      { head: 'ลำดับ', width: 12, shape: 'mid' },
      { head: 'เดิม', width: 52, shape: 'name' },
      { head: 'เปลี่ยนเป็น', width: 52, shape: 'name' },
      { head: 'เหตุผล', width: 43.6, shape: 'name' },
    ],
    rows: changed.map((item, index) => [
      String(index + 1),
      item.before === null ? '' : inOneLine(item.before),
      item.cancelled ? 'ยกเลิกรายการ' : inOneLine(item),
      item.changeReason,
    ]),
    sums: [],
  }
}

const inOneLine = ({
  name,
  estimate,
  startsMonth,
  method,
}: Pick<PaperItem, 'name' | 'estimate' | 'startsMonth' | 'method'>) =>
  `${name} วงเงิน ${formatBaht(money(estimate))} บาท ${formatThaiMonth(startsMonth)} ${methodText(method)}`
