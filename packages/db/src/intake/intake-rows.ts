import { sql } from 'kysely'
import type { RowRemark } from '@prongsai/domain/asset/intake/register-row'
import type { IntakeLine } from '@prongsai/domain/intake/intake-line'
import type { IntakeAnswer, IntakeRowVerdict, QuestionCode } from '@prongsai/domain/intake/intake-row'
import type { ReadDb, Trx } from '../database.ts'
import type { IntakeKey } from './save-batch.ts'

/** What a row comes to once its answer and the codes of the others are known. */
export type RowOutcome = {
  readonly position: number
  readonly verdict: IntakeRowVerdict
  readonly asks: QuestionCode | null
  readonly cards: number
  readonly remarks: readonly RowRemark[]
  /** The codes that it would register, each by its key. */
  readonly claims: readonly string[]
}

export type IntakeRow = RowOutcome & {
  readonly key: string
  readonly unitName: string
  readonly categoryName: string
  readonly line: IntakeLine
}

/** Puts rows aside, many in one statement. */
export async function putRows(
  trx: Trx,
  { office, intake }: IntakeKey,
  rows: readonly IntakeRow[],
): Promise<void> {
  const text = JSON.stringify(rows)
  await sql`
    insert into intake_row (office_id, intake_id, position, key, verdict, asks, cards, unit_name, category_name,
      line, remarks)
    select ${office}, ${intake}, r.position, r.key, r.verdict, r.asks, r.cards, r."unitName", r."categoryName",
      r.line, r.remarks
    from jsonb_to_recordset(${text}::jsonb) as r (position int, key text, verdict text, asks text, cards int,
      "unitName" text, "categoryName" text, line jsonb, remarks jsonb)
  `.execute(trx)
  await putClaims(trx, { office, intake }, rows)
}

async function putClaims(trx: Trx, { office, intake }: IntakeKey, outcomes: readonly RowOutcome[]) {
  const claims = outcomes.flatMap(({ position, claims: keys }) => keys.map((key) => ({ position, key })))
  if (claims.length === 0) return
  await sql`
    insert into intake_claim (office_id, intake_id, code_key, position)
    select ${office}, ${intake}, *
    from unnest(${claims.map(({ key }) => key)}::text[], ${claims.map(({ position }) => position)}::int[])
  `.execute(trx)
}

/** Takes away what an earlier reading left; the answers stay. */
export async function clearRows(trx: Trx, { office, intake }: IntakeKey): Promise<void> {
  await trx.deleteFrom('intake_row').where('office_id', '=', office).where('intake_id', '=', intake).execute()
}

export async function setOutcomes(
  trx: Trx,
  { office, intake }: IntakeKey,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const text = JSON.stringify(outcomes)
  await sql`
    update intake_row i set verdict = r.verdict, asks = r.asks, cards = r.cards, remarks = r.remarks
    from jsonb_to_recordset(${text}::jsonb) as r (position int, verdict text, asks text, cards int, remarks jsonb)
    where i.office_id = ${office} and i.intake_id = ${intake} and i.position = r.position
  `.execute(trx)
  await sql`
    delete from intake_claim where office_id = ${office} and intake_id = ${intake}
      and position = any(${outcomes.map(({ position }) => position)}::int[])
  `.execute(trx)
  await putClaims(trx, { office, intake }, outcomes)
}

export type RowFilter = {
  readonly verdicts?: readonly IntakeRowVerdict[] | undefined
  readonly asks?: QuestionCode | undefined
  /** The position after which the page begins. */
  readonly after?: number | undefined
  readonly positions?: readonly number[] | undefined
  /** Only those that were answered with their next number. */
  readonly toNumber?: true
  readonly limit?: number | undefined
}

/** Rows with their answers, in the order of the file. */
export function rowsOf(
  db: ReadDb | Trx,
  { office, intake }: IntakeKey,
  { verdicts, asks, after, positions, toNumber, limit }: RowFilter,
) {
  let rows = db
    .selectFrom('intake_row')
    .leftJoin('intake_answer', (join) =>
      join
        .onRef('intake_answer.office_id', '=', 'intake_row.office_id')
        .onRef('intake_answer.intake_id', '=', 'intake_row.intake_id')
        .onRef('intake_answer.key', '=', 'intake_row.key'),
    )
    .select([
      'intake_row.position',
      'intake_row.key',
      'intake_row.verdict',
      'intake_row.asks',
      'intake_row.line',
      'intake_row.remarks',
      'intake_answer.answer',
    ])
    .where('intake_row.office_id', '=', office)
    .where('intake_row.intake_id', '=', intake)
    .orderBy('intake_row.position')
  if (verdicts !== undefined) rows = rows.where('intake_row.verdict', 'in', verdicts)
  if (asks !== undefined) rows = rows.where('intake_row.asks', '=', asks)
  if (after !== undefined) rows = rows.where('intake_row.position', '>', after)
  if (positions !== undefined)
    rows = rows.where('intake_row.position', '=', sql<number>`any(${positions}::int[])`)
  if (toNumber) rows = rows.where(sql<boolean>`intake_answer.answer ? 'nextCode'`)
  if (limit !== undefined) rows = rows.limit(limit)
  return rows.execute()
}

/** Of every row that registers a code, where it stands and the name that it writes: what a kind can be learnt from. */
export async function namesWithCode(
  db: ReadDb | Trx,
  { office, intake }: IntakeKey,
): Promise<readonly { readonly position: number; readonly name: string }[]> {
  return db
    .selectFrom(
      sql<{ position: number; name: string }>`(
    select r.position,
      coalesce(a.answer #>> '{cells,name}', r.line #>> '{cells,name,cell}', '') as name
    from intake_row r left join intake_answer a using (office_id, intake_id, key)
    where r.office_id = ${office} and r.intake_id = ${intake} and r.verdict in ('ready', 'note') and exists (
      select from intake_claim c
      where c.office_id = r.office_id and c.intake_id = r.intake_id and c.position = r.position
    )
  )`.as('answer'),
    )
    .selectAll()
    .execute()
}

export type RowAnswered = Awaited<ReturnType<typeof rowsOf>>[number]

/** The positions of the rows, and of every other row that would register one of the same codes. */
export async function rowsSharingCodes(
  db: ReadDb | Trx,
  { office, intake }: IntakeKey,
  { codeKeys, positions }: { readonly codeKeys: readonly string[]; readonly positions: readonly number[] },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom(
      sql<{ position: number }>`(
    select distinct position from intake_claim
    where office_id = ${office} and intake_id = ${intake} and (code_key = any(${codeKeys}::text[])
      or code_key in (
        select code_key from intake_claim
        where office_id = ${office} and intake_id = ${intake} and position = any(${positions}::int[])
      ))
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows.map(({ position }) => position)
}

export type VerdictCount = {
  readonly verdict: IntakeRowVerdict
  readonly asks: QuestionCode | null
  readonly rows: number
  readonly cards: number
}

/** How many rows there are of each verdict and question, and the cards that they become. */
export async function countRows(
  db: ReadDb | Trx,
  { office, intake }: IntakeKey,
): Promise<readonly VerdictCount[]> {
  const rows = await db
    .selectFrom(
      sql<VerdictCount>`(
    select verdict, asks, count(*)::int as rows, sum(cards)::int as cards from intake_row
    where office_id = ${office} and intake_id = ${intake}
    group by verdict, asks order by verdict, asks
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows
}

/** How many cards are to be given their code when the rows are saved. */
export async function cardsGivenCodes(db: ReadDb | Trx, { office, intake }: IntakeKey): Promise<number> {
  const rows = await db
    .selectFrom(
      sql<{ cards: number }>`(
    select coalesce(sum(r.cards), 0)::int as cards
    from intake_row r join intake_answer a using (office_id, intake_id, key)
    where r.office_id = ${office} and r.intake_id = ${intake} and r.verdict in ('ready', 'note')
      and a.answer ? 'nextCode'
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows[0]?.cards ?? 0
}

/** Keeps one answer for the rows of these keys; null takes it back. */
export async function setAnswers(
  trx: Trx,
  { office, intake }: IntakeKey,
  { keys, answer }: { readonly keys: readonly string[]; readonly answer: IntakeAnswer | null },
): Promise<void> {
  if (answer === null) {
    await sql`
      delete from intake_answer
      where office_id = ${office} and intake_id = ${intake} and key = any(${keys}::text[])
    `.execute(trx)
    return
  }
  await sql`
    insert into intake_answer (office_id, intake_id, key, answer)
    select ${office}, ${intake}, k, ${JSON.stringify(answer)}::jsonb from unnest(${keys}::text[]) as k
    on conflict (office_id, intake_id, key) do update set answer = excluded.answer
  `.execute(trx)
}

/** Every answer given so far, by the key of its row. */
export async function answersOf(
  db: ReadDb | Trx,
  { office, intake }: IntakeKey,
): Promise<ReadonlyMap<string, IntakeAnswer>> {
  const rows = await db
    .selectFrom('intake_answer')
    .select(['key', 'answer'])
    .where('office_id', '=', office)
    .where('intake_id', '=', intake)
    .execute()
  return new Map(rows.map(({ key, answer }) => [key, answer]))
}
