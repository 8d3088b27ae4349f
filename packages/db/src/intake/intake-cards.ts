import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { Insertable } from 'kysely'
import type { Numbering } from '@prongsai/domain/intake/intake-card'
import type { ReadDb, Trx } from '../database.ts'
import type { IntakeCardTable } from './intake.table.ts'

/** A card as it is made ready: everything but whose it is. */
export type ReadyCard = Omit<
  Insertable<IntakeCardTable>,
  'office_id' | 'intake_id' | 'asset_id' | 'numbering'
> & { readonly numbering: Numbering | null }

export type CardPlace = { readonly position: number; readonly ordinal: number }

const columns =
  sql.raw(`position, ordinal, code, code_key, counter, numbering, category_id, name, description, brand,
  model, serial, condition, acquired_on, acquired_how, money_source, seller, document_number, unit_price, quantity,
  counting_unit, useful_life_years, warranty_until, note, status, disposed_on, capitalised, unit_id, keeper_id, place, search,
  canonical`)

/** Puts cards aside, many in one statement: PostgreSQL takes them apart from one text. */
export async function putCards(
  trx: Trx,
  { office, intake }: { readonly office: OfficeId; readonly intake: string },
  cards: readonly ReadyCard[],
): Promise<void> {
  const text = JSON.stringify(cards, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  await sql`
    insert into intake_card (office_id, intake_id, ${columns})
    select ${office}, ${intake}, ${columns} from jsonb_populate_recordset(null::intake_card, ${text}::jsonb)
  `.execute(trx)
}

/** Takes away what an earlier making ready left. */
export async function clearCards(trx: Trx, office: OfficeId, intake: string): Promise<void> {
  await trx
    .deleteFrom('intake_card')
    .where('office_id', '=', office)
    .where('intake_id', '=', intake)
    .execute()
  await trx
    .deleteFrom('intake_hold')
    .where('office_id', '=', office)
    .where('intake_id', '=', intake)
    .execute()
}

/** The running numbers that kept codes hold: the highest of each counter. */
export async function putHolds(
  trx: Trx,
  { office, intake }: { readonly office: OfficeId; readonly intake: string },
  holds: ReadonlyMap<string, number>,
): Promise<void> {
  await sql`
    insert into intake_hold (office_id, intake_id, counter, running)
    select ${office}, ${intake}, * from unnest(${[...holds.keys()]}::text[], ${[...holds.values()]}::bigint[])
  `.execute(trx)
}

export type CardToNumber = CardPlace & { readonly counter: string; readonly numbering: Numbering }

/** The cards whose number is still to be given, in the order in which they are given. */
export async function cardsToNumber(
  db: ReadDb | Trx,
  office: OfficeId,
  intake: string,
): Promise<readonly CardToNumber[]> {
  const rows = await db
    .selectFrom(
      sql<CardToNumber>`(
    select position, ordinal, counter, numbering from intake_card
    where office_id = ${office} and intake_id = ${intake} and code is null
    order by position, ordinal
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows
}

/** Cards whose code a card of the register already has, in whatever way it is written. */
export async function cardsTaken(trx: Trx, office: OfficeId, intake: string) {
  // Cards just put aside have no statistics: a nested loop over them would read the register once for each.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(trx)
  const { rows } = await sql<CardPlace & { readonly code: string }>`
    select c.position, c.ordinal, c.code
    from intake_card c
    join asset a on a.office_id = c.office_id and a.code_key = c.code_key and not a.withdrawn
    where c.office_id = ${office} and c.intake_id = ${intake}
    order by c.position, c.ordinal
  `.execute(trx)
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(trx)
  return rows
}
