import { act, regulation } from '../../law/citation.ts'
import { meets, thresholdOn } from '../../law/thresholds.ts'
import { committeeNeeds, committeeWarnings } from '../committee.ts'
import type { PurchaseCase } from '../case.ts'
import { textFact } from '../fact.ts'
import type { Step } from '../method.ts'
import type { ProcurementRefusal } from '../procurement-refusal.ts'
import type { CommitteeKind } from '../purchase.ts'

/** ราคากลาง, in the order in which the law asks for them (มาตรา 4). */
const priceSources = {
  calculated: '(1) ราคาที่ได้จากการคำนวณตามหลักเกณฑ์ที่คณะกรรมการราคากลางกำหนด',
  database: '(2) ราคาจากฐานข้อมูลราคาอ้างอิงของพัสดุที่กรมบัญชีกลางจัดทำ',
  standard: '(3) ราคามาตรฐานที่สำนักงบประมาณหรือหน่วยงานกลางอื่นกำหนด',
  market: '(4) ราคาที่ได้จากการสืบราคาจากท้องตลาด',
  last: '(5) ราคาที่เคยซื้อหรือจ้างครั้งหลังสุดภายในระยะเวลาสองปีงบประมาณ',
  agency: '(6) ราคาอื่นใดตามหลักเกณฑ์ของหน่วยงานของรัฐ',
} as const

/** มาตรา 60, ระเบียบฯ 2560 ข้อ 21: the specification or the terms of reference, by a committee or one person. */
const specification: Step = {
  key: 'specification',
  name: 'จัดทำรายละเอียดคุณลักษณะเฉพาะหรือขอบเขตของงาน',
  by: 'purchase:draft',
  who: 'คณะกรรมการหรือเจ้าหน้าที่ที่ได้รับแต่งตั้ง',
  citation: regulation('21'),
  papers: ['committee-order'],
  facts: {
    summary: { label: 'สาระสำคัญของคุณลักษณะหรือขอบเขตของงาน', type: 'long' },
  },
  needs: (purchase) => [
    ...(purchase.lines === 0 ? [{ code: 'procurement/lines-missing' as const }] : []),
    ...committeeNeeds(purchase, ['specification']),
  ],
}

/** มาตรา 4, 63: the reference price, from the first source of the order that gives one. */
const referencePrice: Step = {
  key: 'reference-price',
  name: 'กำหนดราคากลาง',
  by: 'purchase:draft',
  who: 'คณะกรรมการหรือเจ้าหน้าที่ที่ได้รับแต่งตั้ง',
  citation: act('4'),
  papers: [],
  facts: {
    amount: { label: 'ราคากลาง', type: 'money' },
    source: { label: 'แหล่งที่มาของราคากลาง', type: 'choice', choices: priceSources },
    detail: {
      label: 'รายละเอียดของแหล่งที่มา',
      help: 'เช่น ชื่อร้านที่สืบราคา เลขที่สัญญาเดิม หรือชื่อบัญชีราคามาตรฐาน',
      type: 'long',
    },
    publishedOn: { label: 'วันที่ประกาศราคากลางในระบบ e-GP', type: 'day', optional: true },
  },
  judge: (purchase, { facts }) =>
    mustPublishPrice(purchase) && textFact(facts, 'publishedOn') === ''
      ? [{ code: 'procurement/facts-missing', labels: ['วันที่ประกาศราคากลางในระบบ e-GP'] }]
      : [],
}

/** มาตรา 63; above the sum of a direct purchase by the circular's practice. */
function mustPublishPrice({ budget, began, thresholds }: PurchaseCase): boolean {
  const limit = thresholdOn('direct-purchase', began, thresholds)
  return limit !== undefined && !meets(budget, limit)
}

const planGate = ({ plan }: PurchaseCase): readonly ProcurementRefusal[] =>
  plan === 'not-published' ? [{ code: 'procurement/not-published' }] : []

const funded = ({ unfunded }: PurchaseCase): readonly ProcurementRefusal[] =>
  unfunded > 0n ? [{ code: 'procurement/not-funded', left: unfunded }] : []

/** ระเบียบฯ 2560 ข้อ 22: the report that asks to buy or hire, with its eight items; ข้อ 22 วรรคสอง lets it be short. */
export const request = (bodies: readonly CommitteeKind[]): Step => ({
  key: 'request',
  name: 'จัดทำรายงานขอซื้อหรือขอจ้าง',
  by: 'purchase:draft',
  who: 'เจ้าหน้าที่',
  citation: regulation('22'),
  papers: ['request-report', 'committee-order'],
  fixes: 'request',
  facts: {
    neededDays: { label: 'กำหนดเวลาที่ต้องการใช้พัสดุหรือให้งานแล้วเสร็จ (วัน)', type: 'count' },
    criteria: {
      label: 'หลักเกณฑ์การพิจารณาคัดเลือกข้อเสนอ',
      type: 'choice',
      choices: { price: 'เกณฑ์ราคา', performance: 'เกณฑ์ราคาประกอบเกณฑ์อื่น (Price Performance)' },
    },
    other: { label: 'ข้อเสนออื่น ๆ', type: 'long', optional: true },
  },
  needs: (purchase) => [...planGate(purchase), ...funded(purchase), ...committeeNeeds(purchase, bodies)],
  heed: committeeWarnings,
})

const screening = (key: string, from: string, what: string): Step => ({
  key,
  name: `หัวหน้าเจ้าหน้าที่ตรวจสอบ${what}`,
  by: 'purchase:screen',
  who: 'หัวหน้าเจ้าหน้าที่',
  citation: regulation('22'),
  papers: [],
  facts: {},
  returnsTo: from,
  ...(from === 'result' ? { tells: 'result' as const } : {}),
})

const passing = (key: string, from: string, what: string): Step => ({
  key,
  name: `ปลัดเสนอความเห็นต่อ${what}`,
  by: 'purchase:pass',
  who: 'ปลัด',
  citation: regulation('22'),
  papers: [],
  facts: {},
  returnsTo: from,
  ...(from === 'result' ? { tells: 'result' as const } : {}),
})

/** ระเบียบฯ 2560 ข้อ 22, 24: through the head of supplies and the ปลัด to the head of the office; with his approval the money is held. */
export const approvedRequest: readonly Step[] = [
  screening('request-screened', 'request', 'รายงานขอซื้อขอจ้าง'),
  passing('request-passed', 'request', 'รายงานขอซื้อขอจ้าง'),
  {
    key: 'request-approved',
    name: 'หัวหน้าหน่วยงานของรัฐให้ความเห็นชอบและแต่งตั้งคณะกรรมการ',
    by: 'purchase:approve',
    who: 'หัวหน้าหน่วยงานของรัฐ (นายก)',
    citation: regulation('24, 25'),
    papers: ['committee-order'],
    facts: {},
    returnsTo: 'request',
    effect: 'commit',
    needs: (purchase) => [...planGate(purchase), ...funded(purchase)],
  },
]

/** What every method begins with: what it has to be, what it may cost, and the approval to buy it with these bodies. */
export const preparedFor = (bodies: readonly CommitteeKind[]): readonly Step[] => [
  specification,
  referencePrice,
  request(bodies),
  ...approvedRequest,
]

/** ระเบียบฯ 2560 ข้อ 103, 104: the same of consultants, whose report has an item more. */
export const preparedForConsultants = (bodies: readonly CommitteeKind[]): readonly Step[] => [
  { ...specification, citation: regulation('103') },
  referencePrice,
  { ...request(bodies), citation: regulation('104') },
  ...approvedRequest,
]

/** The same of a result: through the same hands. */
export const screenedResult: readonly Step[] = [
  screening('result-screened', 'result', 'รายงานผลการพิจารณา'),
  passing('result-passed', 'result', 'รายงานผลการพิจารณา'),
]
