import { sql } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { TransferKind } from '@prongsai/domain/custody/transfer'
import type { ReadDb, Trx } from '../database.ts'
import type { Subject } from './attachments.ts'

/** Who has to do with a record: the divisions whose authority reaches it, and people in person. */
type Reached = { readonly units: readonly UnitId[]; readonly people: readonly PersonId[] }

export type AssetReached = Reached & { readonly code: string; readonly name: string }

/** Who holds a card, or pieces of it. */
export async function assetReached(
  db: ReadDb,
  office: OfficeId,
  id: string,
): Promise<AssetReached | undefined> {
  const card = await db
    .selectFrom('asset')
    .select(['code', 'name', 'unit_id as unit', 'keeper_id as keeper'])
    .where('office_id', '=', office)
    .where('id', '=', sql<never>`${id}::uuid`)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  if (card === undefined) return undefined
  const held = await db
    .selectFrom('custody')
    .select(['unit_id as unit', 'keeper_id as keeper'])
    .where('office_id', '=', office)
    .where('asset_id', '=', sql<never>`${id}::uuid`)
    .where(sql<boolean>`upper_inf(during)`)
    .execute()
  const all = [card, ...held]
  return {
    code: card.code,
    name: card.name,
    units: [...new Set(all.map(({ unit }) => unit))],
    people: [...new Set(all.flatMap(({ keeper }) => (keeper === null ? [] : [keeper])))],
  }
}

export type TransferReached = Reached & {
  readonly kind: TransferKind
  readonly number: number
  readonly fiscalYear: number
}

/** Who gives and who receives by a note. */
export async function transferReached(
  db: ReadDb,
  office: OfficeId,
  id: string,
): Promise<TransferReached | undefined> {
  const note = await db
    .selectFrom('transfer')
    .select([
      'kind',
      'number',
      'fiscal_year as fiscalYear',
      'from_unit_id as fromUnit',
      'to_unit_id as toUnit',
      'to_keeper_id as toKeeper',
      'offered_by as offeredBy',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
  if (note === undefined) return undefined
  const { fromUnit, toUnit, toKeeper, offeredBy, ...known } = note
  return {
    ...known,
    units: [fromUnit, toUnit],
    people: toKeeper === null ? [offeredBy] : [offeredBy, toKeeper],
  }
}

export type RepairReached = Reached & { readonly number: number; readonly fiscalYear: number }

/** Who has to do with a broken thing: who reported it, and who holds it. */
export async function repairReached(
  db: ReadDb,
  office: OfficeId,
  id: string,
): Promise<RepairReached | undefined> {
  const repair = await db
    .selectFrom('repair')
    .select(['number', 'fiscal_year as fiscalYear', 'asset_id as asset', 'reported_by as reportedBy'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
  const card = repair && (await assetReached(db, office, repair.asset))
  if (repair === undefined || card === undefined) return undefined
  const { number, fiscalYear, reportedBy } = repair
  const people = reportedBy === null ? card.people : [...card.people, reportedBy]
  return { number, fiscalYear, units: card.units, people }
}

type ThingOfLoan = { readonly ofLoan: boolean; readonly gone: boolean }

/** Whether a card is of a loan, asked for by itself or as one of its kind, and whether it has gone out with it. */
export async function thingOfLoan(
  trx: Trx,
  office: OfficeId,
  { id, thing }: Pick<Subject, 'id' | 'thing'>,
): Promise<ThingOfLoan> {
  const card = thing?.assetId ?? null
  const standing = sql<ThingOfLoan>`(
    select exists (select from loan_hold h where h.office_id = ${office} and h.loan_id = ${id} and h.asset_id = ${card})
      or exists (select from loan_line n
        join asset a on a.office_id = ${office} and a.id = ${card} and not a.withdrawn
        where n.office_id = ${office} and n.loan_id = ${id}
          and (n.asset_id = a.id or (n.kind = 'alike' and n.category_id = a.category_id and n.name = a.name))) as "ofLoan",
      exists (select from loan_hold h where h.office_id = ${office} and h.loan_id = ${id} and h.asset_id = ${card}
        and h.state not in ('reserved', 'released')) as gone)`
  return trx.selectFrom(standing.as('standing')).selectAll().executeTakeFirstOrThrow()
}

/** A round of the plan is of the whole office, and of nobody in person. */
export const planRoundReached = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('plan_round')
    .select(['kind', 'number', 'fiscal_year as fiscalYear'])
    .where('office_id', '=', office)
    .where('id', '=', sql<never>`${id}::uuid`)
    .executeTakeFirst()

/** What is attached to one record changes one after another. */
export const holdSubject = (trx: Trx, office: OfficeId, { kind, id }: Subject) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${office} attached ${kind} ${id}`}, 0))`.execute(trx)

/** A loan: of whom its things are, and whoever borrows or asked has to do with it in person. */
export async function loanReached(db: ReadDb, office: OfficeId, id: string) {
  const loan = await db
    .selectFrom('loan')
    .select([
      'number',
      'fiscal_year as fiscalYear',
      'loan_case as loanCase',
      'borrower_id as borrower',
      'asked_by as askedBy',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
  if (loan === undefined) return undefined
  const { borrower, askedBy, ...named } = loan
  const lines = await db
    .selectFrom('loan_line')
    .select('unit_id as unit')
    .distinct()
    .where('office_id', '=', office)
    .where('loan_id', '=', id)
    .execute()
  return {
    ...named,
    units: lines.map(({ unit }) => unit),
    people: [borrower, askedBy].filter((person) => person !== null),
  }
}

/** A supplier is of the whole office. */
export const supplierReached = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('supplier')
    .select('name')
    .where('office_id', '=', office)
    .where('id', '=', sql<never>`${id}::uuid`)
    .executeTakeFirst()

/** An order that delegates: whose powers come to whom by it. */
export const delegationReached = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('delegation as d')
    .innerJoin('person as p', (on) => on.on('p.office_id', '=', office).onRef('p.id', '=', 'd.person_id'))
    .select(['d.person_id as person', 'p.name'])
    .where('d.office_id', '=', office)
    .where('d.id', '=', sql<never>`${id}::uuid`)
    .executeTakeFirst()
