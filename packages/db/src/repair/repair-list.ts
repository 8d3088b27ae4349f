import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { RepairState } from '@prongsai/domain/repair/repair'
import type { ReadDb } from '../database.ts'

export type RepairRow = {
  readonly id: string
  /** 'เลขที่/ปีงบประมาณ' */
  readonly number: string
  readonly assetId: AssetId
  readonly code: string
  readonly name: string
  readonly pieces: number
  readonly countingUnit: string
  readonly quantity: number
  readonly unitId: UnitId
  readonly unit: string
  readonly keeperId: PersonId | null
  readonly keeper: string | null
  readonly warrantyUntil: CivilDate | null
  readonly state: RepairState
  readonly fault: string
  readonly usable: boolean
  readonly reportedAt: Date
  readonly reportedBy: string | null
  readonly contact: string
  readonly underWarranty: boolean | null
  readonly repairer: string | null
  readonly sentOn: CivilDate | null
  readonly sentBy: string | null
  readonly sendReason: string | null
  readonly expectedOn: CivilDate | null
  /** Satang, as text. */
  readonly estimate: string | null
  readonly endedOn: CivilDate | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly done: string | null
  readonly document: string | null
  /** Satang, as text. */
  readonly cost: string | null
}

/** With the names of what each points to, of the office alone. */
const repairsOf = (office: OfficeId) => sql`
  select r.id, r.number || '/' || r.fiscal_year as number, r.asset_id as "assetId", a.code, a.name, r.pieces,
    a.counting_unit as "countingUnit", a.quantity, a.unit_id as "unitId", u.name as unit, a.keeper_id as "keeperId",
    k.name as keeper, a.warranty_until as "warrantyUntil", r.state, r.fault, r.usable, r.reported_at as "reportedAt",
    p.name as "reportedBy", r.contact, r.under_warranty as "underWarranty", r.repairer, r.sent_on as "sentOn",
    s.name as "sentBy", r.send_reason as "sendReason", r.expected_on as "expectedOn", r.estimate::text as estimate,
    r.ended_on as "endedOn", r.ended_at as "endedAt", e.name as "endedBy", r.done, r.document, r.cost::text as cost
  from repair r
  join asset a on a.office_id = ${office} and a.id = r.asset_id
  join unit u on u.office_id = ${office} and u.id = a.unit_id
  left join person k on k.office_id = ${office} and k.id = a.keeper_id
  left join person p on p.office_id = ${office} and p.id = r.reported_by
  left join person s on s.office_id = ${office} and s.id = r.sent_by
  left join person e on e.office_id = ${office} and e.id = r.ended_by
  where r.office_id = ${office}`

export function repairRecord(db: ReadDb, office: OfficeId, id: string): Promise<RepairRow | undefined> {
  const one = sql<RepairRow>`(${repairsOf(office)} and r.id = ${id})`
  return db.selectFrom(one.as('repair')).selectAll().executeTakeFirst()
}

/** Every repair of a card, the newest first. */
export function repairsOfCard(db: ReadDb, office: OfficeId, asset: AssetId): Promise<RepairRow[]> {
  const all = sql<RepairRow>`(${repairsOf(office)} and r.asset_id = ${asset} order by r.id desc limit 200)`
  return db.selectFrom(all.as('repairs')).selectAll().execute()
}

export const repairPage = 50

type Asked = {
  readonly box: 'reported' | 'sent' | 'closed' | 'mine'
  readonly person: PersonId
  /** The units for which the person holds: 'office' where all. */
  readonly units: 'office' | readonly UnitId[]
  readonly before?: string | undefined
}

/** Repairs of one of the boxes, the newest first; `mine` is what the person holds, alone or for a unit, and is open. */
export function repairList(db: ReadDb, office: OfficeId, asked: Asked): Promise<RepairRow[]> {
  const rows = sql<RepairRow>`(${repairsOf(office)} and ${boxOf(asked)}
    ${asked.before === undefined ? sql`` : sql`and r.id < ${asked.before}::uuid`}
    order by r.id desc limit ${repairPage + 1})`
  return db.selectFrom(rows.as('repairs')).selectAll().execute()
}

function boxOf({ box, person, units }: Asked) {
  if (box === 'closed') return sql`r.state not in ('reported', 'sent')`
  if (box !== 'mine') return sql`r.state = ${box}`
  const within = units === 'office' ? sql`false` : sql`a.unit_id = any(${units}::uuid[])`
  return sql`r.state in ('reported', 'sent') and (a.keeper_id = ${person} or r.reported_by = ${person} or ${within})`
}

export type EndedRepair = {
  readonly assetId: AssetId
  readonly on: CivilDate
  readonly done: string
  readonly cost: string
  readonly repairer: string
  readonly document: string
}

/** What of these cards came back from a repairer, the oldest first. */
export function endedRepairs(db: ReadDb, office: OfficeId, ids: readonly AssetId[]): Promise<EndedRepair[]> {
  const rows = sql<EndedRepair>`(
    select asset_id as "assetId", ended_on as on, done, cost::text as cost, repairer, document from repair
    where office_id = ${office} and asset_id = any(${ids}::uuid[]) and ended_on is not null
    order by ended_on, id)`
  return db.selectFrom(rows.as('ended')).selectAll().execute()
}

export type LateRepair = {
  readonly id: string
  readonly name: string
  readonly repairer: string
  readonly unitId: UnitId
  readonly expectedOn: CivilDate
}

/** What is away and was expected back before a day, the latest first. */
export function repairsLate(
  db: ReadDb,
  office: OfficeId,
  { today, limit }: { readonly today: CivilDate; readonly limit: number },
): Promise<LateRepair[]> {
  const rows = sql<LateRepair>`(
    select r.id, a.name, r.repairer, a.unit_id as "unitId", r.expected_on as "expectedOn"
    from repair r join asset a on a.office_id = ${office} and a.id = r.asset_id
    where r.office_id = ${office} and r.state = 'sent' and r.expected_on < ${today}
    order by r.expected_on, r.id limit ${limit})`
  return db.selectFrom(rows.as('late')).selectAll().execute()
}
