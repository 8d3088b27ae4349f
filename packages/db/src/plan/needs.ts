import { sql } from 'kysely'
import type { OfficeId, PersonId, PlanItemId, PlanRoundId, UnitId } from '@prongsai/domain/base/id'
import type { NeedStatus } from '@prongsai/domain/plan/plan'
import type { ChangeNeedInput, NeedInput } from '@prongsai/domain/plan/plan.input'
import type { ReadDb, Trx } from '../database.ts'

type Asked = {
  readonly year: number
  readonly status?: NeedStatus | undefined
  /** Sent by this person, or of a division that he heads. */
  readonly of?: { readonly person: PersonId; readonly units: readonly UnitId[] } | undefined
}

/** The needs of a fiscal year, the latest first. */
export const planNeeds = (db: ReadDb, office: OfficeId, { year, status, of }: Asked) =>
  needs(db, office)
    .where('n.fiscal_year', '=', year)
    .$if(status !== undefined, (query) => query.where('n.status', '=', status ?? sql.lit(null)))
    .$if(of !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('n.asked_by', '=', of?.person ?? sql.lit(null)),
          ...(of === undefined || of.units.length === 0 ? [] : [eb('n.unit_id', 'in', [...of.units])]),
        ]),
      ),
    )
    .orderBy('n.id', 'desc')
    .limit(500)
    .execute()

const needs = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('plan_need as n')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.office_id', '=', 'n.office_id').onRef('u.id', '=', 'n.unit_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'n.office_id').onRef('p.id', '=', 'n.asked_by'),
    )
    .leftJoin('person as w', (join) =>
      join.onRef('w.office_id', '=', 'n.office_id').onRef('w.id', '=', 'n.answered_by'),
    )
    .leftJoin('plan_item as i', (join) =>
      join.onRef('i.office_id', '=', 'n.office_id').onRef('i.id', '=', 'n.item_id'),
    )
    .leftJoin('asset as a', (join) =>
      join.onRef('a.office_id', '=', 'n.office_id').onRef('a.id', '=', 'n.replaces_asset_id'),
    )
    .select([
      'n.id',
      'n.fiscal_year as fiscalYear',
      'n.unit_id as unitId',
      'u.short_name as unit',
      'n.name',
      'n.quantity',
      'n.counting_unit as countingUnit',
      'n.estimate',
      'n.starts_month as startsMonth',
      'n.reason',
      'n.replaces_asset_id as replacesAssetId',
      'a.code as replacesCode',
      'a.name as replacesName',
      'n.status',
      'n.answer',
      'n.item_id as itemId',
      'i.number as itemNumber',
      'n.asked_at as askedAt',
      'n.asked_by as askedById',
      'p.name as askedBy',
      'n.answered_at as answeredAt',
      'w.name as answeredBy',
      'n.version',
    ])
    .where('n.office_id', '=', office)

/** A need, held until the end of the transaction. */
export const lockNeed = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('plan_need')
    .select([
      'id',
      'fiscal_year as fiscalYear',
      'unit_id as unitId',
      'name',
      'quantity',
      'counting_unit as countingUnit',
      'estimate',
      'starts_month as startsMonth',
      'reason',
      'replaces_asset_id as replacesAssetId',
      'status',
      'asked_by as askedBy',
      'version',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type LockedNeed = NonNullable<Awaited<ReturnType<typeof lockNeed>>>

export const insertNeed = (
  trx: Trx,
  office: OfficeId,
  { at, by, ...need }: NeedInput & { readonly at: string; readonly by: PersonId },
) =>
  trx
    .insertInto('plan_need')
    .values({
      office_id: office,
      fiscal_year: need.fiscalYear,
      unit_id: need.unitId,
      ...columnsOf(need),
      status: 'sent',
      item_id: null,
      asked_at: at,
      asked_by: by,
      answered_at: null,
      answered_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const columnsOf = (need: Omit<NeedInput, 'fiscalYear' | 'unitId'>) => ({
  name: need.name,
  quantity: need.quantity,
  counting_unit: need.countingUnit,
  estimate: need.estimate,
  starts_month: need.startsMonth,
  reason: need.reason,
  replaces_asset_id: need.replacesAssetId,
})

export const saveNeed = (trx: Trx, office: OfficeId, need: ChangeNeedInput) =>
  trx
    .updateTable('plan_need')
    .set(({ eb }) => ({ ...columnsOf(need), version: eb('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', need.id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Answered = {
  readonly id: string
  readonly status: NeedStatus
  readonly answer: string
  readonly itemId: PlanItemId | null
  /** Null where it waits again. */
  readonly answered: { readonly at: string; readonly by: PersonId } | null
}

export const answerNeed = (trx: Trx, office: OfficeId, { id, status, answer, itemId, answered }: Answered) =>
  trx
    .updateTable('plan_need')
    .set(({ eb }) => ({
      status,
      answer,
      item_id: itemId,
      answered_at: answered?.at ?? null,
      answered_by: answered?.by ?? null,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** What was taken by items that are in no plan any more waits again: by one item, or by all of a round. */
export const releaseNeeds = (
  trx: Trx,
  office: OfficeId,
  of: { readonly itemId: PlanItemId } | { readonly roundId: PlanRoundId },
) =>
  sql`update plan_need set status = 'sent', answer = '', item_id = null, answered_at = null, answered_by = null,
      version = version + 1
    where office_id = ${office} and status = 'taken' and ${
      'itemId' in of
        ? sql`item_id = ${of.itemId}`
        : sql`item_id in (select item_id from plan_revision where office_id = ${office} and round_id = ${of.roundId})`
    }`.execute(trx)

/** How many needs of a year wait for an answer. */
export async function waitingNeeds(db: ReadDb, office: OfficeId, year: number): Promise<number> {
  const { count } = await db
    .selectFrom('plan_need')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('office_id', '=', office)
    .where('fiscal_year', '=', year)
    .where('status', '=', 'sent')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many needs wait for an answer, by year, from one year on. */
export async function needsWaitingByYear(db: ReadDb, office: OfficeId, from: number) {
  const rows = await db
    .selectFrom('plan_need')
    .select(({ fn }) => ['fiscal_year as year', fn.countAll<bigint>().as('count')])
    .where('office_id', '=', office)
    .where('fiscal_year', '>=', from)
    .where('status', '=', 'sent')
    .groupBy('fiscal_year')
    .orderBy('fiscal_year')
    .execute()
  return rows.map(({ year, count }) => ({ year, count: Number(count) }))
}
