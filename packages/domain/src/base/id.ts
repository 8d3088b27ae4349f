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
