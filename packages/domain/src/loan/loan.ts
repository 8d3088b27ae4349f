import type { AssetId, CategoryId, PersonId, UnitId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'

/**
 * สถานะการยืม: asked for, allowed by everybody who has to, out, and back. Late, chased and in settlement follow from
 * the days and from what stands beside the loan; they are never a status.
 */
export const loanStatuses = {
  requested: 'รออนุมัติ',
  approved: 'อนุมัติแล้ว รอรับของ',
  refused: 'ไม่อนุมัติ',
  cancelled: 'ยกเลิก',
  out: 'ยืมอยู่',
  returned: 'คืนแล้ว',
} as const

export type LoanStatus = keyof typeof loanStatuses

/** ผู้ยืม: who works here, another agency of the state, or a person outside the office. */
export const borrowerKinds = {
  staff: 'บุคลากรของหน่วยงาน',
  agency: 'หน่วยงานของรัฐอื่น',
  villager: 'ประชาชนหรือองค์กรในพื้นที่',
} as const

export type BorrowerKind = keyof typeof borrowerKinds

/** สถานที่ใช้: within the office's premises, or outside them. It changes who approves (ระเบียบฯ 2560 ข้อ 208). */
export const usePlaces = { inside: 'ภายในสถานที่ราชการ', outside: 'นอกสถานที่ราชการ' } as const

export type UsePlace = keyof typeof usePlaces

/** กรณีการยืม, by which the form, the approver and the report go. */
export const loanCases = {
  inside: 'ยืมใช้ภายในสถานที่ราชการ',
  outside: 'ยืมใช้นอกสถานที่ราชการ',
  agency: 'ยืมระหว่างหน่วยงานของรัฐ',
  consumable: 'ยืมพัสดุประเภทใช้สิ้นเปลืองระหว่างหน่วยงานของรัฐ',
} as const

export type LoanCase = keyof typeof loanCases

/** พัสดุที่ขอยืม: one card, so many of one kind that a division has, or a consumable in words. */
export type LoanLine =
  | { readonly kind: 'asset'; readonly assetId: AssetId; readonly unitId: UnitId; readonly pieces: number }
  | {
      readonly kind: 'alike'
      readonly categoryId: CategoryId
      readonly name: string
      readonly unitId: UnitId
      readonly pieces: number
    }
  | {
      readonly kind: 'supply'
      readonly name: string
      readonly countingUnit: string
      readonly unitId: UnitId
      readonly pieces: number
    }

export type LoanSpan = { readonly from: CivilDate; readonly due: CivilDate }

/** The state and the persons of a loan, as its rules need them. */
export type Loan = LoanSpan & {
  readonly status: LoanStatus
  readonly loanCase: LoanCase
  readonly borrowerKind: BorrowerKind
  /** Who borrows, where he works here. */
  readonly borrowerId: PersonId | null
  /** Who sent the request; null of one that came from outside. */
  readonly askedBy: PersonId | null
}

/**
 * The case of a request. A person outside the office borrows as one who uses it outside, wherever he uses it, so that
 * the head of the office decides (ระเบียบฯ 2560 ข้อ 208).
 */
export function loanCaseOf(
  borrower: BorrowerKind,
  { place, consumable }: { readonly place: UsePlace; readonly consumable: boolean },
): LoanCase {
  if (consumable) return 'consumable'
  if (borrower === 'agency') return 'agency'
  return borrower === 'staff' && place === 'inside' ? 'inside' : 'outside'
}
