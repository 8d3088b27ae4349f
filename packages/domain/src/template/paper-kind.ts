import { contractPapers } from '../contract/contract-paper.ts'
import { purchasePapers } from '../procurement/method.ts'

/** เอกสารของแผน, beside those of a purchase. */
export const planPapers = {
  'plan-announcement': 'ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง',
  'plan-table': 'ตารางแผนการจัดซื้อจัดจ้าง',
} as const

/** แบบเอกสาร: every paper whose words an office can change. */
export const paperKinds = { ...purchasePapers, ...contractPapers, ...planPapers } as const

export type PaperKind = keyof typeof paperKinds
export type PlanPaper = keyof typeof planPapers

export const isPaperKind = (word: string): word is PaperKind => Object.hasOwn(paperKinds, word)

/** ชนิดของหนังสือราชการ, each with a head and an end of its own (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526). */
export type PaperForm =
  | 'order'
  | 'notice'
  | 'memo'
  | 'letter'
  | 'purchase-order'
  | 'certificate'
  | 'sheet'
  | 'table'

export const formOf = {
  'committee-order': 'order',
  'request-report': 'memo',
  'hearing-notice': 'notice',
  invitation: 'notice',
  'invitation-letter': 'letter',
  'result-report': 'memo',
  'winner-announcement': 'notice',
  'purchase-order': 'purchase-order',
  cancellation: 'notice',
  'contract-data': 'sheet',
  'contract-order': 'purchase-order',
  'acceptance-certificate': 'certificate',
  'part-notice': 'letter',
  'penalty-notice': 'letter',
  'change-result': 'letter',
  'defect-notice': 'letter',
  'security-return': 'letter',
  'file-list': 'sheet',
  'plan-announcement': 'notice',
  'plan-table': 'table',
} as const satisfies Record<PaperKind, PaperForm>

/** สมุดหรือทะเบียน from which a paper has its number. */
export const books = {
  order: 'ทะเบียนคำสั่ง',
  memo: 'ทะเบียนบันทึกข้อความ',
  notice: 'ทะเบียนประกาศ',
  letter: 'ทะเบียนหนังสือส่ง',
  'purchase-order': 'ทะเบียนใบสั่งซื้อสั่งจ้าง',
} as const

export type Book = keyof typeof books

/**
 * The book that numbers a paper. A table and a sheet have no number of their own, a certificate that of its acceptance, and the
 * order of a contract that of the contract.
 */
export function bookOf(kind: PaperKind): Book | null {
  const form = formOf[kind]
  if (kind === 'contract-order' || form === 'certificate') return null
  return form === 'table' || form === 'sheet' ? null : form
}
