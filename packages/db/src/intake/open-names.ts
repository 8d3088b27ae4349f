import { sql } from 'kysely'
import type { CategoryId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { Trx } from '../database.ts'
import type { IntakeKey } from './save-batch.ts'

/** What the batch opens in the office: each once, however often it is written. */
export async function namesToOpen(trx: Trx, { office, intake }: IntakeKey) {
  return trx
    .selectFrom('intake_name')
    .select(['kind', 'match_id as id', 'opening'])
    .distinctOn(['kind', 'match_id'])
    .where('office_id', '=', office)
    .where('intake_id', '=', intake)
    .where('rows', '>', 0)
    .where('opening', 'is not', null)
    .orderBy('kind')
    .orderBy('match_id')
    .execute()
}

export async function openUnit(
  trx: Trx,
  office: OfficeId,
  unit: { readonly id: UnitId; readonly name: string; readonly shortName: string },
): Promise<void> {
  await sql`
    insert into unit (office_id, id, name, short_name, position)
    select ${office}, ${unit.id}, ${unit.name}, ${unit.shortName}, coalesce(max(position), 0) + 1
    from unit where office_id = ${office}
  `.execute(trx)
}

export async function openCategory(
  trx: Trx,
  office: OfficeId,
  category: { readonly id: CategoryId; readonly name: string; readonly parentId: string | null },
): Promise<void> {
  await sql`
    insert into category (office_id, id, parent_id, name, position)
    select ${office}, ${category.id}, ${category.parentId}, ${category.name}, coalesce(max(position), 0) + 1
    from category where office_id = ${office}
  `.execute(trx)
}
