import { sql } from 'kysely'
import type { OfficeId, PersonId, PlanItemId, PlanRoundId } from '@prongsai/domain/base/id'
import type { Exemption } from '@prongsai/domain/plan/exemption'
import type { ItemFacts } from '@prongsai/domain/plan/revision'
import type { GroundKey, MethodKey } from '@prongsai/domain/procurement/ground'
import type { ReadDb, Trx } from '../database.ts'

/** What an item says as of a round, with the method that is foreseen and the exemption that follows from it. */
export type RevisionFacts = ItemFacts & {
  readonly method: MethodKey
  readonly ground: GroundKey | null
  readonly methodReason: string
  readonly exempt: Exemption | null
}

const columnsOf = (facts: RevisionFacts) => ({
  name: facts.name,
  quantity: facts.quantity,
  counting_unit: facts.countingUnit,
  kind: facts.kind,
  category: facts.category,
  programme: facts.programme,
  unit_id: facts.unitId,
  line_id: facts.lineId,
  estimate: facts.estimate,
  starts_month: facts.startsMonth,
  method: facts.method,
  ground: facts.ground,
  method_reason: facts.methodReason,
  exempt: facts.exempt,
  replaces_asset_id: facts.replacesAssetId,
})

/** The columns of what a revision says, of `plan_revision as v`. */
const revisionColumns = [
  'v.name',
  'v.quantity',
  'v.counting_unit as countingUnit',
  'v.kind',
  'v.category',
  'v.programme',
  'v.unit_id as unitId',
  'v.line_id as lineId',
  'v.estimate',
  'v.starts_month as startsMonth',
  'v.method',
  'v.ground',
  'v.method_reason as methodReason',
  'v.exempt',
  'v.replaces_asset_id as replacesAssetId',
  'v.change_reason as changeReason',
  'v.cancelled',
] as const

type NewItems = {
  readonly fiscalYear: number
  readonly roundId: PlanRoundId
  readonly items: readonly (RevisionFacts & { readonly source: string })[]
  readonly at: string
  readonly by: PersonId
}

/** New items of a held round, numbered after those of its year, in the order given; their ids in that order. */
export async function insertItems(
  trx: Trx,
  office: OfficeId,
  { fiscalYear, roundId, items, at, by }: NewItems,
): Promise<readonly { readonly id: PlanItemId; readonly number: number }[]> {
  if (items.length === 0) return []
  const { last } = await trx
    .selectFrom('plan_item')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('office_id', '=', office)
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirstOrThrow()
  const start = (last ?? 0) + 1
  const rows = await trx
    .insertInto('plan_item')
    .values(
      items.map(({ source }, index) => ({
        office_id: office,
        fiscal_year: fiscalYear,
        number: start + index,
        source,
        made_at: at,
        made_by: by,
      })),
    )
    .returning(['id', 'number'])
    .execute()
  const made = rows.toSorted((a, b) => a.number - b.number)
  await trx
    .insertInto('plan_revision')
    .values(
      items.flatMap((facts, index) => {
        const item = made[index]
        return item === undefined
          ? []
          : [
              {
                office_id: office,
                item_id: item.id,
                revision: 1,
                round_id: roundId,
                dropped_from: null,
                ...columnsOf(facts),
              },
            ]
      }),
    )
    .execute()
  return made
}

type OfRound = { readonly itemId: PlanItemId; readonly roundId: PlanRoundId }

/** What an item says in a held round; undefined where it is not in it. */
export const revisionInRound = (trx: Trx, office: OfficeId, { itemId, roundId }: OfRound) =>
  trx
    .selectFrom('plan_revision as v')
    .innerJoin('plan_item as i', (join) =>
      join.onRef('i.office_id', '=', 'v.office_id').onRef('i.id', '=', 'v.item_id'),
    )
    .select([...revisionColumns, 'v.item_id as itemId', 'v.revision', 'v.version', 'i.number'])
    .where('v.office_id', '=', office)
    .where('v.item_id', '=', itemId)
    .where('v.round_id', '=', roundId)
    .executeTakeFirst()

export type RevisionInRound = NonNullable<Awaited<ReturnType<typeof revisionInRound>>>

/** An item as it stands in the plan: its latest revision of an approved round. */
export const standingRevision = (db: ReadDb | Trx, office: OfficeId, itemId: PlanItemId) =>
  db
    .selectFrom('plan_revision as v')
    .innerJoin('plan_item as i', (join) =>
      join.onRef('i.office_id', '=', 'v.office_id').onRef('i.id', '=', 'v.item_id'),
    )
    .innerJoin('plan_round as r', (join) =>
      join.onRef('r.office_id', '=', 'v.office_id').onRef('r.id', '=', 'v.round_id'),
    )
    .select([...revisionColumns, 'v.revision', 'i.fiscal_year as fiscalYear', 'i.number', 'r.id as roundId'])
    .where('v.office_id', '=', office)
    .where('v.item_id', '=', itemId)
    .where('r.status', 'in', ['approved', 'published'])
    .orderBy('v.revision', 'desc')
    .limit(1)
    .executeTakeFirst()

type Revising = OfRound & {
  readonly facts: RevisionFacts
  readonly reason: string
  readonly cancelled: boolean
}

/** A later revision of an item, in a held round. */
export async function insertRevision(
  trx: Trx,
  office: OfficeId,
  { itemId, roundId, facts, reason, cancelled }: Revising,
): Promise<void> {
  const { last } = await trx
    .selectFrom('plan_revision')
    .select(({ fn }) => fn.max<number | null>('revision').as('last'))
    .where('office_id', '=', office)
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('plan_revision')
    .values({
      office_id: office,
      item_id: itemId,
      revision: (last ?? 0) + 1,
      round_id: roundId,
      dropped_from: null,
      ...columnsOf(facts),
      change_reason: reason,
      cancelled,
    })
    .execute()
}

/** What is said in a draft, said otherwise. */
export const saveRevision = (
  trx: Trx,
  office: OfficeId,
  { itemId, roundId, facts, reason, cancelled }: Revising,
) =>
  trx
    .updateTable('plan_revision')
    .set(({ eb }) => ({
      ...columnsOf(facts),
      change_reason: reason,
      cancelled,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('item_id', '=', itemId)
    .where('round_id', '=', roundId)
    .returning('item_id')
    .executeTakeFirstOrThrow()

/** Taken out of a draft: the row stays, and is of no round any more. */
export const dropRevision = (trx: Trx, office: OfficeId, { itemId, roundId }: OfRound) =>
  trx
    .updateTable('plan_revision')
    .set({ round_id: null, dropped_from: roundId })
    .where('office_id', '=', office)
    .where('item_id', '=', itemId)
    .where('round_id', '=', roundId)
    .returning('item_id')
    .executeTakeFirstOrThrow()

type Bought = { readonly item: string; readonly purchase: string }

/** Of a round all its items, those that had to be published, or those that it cancels. */
type OfItems =
  | { readonly itemId: PlanItemId }
  | { readonly roundId: PlanRoundId; readonly which: keyof typeof itemsOfRound }

const itemsOfRound = {
  all: sql`true`,
  published: sql`v.exempt is null`,
  cancelled: sql`v.cancelled`,
} as const

/** A purchase that has begun of an item, or of one of a round's, and was not cancelled; null where nothing is being bought. */
export async function purchaseOf(trx: Trx, office: OfficeId, of: OfItems): Promise<Bought | null> {
  const which =
    'itemId' in of
      ? sql`v.item_id = ${of.itemId}`
      : sql`v.round_id = ${of.roundId} and ${itemsOfRound[of.which]}`
  const { rows } = await sql<Bought>`
    select v.name as item, concat(p.number, '/', p.fiscal_year, ' ', p.name) as purchase
    from purchase p join plan_revision v on v.office_id = p.office_id and v.item_id = p.plan_item_id
    where p.office_id = ${office} and p.status <> 'cancelled' and ${which}
    order by v.revision desc, p.id limit 1`.execute(trx)
  return rows[0] ?? null
}

/** The items of a round, held: no purchase of them begins until the end of the transaction (`holdItem`). */
export const lockItemsOfRound = (trx: Trx, office: OfficeId, roundId: PlanRoundId) =>
  sql`select 1 from plan_item i where i.office_id = ${office} and i.id in (
      select item_id from plan_revision where office_id = ${office} and round_id = ${roundId})
    order by i.id for update`.execute(trx)

/** An item of which a purchase begins, held together with others that begin of it: its plan is not taken back meanwhile. */
export const holdItem = (trx: Trx, office: OfficeId, itemId: PlanItemId) =>
  trx
    .selectFrom('plan_item')
    .select('id')
    .where('office_id', '=', office)
    .where('id', '=', itemId)
    .forKeyShare()
    .executeTakeFirst()

type Pointed = Pick<ItemFacts, 'unitId' | 'lineId' | 'replacesAssetId'>

/** What a revision points to, by the names that people know; undefined where the office has no such thing. */
export async function pointedTo(trx: Trx, office: OfficeId, { unitId, lineId, replacesAssetId }: Pointed) {
  const unit = await trx
    .selectFrom('unit')
    .select('name')
    .where('office_id', '=', office)
    .where('id', '=', unitId)
    .executeTakeFirst()
  const line =
    lineId === null
      ? null
      : await trx
          .selectFrom('budget_line')
          .select(['name', 'fiscal_year as year'])
          .where('office_id', '=', office)
          .where('id', '=', lineId)
          .executeTakeFirst()
  const asset =
    replacesAssetId === null
      ? null
      : await trx
          .selectFrom('asset')
          .select(['code', 'name'])
          .where('office_id', '=', office)
          .where('id', '=', replacesAssetId)
          .where('withdrawn', '=', false)
          .executeTakeFirst()
  return unit === undefined || line === undefined || asset === undefined ? undefined : { unit, line, asset }
}
