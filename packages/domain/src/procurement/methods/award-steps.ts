import type { CivilDate } from '../../calendar/civil-date.ts'
import { act, regulation, type Citation } from '../../law/citation.ts'
import { appealRuns, heldUpByAppeal, signFrom, waitsForAppeal } from '../appeal.ts'
import { judgeOrder, listedWinner } from '../award.ts'
import { standingStep, type Passing, type PurchaseCase } from '../case.ts'
import { dayFact, type FactFields } from '../fact.ts'
import type { Step } from '../method.ts'
import type { ProcurementRefusal } from '../procurement-refusal.ts'
import { outOfOrder } from '../refused-day.ts'
import { screenedResult } from './preparation.ts'

const governor: FactFields = {
  governorPaper: {
    label: 'เลขที่หนังสือเห็นชอบของผู้มีอำนาจเหนือขึ้นไปหนึ่งชั้น (ผู้ว่าราชการจังหวัด)',
    help: 'เฉพาะเมื่อวงเงินเกินอำนาจสั่งซื้อสั่งจ้างของหัวหน้าหน่วยงาน',
    type: 'text',
    optional: true,
  },
}

/** อนุมัติสั่งซื้อสั่งจ้าง by the head of the office, within his authority (ระเบียบฯ 2560 ข้อ 84-87). */
const approvedByHead: Step = {
  key: 'result-approved',
  name: 'หัวหน้าหน่วยงานของรัฐอนุมัติสั่งซื้อหรือสั่งจ้าง',
  by: 'purchase:approve',
  who: 'หัวหน้าหน่วยงานของรัฐ (นายก)',
  citation: regulation('84-87'),
  papers: [],
  facts: governor,
  returnsTo: 'result',
  tells: 'result',
  effect: 'award',
  needs: listedWinner,
  judge: (purchase, { facts }) => judgeOrder(purchase, facts),
}

/** ระเบียบฯ 2560 ข้อ 79: of a small direct award the head of supplies buys within the sum that was approved. */
const orderedByHeadOfSupplies: Step = {
  key: 'result-approved',
  name: 'หัวหน้าเจ้าหน้าที่สั่งซื้อหรือสั่งจ้างภายในวงเงินที่ได้รับความเห็นชอบ',
  by: 'purchase:order',
  who: 'หัวหน้าเจ้าหน้าที่',
  citation: regulation('79'),
  papers: ['purchase-order'],
  facts: {},
  returnsTo: 'result',
  tells: 'result',
  effect: 'award',
  needs: listedWinner,
}

const places = {
  cgdOn: { label: 'วันที่ประกาศในระบบของกรมบัญชีกลาง (e-GP)', type: 'day' },
  websiteOn: { label: 'วันที่ประกาศในเว็บไซต์ของหน่วยงาน', type: 'day' },
  boardOn: { label: 'วันที่ปิดประกาศ ณ หน่วยงาน', type: 'day' },
  told: { label: 'แจ้งผลให้ผู้เสนอราคาทุกรายทราบทางอีเมลแล้ว', type: 'yes' },
} as const satisfies FactFields

/** ประกาศผลผู้ชนะ in the three places and to everybody who offered (มาตรา 66, ระเบียบฯ 2560 ข้อ 42). */
const announced = (citation: Citation): Step => ({
  key: 'winner-announced',
  name: 'ประกาศผลผู้ชนะและแจ้งผู้เสนอราคา',
  by: 'purchase:publish',
  who: 'หัวหน้าเจ้าหน้าที่',
  citation,
  papers: ['winner-announcement'],
  facts: places,
  judge: announcedInOrder,
  keptBy: appealRuns,
})

/** Announced after the result was approved, and everywhere by the day on which this is said. */
function announcedInOrder(purchase: PurchaseCase, { on, facts }: Passing): readonly ProcurementRefusal[] {
  const approved = standingStep(purchase, 'result-approved')?.on
  return (['cgdOn', 'websiteOn', 'boardOn'] as const).flatMap((name) => {
    const day = dayFact(facts, name)
    if (day === undefined) return []
    const { label } = places[name]
    if (approved !== undefined && day < approved) return [outOfOrder('วันอนุมัติผล', label)]
    return day > on ? [outOfOrder(label, 'วันที่ทำขั้นตอนนี้')] : []
  })
}

/**
 * The day from which the seven working days run: the announcement in the comptroller's network (มาตรา 117), or where the
 * papers of what was brought forward do not tell it, that of the step.
 */
export function announcedOn(purchase: PurchaseCase): CivilDate | undefined {
  const step = standingStep(purchase, 'winner-announced')
  return step && (dayFact(step.facts, 'cgdOn') ?? step.on)
}

/** พ้นระยะเวลาอุทธรณ์: signed only when the window has passed and no appeal runs (มาตรา 66 วรรคสอง). */
const cleared: Step = {
  key: 'appeal-cleared',
  name: 'พ้นระยะเวลาอุทธรณ์',
  by: 'purchase:draft',
  who: 'เจ้าหน้าที่',
  citation: act('66 วรรคสอง, 117'),
  papers: [],
  facts: {},
  when: waitsForAppeal,
  needs: heldUpByAppeal,
  bounds: (purchase) => {
    const day = announcedOn(purchase)
    return day === undefined ? {} : { notBefore: signFrom(day, purchase.holidays) }
  },
}

/** From the report of the result to the day from which it may be signed. */
export const award = (announcement: Citation): readonly Step[] => [
  ...screenedResult,
  approvedByHead,
  announced(announcement),
  cleared,
]

/** The same of a small direct award. */
export const smallAward: readonly Step[] = [orderedByHeadOfSupplies, announced(regulation('81'))]
