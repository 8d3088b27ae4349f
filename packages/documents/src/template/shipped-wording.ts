import type { PaperKind, PlanPaper } from '@prongsai/domain/template/paper-kind'
import { contractWording } from './shipped-contract-wording.ts'
import { purchaseWording } from './shipped-purchase-wording.ts'

/** The words of a paper, and which they are: 'shipped/1' of the house, 'office/3' the third that the office made. */
export type Wording = { readonly version: string; readonly body: string }

const planWording = {
  'plan-announcement': `
เรื่อง เผยแพร่{ชื่อแผน} ปีงบประมาณ พ.ศ. {ปีงบประมาณ}
ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 11 และระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 11 ให้หน่วยงานของรัฐจัดทำแผนการจัดซื้อจัดจ้างประจำปี และประกาศเผยแพร่ในระบบเครือข่ายสารสนเทศของกรมบัญชีกลางและของหน่วยงาน และปิดประกาศ ณ สถานที่ปิดประกาศของหน่วยงาน นั้น
ลำดับครั้งที่ {ครั้งที่} ของปีงบประมาณ
การเปลี่ยนแปลงครั้งนี้ เนื่องจาก{เหตุผลที่เปลี่ยนแปลง}
{หน่วยงาน}ได้จัดทำ{ชื่อแผน} ปีงบประมาณ พ.ศ. {ปีงบประมาณ} จำนวน {จำนวนรายการ} รายการ วงเงินรวม {วงเงินรวม} บาท ({วงเงินรวมตัวอักษร})
หัวหน้าหน่วยงานของรัฐให้ความเห็นชอบแล้วเมื่อวันที่ {วันที่เห็นชอบ}
{รายการที่เปลี่ยนแปลง}
จึงขอประกาศเผยแพร่ ตามตารางแผนการจัดซื้อจัดจ้างที่แนบท้ายประกาศนี้`,

  'plan-table': `
ลำดับ | {ลำดับ} | 11
กำหนดเวลาที่เริ่มจัดหา | {เดือนที่เริ่มจัดหา} | 25
รายการ | {รายการ} | 54
จำนวน | {จำนวน} | 19
หน่วยงานเจ้าของเงิน | {ส่วนราชการ} | 25
แผนงาน/งาน/โครงการ | {แผนงาน} | 29
งบประมาณ (บาท) | {วงเงิน} | 27
วิธีจัดหา | {วิธีจัดหา} | 22
กำหนดส่งมอบ (วัน) | {กำหนดส่งมอบ} | 13
หมายเหตุ | {หมายเหตุ} | 21`,
} as const satisfies Record<PlanPaper, string>

const wording: Readonly<Record<PaperKind, string>> = {
  ...purchaseWording,
  ...contractWording,
  ...planWording,
}

/** Until an office has words of its own. */
export const shippedWording = (kind: PaperKind): Wording => ({
  version: 'shipped/1',
  body: wording[kind].trim(),
})
