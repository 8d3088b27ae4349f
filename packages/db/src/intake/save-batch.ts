import { sql } from 'kysely'
import type { BatchId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Trx } from '../database.ts'
import type { CardPlace } from './intake-cards.ts'

/** Whose cards, of which intake. */
export type IntakeKey = { readonly office: OfficeId; readonly intake: string }

export type CounterBase = { readonly counter: string; readonly base: number }

/**
 * Takes as many running numbers from each counter as cards need, past every number that a kept code holds, and tells
 * after which number each begins. The counters are locked in the order of their names until the transaction ends.
 */
export async function takeNumbers(trx: Trx, { office, intake }: IntakeKey): Promise<readonly CounterBase[]> {
  await sql`
    insert into counter as c (office_id, name, value)
    select ${office}, counter, max(running) from (
      select counter, running from intake_hold where office_id = ${office} and intake_id = ${intake}
      union all
      select distinct counter, 0 from intake_card
      where office_id = ${office} and intake_id = ${intake} and code is null
    ) as held
    group by counter order by counter
    on conflict (office_id, name) do update set value = greatest(c.value, excluded.value)
  `.execute(trx)
  const { rows } = await sql<{ counter: string; base: bigint }>`
    update counter c set value = c.value + need.cards
    from (
      select counter, count(*) as cards from intake_card
      where office_id = ${office} and intake_id = ${intake} and code is null
      group by counter
    ) as need
    where c.office_id = ${office} and c.name = need.counter
    returning c.name as counter, c.value - need.cards as base
  `.execute(trx)
  return rows.map(({ counter, base }) => ({ counter, base: Number(base) }))
}

export type GivenCode = CardPlace & {
  readonly code: string
  readonly codeKey: string
  /** The searched form of the code, put before the rest of the searched text. */
  readonly searched: string
}

export async function giveCodes(
  trx: Trx,
  { office, intake }: IntakeKey,
  given: readonly GivenCode[],
): Promise<void> {
  if (given.length === 0) return
  await sql`
    update intake_card c set code = g.code, code_key = g.code_key, search = g.searched || ' ' || c.search
    from unnest(
      ${given.map(({ position }) => position)}::int[],
      ${given.map(({ ordinal }) => ordinal)}::int[],
      ${given.map(({ code }) => code)}::text[],
      ${given.map(({ codeKey }) => codeKey)}::text[],
      ${given.map(({ searched }) => searched)}::text[]
    ) as g (position, ordinal, code, code_key, searched)
    where c.office_id = ${office} and c.intake_id = ${intake}
      and c.position = g.position and c.ordinal = g.ordinal
  `.execute(trx)
}

/** How many cards there are, and the sha256 of their canonical lines in order. */
export async function cardsHash(trx: Trx, { office, intake }: IntakeKey) {
  const { rows } = await sql<{ cards: bigint; sha256: Buffer }>`
    select count(*) as cards,
      sha256(convert_to(coalesce(string_agg('[' || to_json(code)::text || ',' || canonical || ']', E'\n'
        order by position, ordinal), ''), 'UTF8')) as sha256
    from intake_card where office_id = ${office} and intake_id = ${intake}
  `.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('a count answered with no row')
  return { cards: Number(row.cards), sha256: row.sha256 }
}

export type SavedBatch = {
  readonly id: BatchId
  readonly number: number
}

export type BatchMaking = IntakeKey & {
  readonly cards: number
  readonly sha256: Buffer
  readonly by: PersonId
  readonly at: string
}

/** Opens the batch under the next number. */
export async function insertBatch(trx: Trx, making: BatchMaking): Promise<SavedBatch> {
  const { rows } = await sql<SavedBatch>`
    with taken as (
      insert into counter as c (office_id, name, value) values (${making.office}, 'batch', 1)
      on conflict (office_id, name) do update set value = c.value + 1
      returning value
    )
    insert into batch (office_id, number, file_name, file_sha256, assets, rows_sha256, saved_at, saved_by)
    select ${making.office}, taken.value::int, i.file_name, i.file_sha256, ${making.cards}, ${making.sha256},
      ${making.at}, ${making.by}
    from taken, intake i where i.office_id = ${making.office} and i.id = ${making.intake}
    returning id, number
  `.execute(trx)
  const [batch] = rows
  if (batch === undefined) throw new Error('the intake of a batch is gone')
  return batch
}

export type Entering = IntakeKey & {
  readonly batch: BatchId
  readonly by: PersonId
  readonly at: string
  readonly today: CivilDate
}

/** The cards enter the register as ยกมา, and what is in use into custody as it was found. */
export async function enterCards(
  trx: Trx,
  { office, intake, batch, by, at, today }: Entering,
): Promise<void> {
  await sql`
    with entered as (
      insert into asset (office_id, id, code, code_key, category_id, name, description, brand, model, serial,
        condition, acquired_on, acquired_how, money_source, seller, document_number, unit_price, quantity,
        counting_unit, useful_life_years, warranty_until, note, status, disposed_on, capitalised, brought_forward,
        batch_id, search, unit_id, keeper_id, place, extra, recorded_at, changed_at)
      select office_id, asset_id, code, code_key, category_id, name, description, brand, model, serial,
        condition, acquired_on, acquired_how, money_source, seller, document_number, unit_price, quantity,
        counting_unit, useful_life_years, warranty_until, note, status, disposed_on, capitalised, true,
        ${batch}, search, unit_id, keeper_id, place, extra, ${at}, ${at}
      from intake_card where office_id = ${office} and intake_id = ${intake}
      order by position, ordinal
    )
    insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason,
      recorded_at, recorded_by)
    select office_id, asset_id, int4range(1, quantity + 1), unit_id, keeper_id, place, tstzrange(${today}::timestamp at time zone 'Asia/Bangkok', null),
      '', 'ยกมา', ${at}, ${by}
    from intake_card where office_id = ${office} and intake_id = ${intake} and status = 'in-use'
  `.execute(trx)
}
