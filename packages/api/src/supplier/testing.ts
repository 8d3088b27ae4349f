import { randomUUID } from 'node:crypto'
import type { Role } from '@prongsai/domain/access/role'
import { personId, type SupplierId } from '@prongsai/domain/base/id'
import type { RegisterSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import type { TestDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { noon, openOffice } from '../asset/testing.ts'
import { sealWith } from '../seal.ts'

const seal = sealWith('a secret of the tests, and of nothing else')

/** An office whose callers have the server's key: the supply officer keeps suppliers, the auditor only looks. */
export async function openBuyingOffice(database: TestDatabase) {
  const office = await openOffice(database)
  const as = (who: 'officer' | 'auditor', now = noon) => {
    const role: Role = who === 'officer' ? 'supply-officer' : 'auditor'
    const actor = {
      office: office.office,
      person: personId(office.ids[who]),
      name: 'นางสาวพัสดุ ใจดี',
      position: 'นักวิชาการพัสดุ',
      unit: null,
      grants: [{ role, unit: null }, { role: 'administrator', unit: null } as const],
      acting: [],
      delegated: [],
    }
    return createCaller({ db: database.db, now, actor, seal })
  }
  /** A purchase of a fiscal year, as its owner puts it in. */
  const purchase = async (number: number, fiscalYear = 2570): Promise<string> => {
    const id = randomUUID()
    await database.ownerPool.query(
      `insert into purchase (office_id, id, fiscal_year, number, name, kind, unit_id, exempt, reason, budget, method,
         method_version, method_reason, began_on, status, stage, made_at, made_by)
       values ($1, $2, $3, $4, 'ซื้อวัสดุก่อสร้าง', 'goods', $5, 'small', 'ใช้งาน', 10000000, 'specific', '1', '',
         '2026-11-01', 'open', 'offer', '2026-11-01', $6)`,
      [office.office, id, fiscalYear, number, office.ids.treasury, office.ids.officer],
    )
    return id
  }
  const offer = (
    purchaseId: string,
    supplier: SupplierId,
    {
      price,
      won = false,
      at = '2026-11-02',
    }: { readonly price: number; readonly won?: boolean; readonly at?: string },
  ) =>
    database.ownerPool.query(
      `insert into purchase_offer (office_id, purchase_id, supplier_id, offered_on, price, qualified, winner,
         winner_reason, note, made_at, made_by)
       values ($1, $2, $3, '2026-11-02', $4, true, $5, case when $5 then 'ราคาต่ำสุด' end, '', $6, $7)`,
      [office.office, purchaseId, supplier, price, won, at, office.ids.officer],
    )
  return { ...office, as, purchase, offer }
}

export type BuyingOffice = Awaited<ReturnType<typeof openBuyingOffice>>

/** A company with a number, with what a test says otherwise. */
export const company = (otherwise: Partial<RegisterSupplierInput> = {}): RegisterSupplierInput => ({
  kind: 'company',
  name: 'บริษัท รุ่งเรืองการช่าง จำกัด',
  taxId: '0553558000345',
  promoted: 'sme',
  address: '12 หมู่ 3 ตำบลตัวอย่าง',
  telephone: '054 123 456',
  email: 'shop@example.com',
  bankAccount: '',
  ...otherwise,
})

/** A person with a number, a telephone and an account, all private. */
export const person = (otherwise: Partial<RegisterSupplierInput> = {}): RegisterSupplierInput =>
  company({
    kind: 'natural',
    name: 'นายช่วง ขยันดี',
    taxId: '3100501234563',
    promoted: '',
    address: '99/1 หมู่ 7 บ้านห้วยลึก',
    telephone: '089 999 1234',
    email: 'chuang@example.com',
    bankAccount: 'ธ.ก.ส. 012-3-45678-9',
    ...otherwise,
  })
