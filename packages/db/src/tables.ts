import type {
  CheckpointTable,
  ContractFactTable,
  ContractInstalmentTable,
  ContractLineTable,
  ContractNoticeTable,
  ContractSecurityTable,
  ContractShareTable,
  ContractTable,
} from './contract/contract.table.ts'
import type {
  ContractAcceptanceTable,
  ContractAssetTable,
  ContractDeliveryLineTable,
  ContractDeliveryTable,
  ContractPaymentTable,
  ContractUnregisteredTable,
  ContractVoteTable,
} from './contract/delivery.table.ts'
import type {
  ContractChangeTable,
  ContractClaimTable,
  ContractDefectTable,
  ContractEndingTable,
  ContractFineTable,
  ContractReviewTable,
} from './contract/contract-course.table.ts'
import type {
  AssetTable,
  AssetTotalTable,
  BatchTable,
  CategoryFieldTable,
  CategoryLifeTable,
  CategoryTable,
  CustodyTable,
} from './asset/asset.table.ts'
import type { TransferLineTable, TransferTable } from './custody/custody.table.ts'
import type {
  DelegationPowerTable,
  DelegationTable,
  DelegationUnitTable,
} from './delegation/delegation.table.ts'
import type { AttachmentTable, FileTable, UploadTable } from './file/file.table.ts'
import type {
  IntakeAnswerTable,
  IntakeCardTable,
  IntakeClaimTable,
  IntakeHoldTable,
  IntakeNameTable,
  IntakeRowTable,
  IntakeTable,
} from './intake/intake.table.ts'
import type { JournalHeadTable, JournalTable } from './journal/journal.table.ts'
import type { LabelPrintTable, LabelRunTable } from './label/label.table.ts'
import type {
  LoanApprovalTable,
  LoanChaseTable,
  LoanExtensionTable,
  LoanHandOverTable,
  LoanHoldTable,
  LoanLineTable,
  LoanNoticeTable,
  LoanOutsiderTable,
  LoanPurposeTable,
  LoanReportTable,
  LoanReturnTable,
  LoanRulesTable,
  LoanSettlementTable,
  LoanSuspensionTable,
  LoanTable,
  LoanTermsTable,
} from './loan/loan.table.ts'
import type { MailTable, PersonMailTable } from './mail/mail.table.ts'
import type { NoticeTable } from './notice/notice.table.ts'
import type {
  ActingOrderTable,
  CounterTable,
  HolidayTable,
  LawNumberTable,
  OfficeTable,
  PersonTable,
  RoleGrantTable,
  SignInLinkTable,
  UnitTable,
} from './office/office.table.ts'

import type { AccessoryTable, PartTable } from './part/part.table.ts'
import type { PlaceTable, PlaceWordTable } from './place/place.table.ts'
import type { RepairAwayTable, RepairTable } from './repair/repair.table.ts'
import type { SavedViewTable } from './view/view.table.ts'
import type { AssetMarkTable, ScanUnknownTable } from './scan/scan.table.ts'
import type { SendingTable } from './sending/sending.table.ts'
import type {
  BudgetChargeTable,
  BudgetEntryTable,
  BudgetHoldTable,
  BudgetLineTable,
} from './budget/budget.table.ts'
import type { SupplierBranchTable, SupplierListingTable, SupplierTable } from './supplier/supplier.table.ts'
import type {
  PlanApprovalTable,
  PlanItemTable,
  PlanNeedTable,
  PlanPublicationTable,
  PlanRevisionTable,
  PlanRoundTable,
} from './plan/plan.table.ts'
import type {
  CommitteeMemberTable,
  CommitteeTable,
  PurchaseAppealTable,
  PurchaseCommentTable,
  PurchaseFundTable,
  PurchaseInviteeTable,
  PurchaseLineTable,
  PurchaseOfferTable,
  PurchaseStepTable,
  PurchaseTable,
} from './procurement/procurement.table.ts'
import type { PaperNumberTable, PaperPrintTable, PaperTemplateTable } from './template/template.table.ts'

/** Every table that the application's role may see. */
export interface Tables {
  accessory: AccessoryTable
  acting_order: ActingOrderTable
  asset: AssetTable
  asset_mark: AssetMarkTable
  asset_total: AssetTotalTable
  attachment: AttachmentTable
  batch: BatchTable
  category: CategoryTable
  category_field: CategoryFieldTable
  category_life: CategoryLifeTable
  counter: CounterTable
  custody: CustodyTable
  delegation: DelegationTable
  delegation_power: DelegationPowerTable
  delegation_unit: DelegationUnitTable
  file: FileTable
  holiday: HolidayTable
  intake: IntakeTable
  intake_answer: IntakeAnswerTable
  intake_card: IntakeCardTable
  intake_claim: IntakeClaimTable
  intake_hold: IntakeHoldTable
  intake_name: IntakeNameTable
  intake_row: IntakeRowTable
  journal: JournalTable
  journal_head: JournalHeadTable
  label_print: LabelPrintTable
  label_run: LabelRunTable
  law_number: LawNumberTable
  office: OfficeTable
  part: PartTable
  person: PersonTable
  place: PlaceTable
  place_word: PlaceWordTable
  repair: RepairTable
  repair_away: RepairAwayTable
  role_grant: RoleGrantTable
  saved_view: SavedViewTable
  scan_unknown: ScanUnknownTable
  loan: LoanTable
  loan_approval: LoanApprovalTable
  loan_chase: LoanChaseTable
  loan_extension: LoanExtensionTable
  loan_hand_over: LoanHandOverTable
  loan_hold: LoanHoldTable
  loan_line: LoanLineTable
  loan_notice: LoanNoticeTable
  loan_outsider: LoanOutsiderTable
  loan_purpose: LoanPurposeTable
  loan_report: LoanReportTable
  loan_return: LoanReturnTable
  loan_rules: LoanRulesTable
  loan_settlement: LoanSettlementTable
  loan_suspension: LoanSuspensionTable
  loan_terms: LoanTermsTable
  mail: MailTable
  notice: NoticeTable
  budget_charge: BudgetChargeTable
  budget_entry: BudgetEntryTable
  budget_hold: BudgetHoldTable
  budget_line: BudgetLineTable
  supplier_branch: SupplierBranchTable
  supplier_listing: SupplierListingTable
  supplier: SupplierTable
  plan_approval: PlanApprovalTable
  plan_item: PlanItemTable
  plan_need: PlanNeedTable
  plan_publication: PlanPublicationTable
  plan_revision: PlanRevisionTable
  plan_round: PlanRoundTable
  committee_member: CommitteeMemberTable
  committee: CommitteeTable
  purchase_appeal: PurchaseAppealTable
  purchase_comment: PurchaseCommentTable
  purchase_fund: PurchaseFundTable
  purchase_invitee: PurchaseInviteeTable
  purchase_line: PurchaseLineTable
  purchase_offer: PurchaseOfferTable
  purchase_step: PurchaseStepTable
  purchase: PurchaseTable
  paper_number: PaperNumberTable
  paper_print: PaperPrintTable
  paper_template: PaperTemplateTable
  contract: ContractTable
  contract_line: ContractLineTable
  contract_instalment: ContractInstalmentTable
  contract_share: ContractShareTable
  contract_security: ContractSecurityTable
  checkpoint: CheckpointTable
  contract_fact: ContractFactTable
  contract_notice: ContractNoticeTable
  contract_delivery: ContractDeliveryTable
  contract_delivery_line: ContractDeliveryLineTable
  contract_vote: ContractVoteTable
  contract_acceptance: ContractAcceptanceTable
  contract_asset: ContractAssetTable
  contract_unregistered: ContractUnregisteredTable
  contract_payment: ContractPaymentTable
  contract_change: ContractChangeTable
  contract_ending: ContractEndingTable
  contract_review: ContractReviewTable
  contract_claim: ContractClaimTable
  contract_fine: ContractFineTable
  contract_defect: ContractDefectTable
  person_mail: PersonMailTable
  sending: SendingTable
  sign_in_link: SignInLinkTable
  transfer: TransferTable
  transfer_line: TransferLineTable
  unit: UnitTable
  upload: UploadTable
}
