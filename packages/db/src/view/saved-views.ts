import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { ViewList } from '@prongsai/domain/view/view.input'
import type { ReadDb, Trx } from '../database.ts'

type Seen = { readonly list: ViewList; readonly person: PersonId; readonly unit: UnitId | null }

/** The views of a list that a person sees: his own, and those that his unit shares. */
export const savedViews = (db: ReadDb, office: OfficeId, { list, person, unit }: Seen) =>
  db
    .selectFrom('saved_view as v')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'v.office_id').onRef('p.id', '=', 'v.owner_id'),
    )
    .select(['v.id', 'v.name', 'v.search', 'v.owner_id as ownerId', 'p.name as owner', 'v.unit_id as unitId'])
    .where('v.office_id', '=', office)
    .where('v.list', '=', list)
    .where((view) => view.or([view('v.owner_id', '=', person), view('v.unit_id', '=', unit)]))
    .orderBy('v.name')
    .orderBy('v.id')
    .execute()

type NewView = Seen & { readonly name: string; readonly search: string }

/** Keeps a view; one of the same owner and name is replaced. */
export const putView = (trx: Trx, office: OfficeId, view: NewView) =>
  trx
    .insertInto('saved_view')
    .values({
      office_id: office,
      owner_id: view.person,
      unit_id: view.unit,
      list: view.list,
      name: view.name,
      search: view.search,
    })
    .onConflict((same) =>
      same
        .columns(['office_id', 'owner_id', 'list', 'name'])
        .doUpdateSet({ search: view.search, unit_id: view.unit }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

/** Throws a view away; undefined where the person has none such. */
export const dropView = (
  trx: Trx,
  office: OfficeId,
  { id, person }: { readonly id: string; readonly person: PersonId },
) =>
  trx
    .deleteFrom('saved_view')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('owner_id', '=', person)
    .returning('id')
    .executeTakeFirst()
