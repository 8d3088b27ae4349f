import { sql, type RawBuilder } from 'kysely'
import type { BudgetLineId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { BudgetSource } from '@prongsai/domain/budget/budget'
import type { BudgetFacts } from '@prongsai/domain/budget/budget.input'
import { satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

type Asked = {
  readonly year: number
  readonly unit?: UnitId | undefined
  readonly source?: BudgetSource | undefined
}

/** The lines of a fiscal year in the order of its ordinance, each with its figures. */
export async function budgetLines(db: ReadDb, office: OfficeId, { year, unit, source }: Asked) {
  const ofYear = sql`select id from budget_line where office_id = ${office} and fiscal_year = ${year}`
  const rows = await lines(db, office, ofYear)
    .where('l.fiscal_year', '=', year)
    .$if(unit !== undefined, (query) => query.where('l.unit_id', '=', unit ?? sql.lit(null)))
    .$if(source !== undefined, (query) => query.where('l.source', '=', source ?? sql.lit(null)))
    .orderBy('l.source')
    .orderBy('l.programme')
    .orderBy('l.work')
    .orderBy('l.category')
    .orderBy('l.id')
    .execute()
  return rows.map(withPlanned)
}

/** The fiscal years that have a budget, the latest first. */
export async function budgetYears(db: ReadDb, office: OfficeId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('budget_line')
    .select('fiscal_year as year')
    .distinct()
    .where('office_id', '=', office)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

export async function budgetLineRecord(db: ReadDb, office: OfficeId, id: BudgetLineId) {
  const row = await lines(db, office, sql`${id}`)
    .where('l.id', '=', id)
    .executeTakeFirst()
  return row && withPlanned(row)
}

const withPlanned = <Row extends { readonly planned: string }>({ planned, ...row }: Row) => ({
  ...row,
  planned: satang(BigInt(planned)),
})

/**
 * วางแผนไว้: what the plan as it stands means to take of a line: of each item the latest revision that is approved, unless
 * it is cancelled or its purchase has begun.
 */
const plannedOf = (office: OfficeId, lines: RawBuilder<unknown>) => sql<{
  readonly line_id: BudgetLineId
  readonly planned: string
}>`(
  select r.line_id, sum(r.estimate)::text as planned
  from plan_revision r
  join plan_round o on o.office_id = ${office} and o.id = r.round_id and o.status in ('approved', 'published')
  where r.office_id = ${office} and r.line_id in (${lines}) and not r.cancelled
    and not exists (
      select from plan_revision n join plan_round t on t.office_id = ${office} and t.id = n.round_id
      where n.office_id = ${office} and n.item_id = r.item_id and n.revision > r.revision
        and t.status in ('approved', 'published'))
    and not exists (
      select from purchase p
      where p.office_id = ${office} and p.plan_item_id = r.item_id and p.status <> 'cancelled')
  group by r.line_id)`

/** The lines with their figures; `which` says by their ids of which the plan is summed. */
const lines = (db: ReadDb, office: OfficeId, which: RawBuilder<unknown>) =>
  db
    .selectFrom('budget_line as l')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.office_id', '=', 'l.office_id').onRef('u.id', '=', 'l.unit_id'),
    )
    .leftJoin(plannedOf(office, which).as('p'), (join) => join.onRef('p.line_id', '=', 'l.id'))
    .select([
      'l.id',
      'l.fiscal_year as fiscalYear',
      'l.source',
      'l.programme',
      'l.work',
      'l.project',
      'l.category',
      'l.name',
      'l.explanation',
      'l.unit_id as unitId',
      'u.name as unit',
      'l.allocated',
      'l.committed',
      'l.paid',
      'l.version',
      sql<string>`coalesce(planned, '0')`.as('planned'),
    ])
    .where('l.office_id', '=', office)

/** Lines of the budget by their ids, held until the end of the transaction; in the order of their ids. */
export const lockLines = (trx: Trx, office: OfficeId, ids: readonly BudgetLineId[]) =>
  trx
    .selectFrom('budget_line')
    .select([
      'id',
      'fiscal_year as fiscalYear',
      'source',
      'programme',
      'work',
      'project',
      'category',
      'name',
      'explanation',
      'unit_id as unitId',
      'allocated',
      'committed',
      'paid',
      'version',
    ])
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()

export type LockedLine = Awaited<ReturnType<typeof lockLines>>[number]

export type NewLine = BudgetFacts & {
  readonly fiscalYear: number
  readonly explanation: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export async function insertLine(trx: Trx, office: OfficeId, line: NewLine): Promise<BudgetLineId> {
  const { id } = await trx
    .insertInto('budget_line')
    .values({
      office_id: office,
      fiscal_year: line.fiscalYear,
      explanation: line.explanation,
      made_at: line.madeAt,
      made_by: line.madeBy,
      ...columnsOf(line),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columnsOf = ({ source, programme, work, project, category, name, unitId }: BudgetFacts) => ({
  source,
  programme,
  work,
  project,
  category,
  name,
  unit_id: unitId,
})

export const saveLineFacts = (
  trx: Trx,
  office: OfficeId,
  line: BudgetFacts & { readonly id: BudgetLineId },
) =>
  trx
    .updateTable('budget_line')
    .set(({ eb }) => ({ ...columnsOf(line), version: eb('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', line.id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const saveExplanation = (
  trx: Trx,
  office: OfficeId,
  { id, explanation }: { readonly id: BudgetLineId; readonly explanation: string },
) =>
  trx
    .updateTable('budget_line')
    .set({ explanation })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
