import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, citationText, limits, regulation, type Citation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'
import { grounds, methods, type GroundKey, type MethodKey } from './ground.ts'
import { committeeSentences, type CommitteeRefusal } from './committee-refusal.ts'
import { purchaseStatuses, type PurchaseStatus } from './purchase.ts'

/** What a purchase refuses, or warns of. */
export type ProcurementRefusal =
  | CommitteeRefusal
  | { readonly code: 'procurement/not-published' }
  | { readonly code: 'procurement/not-open'; readonly status: PurchaseStatus }
  | { readonly code: 'procurement/not-this-step'; readonly step: string; readonly waits: string }
  | { readonly code: 'procurement/not-yours'; readonly who: string }
  | { readonly code: 'procurement/own-report'; readonly step: string }
  | { readonly code: 'procurement/same-person'; readonly step: string }
  | { readonly code: 'procurement/beyond-authority'; readonly amount: Satang }
  | { readonly code: 'procurement/above-order-authority'; readonly limit: Satang }
  | { readonly code: 'procurement/fixed-by-step'; readonly step: string }
  | { readonly code: 'procurement/not-yet'; readonly step: string }
  | { readonly code: 'procurement/method-under-way' }
  | { readonly code: 'procurement/not-of-method' }
  | { readonly code: 'procurement/funds-exceed'; readonly over: Satang }
  | { readonly code: 'procurement/plan-item-cancelled' }
  | {
      readonly code: 'procurement/beyond-plan'
      readonly estimate: Satang
      readonly together: Satang
    }
  | {
      readonly code: 'procurement/split'
      readonly limit: Satang
      readonly together: Satang
      readonly with: number
    }
  | { readonly code: 'procurement/not-cancelled' }
  | { readonly code: 'procurement/cancelled-already-published' }
  | { readonly code: 'procurement/offered-already' }
  | { readonly code: 'procurement/invited-already' }
  | { readonly code: 'procurement/offer-withdrawn' }
  | { readonly code: 'procurement/agreed-above'; readonly price: Satang; readonly agreed: Satang }
  | { readonly code: 'procurement/winner-not-qualified'; readonly name: string }
  | { readonly code: 'procurement/offers-differ'; readonly told: number; readonly recorded: number }
  | { readonly code: 'procurement/comment-answered' }
  | { readonly code: 'procurement/appeal-not-so'; readonly waits: 'decide' | 'forward' | 'board' | 'end' }
  | { readonly code: 'procurement/not-announced' }
  | { readonly code: 'procurement/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'procurement/before-step'; readonly step: string; readonly day: CivilDate }
  | {
      readonly code: 'procurement/too-early'
      readonly day: CivilDate
      readonly duty: string
      readonly citation: Citation
    }
  | { readonly code: 'procurement/facts-missing'; readonly labels: readonly string[] }
  | { readonly code: 'procurement/cannot-return'; readonly step: string }
  | { readonly code: 'procurement/reason-missing' }
  | { readonly code: 'procurement/later-stands'; readonly step: string }
  | { readonly code: 'procurement/nothing-passed' }
  | {
      readonly code: 'procurement/method-not-allowed'
      readonly method: MethodKey
      readonly instead: MethodKey
    }
  | { readonly code: 'procurement/ground-missing'; readonly method: MethodKey }
  | {
      readonly code: 'procurement/ground-not-of-method'
      readonly ground: GroundKey
      readonly method: MethodKey
    }
  | { readonly code: 'procurement/method-reason-missing' }
  | { readonly code: 'procurement/building-budget-missing' }
  | { readonly code: 'procurement/lines-missing' }
  | { readonly code: 'procurement/not-funded'; readonly left: Satang }
  | { readonly code: 'procurement/egp-number-missing' }
  | {
      readonly code: 'procurement/last-day-too-early'
      readonly last: CivilDate
      readonly least: CivilDate
      readonly days: number
      readonly citation: Citation
    }
  | { readonly code: 'procurement/last-day-by-other-reading'; readonly least: CivilDate }
  | { readonly code: 'procurement/ends-on-holiday'; readonly day: CivilDate; readonly next: CivilDate }
  | {
      readonly code: 'procurement/bid-day-wrong'
      readonly day: CivilDate
      readonly right: CivilDate
      readonly citation: Citation
    }
  | { readonly code: 'procurement/days-out-of-order'; readonly first: string; readonly second: string }
  | { readonly code: 'procurement/bid-security-missing'; readonly budget: Satang }
  | { readonly code: 'procurement/bid-security-too-small'; readonly asked: Satang; readonly least: Satang }
  | { readonly code: 'procurement/bid-security-not-owed'; readonly budget: Satang }
  | { readonly code: 'procurement/comments-open'; readonly count: number }
  | { readonly code: 'procurement/too-few-invited'; readonly invited: number; readonly least: number }
  | { readonly code: 'procurement/nobody-invited' }
  | { readonly code: 'procurement/not-invited'; readonly name: string }
  | { readonly code: 'procurement/offers-recorded'; readonly count: number }
  | { readonly code: 'procurement/no-offer' }
  | { readonly code: 'procurement/offer-not-judged'; readonly name: string }
  | { readonly code: 'procurement/no-winner' }
  | { readonly code: 'procurement/winner-listed'; readonly name: string }
  | { readonly code: 'procurement/winner-reason-missing' }
  | { readonly code: 'procurement/winner-not-lowest'; readonly lowest: Satang; readonly price: Satang }
  | { readonly code: 'procurement/single-offer' }
  | { readonly code: 'procurement/single-reason-missing' }
  | { readonly code: 'procurement/over-budget'; readonly price: Satang; readonly most: Satang }
  | { readonly code: 'procurement/over-approved'; readonly price: Satang; readonly budget: Satang }
  | { readonly code: 'procurement/over-budget-talked'; readonly price: Satang; readonly budget: Satang }
  | { readonly code: 'procurement/appeal-runs' }
  | { readonly code: 'procurement/appeal-redo' }
  | { readonly code: 'procurement/appeal-before-announced'; readonly day: CivilDate }
  | { readonly code: 'procurement/appeal-late'; readonly last: CivilDate }
  | { readonly code: 'procurement/appeal-ended' }
  | { readonly code: 'procurement/appeal-not-bidder' }
  | { readonly code: 'procurement/appeal-in-time'; readonly by: CivilDate }
  | { readonly code: 'procurement/cancel-after-signed' }
  | { readonly code: 'procurement/contract-stands'; readonly title: string }
  | { readonly code: 'procurement/cancel-ground-not-so'; readonly step: string }
  | { readonly code: 'procurement/redo-running' }

const day = (one: CivilDate) => formatThaiDate(one)
const money = (amount: Satang) => `${formatBaht(amount)} บาท`

type Code = ProcurementRefusal['code']
type Said<Known extends Code> = (refusal: Extract<ProcurementRefusal, { code: Known }>) => string

const appealWaits = {
  decide: 'ยังไม่มีผลการพิจารณาของหน่วยงาน ให้บันทึกผลก่อน',
  forward: 'หน่วยงานไม่เห็นด้วย ต้องรายงานไปยังคณะกรรมการพิจารณาอุทธรณ์ก่อน',
  board: 'อยู่ระหว่างคณะกรรมการพิจารณาอุทธรณ์',
  end: 'มีผลของหน่วยงานแล้ว',
} as const

/** The sentence of each: what is not possible, why by which clause, and what to do. */
const sentences: { readonly [Known in Code]: Said<Known> } = {
  ...committeeSentences,
  'procurement/not-published': () =>
    `เริ่มจัดซื้อจัดจ้างไม่ได้: รายการนี้ยังไม่ได้เผยแพร่แผนในระบบของกรมบัญชีกลาง และไม่เข้าข้อยกเว้น (${citationText(regulation('11 วรรคสี่'))}) ให้เสนอและเผยแพร่แผนก่อน`,
  'procurement/not-open': ({ status }) => `ทำขั้นตอนนี้ไม่ได้: การจัดซื้อจัดจ้างนี้${purchaseStatuses[status]}แล้ว`,
  'procurement/not-this-step': ({ step, waits }) =>
    `บันทึก "${step}" ไม่ได้: ขั้นตอนที่รออยู่คือ "${waits}" หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่`,
  'procurement/not-yours': ({ who }) => `ทำขั้นตอนนี้ไม่ได้: เป็นหน้าที่ของ${who}`,
  'procurement/own-report': ({ step }) =>
    `พิจารณาไม่ได้: ท่านเป็นผู้บันทึก "${step}" เอง (${citationText(regulation('22'))}) ให้ผู้มีอำนาจคนอื่นพิจารณา`,
  'procurement/same-person': ({ step }) =>
    `พิจารณาไม่ได้: ท่านพิจารณา "${step}" ไว้แล้ว แต่ละขั้นต้องเป็นคนละคนกัน (${citationText(regulation('22'))})`,
  'procurement/beyond-authority': ({ amount }) =>
    `ทำขั้นตอนนี้ไม่ได้: ${money(amount)} เกินวงเงินหรืออยู่นอกส่วนราชการที่ได้รับมอบอำนาจ (${citationText(regulation('7'))}) ให้เสนอผู้มอบอำนาจ`,
  'procurement/fixed-by-step': ({ step }) => `แก้ไขไม่ได้: ขั้นตอน "${step}" บันทึกไว้แล้ว ให้ส่งคืนหรือเพิกถอนขั้นตอนนั้นก่อน`,
  'procurement/not-yet': ({ step }) => `ยังบันทึกไม่ได้: ยังไม่ถึงขั้นตอน "${step}"`,
  'procurement/not-of-method': () => 'บันทึกไม่ได้: วิธีนี้ไม่มีขั้นตอนนี้ หรือไม่ต้องทำในการจัดซื้อจัดจ้างนี้',
  'procurement/method-under-way': () => 'เปลี่ยนวิธีไม่ได้: ขั้นตอนที่บันทึกไว้แล้วไม่มีในวิธีใหม่ ให้เพิกถอนขั้นตอนเหล่านั้นก่อน',
  'procurement/funds-exceed': ({ over }) =>
    `บันทึกไม่ได้: เงินงบประมาณที่ระบุเกินวงเงินที่จะซื้อหรือจ้างอยู่ ${money(over)} ให้แก้ไขให้เท่ากัน`,
  'procurement/plan-item-cancelled': () =>
    `เริ่มจัดซื้อจัดจ้างไม่ได้: รายการนี้ถูกยกเลิกจากแผนแล้ว (${citationText(regulation('13'))}) ให้เลือกรายการอื่น`,
  'procurement/beyond-plan': ({ estimate, together }) =>
    `วงเงินรวม ${money(together)} เกินวงเงินในแผน ${money(estimate)} ควรเปลี่ยนแปลงแผนพร้อมเหตุผลก่อน (${citationText(regulation('13'))})`,
  'procurement/split': ({ limit, together, with: count }) =>
    `อาจเป็นการแบ่งซื้อแบ่งจ้าง: รวมกับอีก ${count} รายการของส่วนราชการเดียวกันในช่วงใกล้กันเป็น ${money(together)} เกินวงเงิน ${money(limit)} (${citationText(regulation('20'))}) ให้รวมซื้อหรือจ้างครั้งเดียว เว้นแต่มีเหตุผล`,
  'procurement/not-cancelled': () => 'ทำไม่ได้: ทำได้เฉพาะการจัดซื้อจัดจ้างที่ยกเลิกแล้ว',
  'procurement/cancelled-already-published': () => 'บันทึกการประกาศยกเลิกไว้แล้ว',
  'procurement/offered-already': () => 'ผู้ประกอบการรายนี้ยื่นข้อเสนอในการจัดซื้อจัดจ้างนี้แล้ว ถ้าบันทึกผิด ให้ถอนข้อเสนอเดิมก่อน',
  'procurement/invited-already': () => 'บันทึกการเชิญผู้ประกอบการรายนี้ไว้แล้ว',
  'procurement/offer-withdrawn': () => 'ทำไม่ได้: ข้อเสนอนี้ถูกถอนแล้ว',
  'procurement/agreed-above': ({ price, agreed }) =>
    `ราคาหลังต่อรอง ${money(agreed)} สูงกว่าราคาที่เสนอ ${money(price)} ไม่ได้ ให้ตรวจสอบ`,
  'procurement/winner-not-qualified': ({ name }) => `เลือก${name}เป็นผู้ชนะไม่ได้: ข้อเสนอยังไม่ได้รับการพิจารณาว่าผ่าน`,
  'procurement/offers-differ': ({ told, recorded }) =>
    `จำนวนผู้ยื่นข้อเสนอที่กรอก ${told} ราย ไม่ตรงกับข้อเสนอที่บันทึกไว้ ${recorded} ราย ให้ตรวจสอบ`,
  'procurement/comment-answered': () => 'ความเห็นนี้ตอบแล้ว',
  'procurement/appeal-not-so': ({ waits }) => `บันทึกไม่ได้: อุทธรณ์นี้${appealWaits[waits]}`,
  'procurement/not-announced': () => 'บันทึกอุทธรณ์ไม่ได้: ยังไม่ได้ประกาศผลผู้ชนะ',
  'procurement/above-order-authority': ({ limit }) =>
    `อนุมัติไม่ได้: วงเงินเกินอำนาจสั่งซื้อสั่งจ้างของหัวหน้าหน่วยงาน (${money(limit)}) ต้องให้ผู้มีอำนาจเหนือขึ้นไปหนึ่งชั้น (ผู้ว่าราชการจังหวัด) เห็นชอบ แล้วระบุเลขที่หนังสือเห็นชอบ`,
  'procurement/day-ahead': (refusal) => `บันทึกไม่ได้: วันที่ ${day(refusal.day)} ยังมาไม่ถึง ให้บันทึกเมื่อเกิดขึ้นจริง`,
  'procurement/before-step': (refusal) =>
    `บันทึกไม่ได้: วันที่อยู่ก่อนขั้นตอน "${refusal.step}" ซึ่งทำเมื่อ ${day(refusal.day)}`,
  'procurement/too-early': (refusal) =>
    `ยังทำขั้นตอนนี้ไม่ได้ก่อนวันที่ ${day(refusal.day)}: ${refusal.duty} (${citationText(refusal.citation)})`,
  'procurement/facts-missing': ({ labels }) => `ยังกรอกไม่ครบหรือไม่ถูกต้อง: ${labels.join(' · ')}`,
  'procurement/cannot-return': ({ step }) => `ขั้นตอน "${step}" ไม่มีการส่งคืน`,
  'procurement/reason-missing': () => 'ส่งคืนหรือยกเลิกไม่ได้: ต้องระบุเหตุผล',
  'procurement/later-stands': ({ step }) => `เพิกถอนไม่ได้: มีขั้นตอนภายหลังคือ "${step}" ให้เพิกถอนขั้นตอนนั้นก่อน`,
  'procurement/nothing-passed': () => 'เพิกถอนไม่ได้: ไม่มีขั้นตอนที่บันทึกไว้',
  'procurement/method-not-allowed': ({ method, instead }) =>
    `ใช้${methods[method]}ไม่ได้กับประเภทและวงเงินนี้ ตามวงเงินต้องใช้${methods[instead]}`,
  'procurement/ground-missing': ({ method }) =>
    `เลือก${methods[method]}ไม่ได้: ต้องระบุเหตุตามอนุมาตราที่กฎหมายกำหนด (${citationText(act('55'))})`,
  'procurement/ground-not-of-method': ({ ground, method }) =>
    `เหตุตาม${citationText(grounds[ground].citation)} ใช้กับ${methods[method]}ไม่ได้`,
  'procurement/method-reason-missing': () =>
    `ต้องระบุเหตุผลที่ใช้วิธีนี้ ซึ่งต้องแสดงในรายงานขอซื้อขอจ้าง (${citationText(regulation('22 (6)'))})`,
  'procurement/building-budget-missing': () =>
    `เลือกเหตุนี้ไม่ได้: ต้องระบุวงเงินงบประมาณค่าก่อสร้างที่จะออกแบบหรือควบคุม (${citationText(limits('3'))})`,
  'procurement/lines-missing': () => 'ยังไม่มีรายการพัสดุหรือขอบเขตของงาน ให้เพิ่มอย่างน้อยหนึ่งรายการ',
  'procurement/not-funded': ({ left }) =>
    `วงเงินยังไม่มีงบประมาณรองรับครบ ขาดอยู่ ${money(left)} ให้ระบุรายการงบประมาณให้ครบวงเงิน`,
  'procurement/egp-number-missing': () => 'ยังไม่มีเลขที่โครงการในระบบ e-GP (11 หลัก) ให้บันทึกจากระบบ e-GP ก่อน',
  'procurement/last-day-too-early': ({ last, least, days, citation }) =>
    `วันสุดท้ายของการเผยแพร่ ${day(last)} เร็วเกินไป: ต้องเผยแพร่ไม่น้อยกว่า ${days} วันทำการ คือถึงวันที่ ${day(least)} เป็นอย่างน้อย (${citationText(citation)})`,
  'procurement/last-day-by-other-reading': ({ least }) =>
    `ถ้านับวันเริ่มต้นเผยแพร่เป็นวันแรกไม่ได้ ต้องเผยแพร่ถึงวันที่ ${day(least)} แนะนำให้ใช้วันที่เข้มกว่า`,
  'procurement/ends-on-holiday': (refusal) =>
    `วันที่ ${day(refusal.day)} ไม่ใช่วันทำการ ให้ใช้วันทำการถัดไปคือ ${day(refusal.next)}`,
  'procurement/bid-day-wrong': (refusal) =>
    `วันเสนอราคา ${day(refusal.day)} ไม่ถูกต้อง: ต้องเป็นวันทำการถัดจากวันสุดท้ายของการเผยแพร่ คือ ${day(refusal.right)} (${citationText(refusal.citation)})`,
  'procurement/days-out-of-order': ({ first, second }) => `"${second}" ต้องไม่อยู่ก่อน "${first}"`,
  'procurement/bid-security-missing': ({ budget }) =>
    `วงเงิน ${money(budget)} ต้องกำหนดหลักประกันการเสนอราคา (${citationText(regulation('166'))})`,
  'procurement/bid-security-too-small': ({ asked, least }) =>
    `หลักประกันการเสนอราคา ${money(asked)} น้อยกว่าร้อยละห้าของวงเงิน คือ ${money(least)} (${citationText(regulation('168'))})`,
  'procurement/bid-security-not-owed': ({ budget }) =>
    `วงเงิน ${money(budget)} ไม่ต้องมีหลักประกันการเสนอราคา (${citationText(regulation('166'))})`,
  'procurement/comments-open': ({ count }) =>
    `ยังมีความเห็นต่อร่างที่ไม่ได้ตอบเป็นหนังสือ ${count} เรื่อง ให้ตอบให้ครบก่อน (${citationText(regulation('47'))})`,
  'procurement/too-few-invited': ({ invited, least }) =>
    `เชิญชวนแล้ว ${invited} ราย ต้องเชิญไม่น้อยกว่า ${least} ราย เว้นแต่มีน้อยกว่านั้น ซึ่งต้องระบุเหตุผล (มาตรา 55 (2))`,
  'procurement/nobody-invited': () => 'ยังไม่ได้บันทึกผู้ประกอบการที่เชิญชวน',
  'procurement/not-invited': ({ name }) =>
    `บันทึกข้อเสนอไม่ได้: ${name} ไม่อยู่ในบัญชีรายชื่อที่มีหนังสือเชิญชวน (${citationText(regulation('74 (3)'))}) ถ้าเชิญแล้ว ให้เพิกถอนขั้นตอนเชิญชวนเพื่อเพิ่มรายชื่อก่อน`,
  'procurement/offers-recorded': ({ count }) =>
    `เพิกถอนไม่ได้: มีข้อเสนอที่บันทึกไว้แล้ว ${count} ราย ให้ถอนข้อเสนอพร้อมเหตุผลก่อน`,
  'procurement/no-offer': () =>
    'ไม่มีผู้ยื่นข้อเสนอ ให้ยกเลิกแล้วดำเนินการใหม่ หรือใช้วิธีคัดเลือก มาตรา 56 (1) (ก) หรือเฉพาะเจาะจง มาตรา 56 (2) (ก)',
  'procurement/offer-not-judged': ({ name }) => `ยังไม่ได้พิจารณาข้อเสนอของ${name} ให้ระบุว่าผ่านหรือไม่ผ่านพร้อมเหตุผล`,
  'procurement/no-winner': () => 'ยังไม่ได้เลือกผู้ชนะการเสนอราคา',
  'procurement/winner-listed': ({ name }) =>
    `${name} มีชื่อเป็นผู้ทิ้งงาน จะทำสัญญาด้วยไม่ได้ (${citationText(act('109'))})`,
  'procurement/winner-reason-missing': () => 'ต้องระบุเหตุผลที่คัดเลือกผู้ชนะ',
  'procurement/winner-not-lowest': ({ lowest, price }) =>
    `ผู้ชนะเสนอ ${money(price)} ไม่ใช่ราคาต่ำสุด (${money(lowest)}) เหตุผลต้องอธิบายว่าเพราะเหตุใด`,
  'procurement/single-offer': () =>
    `มีผู้ยื่นข้อเสนอที่ผ่านเพียงรายเดียว โดยปกติให้ยกเลิก เว้นแต่มีเหตุสมควรดำเนินการต่อ (${citationText(regulation('56'))})`,
  'procurement/single-reason-missing': () =>
    `มีผู้ผ่านเพียงรายเดียว ต้องระบุเหตุผลที่สมควรดำเนินการต่อ (${citationText(regulation('56'))})`,
  'procurement/over-budget': ({ price, most }) =>
    `ราคา ${money(price)} สูงกว่าวงเงินเกินร้อยละสิบ รับได้ไม่เกิน ${money(most)} (${citationText(regulation('57'))}) ให้ต่อรอง หรือยกเลิกเพื่อขอเพิ่มวงเงินหรือลดรายการ`,
  'procurement/over-approved': ({ price, budget }) =>
    `ราคา ${money(price)} สูงกว่าวงเงินที่ได้รับความเห็นชอบ ${money(budget)}: หัวหน้าเจ้าหน้าที่ซื้อหรือจ้างได้ภายในวงเงินนั้น (${citationText(regulation('79'))}) ให้ต่อรองราคา หรือขอความเห็นชอบวงเงินใหม่`,
  'procurement/over-budget-talked': ({ price, budget }) =>
    `ราคา ${money(price)} สูงกว่าวงเงิน ${money(budget)} แต่ไม่เกินร้อยละสิบ ต้องต่อรองแล้วและเห็นว่าเป็นราคาที่เหมาะสม (${citationText(regulation('57'))}) และต้องมีงบประมาณเพิ่ม`,
  'procurement/appeal-runs': () => `ยังลงนามไม่ได้: มีอุทธรณ์ที่พิจารณาไม่แล้วเสร็จ (${citationText(act('66 วรรคสอง'))})`,
  'procurement/appeal-redo': () =>
    `อุทธรณ์ฟังขึ้น ยังลงนามไม่ได้ (${citationText(act('118, 119'))}) ให้เพิกถอนกลับไปยังขั้นตอนที่ผิด ทำใหม่ แล้วประกาศผลใหม่หลังวันที่อุทธรณ์สิ้นสุด หรือยกเลิกแล้วดำเนินการใหม่`,
  'procurement/appeal-before-announced': (refusal) =>
    `บันทึกอุทธรณ์ไม่ได้: วันที่รับอยู่ก่อนวันประกาศผล ${day(refusal.day)}`,
  'procurement/appeal-late': ({ last }) =>
    `อุทธรณ์ยื่นหลังวันสุดท้าย ${day(last)} ให้มีหนังสือไม่รับและแจ้งสิทธิฟ้องศาลปกครองภายใน 90 วัน (${citationText(act('117'))})`,
  'procurement/appeal-not-bidder': () =>
    `รับอุทธรณ์ไม่ได้: ผู้ประกอบการรายนี้ไม่ได้ยื่นข้อเสนอในการจัดซื้อจัดจ้างนี้ (${citationText(act('114'))}) ให้เลือกผู้ยื่นข้อเสนอที่อุทธรณ์`,
  'procurement/appeal-in-time': ({ by }) =>
    `บันทึกว่าพิจารณาไม่แล้วเสร็จไม่ได้: คณะกรรมการพิจารณาอุทธรณ์มีเวลาถึงวันที่ ${day(by)} (${citationText(act('119'))}) ถ้าขยายเวลาอีก ให้บันทึกการขยายเวลา`,
  'procurement/appeal-ended': () => 'อุทธรณ์เรื่องนี้สิ้นสุดแล้ว แก้ไขไม่ได้',
  'procurement/contract-stands': ({ title }) =>
    `เพิกถอนขั้นตอนไม่ได้: ${title}ลงนามแล้ว ให้เพิกถอนการลงนามก่อน หรือแก้ไขหรือเลิกสัญญาตามขั้นตอน`,
  'procurement/cancel-after-signed': () => `ยกเลิกไม่ได้: ลงนามสัญญาแล้ว (${citationText(act('67'))})`,
  'procurement/cancel-ground-not-so': ({ step }) =>
    `ยกเลิกด้วยเหตุนี้ไม่ได้: ไม่ตรงกับที่บันทึกไว้ในขั้นตอน "${step}" ให้เลือกเหตุที่ตรงกับข้อเท็จจริง`,
  'procurement/redo-running': () => 'การจัดซื้อจัดจ้างนี้มีรายการที่ดำเนินการใหม่อยู่แล้ว',
}

export const procurementRefusalText = <Known extends Code>(
  refusal: Extract<ProcurementRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)
