import { circular804, regulation } from '../../law/citation.ts'
import { priceBeyondApproved } from '../award.ts'
import type { FactFields } from '../fact.ts'
import type { Method, Step } from '../method.ts'
import { sinceRegulation } from './since.ts'
import { award, smallAward } from './award-steps.ts'
import { bids, invited, result, talks } from './offers.ts'
import { approvedRequest, preparedFor, preparedForConsultants, request } from './preparation.ts'
import { civilDate } from '../../calendar/civil-date.ts'

/** มาตรา 56 (2) (ก)(ค)(ง)(จ)(ฉ)(ช): a committee asks one and talks with him (ระเบียบฯ 2560 ข้อ 78). */
export const directCommittee: Method = {
  key: 'direct-committee',
  version: '2560',
  from: sinceRegulation,
  leadsTo: 'ready',
  steps: [
    ...preparedFor(['direct', 'inspection']),
    invited(1, regulation('78')),
    bids(regulation('78'), 'รับข้อเสนอและต่อรองราคา'),
    result({
      citation: regulation('78, 55 (4)'),
      who: 'คณะกรรมการซื้อหรือจ้างโดยวิธีเฉพาะเจาะจง',
      body: 'direct',
      asksOne: true,
    }),
    ...award(regulation('81')),
  ],
}

/** Who was asked for a price without an invitation; more are asked than offer. */
const asked: FactFields = { count: { label: 'จำนวนร้านที่ติดต่อ', type: 'count' } }

/** มาตรา 56 (2) (ข): the officer talks with a trader, the head of supplies buys within the sum (ระเบียบฯ 2560 ข้อ 79). */
export const direct: Method = {
  key: 'direct',
  version: '2560',
  from: sinceRegulation,
  leadsTo: 'ready',
  steps: [
    ...preparedFor(['inspection']),
    talks(regulation('79'), 'ติดต่อและเจรจาตกลงราคากับผู้ประกอบการ', asked),
    result({ citation: regulation('79'), who: 'เจ้าหน้าที่', body: null, asksOne: true }),
    ...smallAward,
  ],
}

/** ว 804: one paper says what is bought, for how much and by which officer, who buys and accepts. */
const shortRequest: Step = {
  ...request([]),
  name: 'จัดทำรายงานขอซื้อ (รายงานฉบับเดียว)',
  citation: circular804,
  facts: {
    officer: { label: 'เจ้าหน้าที่ผู้รับผิดชอบซื้อและตรวจรับ', type: 'text' },
    neededDays: { label: 'กำหนดเวลาที่ต้องการใช้พัสดุ (วัน)', type: 'count' },
  },
}

const bought = talks(circular804, 'ซื้อและตรวจรับพัสดุ', {
  receipt: { label: 'เลขที่ใบเสร็จหรือใบส่งของ', type: 'text' },
  inspectedOn: { label: 'วันที่ตรวจรับ', type: 'day' },
  ...asked,
})

export const directShort: Method = {
  key: 'direct-short',
  version: '2568',
  from: civilDate.parse('2025-11-12'),
  leadsTo: 'ended',
  steps: [
    shortRequest,
    ...approvedRequest,
    bought,
    result({ citation: circular804, who: 'เจ้าหน้าที่ผู้รับผิดชอบ', body: null, asksOne: true }),
    ...smallAward.slice(0, 1),
  ],
}

/** ระเบียบฯ 2560 ข้อ 79 วรรคสอง: what was urgent and not foreseen is done first; the approved report is the evidence of acceptance. */
const doneFirst = talks(regulation('79 วรรคสอง'), 'ดำเนินการไปก่อนตามความจำเป็นเร่งด่วน', {
  urgency: { label: 'เหตุจำเป็นเร่งด่วนที่ไม่อาจคาดหมายและดำเนินการตามปกติไม่ทัน', type: 'long' },
  receipt: { label: 'เลขที่ใบเสร็จหรือใบส่งของ', type: 'text' },
  ...asked,
})

const reportedAfter: Step = {
  ...request([]),
  name: 'รายงานขอความเห็นชอบ',
  citation: regulation('79 วรรคสอง'),
  facts: {},
  // Until then the sum can still be changed, and what was spent lies within it.
  judge: priceBeyondApproved,
}

export const directUrgent: Method = {
  key: 'direct-urgent',
  version: '2560',
  from: sinceRegulation,
  leadsTo: 'ended',
  steps: [
    doneFirst,
    result({ citation: regulation('79 วรรคสอง'), who: 'เจ้าหน้าที่หรือผู้รับผิดชอบ', body: null, asksOne: true }),
    reportedAfter,
    ...approvedRequest,
  ],
}

export const consultantDirect: Method = {
  key: 'consultant-direct',
  version: '2560',
  from: sinceRegulation,
  leadsTo: 'ready',
  steps: [
    ...preparedForConsultants(['direct', 'inspection']),
    invited(1, regulation('122')),
    bids(regulation('122'), 'รับข้อเสนอและต่อรองค่าจ้าง'),
    result({
      citation: regulation('122'),
      who: 'คณะกรรมการจ้างที่ปรึกษาโดยวิธีเฉพาะเจาะจง',
      body: 'direct',
      asksOne: true,
    }),
    ...award(regulation('122')),
  ],
}

export const designDirect: Method = {
  key: 'design-direct',
  version: '2560',
  from: sinceRegulation,
  leadsTo: 'ready',
  steps: [
    ...preparedFor(['direct', 'inspection']),
    invited(1, regulation('147')),
    bids(regulation('147'), 'รับข้อเสนอและต่อรองค่าจ้าง'),
    result({
      citation: regulation('147'),
      who: 'คณะกรรมการจ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีเฉพาะเจาะจง',
      body: 'direct',
      asksOne: true,
    }),
    ...award(regulation('147')),
  ],
}
