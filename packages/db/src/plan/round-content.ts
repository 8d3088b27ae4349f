import { sql } from 'kysely'
import type { OfficeId, PlanRoundId, UnitId } from '@prongsai/domain/base/id'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

/** How many items a round has, what they come to, and whose they are; cancelled ones come to nothing. */
export async function sumOfRound(trx: Trx, office: OfficeId, roundId: PlanRoundId) {
  const rows = await trx
    .selectFrom('plan_revision')
    .select(['unit_id as unitId', 'estimate', 'cancelled'])
    .where('office_id', '=', office)
    .where('round_id', '=', roundId)
    .execute()
  return rows
}

export type RoundContent = {
  readonly roundId: PlanRoundId
  readonly count: number
  readonly total: Satang
  /** The divisions whose items it has. */
  readonly units: readonly UnitId[]
}

/** The same of each of these rounds, summed where it lies. */
export async function contentsOfRounds(
  db: ReadDb,
  office: OfficeId,
  rounds: readonly PlanRoundId[],
): Promise<readonly RoundContent[]> {
  const contents = sql<Omit<RoundContent, 'total'> & { readonly total: string }>`(
    select round_id as "roundId", count(*)::int as count,
      coalesce(sum(estimate) filter (where not cancelled), 0)::text as total, jsonb_agg(distinct unit_id) as units
    from plan_revision where office_id = ${office} and round_id = any(${rounds}::uuid[]) group by round_id)`
  const found = await db.selectFrom(contents.as('contents')).selectAll().execute()
  return found.map(({ total, ...content }) => ({ ...content, total: satang(BigInt(total)) }))
}
