import { act, regulation, type Citation } from '../law/citation.ts'
import type { Turn } from './contract.ts'
import type { OfficeDayName } from './office-days.ts'

/** What shows that a duty was met: a record of its own, or else a fact that somebody tells with its paper. */
export const proofs = {
  delivery: 'บันทึกการส่งมอบ',
  acceptance: 'ผลการตรวจรับ',
  security: 'การคืน เปลี่ยน หรือเรียกร้องหลักประกัน',
  change: 'การประกาศการแก้ไขสัญญา',
  review: 'ผลการพิจารณาบอกเลิกหรือผ่อนปรน',
  claim: 'ผลการพิจารณาคำขอรับค่าเสียหาย',
  cards: 'การลงทะเบียนครุภัณฑ์',
  defect: 'บันทึกการแจ้งและแก้ไขความชำรุดบกพร่อง',
  fact: 'หนังสือหรือเอกสารที่แสดงว่าได้ดำเนินการแล้ว',
} as const

export type Proof = keyof typeof proofs

type Duty = {
  readonly name: string
  /** What its number counts; absent where it has none. */
  readonly of?: string
  readonly turn: Turn
  readonly citation: Citation
  readonly proof: Proof
  /** Of which setting of the office its days come, where the law gives no number. */
  readonly officeDay?: OfficeDayName
  /** Whether somebody may write why it is not done. What a contract is made of is not waived. */
  readonly waivable: boolean
}

const duty = (row: Omit<Duty, 'waivable'> & { readonly waivable?: boolean }): Duty => ({
  waivable: true,
  ...row,
})

/** หน้าที่ตามสัญญา: every duty that is a checkpoint, whose turn it is, where it is written, and what proves it. */
export const checkpointKinds = {
  delivery: duty({
    name: 'ส่งมอบ',
    of: 'งวดที่',
    turn: 'contractor',
    citation: regulation('175'),
    proof: 'delivery',
    waivable: false,
  }),
  inspect: duty({
    name: 'ตรวจรับพัสดุ',
    of: 'การส่งมอบครั้งที่',
    turn: 'inspection',
    citation: regulation('175 และข้อ 176'),
    proof: 'acceptance',
    waivable: false,
  }),
  'part-notice': duty({
    name: 'แจ้งคู่สัญญาว่าส่งมอบไม่ถูกต้องหรือไม่ครบถ้วน',
    of: 'การส่งมอบครั้งที่',
    turn: 'supply-officer',
    citation: regulation('175 (5) และ (6)'),
    proof: 'fact',
  }),
  'penalty-notice': duty({
    name: 'แจ้งการเรียกค่าปรับ',
    of: 'งวดที่',
    turn: 'supply-officer',
    citation: regulation('181'),
    proof: 'fact',
  }),
  'ten-percent-review': duty({
    name: 'พิจารณาบอกเลิกสัญญาเมื่อค่าปรับจะเกินร้อยละสิบ',
    turn: 'office-head',
    citation: regulation('183'),
    proof: 'review',
    waivable: false,
  }),
  'security-expiry': duty({
    name: 'ต่ออายุหรือเปลี่ยนหลักประกันก่อนหมดอายุ',
    of: 'ฉบับที่',
    turn: 'supply-officer',
    citation: regulation('171'),
    proof: 'security',
  }),
  'security-top-up': duty({
    name: 'เรียกหลักประกันเพิ่มตามราคาที่แก้ไข',
    turn: 'supply-officer',
    citation: regulation('171'),
    proof: 'security',
    officeDay: 'security-top-up',
  }),
  'security-year': duty({
    name: 'ปรับปรุงหลักประกันตามราคาพัสดุที่จะส่งมอบ',
    of: 'ในปีที่',
    turn: 'supply-officer',
    citation: regulation('168 วรรคสอง'),
    proof: 'security',
  }),
  'security-return': duty({
    name: 'คืนหลักประกันสัญญา',
    turn: 'supply-officer',
    citation: regulation('170'),
    proof: 'security',
  }),
  'security-claim': duty({
    name: 'ริบหรือเรียกร้องหลักประกันสัญญา',
    turn: 'office-head',
    citation: act('103'),
    proof: 'security',
    officeDay: 'security-claim',
  }),
  'copy-audit': duty({
    name: 'ส่งสำเนาสัญญาให้สำนักงานการตรวจเงินแผ่นดิน',
    turn: 'supply-officer',
    citation: regulation('164'),
    proof: 'fact',
  }),
  'copy-revenue': duty({
    name: 'ส่งสำเนาสัญญาให้กรมสรรพากร',
    turn: 'supply-officer',
    citation: regulation('164'),
    proof: 'fact',
  }),
  publish: duty({
    name: 'ประกาศเผยแพร่สาระสำคัญของสัญญา',
    turn: 'supply-head',
    citation: act('98'),
    proof: 'fact',
    officeDay: 'contract-publication',
  }),
  'change-publish': duty({
    name: 'ประกาศเผยแพร่การแก้ไขสัญญา',
    of: 'ครั้งที่',
    turn: 'supply-head',
    citation: act('98'),
    proof: 'change',
    officeDay: 'contract-publication',
  }),
  week: duty({
    name: 'รายงานการควบคุมงานรายสัปดาห์',
    of: 'สัปดาห์ที่',
    turn: 'supervision',
    citation: regulation('178'),
    proof: 'fact',
  }),
  'week-check': duty({
    name: 'ตรวจสอบรายงานการควบคุมงานรายสัปดาห์',
    of: 'สัปดาห์ที่',
    turn: 'inspection',
    citation: regulation('176'),
    proof: 'fact',
  }),
  'stage-report': duty({
    name: 'รายงานวันเริ่มงานหรือวันครบกำหนดส่งมอบ',
    of: 'งวดที่',
    turn: 'supervision',
    citation: regulation('178'),
    proof: 'fact',
  }),
  'register-assets': duty({
    name: 'ลงทะเบียนพัสดุที่ตรวจรับแล้ว',
    of: 'การส่งมอบครั้งที่',
    turn: 'supply-officer',
    citation: regulation('203'),
    proof: 'cards',
    officeDay: 'asset-registration',
    waivable: false,
  }),
  'warranty-check': duty({
    name: 'ตรวจสอบความชำรุดบกพร่องก่อนสิ้นสุดการรับประกัน',
    turn: 'unit-head',
    citation: regulation('186'),
    proof: 'fact',
  }),
  'warranty-end': duty({
    name: 'พ้นระยะเวลารับประกันโดยไม่มีความชำรุดบกพร่องค้างอยู่',
    turn: 'unit-head',
    citation: regulation('184'),
    proof: 'defect',
  }),
  'defect-notice': duty({
    name: 'แจ้งคู่สัญญาให้แก้ไขความชำรุดบกพร่อง',
    of: 'เรื่องที่',
    turn: 'supply-officer',
    citation: regulation('185'),
    proof: 'defect',
    officeDay: 'defect-notice',
    waivable: false,
  }),
  'defect-mend': duty({
    name: 'แก้ไขความชำรุดบกพร่อง',
    of: 'เรื่องที่',
    turn: 'contractor',
    citation: regulation('185'),
    proof: 'defect',
    waivable: false,
  }),
  'claim-decision': duty({
    name: 'พิจารณาคำขอรับค่าเสียหายของคู่สัญญา',
    turn: 'office-head',
    citation: regulation('187'),
    proof: 'claim',
    waivable: false,
  }),
  'claim-notice': duty({
    name: 'แจ้งผลการพิจารณาค่าเสียหายให้คู่สัญญาทราบ',
    turn: 'supply-officer',
    citation: regulation('187'),
    proof: 'claim',
    waivable: false,
  }),
} as const satisfies Record<string, Duty>

export type CheckpointKind = keyof typeof checkpointKinds

export const isCheckpointKind = (word: string): word is CheckpointKind => Object.hasOwn(checkpointKinds, word)

export const dutyOf = (kind: CheckpointKind): Duty => checkpointKinds[kind]

/** 'ส่งมอบ งวดที่ 2': what is to be done. */
export function dutyText({
  kind,
  number,
}: {
  readonly kind: CheckpointKind
  readonly number: number | null
}): string {
  const { name, of } = dutyOf(kind)
  if (kind === 'stage-report') return number === 0 ? 'รายงานวันเริ่มงาน' : `รายงานวันครบกำหนดส่งมอบ งวดที่ ${number}`
  return of === undefined || number === null ? name : `${name} ${of} ${number}`
}

const weekly: ReadonlySet<CheckpointKind> = new Set<CheckpointKind>(['week', 'week-check'])

type Week = { readonly kind: string; readonly number: number | null }

/** Of what is done week by week, the open ones of the weeks before: one paper may show several. */
export const earlierWeeks = <Open extends Week>(
  open: readonly Open[],
  { kind, number }: Week,
): readonly Open[] =>
  isCheckpointKind(kind) && weekly.has(kind)
    ? open.filter((one) => one.kind === kind && (one.number ?? 0) < (number ?? 0))
    : []
