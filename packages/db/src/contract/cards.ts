import { sql } from 'kysely'
import type {
  AcceptanceId,
  AssetId,
  ContractId,
  OfficeId,
  PersonId,
  PurchaseId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ContractForm } from '@prongsai/domain/contract/contract'
import type { PurchaseRecordFund } from '../procurement/purchase-row.ts'
import type { ReadDb, Trx } from '../database.ts'
import { listOf } from './contract-course.ts'

type OfLine = {
  readonly contractId: ContractId
  readonly acceptance: AcceptanceId
  readonly position: number
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertContractAssets = (
  trx: Trx,
  office: OfficeId,
  { assets, each, ...of }: OfLine & { readonly assets: readonly AssetId[]; readonly each: number },
) =>
  trx
    .insertInto('contract_asset')
    .values(
      assets.map((asset) => ({
        office_id: office,
        contract_id: of.contractId,
        acceptance_id: of.acceptance,
        position: of.position,
        asset_id: asset,
        quantity: each,
        made_at: of.madeAt,
        made_by: of.madeBy,
      })),
    )
    .execute()

export const insertUnregistered = (
  trx: Trx,
  office: OfficeId,
  { quantity, reason, ...of }: OfLine & { readonly quantity: number; readonly reason: string },
) =>
  trx
    .insertInto('contract_unregistered')
    .values({
      office_id: office,
      acceptance_id: of.acceptance,
      position: of.position,
      quantity,
      reason,
      made_at: of.madeAt,
      made_by: of.madeBy,
    })
    .execute()

export const unregisteredPage = 50

/** A line that was accepted and has pieces that nobody has registered or said to be none. */
export type UnregisteredRow = {
  readonly contractId: ContractId
  readonly form: ContractForm
  readonly fiscalYear: number | null
  readonly contractNumber: number | null
  readonly foundNumber: string | null
  readonly contract: string
  readonly supplier: string
  readonly unit: string
  readonly acceptance: AcceptanceId
  readonly acceptedOn: CivilDate
  readonly dueOn: CivilDate
  readonly position: number
  readonly name: string
  readonly category: string
  readonly countingUnit: string
  readonly left: number
}

/** ตรวจรับแล้วยังไม่ลงทะเบียน, the earliest due first: a page and one more. Only duties that are open are looked through. */
export async function unregisteredLines(
  db: ReadDb,
  office: OfficeId,
  skip: number,
): Promise<readonly UnregisteredRow[]> {
  const rows = sql<UnregisteredRow>`(
    select * from (
      select c.id as "contractId", c.form, c.fiscal_year as "fiscalYear", c.number as "contractNumber",
        c.found_number as "foundNumber", c.name as contract, s.name as supplier, u.name as unit, a.id as acceptance,
        a.on_day as "acceptedOn", k.due_on as "dueOn", n.position, n.name, g.name as category,
        n.counting_unit as "countingUnit",
        (l.accepted
          - (select coalesce(sum(x.quantity), 0) from contract_asset x
              where x.office_id = ${office} and x.contract_id = c.id and x.position = n.position and x.acceptance_id = a.id)
          - (select coalesce(sum(x.quantity), 0) from contract_unregistered x
              where x.office_id = ${office} and x.acceptance_id = a.id and x.position = n.position))::int as left
      from checkpoint k
      join contract c on c.office_id = ${office} and c.id = k.contract_id
      join supplier s on s.office_id = ${office} and s.id = standing_supplier(c.supplier_id)
      join unit u on u.office_id = ${office} and u.id = c.unit_id
      join lateral (
        select d.id, row_number() over (order by d.id) as no from contract_delivery d
        where d.office_id = ${office} and d.contract_id = c.id) d on d.no = k.number
      join contract_acceptance a on a.office_id = ${office} and a.delivery_id = d.id and a.undone_at is null
      join contract_delivery_line l on l.office_id = ${office} and l.delivery_id = d.id and l.accepted > 0
      join contract_line n on n.office_id = ${office} and n.contract_id = c.id and n.position = l.position
      join category g on g.office_id = ${office} and g.id = n.category_id
      where k.office_id = ${office} and k.open and k.kind = 'register-assets'
    ) as owed
    where owed.left > 0 order by owed."dueOn", owed.acceptance, owed.position
    offset ${skip} limit ${unregisteredPage + 1})`
  return db.selectFrom(rows.as('owed')).selectAll().execute()
}

export type ContractOfAssetRow = {
  readonly id: ContractId
  readonly form: ContractForm
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly foundNumber: string | null
  readonly name: string
  readonly supplier: string
  readonly position: number
  readonly line: string
  readonly acceptance: AcceptanceId
  readonly acceptedOn: CivilDate
  readonly certificate: string
  readonly purchaseId: PurchaseId
  readonly purchase: string
  readonly purchaseNumber: string
  readonly funds: readonly Pick<PurchaseRecordFund, 'lineId' | 'name' | 'source'>[]
}

/** From a card of the register to the contract under which it came, its purchase, and where the money was from. */
export async function contractOfAsset(
  db: ReadDb,
  office: OfficeId,
  asset: AssetId,
): Promise<ContractOfAssetRow | undefined> {
  const row = sql<ContractOfAssetRow>`(
    select c.id, c.form, c.fiscal_year as "fiscalYear", c.number, c.found_number as "foundNumber", c.name,
      s.name as supplier, g.position, n.name as line, a.id as acceptance, a.on_day as "acceptedOn", a.certificate,
      p.id as "purchaseId", p.name as purchase, p.number || '/' || p.fiscal_year as "purchaseNumber",
      ${listOf(sql`
        select f.line_id as "lineId", b.name, b.source from purchase_fund f
        join budget_line b on b.office_id = ${office} and b.id = f.line_id
        where f.office_id = ${office} and f.purchase_id = p.id and f.share > 0 order by f.line_id`)} as funds
    from contract_asset g
    join contract c on c.office_id = ${office} and c.id = g.contract_id
    join contract_line n on n.office_id = ${office} and n.contract_id = c.id and n.position = g.position
    join contract_acceptance a on a.office_id = ${office} and a.id = g.acceptance_id
    join supplier s on s.office_id = ${office} and s.id = standing_supplier(c.supplier_id)
    join purchase p on p.office_id = ${office} and p.id = c.purchase_id
    where g.office_id = ${office} and g.asset_id = ${asset})`
  return db.selectFrom(row.as('contract')).selectAll().executeTakeFirst()
}
