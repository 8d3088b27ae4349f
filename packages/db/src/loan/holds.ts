import { sql } from 'kysely'
import type { AssetId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Slots } from '@prongsai/domain/custody/custody'
import type { Check, Seen, StandingHold } from '@prongsai/domain/loan/hand-over'
import type { Allocated, Busy, HoldState, HeldByUnit } from '@prongsai/domain/loan/hold'
import type { ReadDb, Trx } from '../database.ts'

type Span = { readonly from: CivilDate; readonly until: CivilDate }

type BusyRow = Omit<Busy, 'slots'> & { readonly low: number; readonly high: number }

type Looked<Spans> = {
  readonly ids: readonly AssetId[]
  readonly today: CivilDate
  readonly but?: string | undefined
} & Spans

/**
 * Why pieces of these cards are not to be had on these days: lent or kept for another, not come back yet, broken,
 * missing, at a repairer, or on their way to another holder. `but` leaves one loan's own out of it.
 */
export async function busyOf(
  db: ReadDb | Trx,
  office: OfficeId,
  { span, ...looked }: Looked<{ readonly span: Span }>,
): Promise<readonly Busy[]> {
  const [busy = []] = await busyOfEach(db, office, { ...looked, spans: [span] })
  return busy
}

/** The same of each of several spans, by one query: what comes again each week is looked at once. */
export async function busyOfEach(
  db: ReadDb | Trx,
  office: OfficeId,
  { ids, spans, today, but }: Looked<{ readonly spans: readonly Span[] }>,
): Promise<readonly (readonly Busy[])[]> {
  const rows = sql<BusyRow & { readonly nth: number }>`(
    with span as (
      select s.nth::int as nth, s.from_day, s.until_day
      from unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ until }) => until)}::date[])
        with ordinality as s (from_day, until_day, nth)
    )
    select s.nth, h.asset_id as "assetId", lower(h.slots) as low, upper(h.slots) as high,
      case when h.state in ('damaged', 'missing') then h.state when h.state = 'lost' then 'missing'
        when h.state = 'out' and l.due_day < ${today} then 'out' else 'loan' end as why,
      coalesce(p.name, o.name) as who, lower(h.during) as from,
      case when h.state in ('reserved', 'out') and (h.state = 'reserved' or l.due_day >= ${today})
        then upper(h.during) end as until
    from loan_hold h
    join loan l on l.office_id = ${office} and l.id = h.loan_id
    join span s on (h.state in ('reserved', 'out') and h.during && daterange(s.from_day, s.until_day))
      or (h.state = 'out' and s.from_day <= ${today}::date)
      or h.state in ('damaged', 'missing', 'lost')
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    where h.office_id = ${office} and h.asset_id = any(${ids}::uuid[])
      and h.loan_id is distinct from ${but ?? null}::uuid
      and h.state in ('reserved', 'out', 'damaged', 'missing', 'lost')
    union all
    select s.nth, r.asset_id, lower(r.slots), upper(r.slots), 'repair', null, null, w.expected_on
    from repair_away r join repair w on w.office_id = ${office} and w.id = r.repair_id
    join span s on w.expected_on is null or w.expected_on >= s.from_day or s.from_day <= ${today}::date
    where r.office_id = ${office} and r.asset_id = any(${ids}::uuid[]) and not r.back
    union all
    select s.nth, t.asset_id, lower(t.slots), upper(t.slots), 'transfer', null, null, null
    from transfer_line t cross join span s
    where t.office_id = ${office} and t.asset_id = any(${ids}::uuid[]) and t.outcome = 'offered')`
  const busy = await db.selectFrom(rows.as('busy')).selectAll().execute()
  const byTurn = Map.groupBy(busy, ({ nth }) => nth)
  return spans.map((_, index) =>
    (byTurn.get(index + 1) ?? []).map(({ low, high, nth: _nth, ...one }) => ({
      ...one,
      slots: { from: low, to: high },
    })),
  )
}

type HeldRow = Omit<HeldByUnit, 'slots'> & { readonly low: number; readonly high: number }

/** What a division holds of these cards, a card with all its pieces there. */
export async function heldByUnit(
  db: ReadDb | Trx,
  office: OfficeId,
  { ids, unit }: { readonly ids: readonly AssetId[]; readonly unit: UnitId },
): Promise<readonly HeldByUnit[]> {
  const rows = sql<HeldRow>`(
    select a.id as "assetId", a.code, a.name, lower(c.slots) as low, upper(c.slots) as high
    from custody c join asset a on a.office_id = ${office} and a.id = c.asset_id
    where c.office_id = ${office} and c.asset_id = any(${ids}::uuid[]) and c.unit_id = ${unit}
      and upper_inf(c.during) and not a.withdrawn and a.status <> 'disposed')`
  const held = await db.selectFrom(rows.as('held')).selectAll().execute()
  return [...Map.groupBy(held, ({ assetId }) => assetId).values()].flatMap((parts) => {
    const [first] = parts
    return first === undefined
      ? []
      : [
          {
            assetId: first.assetId,
            code: first.code,
            name: first.name,
            slots: parts.map(({ low, high }) => ({ from: low, to: high })),
          },
        ]
  })
}

export type NewHold = Allocated & { readonly position: number; readonly span: Span }

const lows = (holds: readonly { readonly slots: Slots }[]) => holds.map(({ slots }) => slots.from)
const highs = (holds: readonly { readonly slots: Slots }[]) => holds.map(({ slots }) => slots.to)

/** Keeps pieces for a loan; where another has them on one of the days the constraint says no. */
export async function insertHolds(
  trx: Trx,
  office: OfficeId,
  { loanId, holds }: { readonly loanId: string; readonly holds: readonly NewHold[] },
): Promise<void> {
  await sql`
    insert into loan_hold (office_id, loan_id, position, asset_id, slots, during, state)
    select ${office}, ${loanId}::uuid, k.position, k.asset, int4range(k.low, k.high), daterange(k.from_day, k.until_day),
      'reserved'
    from unnest(${holds.map(({ position }) => position)}::int[], ${holds.map(({ assetId }) => assetId)}::uuid[],
      ${lows(holds)}::int[], ${highs(holds)}::int[], ${holds.map(({ span }) => span.from)}::date[],
      ${holds.map(({ span }) => span.until)}::date[]) as k (position, asset, low, high, from_day, until_day)
  `.execute(trx)
}

export type LoanHold = StandingHold & {
  readonly position: number
  readonly from: CivilDate
  readonly until: CivilDate
  readonly returnId: string | null
}

type HoldRow = Omit<LoanHold, 'slots'> & { readonly low: number; readonly high: number }

/** What a loan holds, in whatever state. The loan is locked by who asks. */
export async function holdsOf(
  db: ReadDb | Trx,
  office: OfficeId,
  loanId: string,
): Promise<readonly LoanHold[]> {
  const rows = sql<HoldRow>`(
    select id, position, asset_id as "assetId", lower(slots) as low, upper(slots) as high, state,
      lower(during) as from, upper(during) as until, return_id as "returnId"
    from loan_hold where office_id = ${office} and loan_id = ${loanId} order by position, asset_id, lower(slots))`
  const holds = await db.selectFrom(rows.as('holds')).selectAll().execute()
  return holds.map(({ low, high, ...hold }) => ({ ...hold, slots: { from: low, to: high } }))
}

/** Lets go of what was kept and did not go. */
export async function releaseHolds(trx: Trx, office: OfficeId, ids: readonly string[]): Promise<void> {
  await sql`
    update loan_hold set state = 'released', condition_out = null
    where office_id = ${office} and id = any(${ids}::uuid[])
  `.execute(trx)
}

export type GoingOut = Allocated & Seen & { readonly position: number; readonly span: Span }

/** Pieces go out: what was kept of a line is let go of, and what goes is written as it went. */
export async function insertOut(
  trx: Trx,
  office: OfficeId,
  { loanId, going }: { readonly loanId: string; readonly going: readonly GoingOut[] },
): Promise<void> {
  await sql`
    insert into loan_hold (office_id, loan_id, position, asset_id, slots, during, state, condition_out, checks_out, note_out)
    select ${office}, ${loanId}::uuid, k.position, k.asset, int4range(k.low, k.high), daterange(k.from_day, k.until_day),
      'out', k.condition, k.checks::jsonb, k.note
    from unnest(${going.map(({ position }) => position)}::int[], ${going.map(({ assetId }) => assetId)}::uuid[],
      ${lows(going)}::int[], ${highs(going)}::int[], ${going.map(({ span }) => span.from)}::date[],
      ${going.map(({ span }) => span.until)}::date[], ${going.map(({ condition }) => condition)}::text[],
      ${going.map(({ checks }) => JSON.stringify(checks))}::text[], ${going.map(({ note }) => note)}::text[])
      as k (position, asset, low, high, from_day, until_day, condition, checks, note)
  `.execute(trx)
}

/** What went out by mistake is kept again for its days. */
export async function keepAgain(trx: Trx, office: OfficeId, loanId: string): Promise<void> {
  await sql`
    update loan_hold set state = 'reserved', condition_out = null, checks_out = '[]', note_out = ''
    where office_id = ${office} and loan_id = ${loanId} and state = 'out'
  `.execute(trx)
}

export type CameBack = {
  readonly holdId: string
  readonly slots: Slots
  readonly state: HoldState
  readonly checks: readonly Check[]
  readonly note: string
}

/**
 * Pieces come back. A hold of which all comes in one state is that; of another what is left stays out, and each part that
 * came stands beside it.
 */
export async function bringBack(
  trx: Trx,
  office: OfficeId,
  {
    returnId,
    came,
    holds,
  }: {
    readonly returnId: string
    readonly came: readonly CameBack[]
    readonly holds: readonly LoanHold[]
  },
): Promise<void> {
  for (const [holdId, parts] of Map.groupBy(came, (one) => one.holdId)) {
    const hold = holds.find(({ id }) => id === holdId)
    if (hold === undefined) continue
    const end = Math.max(...parts.map(({ slots }) => slots.to))
    const rest = end < hold.slots.to
    const [first, ...others] = parts
    if (first === undefined) continue
    const beside = rest ? parts : others
    if (rest)
      await sql`update loan_hold set slots = int4range(${end}, ${hold.slots.to})
        where office_id = ${office} and id = ${holdId}`.execute(trx)
    else
      await sql`update loan_hold set slots = int4range(${first.slots.from}, ${first.slots.to}), state = ${first.state},
        return_id = ${returnId}, checks_back = ${JSON.stringify(first.checks)}, note_back = ${first.note}
        where office_id = ${office} and id = ${holdId}`.execute(trx)
    for (const part of beside)
      await sql`
        insert into loan_hold (office_id, loan_id, position, asset_id, slots, during, state, condition_out, checks_out,
          note_out, return_id, checks_back, note_back)
        select office_id, loan_id, position, asset_id, int4range(${part.slots.from}, ${part.slots.to}), during,
          ${part.state}, condition_out, checks_out, note_out, ${returnId}::uuid, ${JSON.stringify(part.checks)}::jsonb, ${part.note}
        from loan_hold where office_id = ${office} and id = ${holdId}`.execute(trx)
  }
}

/** A wrong return is taken back: what it brought is out again. */
export async function outAgain(trx: Trx, office: OfficeId, returnId: string): Promise<void> {
  await sql`
    update loan_hold set state = 'out', return_id = null, checks_back = '[]', note_back = ''
    where office_id = ${office} and return_id = ${returnId}
  `.execute(trx)
}

/** The pieces of a settlement are there again, or gone for good. */
export async function settleHolds(
  trx: Trx,
  office: OfficeId,
  {
    returnId,
    assetId,
    from,
    to,
  }: {
    readonly returnId: string
    readonly assetId: AssetId
    readonly from: 'damaged' | 'missing'
    readonly to: 'back' | 'lost'
  },
): Promise<void> {
  await sql`
    update loan_hold set state = ${to}
    where office_id = ${office} and return_id = ${returnId} and asset_id = ${assetId} and state = ${from}
  `.execute(trx)
}

/** An extension keeps what is out for longer; where it is promised to another by then the constraint says no. */
export async function holdLonger(
  trx: Trx,
  office: OfficeId,
  { loanId, days }: { readonly loanId: string; readonly days: number },
): Promise<void> {
  await sql`
    update loan_hold set during = daterange(lower(during), upper(during) + ${days}::int)
    where office_id = ${office} and loan_id = ${loanId} and state = 'out'
  `.execute(trx)
}

/** What of these cards is not here because of a loan: out or gone, and with `broken` what waits to be made good. */
export async function lentOf(
  db: ReadDb | Trx,
  office: OfficeId,
  { ids, broken }: { readonly ids: readonly AssetId[]; readonly broken: boolean },
): Promise<readonly Allocated[]> {
  const rows = sql<{ assetId: AssetId; low: number; high: number }>`(
    select asset_id as "assetId", lower(slots) as low, upper(slots) as high from loan_hold
    where office_id = ${office} and asset_id = any(${ids}::uuid[])
      and (state in ('out', 'missing', 'lost') or (${broken} and state = 'damaged')))`
  const lent = await db.selectFrom(rows.as('lent')).selectAll().execute()
  return lent.map(({ assetId, low, high }) => ({ assetId, slots: { from: low, to: high } }))
}
