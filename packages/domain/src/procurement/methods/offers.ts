import type { CivilDate } from '../../calendar/civil-date.ts'
import { nextWorkingDay } from '../../calendar/working-days.ts'
import { regulation, type Citation } from '../../law/citation.ts'
import { heedAward, judgeAward, judgementNeeds } from '../award.ts'
import { committeeOf, standingStep, type PurchaseCase } from '../case.ts'
import { committeeNeeds, unnumberedOrders } from '../committee.ts'
import { dayFact, textFact, type FactFields } from '../fact.ts'
import type { Bounds, Step } from '../method.ts'
import type { ProcurementRefusal } from '../procurement-refusal.ts'
import type { CommitteeKind } from '../purchase.ts'
import { outOfOrder } from '../refused-day.ts'

const sum: FactFields = {
  summary: { label: 'สรุปการพิจารณาและเหตุผล', type: 'long' },
  talked: { label: 'ได้ต่อรองราคาแล้วและเห็นว่าเป็นราคาที่เหมาะสม', type: 'yes', optional: true },
}

const sumOfSeveral: FactFields = {
  ...sum,
  singleReason: {
    label: 'เหตุผลที่ดำเนินการต่อเมื่อมีผู้ผ่านเพียงรายเดียว',
    type: 'long',
    optional: true,
  },
}

const bidDayOf = (purchase: PurchaseCase): CivilDate | undefined =>
  dayFact(standingStep(purchase, 'invitation')?.facts ?? {}, 'bidDay')

/** The day of the offers as the invitation said it; nothing is taken in before. */
function onBidDay(purchase: PurchaseCase): Bounds {
  const day = bidDayOf(purchase)
  if (day === undefined) return {}
  return { notBefore: { day, alert: day, duty: 'วันเสนอราคาตามประกาศเชิญชวน', citation: regulation('54') } }
}

/** รับข้อเสนอ on the day of the offers; on a later one only where the bid day itself is moved by the comptroller. */
export const bids = (citation: Citation, name: string): Step => ({
  key: 'bids',
  name,
  by: 'purchase:draft',
  who: 'เจ้าหน้าที่',
  citation,
  papers: [],
  facts: { count: { label: 'จำนวนผู้ยื่นข้อเสนอ', type: 'count' } },
  opens: 'offers',
  tells: 'offers',
  bounds: onBidDay,
  judge: ({ offers }, { facts }) => {
    const told = facts['count']
    if (told === 0 || offers.length === 0) return [{ code: 'procurement/no-offer' }]
    return typeof told === 'number' && told !== offers.length
      ? [{ code: 'procurement/offers-differ', told, recorded: offers.length }]
      : []
  },
})

/** รับซอง: sealed as they are, only how many came in is known until they are opened. */
export const envelopes = (citation: Citation, name: string): Step => {
  const { opens: _opens, ...received } = bids(citation, name)
  return {
    ...received,
    bounds: whenDue,
    judge: (_, { facts }) => (facts['count'] === 0 ? [{ code: 'procurement/no-offer' }] : []),
  }
}

/** The same of who is asked for a price without an invitation: more are asked than offer. */
export const talks = (citation: Citation, name: string, facts: FactFields): Step => ({
  ...bids(citation, name),
  facts,
  judge: ({ offers }) => (offers.length === 0 ? [{ code: 'procurement/no-offer' }] : []),
})

/** มาตรา 55 (2), ระเบียบฯ 2560 ข้อ 74: no fewer than three are asked, unless there are fewer. */
export const invited = (least: number, citation: Citation): Step => ({
  key: 'invited',
  name: least === 1 ? 'เชิญผู้ประกอบการมาเสนอราคา' : 'ส่งหนังสือเชิญชวนผู้ประกอบการ',
  by: 'purchase:draft',
  who: least === 1 ? 'คณะกรรมการซื้อหรือจ้างโดยวิธีเฉพาะเจาะจง' : 'คณะกรรมการซื้อหรือจ้างโดยวิธีคัดเลือก',
  citation,
  papers: ['invitation-letter'],
  fixes: 'invitees',
  facts: {
    offersBy: { label: 'กำหนดยื่นข้อเสนอ', type: 'day' },
    fewReason: {
      label: 'เหตุผลที่เชิญน้อยกว่าที่กำหนด',
      help: 'เมื่อมีผู้ประกอบการที่มีคุณสมบัติน้อยกว่านั้น',
      type: 'long',
      optional: true,
    },
  },
  needs: (purchase) => [
    ...unnumberedOrders(purchase),
    ...(purchase.invitees.length === 0 ? [{ code: 'procurement/nobody-invited' as const }] : []),
  ],
  judge: ({ invitees }, { on, facts }) => {
    const until = dayFact(facts, 'offersBy')
    return [
      ...(invitees.length < least && textFact(facts, 'fewReason') === ''
        ? [{ code: 'procurement/too-few-invited' as const, invited: invitees.length, least }]
        : []),
      ...(until !== undefined && until < on ? [outOfOrder('วันที่ทำขั้นตอนนี้', 'กำหนดยื่นข้อเสนอ')] : []),
    ]
  },
})

/** Once nobody can hand in any more: the day of the offers, or the one that the letters set. */
function whenDue(purchase: PurchaseCase): Bounds {
  const day = bidDayOf(purchase) ?? dayFact(standingStep(purchase, 'invited')?.facts ?? {}, 'offersBy')
  if (day === undefined) return {}
  return { notBefore: { day, alert: day, duty: 'พ้นกำหนดรับซองข้อเสนอ', citation: regulation('74') } }
}

/** ระเบียบฯ 2560 ข้อ 61 วรรคสี่: the envelopes of a price enquiry are opened on a working day after they were handed in. */
export function afterHandingIn(purchase: PurchaseCase): Bounds {
  const due = bidDayOf(purchase)
  if (due === undefined) return {}
  const day = nextWorkingDay(due, purchase.holidays)
  return {
    notBefore: { day, alert: day, duty: 'วันทำการถัดจากวันยื่นข้อเสนอ', citation: regulation('61 วรรคสี่') },
  }
}

/** เปิดซอง of what was handed in, each with what it says: as many as came. */
export const opened = (citation: Citation, bounds = whenDue): Step => ({
  key: 'opened',
  name: 'เปิดซองข้อเสนอ',
  by: 'purchase:draft',
  who: 'คณะกรรมการพิจารณาผล',
  citation,
  papers: [],
  facts: {},
  opens: 'offers',
  bounds,
  tells: 'offers',
  needs: asManyAsCame,
})

function asManyAsCame(purchase: PurchaseCase): readonly ProcurementRefusal[] {
  const told = standingStep(purchase, 'bids')?.facts['count']
  const recorded = purchase.offers.length
  if (recorded === 0) return [{ code: 'procurement/no-offer' }]
  return typeof told === 'number' && told !== recorded
    ? [{ code: 'procurement/offers-differ', told, recorded }]
    : []
}

/** ระเบียบฯ 2560 ข้อ 25: a body reports by the day of its order, or asks for more time. */
function dueOf(purchase: PurchaseCase, kind: CommitteeKind): Bounds {
  const day = committeeOf(purchase, kind)?.dueOn ?? null
  return day === null
    ? {}
    : { by: { day, alert: day, duty: 'กำหนดเวลารายงานผลตามคำสั่งแต่งตั้ง', citation: regulation('25') } }
}

type Judging = {
  readonly citation: Citation
  readonly who: string
  readonly body: CommitteeKind | null
  /** One offer is what the law means: nothing is asked of its being alone. */
  readonly asksOne?: true
}

/** พิจารณาผล: every offer judged, a winner with its reason, and what the price and a single offer ask to be said. */
export const result = ({ citation, who, body, asksOne }: Judging): Step => ({
  key: 'result',
  name: 'พิจารณาข้อเสนอและจัดทำรายงานผล',
  by: 'purchase:draft',
  who,
  citation,
  papers: ['result-report'],
  fixes: 'offers',
  tells: 'result',
  facts: asksOne === true ? sum : sumOfSeveral,
  needs: (purchase) => [
    ...judgementNeeds(purchase),
    ...(body === null ? [] : [...committeeNeeds(purchase, [body]), ...unnumberedOrders(purchase)]),
  ],
  bounds: (purchase) => (body === null ? {} : dueOf(purchase, body)),
  judge: (purchase, { facts }) => judgeAward(purchase, facts),
  heed: heedAward,
})
