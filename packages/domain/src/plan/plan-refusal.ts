import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meanwhileText, type Meanwhile } from '../journal/meanwhile.ts'
import {
  needStatuses,
  planChannels,
  planSteps,
  roundKinds,
  roundStatuses,
  type NeedStatus,
  type PlanChannel,
  type PlanStep,
  type RoundKind,
  type RoundStatus,
} from './plan.ts'

type OfStatus = { readonly status: RoundStatus }

/** What a round and its approvals refuse. */
type RoundRefusal =
  | { readonly code: 'plan/round-open'; readonly kind: RoundKind; readonly number: number }
  | { readonly code: 'plan/first-stands'; readonly number: number }
  | { readonly code: 'plan/no-first' }
  | { readonly code: 'plan/opened-meanwhile' }
  | ({ readonly code: 'plan/not-draft' } & OfStatus)
  | { readonly code: 'plan/empty' }
  | { readonly code: 'plan/not-submitted'; readonly status: RoundStatus }
  | { readonly code: 'plan/decided-already'; readonly step: PlanStep; readonly by: string }
  | { readonly code: 'plan/not-your-step'; readonly step: PlanStep }
  | { readonly code: 'plan/step-passed'; readonly step: PlanStep; readonly next: PlanStep }
  | { readonly code: 'plan/same-person'; readonly step: PlanStep }
  | { readonly code: 'plan/approval-gone' }
  | { readonly code: 'plan/refusal-stays' }
  | { readonly code: 'plan/later-step'; readonly step: PlanStep }
  | { readonly code: 'plan/publication-stands'; readonly channel: PlanChannel }
  | { readonly code: 'plan/later-round'; readonly kind: RoundKind; readonly number: number }
  | { readonly code: 'plan/purchase-stands'; readonly item: string; readonly purchase: string }
  | { readonly code: 'plan/approval-above' }
  | { readonly code: 'plan/was-sent-before' }
  | { readonly code: 'plan/not-brought' }

/** What its items, its publication and the needs refuse. */
type ItemRefusal =
  | { readonly code: 'plan/not-approved'; readonly status: RoundStatus }
  | { readonly code: 'plan/published-already'; readonly channel: PlanChannel; readonly on: CivilDate }
  | { readonly code: 'plan/published-twice' }
  | { readonly code: 'plan/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'plan/before-approval'; readonly day: CivilDate; readonly approvedOn: CivilDate }
  | { readonly code: 'plan/publication-gone' }
  | { readonly code: 'plan/new-in-change' }
  | { readonly code: 'plan/change-in-other'; readonly kind: RoundKind }
  | { readonly code: 'plan/nothing-changed'; readonly item: string }
  | { readonly code: 'plan/not-standing'; readonly item: string }
  | { readonly code: 'plan/other-year'; readonly item: number; readonly round: number }
  | { readonly code: 'plan/line-other-year'; readonly line: string; readonly year: number }
  | { readonly code: 'plan/file-other-year'; readonly file: number; readonly round: number }
  | { readonly code: 'plan/file-asks'; readonly questions: number; readonly units: number }
  | { readonly code: 'plan/file-nothing' }
  | { readonly code: 'plan/file-no-draft'; readonly year: number }
  | { readonly code: 'plan/need-decided'; readonly status: NeedStatus }
  | { readonly code: 'plan/need-not-yours' }
  | { readonly code: 'plan/need-outside-unit' }
  | ({ readonly code: 'plan/changed-meanwhile' } & Meanwhile)

/** What the plan refuses. */
export type PlanRefusal = RoundRefusal | ItemRefusal

type Of<Code extends PlanRefusal['code']> = Extract<PlanRefusal, { readonly code: Code }>

/** The sentence of each refusal. */
const texts: { readonly [Code in PlanRefusal['code']]: (refusal: Of<Code>) => string } = {
  'plan/round-open': (refusal) =>
    `เปิดรอบใหม่ไม่ได้: ${roundKinds[refusal.kind]} (รอบที่ ${refusal.number}) ยังไม่ได้รับความเห็นชอบ กรุณาทำรอบนั้นให้เสร็จ หรือยกเลิกการเสนอรอบนั้นก่อน`,
  'plan/first-stands': (refusal) =>
    `เปิดรอบใหม่ไม่ได้: ปีงบประมาณนี้มีแผนประจำปีแล้ว (รอบที่ ${refusal.number}) กรุณาทำเป็นแผนเพิ่มเติมหรือเปลี่ยนแปลงแผน`,
  'plan/no-first': () => 'เปิดรอบใหม่ไม่ได้: ปีงบประมาณนี้ยังไม่มีแผนประจำปีที่ได้รับความเห็นชอบ กรุณาจัดทำแผนประจำปีก่อน',
  'plan/opened-meanwhile': () => 'เปิดรอบใหม่ไม่ได้: มีผู้เปิดรอบของปีงบประมาณนี้ไปก่อนในขณะเดียวกัน กรุณาใช้รอบที่เปิดแล้ว',
  'plan/not-draft': (refusal) =>
    `แก้ไขไม่ได้: รอบนี้อยู่ในสถานะ "${roundStatuses[refusal.status]}" ${refusal.status === 'submitted' ? 'หากต้องแก้ไข ให้เรียกคืนก่อนมีผู้พิจารณา หรือให้ผู้พิจารณาส่งคืน' : 'หากต้องแก้ไข ให้เปลี่ยนแปลงแผนพร้อมเหตุผล (ระเบียบฯ ข้อ 13)'}`,
  'plan/empty': () => 'เสนอไม่ได้: รอบนี้ยังไม่มีรายการ กรุณาเพิ่มรายการก่อน',
  'plan/not-submitted': (refusal) =>
    `พิจารณาไม่ได้: รอบนี้อยู่ในสถานะ "${roundStatuses[refusal.status]}" ไม่ได้รอการพิจารณา`,
  'plan/decided-already': (refusal) =>
    `เรียกคืนไม่ได้: ${refusal.by} พิจารณาขั้น "${planSteps[refusal.step]}" แล้ว กรุณาขอให้ผู้พิจารณาส่งคืน หรือเพิกถอนการพิจารณาก่อน`,
  'plan/not-your-step': (refusal) => `พิจารณาไม่ได้: รอบนี้รอขั้น "${planSteps[refusal.step]}" ซึ่งไม่ใช่อำนาจของท่าน`,
  'plan/step-passed': (refusal) =>
    `พิจารณาไม่ได้: ขั้น "${planSteps[refusal.step]}" มีผู้พิจารณาแล้ว ขณะนี้รอขั้น "${planSteps[refusal.next]}"`,
  'plan/same-person': (refusal) =>
    `พิจารณาไม่ได้: ท่านพิจารณาขั้น "${planSteps[refusal.step]}" ของรอบนี้แล้ว แต่ละขั้นต้องเป็นคนละคน เว้นแต่เป็นผู้รักษาราชการแทนตามคำสั่ง`,
  'plan/approval-gone': () => 'เพิกถอนไม่ได้: การพิจารณานี้ถูกเพิกถอนไปแล้ว หรือเป็นของการเสนอครั้งก่อน',
  'plan/refusal-stays': () => 'เพิกถอนไม่ได้: รอบนี้ส่งคืนผู้จัดทำแล้ว หากเห็นควรดำเนินการต่อ ให้ผู้จัดทำเสนออีกครั้ง',
  'plan/later-step': (refusal) =>
    `เพิกถอนไม่ได้: ขั้น "${planSteps[refusal.step]}" พิจารณาต่อไปแล้ว ต้องเพิกถอนขั้นนั้นก่อน`,
  'plan/publication-stands': (refusal) =>
    `เพิกถอนไม่ได้: เผยแพร่แล้วที่ ${planChannels[refusal.channel]} กรุณายกเลิกบันทึกการเผยแพร่ก่อน หรือเปลี่ยนแปลงแผนพร้อมเหตุผล (ระเบียบฯ ข้อ 13)`,
  'plan/later-round': (refusal) =>
    `เพิกถอนไม่ได้: ${roundKinds[refusal.kind]} (รอบที่ ${refusal.number}) จัดทำต่อจากรอบนี้แล้ว กรุณายกเลิกการเสนอรอบนั้นก่อน`,
  'plan/purchase-stands': (refusal) =>
    `ทำรายการไม่ได้: "${refusal.item}" เริ่มจัดซื้อจัดจ้างแล้ว (${refusal.purchase}) กรุณายกเลิกการจัดซื้อจัดจ้างนั้นก่อน`,
  'plan/approval-above': () => 'เพิกถอนไม่ได้: ต้องเป็นผู้มีอำนาจในขั้นนั้นหรือหัวหน้าหน่วยงานของรัฐ',
  'plan/was-sent-before': () => 'บันทึกเป็นแผนยกมาไม่ได้: รอบนี้เคยเสนอขอความเห็นชอบในระบบแล้ว กรุณาเสนอตามขั้นตอน',
  'plan/not-brought': () => 'ทำรายการไม่ได้: รอบนี้ไม่ใช่แผนยกมา กรุณาเพิกถอนการพิจารณาตามขั้นตอน',
  'plan/not-approved': (refusal) =>
    `บันทึกการเผยแพร่ไม่ได้: รอบนี้อยู่ในสถานะ "${roundStatuses[refusal.status]}" ต้องได้รับความเห็นชอบจากหัวหน้าหน่วยงานของรัฐก่อน (ระเบียบฯ ข้อ 11)`,
  'plan/published-already': (refusal) =>
    `บันทึกไม่ได้: ${planChannels[refusal.channel]} บันทึกการเผยแพร่ไว้แล้วเมื่อ ${formatThaiDate(refusal.on)} หากบันทึกผิด กรุณายกเลิกบันทึกเดิมก่อน`,
  'plan/published-twice': () => 'บันทึกไม่ได้: มีผู้บันทึกการเผยแพร่ที่เดียวกันนี้ไปก่อนในขณะเดียวกัน กรุณาตรวจสอบบันทึกที่มีอยู่',
  'plan/day-ahead': (refusal) => `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่`,
  'plan/before-approval': (refusal) =>
    `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} อยู่ก่อนวันที่ได้รับความเห็นชอบ (${formatThaiDate(refusal.approvedOn)}) กรุณาตรวจสอบวันที่`,
  'plan/publication-gone': () => 'ยกเลิกไม่ได้: บันทึกการเผยแพร่นี้ถูกยกเลิกไปแล้ว',
  'plan/new-in-change': () => 'เพิ่มรายการใหม่ไม่ได้: รอบนี้เป็นการเปลี่ยนแปลงแผน กรุณาเปิดรอบแผนเพิ่มเติมสำหรับรายการใหม่',
  'plan/change-in-other': (refusal) =>
    `เปลี่ยนแปลงรายการนี้ไม่ได้: รอบนี้เป็น${roundKinds[refusal.kind]} รายการที่ได้รับความเห็นชอบแล้วต้องแก้ในรอบเปลี่ยนแปลงแผน (ระเบียบฯ ข้อ 13)`,
  'plan/nothing-changed': (refusal) =>
    `บันทึกไม่ได้: "${refusal.item}" ยังเหมือนเดิมทุกช่อง หากไม่ต้องการเปลี่ยนแปลงรายการนี้ ให้นำออกจากรอบ`,
  'plan/not-standing': (refusal) => `เปลี่ยนแปลงไม่ได้: "${refusal.item}" ไม่ได้อยู่ในแผนปัจจุบัน`,
  'plan/other-year': (refusal) =>
    `ทำรายการไม่ได้: รายการนี้เป็นของปีงบประมาณ ${refusal.item} แต่รอบนี้เป็นของปีงบประมาณ ${refusal.round}`,
  'plan/line-other-year': (refusal) =>
    `บันทึกไม่ได้: รายการงบประมาณ "${refusal.line}" เป็นของปีงบประมาณ ${refusal.year} กรุณาเลือกรายการของปีเดียวกับแผน`,
  'plan/file-other-year': (refusal) =>
    `นำเข้าไม่ได้: แฟ้มนี้เป็นแผนของปีงบประมาณ ${refusal.file} แต่รอบที่กำลังจัดทำเป็นของปีงบประมาณ ${refusal.round} กรุณาเลือกแฟ้มของปีเดียวกัน หรือเปลี่ยนปีที่ทำงาน`,
  'plan/file-asks': (refusal) =>
    `บันทึกไม่ได้: ${[refusal.questions > 0 ? `มี ${refusal.questions} แถวที่ต้องตอบ` : '', refusal.units > 0 ? `มีชื่อส่วนราชการ ${refusal.units} ชื่อที่ต้องเลือกว่าคือส่วนราชการใด` : ''].filter((part) => part !== '').join(' และ')} กรุณาตอบให้ครบ แล้วบันทึกพร้อมกันทั้งแฟ้ม`,
  'plan/file-nothing': () => 'บันทึกไม่ได้: ไม่มีรายการที่จะนำเข้า ทุกแถวถูกข้าม กรุณาตรวจแฟ้มอีกครั้ง',
  'plan/file-no-draft': (refusal) =>
    `นำเข้าไม่ได้: ปีงบประมาณ ${refusal.year} ยังไม่มีร่างแผนที่กำลังจัดทำ กรุณาเปิดร่างแผนในระบบก่อน`,
  'plan/need-decided': (refusal) =>
    `ทำรายการไม่ได้: ความต้องการนี้อยู่ในสถานะ "${needStatuses[refusal.status]}" แล้ว`,
  'plan/need-not-yours': () => 'แก้ไขหรือถอนไม่ได้: ต้องเป็นผู้ส่งหรือหัวหน้าส่วนราชการนั้น',
  'plan/need-outside-unit': () => 'ส่งไม่ได้: ท่านส่งความต้องการได้เฉพาะของส่วนราชการของตนเอง',
  'plan/changed-meanwhile': meanwhileText,
}

/** The Thai sentence: what is not possible, why, and what to do. */
export function planRefusalText<Code extends PlanRefusal['code']>(
  refusal: Of<Code> & { readonly code: Code },
): string {
  return texts[refusal.code](refusal)
}
