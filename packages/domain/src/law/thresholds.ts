import { civilDate, type CivilDate } from '../calendar/civil-date.ts'
import { baht, type Satang } from '../money/satang.ts'
import { circular804, limits, regulation, revenueCode, type Citation } from './citation.ts'

/**
 * The sums on which the law turns, with what they decide and on which side the sum itself lies:
 * 'at-most' holds for an amount up to it, 'at-least' from it on, 'above' beyond it only.
 */
export const thresholds = {
  'capitalised-from': ['มูลค่าขั้นต่ำของครุภัณฑ์ที่คิดค่าเสื่อมราคา (ราคาต่อหน่วย)', 'at-least'],
  'direct-purchase': ['วงเงินจัดซื้อจัดจ้างโดยวิธีเฉพาะเจาะจง', 'at-most'],
  'short-form': ['วงเงินซื้อที่ใช้รายงานฉบับเดียวตาม ว 804', 'at-most'],
  'consultant-direct': ['วงเงินจ้างที่ปรึกษาโดยวิธีเฉพาะเจาะจง', 'at-most'],
  'consultant-limited': ['วงเงินจ้างที่ปรึกษาจำนวนจำกัดโดยวิธีเฉพาะเจาะจง', 'at-most'],
  'design-direct': ['วงเงินงบประมาณค่าก่อสร้างที่จ้างออกแบบหรือควบคุมงานโดยวิธีเฉพาะเจาะจง', 'at-most'],
  'market-quotation': ['วงเงินตลาดอิเล็กทรอนิกส์ที่เสนอราคาโดยใบเสนอราคา', 'at-most'],
  'price-enquiry': ['วงเงินซื้อหรือจ้างโดยวิธีสอบราคา', 'at-most'],
  'order-general': ['วงเงินที่นายกสั่งซื้อสั่งจ้างโดยวิธีประกาศเชิญชวนทั่วไป', 'at-most'],
  'order-selective': ['วงเงินที่นายกสั่งซื้อสั่งจ้างโดยวิธีคัดเลือก', 'at-most'],
  'order-direct': ['วงเงินที่นายกสั่งซื้อสั่งจ้างโดยวิธีเฉพาะเจาะจง', 'at-most'],
  'order-design': ['วงเงินที่นายกสั่งจ้างออกแบบหรือควบคุมงานก่อสร้าง', 'at-most'],
  'no-written-agreement': ['วงเงินที่ไม่ต้องทำข้อตกลงเป็นหนังสือ', 'at-most'],
  'one-inspector': ['วงเงินที่ตั้งผู้ตรวจรับพัสดุคนเดียวได้', 'at-most'],
  'bid-security': ['วงเงินที่ต้องมีหลักประกันการเสนอราคา', 'above'],
  'draft-hearing': ['วงเงินที่ต้องเผยแพร่ร่างเพื่อรับฟังความคิดเห็น', 'above'],
  'contract-copy': ['มูลค่าสัญญาที่ต้องส่งสำเนาให้ สตง. และกรมสรรพากร', 'at-least'],
  'withholding-from': ['ค่าพัสดุหรือค่าจ้างทั้งสัญญาที่ต้องหักภาษีเงินได้ ณ ที่จ่าย', 'at-least'],
  'damages-by-ministry': ['ค่าเสียหายที่ต้องขอความเห็นชอบจากกระทรวงการคลัง', 'above'],
  'negotiated-sale': ['ราคาซื้อหรือได้มารวมที่ขายโดยวิธีเฉพาะเจาะจงได้', 'at-most'],
  'write-off-by-office-head': ['ราคาซื้อหรือได้มารวมที่นายกอนุมัติจำหน่ายเป็นสูญได้', 'at-most'],
} as const satisfies Record<string, readonly [decides: string, side: 'at-most' | 'at-least' | 'above']>

export type ThresholdName = keyof typeof thresholds

/** A sum for as long as it holds: from its day on, up to and with `to` where it has ended. */
export type Threshold = {
  readonly name: ThresholdName
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly value: Satang
}

/** A sum that the house knows without being told, with its source and whether that was read in the text. */
export type SeededThreshold = Threshold & {
  readonly citation: Citation
  readonly certainty: 'read' | 'unverified'
}

const row = (
  name: ThresholdName,
  whole: number,
  rest: Pick<SeededThreshold, 'from' | 'citation'> & Partial<SeededThreshold>,
): SeededThreshold => ({ name, to: null, certainty: 'read', ...rest, value: baht(whole) })

/** ระเบียบฯ came into force on the day after it was published. */
const sinceRegulation = civilDate.parse('2017-08-24')

/** กฎกระทรวง was published with the Act's coming into force. */
const sinceAct = civilDate.parse('2017-08-23')

/** No source for a local government's own capitalisation dates is known, so the central ones stand and an office may set others. */
const capitalisation = {
  citation: { instrument: 'depreciation', clause: '' },
  certainty: 'unverified',
} as const

export const seededThresholds: readonly SeededThreshold[] = [
  row('capitalised-from', 5_000, {
    ...capitalisation,
    from: civilDate.parse('2002-10-01'),
    to: civilDate.parse('2019-09-30'),
  }),
  row('capitalised-from', 10_000, { ...capitalisation, from: civilDate.parse('2019-10-01') }),
  row('direct-purchase', 500_000, { from: sinceAct, citation: limits('1') }),
  row('short-form', 50_000, {
    from: civilDate.parse('2025-11-12'),
    citation: circular804,
    certainty: 'unverified',
  }),
  row('consultant-direct', 500_000, { from: sinceAct, citation: limits('2') }),
  row('consultant-limited', 5_000_000, { from: sinceAct, citation: limits('2') }),
  row('design-direct', 5_000_000, { from: sinceAct, citation: limits('3') }),
  row('market-quotation', 5_000_000, { from: sinceRegulation, citation: regulation('30') }),
  row('price-enquiry', 5_000_000, { from: sinceRegulation, citation: regulation('32') }),
  row('order-general', 200_000_000, { from: sinceRegulation, citation: regulation('84') }),
  row('order-selective', 100_000_000, { from: sinceRegulation, citation: regulation('85') }),
  row('order-direct', 50_000_000, { from: sinceRegulation, citation: regulation('86') }),
  row('order-design', 50_000_000, { from: sinceRegulation, citation: regulation('158') }),
  row('no-written-agreement', 100_000, { from: sinceAct, citation: limits('4') }),
  row('one-inspector', 100_000, { from: sinceAct, citation: limits('5') }),
  row('bid-security', 5_000_000, { from: sinceRegulation, citation: regulation('166') }),
  row('draft-hearing', 5_000_000, { from: sinceRegulation, citation: regulation('45') }),
  row('contract-copy', 1_000_000, { from: sinceRegulation, citation: regulation('164') }),
  row('withholding-from', 10_000, {
    from: sinceAct,
    citation: revenueCode('50 (4)'),
    certainty: 'unverified',
  }),
  row('damages-by-ministry', 50_000, { from: sinceRegulation, citation: regulation('187-189') }),
  row('negotiated-sale', 500_000, { from: sinceRegulation, citation: regulation('215 (1) (ก)') }),
  row('write-off-by-office-head', 1_000_000, { from: sinceRegulation, citation: regulation('217') }),
]

/** The sum that holds on the day, the office's own rows before the seeded ones; undefined on a day for which none is known. */
export const thresholdOn = (
  name: ThresholdName,
  day: CivilDate,
  own: readonly Threshold[] = [],
): Threshold | undefined => latest(own, name, day) ?? latest(seededThresholds, name, day)

/** Does the amount lie on the side of the sum for which the rule is made? */
export function meets(amount: Satang, threshold: Threshold): boolean {
  switch (thresholds[threshold.name][1]) {
    case 'at-most':
      return amount <= threshold.value
    case 'at-least':
      return amount >= threshold.value
    case 'above':
      return amount > threshold.value
  }
}

function latest(rows: readonly Threshold[], name: ThresholdName, day: CivilDate): Threshold | undefined {
  const holding = rows.filter(
    (one) => one.name === name && one.from <= day && (one.to === null || day <= one.to),
  )
  return holding.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
}
