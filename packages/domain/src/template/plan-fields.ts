import { regulation } from '../law/citation.ts'
import type { PlanPaper } from './paper-kind.ts'
import { block, must, said, saidOrNot, type TemplateFields } from './template-field.ts'

const plan = {
  หน่วยงาน: said('ชื่อหน่วยงาน', 'องค์การบริหารส่วนตำบลตัวอย่าง'),
  หัวหน้าหน่วยงาน: said('ตำแหน่งของหัวหน้าหน่วยงานของรัฐ', 'นายกองค์การบริหารส่วนตำบลตัวอย่าง'),
  ปีงบประมาณ: said('ปีงบประมาณ', '2570'),
  ชื่อแผน: said('แผนประจำปี แผนเพิ่มเติม หรือการเปลี่ยนแปลงแผน', 'แผนการจัดซื้อจัดจ้างประจำปี'),
  ครั้งที่: saidOrNot('ลำดับของการเพิ่มเติมหรือเปลี่ยนแปลง', '2'),
} as const satisfies TemplateFields

/** One item of the plan, as a column of its table can show it. */
export const planItemFields = {
  ลำดับ: said('ลำดับในตาราง', '1'),
  เลขที่รายการ: said('เลขที่รายการในแผน', '15'),
  เดือนที่เริ่มจัดหา: said('เดือนที่คาดว่าจะเริ่มจัดซื้อจัดจ้าง', 'ธันวาคม 2569'),
  รายการ: said('ชื่อรายการหรือโครงการ', 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 3'),
  จำนวน: said('จำนวนพร้อมหน่วยนับ', '1 โครงการ'),
  ส่วนราชการ: said('กองหรือสำนักเจ้าของเงิน', 'กองช่าง'),
  แผนงาน: said('แผนงาน', 'อุตสาหกรรมและการโยธา'),
  หมวดรายจ่าย: said('หมวดหรือประเภทรายจ่าย', 'ค่าที่ดินและสิ่งก่อสร้าง'),
  วงเงิน: said('วงเงินโดยประมาณ (บาท)', '1,987,000.00'),
  วิธีจัดหา: said('วิธีที่คาดว่าจะจัดหา', 'e-bidding'),
  กำหนดส่งมอบ: said('กำหนดส่งมอบ (วัน) เว้นว่างให้เขียนเอง', ''),
  หมายเหตุ: said('หมายเหตุ เช่น ข้อยกเว้นการเผยแพร่ หรือเหตุผลที่เปลี่ยนแปลง', ''),
} as const satisfies TemplateFields

export type PlanItemField = keyof typeof planItemFields

export const isPlanItemField = (name: string): name is PlanItemField => Object.hasOwn(planItemFields, name)

/** ระเบียบฯ 2560 ข้อ 11: name, estimate and the time expected are the least that a plan says. */
export const planFields = {
  'plan-announcement': {
    ...plan,
    จำนวนรายการ: said('จำนวนรายการในแผน', '48'),
    วงเงินรวม: said('วงเงินรวม เป็นตัวเลข', '12,450,000.00'),
    วงเงินรวมตัวอักษร: said('วงเงินรวม เป็นตัวอักษร', 'สิบสองล้านสี่แสนห้าหมื่นบาทถ้วน'),
    วันที่เห็นชอบ: saidOrNot('วันที่หัวหน้าหน่วยงานเห็นชอบ', '20 ตุลาคม 2569'),
    เหตุผลที่เปลี่ยนแปลง: saidOrNot('เหตุผลของการเปลี่ยนแปลงแผน', ''),
    รายการที่เปลี่ยนแปลง: block('รายการก่อนและหลังเปลี่ยนแปลง พร้อมเหตุผล'),
  },
  'plan-table': {
    ...planItemFields,
    รายการ: must(planItemFields.รายการ, regulation('11 วรรคสอง (1)')),
    วงเงิน: must(planItemFields.วงเงิน, regulation('11 วรรคสอง (2)')),
    เดือนที่เริ่มจัดหา: must(planItemFields.เดือนที่เริ่มจัดหา, regulation('11 วรรคสอง (3)')),
  },
} as const satisfies Record<PlanPaper, TemplateFields>
