import type { CivilDate } from '../../calendar/civil-date.ts'
import { isWorkingDay, nextWorkingDay } from '../../calendar/working-days.ts'
import { regulation, type Citation } from '../../law/citation.ts'
import { deadline, type CountingRule } from '../../law/counting.ts'
import { deadlines, eBiddingNotice, shortestEBiddingNotice } from '../../law/deadlines.ts'
import { meets, thresholdOn } from '../../law/thresholds.ts'
import { satang } from '../../money/satang.ts'
import { leastBidSecurity, owesBidSecurity } from '../award.ts'
import { standingStep, type Passing, type PurchaseCase } from '../case.ts'
import { unnumberedOrders } from '../committee.ts'
import { dayFact, moneyFact, yesFact, type FactFields, type Facts } from '../fact.ts'
import type { Preset, Step } from '../method.ts'
import type { ProcurementRefusal } from '../procurement-refusal.ts'
import { outOfOrder } from '../refused-day.ts'

type Notice = CountingRule & { readonly duty: string; readonly citation: Citation }

const publication = {
  firstDay: { label: 'วันเริ่มเผยแพร่ (ครบทั้งสามแห่ง)', type: 'day' },
  lastDay: { label: 'วันสุดท้ายของการเผยแพร่', type: 'day' },
} as const satisfies FactFields

/** The three places and the days of the invitation, held against how long it has to be published. */
function daysOf(purchase: PurchaseCase, { facts }: Passing, rule: Notice): readonly ProcurementRefusal[] {
  const first = dayFact(facts, 'firstDay')
  const last = dayFact(facts, 'lastDay')
  if (first === undefined || last === undefined) return []
  const { holidays } = purchase
  const { due } = deadline(rule, first, holidays)
  const before = purchase.standing.at(-1)
  return [
    ...(before !== undefined && first < before.on
      ? [outOfOrder('วันของขั้นตอนก่อนหน้า', publication.firstDay.label)]
      : []),
    ...[first, last].flatMap((day) => workingOnly(purchase, day)),
    ...(last < due
      ? [
          {
            code: 'procurement/last-day-too-early' as const,
            last,
            least: due,
            days: rule.limit,
            citation: rule.citation,
          },
        ]
      : []),
  ]
}

const workingOnly = ({ holidays }: PurchaseCase, day: CivilDate): readonly ProcurementRefusal[] =>
  isWorkingDay(day, holidays)
    ? []
    : [{ code: 'procurement/ends-on-holiday', day, next: nextWorkingDay(day, holidays) }]

/** By the other reading the first day does not count; the later last day is safe under both. */
function otherReading(
  { holidays }: PurchaseCase,
  { facts }: Passing,
  rule: Notice,
): readonly ProcurementRefusal[] {
  const first = dayFact(facts, 'firstDay')
  const last = dayFact(facts, 'lastDay')
  if (first === undefined || last === undefined) return []
  const { alert } = deadline(rule, first, holidays)
  return last < alert ? [{ code: 'procurement/last-day-by-other-reading', least: alert }] : []
}

/** The day of the offers: the working day after the last day of publication (ระเบียบฯ 2560 ข้อ 36, 54, 61, 109). */
function bidDayOf(
  { holidays }: PurchaseCase,
  { facts }: Passing,
  citation: Citation,
): readonly ProcurementRefusal[] {
  const last = dayFact(facts, 'lastDay')
  const day = dayFact(facts, 'bidDay')
  if (last === undefined || day === undefined) return []
  const right = nextWorkingDay(last, holidays)
  return day === right ? [] : [{ code: 'procurement/bid-day-wrong', day, right, citation }]
}

/** ระเบียบฯ 2560 ข้อ 166: owed above the sum, and only there. */
function securityOf(purchase: PurchaseCase, { facts }: Passing): readonly ProcurementRefusal[] {
  const asked = moneyFact(facts, 'bidSecurity') ?? satang(0n)
  if (owesBidSecurity(purchase) && asked === 0n)
    return [{ code: 'procurement/bid-security-missing', budget: purchase.budget }]
  const least = leastBidSecurity(purchase.budget)
  if (owesBidSecurity(purchase) && asked < least)
    return [{ code: 'procurement/bid-security-too-small', asked, least }]
  return !owesBidSecurity(purchase) && asked > 0n
    ? [{ code: 'procurement/bid-security-not-owed', budget: purchase.budget }]
    : []
}

/** The earliest last day that is safe under both readings, once the first is told. */
function lastDayOf({ holidays }: PurchaseCase, facts: Facts, rule: Notice): readonly Preset[] {
  const first = dayFact(facts, 'firstDay')
  if (first === undefined) return []
  const { duty, citation } = rule
  return [{ name: 'lastDay', value: deadline(rule, first, holidays).alert, duty, citation }]
}

/** The one day of the offers, once the last of publication is told. */
function bidDayFrom({ holidays }: PurchaseCase, facts: Facts, citation: Citation): readonly Preset[] {
  const last = dayFact(facts, 'lastDay')
  return last === undefined
    ? []
    : [
        {
          name: 'bidDay',
          value: nextWorkingDay(last, holidays),
          duty: 'วันทำการถัดจากวันสุดท้ายของการเผยแพร่',
          citation,
        },
      ]
}

const securityPreset = (purchase: PurchaseCase): readonly Preset[] =>
  owesBidSecurity(purchase)
    ? [
        {
          name: 'bidSecurity',
          value: String(leastBidSecurity(purchase.budget)),
          duty: 'ร้อยละ 5 ของวงเงิน เต็มบาท',
          citation: regulation('168'),
        },
      ]
    : []

type Inviting = {
  readonly rule: (purchase: PurchaseCase) => Notice
  readonly citation: Citation
  readonly bidDay: Citation
  readonly secured: boolean
}

/** เผยแพร่ประกาศเชิญชวน of a general invitation, with its days. The head of supplies publishes in three places. */
const invitation = ({ rule, citation, bidDay, secured }: Inviting): Step => ({
  key: 'invitation',
  name: 'เผยแพร่ประกาศเชิญชวน',
  by: 'purchase:publish',
  who: 'หัวหน้าเจ้าหน้าที่',
  citation,
  papers: ['invitation'],
  facts: {
    ...publication,
    bidDay: { label: 'วันเสนอราคา', type: 'day' },
    ...(secured
      ? {
          bidSecurity: {
            label: 'หลักประกันการเสนอราคา (บาท)',
            help: 'ร้อยละ 5 ของวงเงิน เต็มบาท เมื่อวงเงินเกินที่กำหนด',
            type: 'money' as const,
            optional: true as const,
          },
        }
      : {}),
  },
  needs: (purchase) => [
    ...(purchase.egpNumber === null ? [{ code: 'procurement/egp-number-missing' as const }] : []),
    ...unnumberedOrders(purchase),
  ],
  presets: (purchase, facts) => [
    ...lastDayOf(purchase, facts, rule(purchase)),
    ...bidDayFrom(purchase, facts, bidDay),
    ...(secured ? securityPreset(purchase) : []),
  ],
  judge: (purchase, told) => [
    ...daysOf(purchase, told, rule(purchase)),
    ...bidDayOf(purchase, told, bidDay),
    ...(secured ? securityOf(purchase, told) : []),
  ],
  heed: (purchase, told) => otherReading(purchase, told, rule(purchase)),
})

export const eMarketInvitation = invitation({
  rule: () => deadlines['e-market-notice'],
  citation: regulation('35'),
  bidDay: regulation('36'),
  secured: true,
})

export const eBiddingInvitation = invitation({
  rule: ({ budget }) => eBiddingNotice(budget) ?? shortestEBiddingNotice,
  citation: regulation('48, 51'),
  bidDay: regulation('54'),
  secured: true,
})

export const priceEnquiryInvitation = invitation({
  rule: () => deadlines['price-enquiry-notice'],
  citation: regulation('63'),
  bidDay: regulation('61 วรรคสาม'),
  secured: false,
})

export const consultantInvitation = invitation({
  rule: () => deadlines['consultant-notice'],
  citation: regulation('110'),
  bidDay: regulation('109 วรรคสาม'),
  secured: false,
})

/** Above the sum the draft must be heard; up to it the request may ask for it (ระเบียบฯ 2560 ข้อ 45). */
function isHeard(purchase: PurchaseCase): boolean {
  const limit = thresholdOn('draft-hearing', purchase.began, purchase.thresholds)
  if (limit !== undefined && meets(purchase.budget, limit)) return true
  const asked = standingStep(purchase, 'hearing-decided')
  return asked !== undefined && yesFact(asked.facts, 'heard')
}

const mayChooseHearing = (purchase: PurchaseCase): boolean => {
  const limit = thresholdOn('draft-hearing', purchase.began, purchase.thresholds)
  return limit === undefined || !meets(purchase.budget, limit)
}

/** ระเบียบฯ 2560 ข้อ 45-47: the draft is published for three working days, and each comment answered in writing. */
export const hearing: readonly Step[] = [
  {
    key: 'hearing-decided',
    name: 'ตัดสินใจว่าจะรับฟังความคิดเห็นต่อร่างหรือไม่',
    by: 'purchase:screen',
    who: 'หัวหน้าหน่วยงานของรัฐหรือผู้ที่ได้รับมอบหมาย',
    citation: regulation('45'),
    papers: [],
    facts: { heard: { label: 'เผยแพร่ร่างเพื่อรับฟังความคิดเห็น', type: 'yes' } },
    when: mayChooseHearing,
  },
  {
    key: 'hearing',
    name: 'เผยแพร่ร่างประกาศและร่างเอกสารเพื่อรับฟังความคิดเห็น',
    by: 'purchase:publish',
    who: 'หัวหน้าเจ้าหน้าที่',
    citation: regulation('46'),
    papers: ['hearing-notice'],
    facts: publication,
    when: isHeard,
    presets: (purchase, facts) => lastDayOf(purchase, facts, deadlines['draft-hearing']),
    judge: (purchase, told) => daysOf(purchase, told, deadlines['draft-hearing']),
    heed: (purchase, told) => otherReading(purchase, told, deadlines['draft-hearing']),
  },
  {
    key: 'hearing-answered',
    name: 'พิจารณาความเห็นต่อร่างและตอบเป็นหนังสือ',
    by: 'purchase:screen',
    who: 'หัวหน้าเจ้าหน้าที่',
    citation: regulation('47'),
    papers: [],
    facts: {
      revised: {
        label: 'ผลการพิจารณาความเห็น',
        help: 'หากเห็นควรปรับปรุงร่าง ให้ส่งคืนเพื่อเผยแพร่ร่างใหม่',
        type: 'choice',
        choices: { no: 'พิจารณาและตอบครบแล้ว ไม่ปรับปรุงร่าง', none: 'ไม่มีผู้เสนอความเห็น' },
      },
    },
    returnsTo: 'hearing',
    opens: 'comments',
    fixes: 'comments',
    when: isHeard,
    needs: ({ openComments }) =>
      openComments > 0 ? [{ code: 'procurement/comments-open', count: openComments }] : [],
    bounds: (purchase) => {
      const last = dayFact(standingStep(purchase, 'hearing')?.facts ?? {}, 'lastDay')
      if (last === undefined) return {}
      const day = nextWorkingDay(last, purchase.holidays)
      const { duty, citation } = deadlines['draft-hearing']
      return { notBefore: { day, alert: day, duty, citation } }
    },
  },
]
