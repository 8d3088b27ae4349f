import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { placeWord, type Place } from '@prongsai/domain/place/place'
import type { ReadDb, Trx } from '../database.ts'

export type PlaceRow = Place & { readonly version: number; readonly cards: number }

/** The whole tree, each below the one it lies in, with the cards of what stands there itself. */
export function places(db: ReadDb, office: OfficeId): Promise<PlaceRow[]> {
  const rows = sql<PlaceRow>`(
    select p.id, p.parent_id as "parentId", p.name, p.path, p.closed_on as "closedOn", p.version,
      (select count(*)::int from asset a
        where a.office_id = ${office} and a.place_id = p.id and not a.withdrawn and a.status <> 'disposed') as cards
    from place p where p.office_id = ${office} order by p.path collate "th-x-icu", p.id
  )`
  return db.selectFrom(rows.as('places')).selectAll().execute()
}

/** Every place, locked: what one becomes is held against where all the others are. */
export const lockPlaces = (trx: Trx, office: OfficeId) =>
  trx
    .selectFrom('place')
    .select(['id', 'parent_id as parentId', 'name', 'path', 'closed_on as closedOn', 'version'])
    .where('office_id', '=', office)
    .orderBy('id')
    .forUpdate()
    .execute()

type NewPlace = { readonly parentId: string | null; readonly name: string; readonly path: string }

export async function insertPlace(trx: Trx, office: OfficeId, made: NewPlace): Promise<{ id: string }> {
  const saved = await trx
    .insertInto('place')
    .values({
      office_id: office,
      parent_id: made.parentId,
      name: made.name,
      path: made.path,
      closed_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await nameAs(trx, office, { placeId: saved.id, word: made.path })
  return saved
}

type ChangedPlace = NewPlace & {
  readonly id: string
  /** What lies below it, with the paths that they have from now on. */
  readonly below: readonly { readonly id: string; readonly path: string }[]
}

/** A place is called or lies otherwise, and all below it with it. What cards were told before still means it. */
export async function savePlace(trx: Trx, office: OfficeId, changed: ChangedPlace): Promise<void> {
  await trx
    .updateTable('place')
    .set((row) => ({
      parent_id: changed.parentId,
      name: changed.name,
      path: changed.path,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', changed.id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await nameAs(trx, office, { placeId: changed.id, word: changed.path })
  for (const { id, path } of changed.below) {
    await trx
      .updateTable('place')
      .set({ path })
      .where('office_id', '=', office)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
    await nameAs(trx, office, { placeId: id, word: path })
  }
}

export const closePlace = (
  trx: Trx,
  office: OfficeId,
  { id, on }: { readonly id: string; readonly on: CivilDate },
) =>
  trx
    .updateTable('place')
    .set((row) => ({ closed_on: on, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** A word means the place from now on, on the cards that have it and on those to come. Answers how many have it. */
export async function nameAs(
  trx: Trx,
  office: OfficeId,
  { placeId, word }: { readonly placeId: string; readonly word: string },
): Promise<number> {
  const key = placeWord(word)
  await trx
    .insertInto('place_word')
    .values({ office_id: office, word: key, place_id: placeId })
    .onConflict((known) => known.columns(['office_id', 'word']).doUpdateSet({ place_id: placeId }))
    .execute()
  const { numAffectedRows } = await sql`
    update asset set place_id = ${placeId}
    where office_id = ${office} and lower(btrim(place)) = ${key} and place_id is distinct from ${placeId}::uuid
  `.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

/** What these words mean now: of open places other than `but`. */
export async function meaningOf(
  trx: Trx,
  office: OfficeId,
  { words, but }: { readonly words: readonly string[]; readonly but: readonly string[] },
): Promise<readonly { readonly word: string; readonly place: string }[]> {
  const { rows } = await sql<{ word: string; place: string }>`
    select w.word, p.path as place
    from place_word w join place p on p.office_id = ${office} and p.id = w.place_id and p.closed_on is null
    where w.office_id = ${office} and w.word = any(${words.map(placeWord)}::text[])
      and not p.id = any(${but}::uuid[])
  `.execute(trx)
  return rows
}

export type UnplacedWord = { readonly word: string; readonly cards: number }

/** What cards say of where things stand that means no place yet, what is said most often first. */
export function unplacedWords(db: ReadDb, office: OfficeId): Promise<UnplacedWord[]> {
  const rows = sql<UnplacedWord>`(
    select min(btrim(place)) as word, count(*)::int as cards from asset
    where office_id = ${office} and place_id is null and place <> '' and not withdrawn and status <> 'disposed'
    group by lower(btrim(place)) order by count(*) desc, min(btrim(place)) limit 200
  )`
  return db.selectFrom(rows.as('words')).selectAll().execute()
}
