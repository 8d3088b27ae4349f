import { citationText, regulation, type Citation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'
import { committeeKinds, type CommitteeKind } from './purchase.ts'

/** What is refused, or warned of, about the bodies of a purchase. */
export type CommitteeRefusal =
  | { readonly code: 'procurement/committee-stands'; readonly kind: CommitteeKind }
  | { readonly code: 'procurement/committee-ended' }
  | { readonly code: 'procurement/not-a-member' }
  | { readonly code: 'procurement/committee-missing'; readonly kind: CommitteeKind }
  | { readonly code: 'procurement/order-number-missing'; readonly kind: CommitteeKind }
  | { readonly code: 'procurement/chair-missing'; readonly kind: CommitteeKind }
  | {
      readonly code: 'procurement/committee-too-small'
      readonly kind: CommitteeKind
      readonly least: number
      readonly sits: number
      readonly citation: Citation
    }
  | { readonly code: 'procurement/one-inspector-above'; readonly limit: Satang }
  | { readonly code: 'procurement/too-many-outsiders'; readonly kind: CommitteeKind }
  | { readonly code: 'procurement/evaluator-accepts'; readonly name: string }
  | { readonly code: 'procurement/evaluator-accepts-direct'; readonly name: string }
  | { readonly code: 'procurement/seated-twice'; readonly name: string }
  | { readonly code: 'procurement/interest-declared'; readonly name: string }

const money = (amount: Satang) => `${formatBaht(amount)} บาท`

type Code = CommitteeRefusal['code']
type Said<Known extends Code> = (refusal: Extract<CommitteeRefusal, { code: Known }>) => string

/** The sentence of each: what is not possible, why by which clause, and what to do. */
export const committeeSentences: { readonly [Known in Code]: Said<Known> } = {
  'procurement/committee-stands': ({ kind }) =>
    `มีคณะกรรมการหรือผู้รับผิดชอบ${committeeKinds[kind]}อยู่แล้ว ถ้าจะเปลี่ยน ให้ระบุเหตุผลที่แต่งตั้งแทน`,
  'procurement/committee-ended': () => 'ทำไม่ได้: คณะกรรมการนี้สิ้นสุดหน้าที่แล้ว',
  'procurement/not-a-member': () => 'แจ้งส่วนได้เสียไม่ได้: ท่านไม่ได้อยู่ในคณะกรรมการนี้ หรือแจ้งไว้แล้ว',
  'procurement/committee-missing': ({ kind }) =>
    `ยังไม่ได้กำหนดคณะกรรมการหรือผู้รับผิดชอบ${committeeKinds[kind]} (${citationText(regulation('21, 25'))})`,
  'procurement/order-number-missing': ({ kind }) =>
    `คำสั่งแต่งตั้งผู้${committeeKinds[kind]}ยังไม่มีเลขที่คำสั่ง ให้ลงเลขที่จากสมุดคำสั่งของหน่วยงาน`,
  'procurement/chair-missing': ({ kind }) =>
    `คณะกรรมการ${committeeKinds[kind]}ต้องมีประธานกรรมการหนึ่งคน (${citationText(regulation('26'))})`,
  'procurement/committee-too-small': ({ kind, least, sits, citation }) =>
    `คณะกรรมการ${committeeKinds[kind]}มี ${sits} คน ต้องมีประธานและกรรมการรวมอย่างน้อย ${least} คน (${citationText(citation)})`,
  'procurement/one-inspector-above': ({ limit }) =>
    `แต่งตั้งผู้ตรวจรับพัสดุคนเดียวได้เฉพาะวงเงินไม่เกิน ${money(limit)} วงเงินนี้ต้องเป็นคณะกรรมการ (มาตรา 100 วรรคสาม)`,
  'procurement/too-many-outsiders': ({ kind }) =>
    `คณะกรรมการ${committeeKinds[kind]}มีบุคคลภายนอกมากกว่าคนของหน่วยงาน ทำไม่ได้ (${citationText(regulation('26'))})`,
  'procurement/evaluator-accepts': ({ name }) =>
    `${name} เป็นกรรมการพิจารณาผล จะเป็นกรรมการตรวจรับพัสดุของการจัดซื้อจัดจ้างเดียวกันไม่ได้ (${citationText(regulation('26'))}) ให้เปลี่ยนคนใดคนหนึ่ง`,
  'procurement/evaluator-accepts-direct': ({ name }) =>
    `${name} อยู่ในคณะกรรมการซื้อหรือจ้างและเป็นผู้ตรวจรับด้วย กฎหมายไม่ห้ามในวิธีเฉพาะเจาะจง แต่ควรแยกคนกัน`,
  'procurement/seated-twice': ({ name }) => `${name} อยู่ในคณะเดียวกันสองตำแหน่ง ให้เลือกคนละคนกัน`,
  'procurement/interest-declared': ({ name }) =>
    `${name} แจ้งว่ามีส่วนได้เสีย จะทำหน้าที่กรรมการไม่ได้ ให้แต่งตั้งผู้อื่นแทน (${citationText(regulation('27'))})`,
}
