import { door } from './brand.ts'

/** หน่วยงาน: the local government whose records these are. A UUID. */
export type OfficeId = ReturnType<typeof officeId>
export const officeId = door<string, 'OfficeId'>()

/** สำนัก/กอง: a division of the office. A UUID. */
export type UnitId = ReturnType<typeof unitId>
export const unitId = door<string, 'UnitId'>()

/** บุคคล: a person who works in the office. A UUID. */
export type PersonId = ReturnType<typeof personId>
export const personId = door<string, 'PersonId'>()

/** ทรัพย์สิน/ครุภัณฑ์: one card of the register. A UUID. */
export type AssetId = ReturnType<typeof assetId>
export const assetId = door<string, 'AssetId'>()

/** ประเภทครุภัณฑ์: a node of the tree of categories. A UUID. */
export type CategoryId = ReturnType<typeof categoryId>
export const categoryId = door<string, 'CategoryId'>()

/** ชุดข้อมูลนำเข้า: one bringing-in of a register. A UUID. */
export type BatchId = ReturnType<typeof batchId>
export const batchId = door<string, 'BatchId'>()

/** รายการงบประมาณ: one line of the budget of a fiscal year. A UUID. */
export type BudgetLineId = ReturnType<typeof budgetLineId>
export const budgetLineId = door<string, 'BudgetLineId'>()

/** ผู้ประกอบการ: whom the office buys from. A UUID. */
export type SupplierId = ReturnType<typeof supplierId>
export const supplierId = door<string, 'SupplierId'>()

/** รายการในแผนการจัดซื้อจัดจ้าง. A UUID. */
export type PlanItemId = ReturnType<typeof planItemId>
export const planItemId = door<string, 'PlanItemId'>()

/** รอบการเสนอแผน: what is approved and published together. A UUID. */
export type PlanRoundId = ReturnType<typeof planRoundId>
export const planRoundId = door<string, 'PlanRoundId'>()

/** การจัดซื้อจัดจ้าง: one purchase. A UUID. */
export type PurchaseId = ReturnType<typeof purchaseId>
export const purchaseId = door<string, 'PurchaseId'>()

/** คณะกรรมการหรือผู้รับผิดชอบ of a purchase. A UUID. */
export type CommitteeId = ReturnType<typeof committeeId>
export const committeeId = door<string, 'CommitteeId'>()

/** สัญญา ข้อตกลง หรือใบสั่ง: one contract. A UUID. */
export type ContractId = ReturnType<typeof contractId>
export const contractId = door<string, 'ContractId'>()

/** การส่งมอบ: one delivery under a contract. A UUID. */
export type DeliveryId = ReturnType<typeof deliveryId>
export const deliveryId = door<string, 'DeliveryId'>()

/** ผลการตรวจรับ: what was accepted of a delivery. A UUID. */
export type AcceptanceId = ReturnType<typeof acceptanceId>
export const acceptanceId = door<string, 'AcceptanceId'>()
