import type { Verdict } from './base/verdict.ts'
import { assetRefusalText, type AssetRefusal } from './asset/asset-refusal.ts'
import { budgetRefusalText, type BudgetRefusal } from './budget/budget-refusal.ts'
import { contractRefusalText, type ContractRefusal } from './contract/contract-refusal.ts'
import { custodyRefusalText, type CustodyRefusal } from './custody/custody-refusal.ts'
import { delegationRefusalText, type DelegationRefusal } from './delegation/delegation-refusal.ts'
import { fileRefusalText, type FileRefusal } from './file/file-refusal.ts'
import { intakeRefusalText, type IntakeRefusal } from './intake/intake-refusal.ts'
import { labelRefusalText, type LabelRefusal } from './label/label-refusal.ts'
import { loanRefusalText, type LoanRefusal } from './loan/loan-refusal.ts'
import { officeRefusalText, type OfficeRefusal } from './office/office-refusal.ts'
import { partRefusalText, type PartRefusal } from './part/part-refusal.ts'
import { placeRefusalText, type PlaceRefusal } from './place/place-refusal.ts'
import { planRefusalText, type PlanRefusal } from './plan/plan-refusal.ts'
import { procurementRefusalText, type ProcurementRefusal } from './procurement/procurement-refusal.ts'
import { repairRefusalText, type RepairRefusal } from './repair/repair-refusal.ts'
import { scanRefusalText, type ScanRefusal } from './scan/scan-refusal.ts'
import { sendingRefusalText, type SendingRefusal } from './sending/sending-refusal.ts'
import { sheetRefusalText, type SheetRefusal } from './sheet/sheet-refusal.ts'
import { templateRefusalText, type TemplateRefusal } from './template/template-refusal.ts'
import { supplierRefusalText, type SupplierRefusal } from './supplier/supplier-refusal.ts'

/** Every lawful "no" of the house, each with the data that its sentence needs. */
export type Refusal =
  | AssetRefusal
  | BudgetRefusal
  | ContractRefusal
  | CustodyRefusal
  | DelegationRefusal
  | FileRefusal
  | IntakeRefusal
  | LabelRefusal
  | LoanRefusal
  | OfficeRefusal
  | PartRefusal
  | PlaceRefusal
  | PlanRefusal
  | ProcurementRefusal
  | RepairRefusal
  | ScanRefusal
  | SendingRefusal
  | SheetRefusal
  | TemplateRefusal
  | SupplierRefusal

/** The Thai sentence of a refusal: what is not possible, why, and what to do. */
// oxlint-disable-next-line complexity -- one line for each area; the compiler holds the list complete
export function refusalText(refusal: Refusal): string {
  if (isOf(refusal, 'office')) return officeRefusalText(refusal)
  if (isOf(refusal, 'budget')) return budgetRefusalText(refusal)
  if (isOf(refusal, 'contract')) return contractRefusalText(refusal)
  if (isOf(refusal, 'custody')) return custodyRefusalText(refusal)
  if (isOf(refusal, 'delegation')) return delegationRefusalText(refusal)
  if (isOf(refusal, 'file')) return fileRefusalText(refusal)
  if (isOf(refusal, 'intake')) return intakeRefusalText(refusal)
  if (isOf(refusal, 'part')) return partRefusalText(refusal)
  if (isOf(refusal, 'place')) return placeRefusalText(refusal)
  if (isOf(refusal, 'plan')) return planRefusalText(refusal)
  if (isOf(refusal, 'repair')) return repairRefusalText(refusal)
  if (isOf(refusal, 'procurement')) return procurementRefusalText(refusal)
  if (isOf(refusal, 'loan')) return loanRefusalText(refusal)
  if (isOf(refusal, 'label')) return labelRefusalText(refusal)
  if (isOf(refusal, 'scan')) return scanRefusalText(refusal)
  if (isOf(refusal, 'template')) return templateRefusalText(refusal)
  if (isOf(refusal, 'supplier')) return supplierRefusalText(refusal)
  if (isOf(refusal, 'sending')) return sendingRefusalText(refusal)
  return isOf(refusal, 'sheet') ? sheetRefusalText(refusal) : assetRefusalText(refusal)
}

/** A refusal's code begins with the name of its area. */
const isOf = <Area extends string>(
  refusal: Refusal,
  area: Area,
): refusal is Extract<Refusal, { code: `${Area}/${string}` }> => refusal.code.startsWith(`${area}/`)

/** Carries a refusal out of a transaction, so that to refuse is also to undo. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value of a verdict; a refusal is thrown here, once, at the edge of the pure rules. */
export function accept<Yes>(verdict: Verdict<Yes, Refusal>): Yes {
  if (!verdict.ok) throw new Refused(verdict.refusal)
  return verdict.value
}
