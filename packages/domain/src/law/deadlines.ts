import { baht, type Satang } from '../money/satang.ts'
import { act, regulation, type Citation } from './citation.ts'
import type { CountingRule } from './counting.ts'

/** A duty that has a limit, whose it is, and where it is written. */
type DutyInTime = CountingRule & {
  readonly duty: string
  readonly actor: string
  readonly citation: Citation
}

type Row = Pick<DutyInTime, 'limit' | 'duty' | 'actor' | 'citation'> & Partial<CountingRule>

/** An officer's calendar days from the next day, unless the row says otherwise. */
const days = (row: Row): DutyInTime => ({
  unit: 'day',
  convention: 'after-day',
  bound: 'within',
  onHoliday: 'stays',
  ...row,
})

const workingDays = (row: Row): DutyInTime => ({ ...days(row), unit: 'working-day' })

/** A publication runs for no less than its working days; its first day counts, or by the other reading does not. */
const publication = (limit: number, clause: string, duty = 'เผยแพร่ประกาศเชิญชวน'): DutyInTime => ({
  ...workingDays({ limit, duty, actor: 'หัวหน้าเจ้าหน้าที่', citation: regulation(clause) }),
  convention: 'with-day',
  alternative: 'after-day',
  bound: 'at-least',
})

const office = 'หน่วยงานของรัฐ'
const contractor = 'คู่สัญญา'
const bidder = 'ผู้ยื่นข้อเสนอ'

/**
 * Every duty of the purchase, the contract and the register that has a number of days. The law gives none
 * for publishing the plan (ระเบียบฯ ข้อ 11). A row that has `alternative` is read in two ways.
 */
export const deadlines = {
  'draft-hearing': publication(3, '46', 'เผยแพร่ร่างประกาศและร่างเอกสารเพื่อรับฟังความคิดเห็น'),
  'e-market-notice': publication(3, '35'),
  'price-enquiry-notice': publication(5, '63'),
  'consultant-notice': publication(5, '110'),
  clarification: workingDays({
    limit: 3,
    duty: 'เผยแพร่คำชี้แจงรายละเอียดก่อนวันเสนอราคา',
    actor: office,
    citation: regulation('52'),
    convention: 'before-day',
  }),
  samples: workingDays({
    limit: 5,
    duty: 'ส่งตัวอย่างหรือต้นฉบับหลักประกันหลังวันเสนอราคา',
    actor: bidder,
    citation: regulation('44 และข้อ 166'),
    onHoliday: 'moves',
  }),
  appeal: workingDays({
    limit: 7,
    duty: 'ยื่นอุทธรณ์นับแต่วันประกาศผล',
    actor: bidder,
    citation: act('117'),
    alternative: 'with-day',
    onHoliday: 'moves',
  }),
  'appeal-decision': workingDays({
    limit: 7,
    duty: 'พิจารณาอุทธรณ์นับแต่วันที่ได้รับ',
    actor: office,
    citation: act('118'),
    alternative: 'with-day',
  }),
  'appeal-forwarding': workingDays({
    limit: 3,
    duty: 'รายงานความเห็นไปยังคณะกรรมการพิจารณาอุทธรณ์ เมื่อไม่เห็นด้วยกับอุทธรณ์',
    actor: office,
    citation: act('118'),
  }),
  'appeal-board': days({
    limit: 30,
    duty: 'พิจารณาอุทธรณ์นับแต่วันที่ได้รับรายงาน',
    actor: 'คณะกรรมการพิจารณาอุทธรณ์',
    citation: act('119'),
    alternative: 'with-day',
  }),
  'appeal-board-extension': days({
    limit: 15,
    duty: 'ขยายเวลาพิจารณาอุทธรณ์ (ไม่เกินสองครั้ง)',
    actor: 'คณะกรรมการพิจารณาอุทธรณ์',
    citation: act('119'),
  }),
  'contract-copy': days({
    limit: 30,
    duty: 'ส่งสำเนาสัญญาให้ สตง. และกรมสรรพากร',
    actor: office,
    citation: regulation('164'),
  }),
  'full-delivery-without-contract': workingDays({
    limit: 5,
    duty: 'ส่งมอบพัสดุครบถ้วนนับถัดจากวันทำข้อตกลงเป็นหนังสือ',
    actor: contractor,
    citation: act('96 (3)'),
    onHoliday: 'moves',
  }),
  'penalty-notice': workingDays({
    limit: 7,
    duty: 'แจ้งการเรียกค่าปรับนับถัดจากวันครบกำหนดส่งมอบ',
    actor: office,
    citation: regulation('181'),
  }),
  'excuse-notice': days({
    limit: 15,
    duty: 'แจ้งเหตุเพื่อของดหรือลดค่าปรับหรือขยายเวลา นับถัดจากวันที่เหตุสิ้นสุด',
    actor: contractor,
    citation: regulation('182'),
    onHoliday: 'moves',
  }),
  'wrong-delivery-notice': workingDays({
    limit: 3,
    duty: 'แจ้งผู้ขายหรือผู้รับจ้างว่าส่งมอบไม่ถูกต้องหรือไม่ครบถ้วน',
    actor: office,
    citation: regulation('175 (5) และ (6)'),
  }),
  'construction-inspection': workingDays({
    limit: 3,
    duty: 'ตรวจรับงานจ้างก่อสร้างนับแต่วันที่ประธานกรรมการรับทราบการส่งมอบ',
    actor: 'คณะกรรมการตรวจรับพัสดุ',
    citation: regulation('176 (5)'),
    alternative: 'with-day',
  }),
  'supervisor-week': days({
    limit: 7,
    duty: 'รายงานการควบคุมงานรายสัปดาห์',
    actor: 'ผู้ควบคุมงาน',
    citation: regulation('178'),
  }),
  'committee-week': days({
    limit: 7,
    duty: 'ตรวจสอบรายงานของผู้ควบคุมงานทุกสัปดาห์ นับถัดจากวันที่ครบกำหนดรายงาน',
    actor: 'คณะกรรมการตรวจรับพัสดุ',
    citation: regulation('176'),
  }),
  'supervisor-stage': workingDays({
    limit: 3,
    duty: 'รายงานวันเริ่มงานและวันครบกำหนดส่งมอบแต่ละงวด',
    actor: 'ผู้ควบคุมงาน',
    citation: regulation('178'),
    alternative: 'with-day',
  }),
  'security-return': days({
    limit: 15,
    duty: 'คืนหลักประกันสัญญานับถัดจากวันที่คู่สัญญาพ้นข้อผูกพัน',
    actor: office,
    citation: regulation('170'),
  }),
  'loan-chase': days({
    limit: 7,
    duty: 'ติดตามทวงพัสดุที่ให้ยืมคืนนับแต่วันครบกำหนด',
    actor: 'ผู้ให้ยืมหรือผู้รับหน้าที่แทน',
    citation: regulation('211'),
    alternative: 'with-day',
  }),
  'inspectors-appointed': days({
    limit: 0,
    duty: 'แต่งตั้งผู้รับผิดชอบในการตรวจสอบพัสดุประจำปี ภายในเดือนสุดท้ายก่อนสิ้นปีงบประมาณ',
    actor: 'หัวหน้าหน่วยงานของรัฐ',
    citation: regulation('213'),
  }),
  'inspection-report': workingDays({
    limit: 30,
    duty: 'รายงานผลการตรวจสอบพัสดุประจำปีนับแต่วันเริ่มดำเนินการตรวจสอบ',
    actor: 'ผู้รับผิดชอบในการตรวจสอบพัสดุ',
    citation: regulation('213'),
    convention: 'with-day',
    alternative: 'after-day',
  }),
  disposal: days({
    limit: 60,
    duty: 'ดำเนินการจำหน่ายให้แล้วเสร็จนับถัดจากวันที่สั่งการ',
    actor: 'เจ้าหน้าที่',
    citation: regulation('215'),
  }),
  'posting-out-notice': days({
    limit: 30,
    duty: 'แจ้ง สตง. นับแต่วันลงจ่ายพัสดุออกจากทะเบียน',
    actor: 'เจ้าหน้าที่',
    citation: regulation('218'),
    alternative: 'with-day',
  }),
  'exchange-notice': days({
    limit: 30,
    duty: 'แจ้ง สตง. และหน่วยงานที่เกี่ยวข้องเมื่อได้รับพัสดุที่แลกเปลี่ยน',
    actor: office,
    citation: regulation('100'),
    alternative: 'with-day',
  }),
  complaint: days({
    limit: 15,
    duty: 'ร้องเรียนนับแต่วันที่รู้หรือควรรู้',
    actor: 'ผู้ร้องเรียน',
    citation: regulation('220'),
    onHoliday: 'moves',
    alternative: 'with-day',
  }),
  'damages-claim': days({
    limit: 15,
    duty: 'ยื่นคำขอรับค่าเสียหายนับถัดจากวันที่ได้รับแจ้งบอกเลิกสัญญา',
    actor: contractor,
    citation: regulation('187'),
    onHoliday: 'moves',
  }),
  'damages-decision': days({
    limit: 60,
    duty: 'พิจารณาคำขอรับค่าเสียหาย (ขยายได้ไม่เกิน 15 วัน)',
    actor: office,
    citation: regulation('187'),
  }),
  'damages-extension': days({
    limit: 15,
    duty: 'ขยายเวลาพิจารณาคำขอรับค่าเสียหาย',
    actor: office,
    citation: regulation('187'),
  }),
  'damages-notice': workingDays({
    limit: 7,
    duty: 'แจ้งผลการพิจารณาค่าเสียหายให้คู่สัญญาทราบ',
    actor: office,
    citation: regulation('187'),
  }),
} as const satisfies Record<string, DutyInTime>

const eBiddingSteps = [
  [baht(50_000_000), publication(20, '51')],
  [baht(10_000_000), publication(12, '51')],
  [baht(5_000_000), publication(10, '51')],
  [baht(500_000), publication(5, '51')],
] as const satisfies readonly (readonly [above: Satang, rule: DutyInTime])[]

/** The shortest of them, for a sum of which the clause says nothing and which is invited for all the same. */
export const shortestEBiddingNotice: DutyInTime = eBiddingSteps[3][1]

/** How long an e-bidding for that sum is published (ระเบียบฯ ข้อ 51); undefined up to 500,000 baht, which needs none. */
export const eBiddingNotice = (budget: Satang): DutyInTime | undefined =>
  eBiddingSteps.find(([above]) => budget > above)?.[1]
