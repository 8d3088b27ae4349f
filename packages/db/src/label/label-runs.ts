import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { LabelLayout } from '@prongsai/domain/label/label-stock'
import type { LabelShift } from '@prongsai/domain/label/label-place'
import type { ReprintReason } from '@prongsai/domain/label/print-labels'
import type { ReadDb, Trx } from '../database.ts'

export type LabelRun = {
  /** The name of the paper. */
  readonly stock: string
  readonly layout: LabelLayout
  readonly start: number
  readonly shift: LabelShift
}

export type NewRun = LabelRun & {
  readonly by: PersonId
  /** ISO. */
  readonly at: string
  /** In the order in which they are printed. */
  readonly prints: readonly { readonly asset: AssetId | string; readonly reason: ReprintReason | null }[]
}

/** Keeps a printing with every label of it, and that its cards have theirs. */
export async function insertRun(trx: Trx, office: OfficeId, run: NewRun): Promise<string> {
  const { id } = await trx
    .insertInto('label_run')
    .values({
      office_id: office,
      stock: run.stock,
      layout: JSON.stringify(run.layout),
      start_cell: run.start,
      shift_across: run.shift.across,
      shift_down: run.shift.down,
      printed_at: run.at,
      printed_by: run.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const assets = run.prints.map(({ asset }) => asset)
  const reasons = run.prints.map(({ reason }) => reason)
  await sql`
    insert into label_print (office_id, run_id, position, asset_id, reason)
    select ${office}, ${id}, p.position, p.asset, p.reason
    from unnest(${assets}::uuid[], ${reasons}::text[]) with ordinality as p (asset, reason, position)`.execute(
    trx,
  )
  await sql`
    update asset set labelled = true
    where office_id = ${office} and id = any (${assets}::uuid[]) and not labelled`.execute(trx)
  return id
}

/** A printing as it was, and its cards in their order; undefined where there is none. */
export async function labelRun(
  db: ReadDb,
  office: OfficeId,
  id: string,
): Promise<(LabelRun & { readonly assets: readonly AssetId[] }) | undefined> {
  const row = await db
    .selectFrom('label_run')
    .select(['stock', 'layout', 'start_cell', 'shift_across', 'shift_down'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const prints = await db
    .selectFrom('label_print')
    .select('asset_id')
    .where('office_id', '=', office)
    .where('run_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    stock: row.stock,
    layout: row.layout,
    start: row.start_cell,
    shift: { across: row.shift_across, down: row.shift_down },
    assets: prints.map(({ asset_id: asset }) => asset),
  }
}

/** A label that was printed for a card: when, by whom, on what, and why again where it was not the first. */
export type PrintOfCard = {
  readonly run: string
  readonly at: Date
  readonly by: string
  readonly stock: string
  readonly reason: ReprintReason | null
}

/** The labels of a card, the last first. */
export const printsOf = (db: ReadDb, office: OfficeId, asset: AssetId): Promise<PrintOfCard[]> =>
  db
    .selectFrom('label_print')
    .innerJoin('label_run', (join) =>
      join.onRef('label_run.office_id', '=', 'label_print.office_id').onRef('label_run.id', '=', 'run_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.office_id', '=', 'label_run.office_id').onRef('person.id', '=', 'printed_by'),
    )
    .select(['run_id as run', 'printed_at as at', 'person.name as by', 'stock', 'reason'])
    .where('label_print.office_id', '=', office)
    .where('asset_id', '=', asset)
    .orderBy('run_id', 'desc')
    .execute()
