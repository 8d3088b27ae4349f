import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import { instantFrom, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { Destination } from '@prongsai/domain/custody/transfer'
import type { Holding, Passing, Promised, Slots } from '@prongsai/domain/custody/custody'
import type { Trx } from '../database.ts'

type Row = {
  readonly id: string
  readonly assetId: AssetId
  readonly from: number
  readonly to: number
  readonly unitId: UnitId
  readonly keeperId: PersonId | null
  readonly place: string
  readonly since: Date
}

/** Who holds what of these cards now. The cards are locked by who asks, and so is all that is held of them. */
export async function holdingsOf(
  trx: Trx,
  office: OfficeId,
  ids: readonly AssetId[],
): Promise<readonly Holding[]> {
  const { rows } = await sql<Row>`
    select id, asset_id as "assetId", lower(slots) as from, upper(slots) as to, unit_id as "unitId",
      keeper_id as "keeperId", place, lower(during) as since
    from custody where office_id = ${office} and asset_id = any(${ids}::uuid[]) and upper_inf(during)
    order by asset_id, slots
  `.execute(trx)
  return rows.map(({ from, to, since, ...row }) => ({
    ...row,
    slots: { from, to },
    since: instantFrom(since),
  }))
}

/** What of these cards lies in open transfers. */
export async function promisedOf(
  trx: Trx,
  office: OfficeId,
  ids: readonly AssetId[],
): Promise<readonly Promised[]> {
  const { rows } = await sql<Pick<Row, 'assetId' | 'from' | 'to'>>`
    select asset_id as "assetId", lower(slots) as from, upper(slots) as to
    from transfer_line
    where office_id = ${office} and asset_id = any(${ids}::uuid[]) and outcome = 'offered'
  `.execute(trx)
  return rows.map(({ assetId, from, to }) => ({ assetId, slots: { from, to } }))
}

export type Pass = Passing & { readonly to: Destination; readonly at: Instant }

type Why = {
  readonly paper: string
  readonly reason: string
  readonly transferId: string | null
  readonly by: PersonId
  /** ISO. */
  readonly recordedAt: string
}

const starts = (slots: readonly Slots[]) => slots.map(({ from }) => from)
const ends = (slots: readonly Slots[]) => slots.map(({ to }) => to)

/**
 * Pieces pass to who has them from that moment on. A holding of which some stay keeps its row for those, and what went
 * stands beside it as it was until then, so that no interval is broken that was not.
 */
export async function passPieces(
  trx: Trx,
  office: OfficeId,
  { passes, why }: { readonly passes: readonly Pass[]; readonly why: Why },
): Promise<void> {
  const kept = passes.flatMap(({ holding, left: [first] }) =>
    first ? [{ id: holding.id, slots: first }] : [],
  )
  const ended = passes.filter(({ left }) => left.length === 0)
  const beside = passes.flatMap(({ holding, gone, left, at }) => [
    ...left.slice(1).map((slots) => ({ id: holding.id, slots, until: null })),
    ...(left.length === 0 ? [] : gone.map((slots) => ({ id: holding.id, slots, until: isoOf(at) }))),
  ])
  const begun = passes.flatMap(({ holding, gone, to, at }) =>
    gone.map((slots) => ({ ...to, assetId: holding.assetId, slots, at: isoOf(at) })),
  )
  await sql`
    update custody c set slots = int4range(k.low, k.high)
    from unnest(${kept.map(({ id }) => id)}::uuid[], ${starts(kept.map(({ slots }) => slots))}::int[],
      ${ends(kept.map(({ slots }) => slots))}::int[]) as k (id, low, high)
    where c.office_id = ${office} and c.id = k.id
  `.execute(trx)
  await sql`
    update custody c set during = tstzrange(lower(c.during), k.at)
    from unnest(${ended.map(({ holding }) => holding.id)}::uuid[], ${ended.map(({ at }) => isoOf(at))}::timestamptz[])
      as k (id, at)
    where c.office_id = ${office} and c.id = k.id
  `.execute(trx)
  await sql`
    insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason, transfer_id,
      recorded_at, recorded_by)
    select c.office_id, c.asset_id, int4range(k.low, k.high), c.unit_id, c.keeper_id, c.place,
      tstzrange(lower(c.during), k.until), c.paper, c.reason, c.transfer_id, c.recorded_at, c.recorded_by
    from unnest(${beside.map(({ id }) => id)}::uuid[], ${starts(beside.map(({ slots }) => slots))}::int[],
      ${ends(beside.map(({ slots }) => slots))}::int[], ${beside.map(({ until }) => until)}::timestamptz[])
      as k (id, low, high, until)
    join custody c on c.office_id = ${office} and c.id = k.id
  `.execute(trx)
  await sql`
    insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason, transfer_id,
      recorded_at, recorded_by)
    select ${office}, k.asset, int4range(k.low, k.high), k.unit, k.keeper, k.place, tstzrange(k.at, null),
      ${why.paper}, ${why.reason}, ${why.transferId}::uuid, ${why.recordedAt}::timestamptz, ${why.by}::uuid
    from unnest(${begun.map(({ assetId }) => assetId)}::uuid[], ${starts(begun.map(({ slots }) => slots))}::int[],
      ${ends(begun.map(({ slots }) => slots))}::int[], ${begun.map(({ unitId }) => unitId)}::uuid[],
      ${begun.map(({ keeperId }) => keeperId)}::uuid[], ${begun.map(({ place }) => place)}::text[],
      ${begun.map(({ at }) => at)}::timestamptz[]) as k (asset, low, high, unit, keeper, place, at)
  `.execute(trx)
}

export type Seat = Destination & { readonly id: AssetId; readonly search: string }

/** What the cards say of who has them: the holder of each card's first piece. */
export async function seatCards(
  trx: Trx,
  office: OfficeId,
  { seats, at }: { readonly seats: readonly Seat[]; readonly at: string },
): Promise<void> {
  await sql`
    update asset a set unit_id = s.unit, keeper_id = s.keeper, place = s.place, search = s.search,
      version = a.version + 1, changed_at = ${at}
    from unnest(${seats.map(({ id }) => id)}::uuid[], ${seats.map(({ unitId }) => unitId)}::uuid[],
      ${seats.map(({ keeperId }) => keeperId)}::uuid[], ${seats.map(({ place }) => place)}::text[],
      ${seats.map(({ search }) => search)}::text[]) as s (id, unit, keeper, place, search)
    where a.office_id = ${office} and a.id = s.id
  `.execute(trx)
}
