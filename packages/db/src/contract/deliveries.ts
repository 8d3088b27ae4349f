import { sql } from 'kysely'
import type { CommitteeId, ContractId, DeliveryId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { DeliveryStatus, Pieces, Vote } from '@prongsai/domain/contract/contract'
import type { Trx } from '../database.ts'

export type NewDelivery = {
  readonly contractId: ContractId
  readonly instalment: number
  readonly arrivedOn: CivilDate
  readonly toldOn: CivilDate
  readonly paper: string
  readonly note: string
  readonly lines: readonly Pieces[]
  readonly madeAt: string
  readonly madeBy: PersonId
}

/** What came, waiting before the committee. */
export async function insertDelivery(trx: Trx, office: OfficeId, made: NewDelivery): Promise<DeliveryId> {
  const { id } = await trx
    .insertInto('contract_delivery')
    .values({
      office_id: office,
      contract_id: made.contractId,
      instalment: made.instalment,
      arrived_on: made.arrivedOn,
      told_on: made.toldOn,
      paper: made.paper,
      note: made.note,
      status: 'waiting',
      made_at: made.madeAt,
      made_by: made.madeBy,
      withdraw_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into contract_delivery_line (office_id, delivery_id, position, quantity)
    select ${office}, ${id}, n.position, sum(n.quantity)
    from jsonb_to_recordset(${JSON.stringify(made.lines)}::jsonb) as n (position int, quantity int) group by n.position
  `.execute(trx)
  return id
}

type Standing = {
  readonly id: DeliveryId
  readonly status: DeliveryStatus
  readonly withdrawReason?: string
}

export const setDelivery = (trx: Trx, office: OfficeId, { id, status, withdrawReason }: Standing) =>
  trx
    .updateTable('contract_delivery')
    .set({ status, withdraw_reason: withdrawReason ?? null })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Accepted = {
  readonly id: DeliveryId
  /** Null of each line where nothing is decided any more. */
  readonly lines: readonly { readonly position: number; readonly accepted: number | null }[]
}

export const setAccepted = (trx: Trx, office: OfficeId, { id, lines }: Accepted) =>
  sql`
    update contract_delivery_line l set accepted = n.accepted
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as n (position int, accepted int)
    where l.office_id = ${office} and l.delivery_id = ${id} and l.position = n.position
  `.execute(trx)

export type NewVote = {
  readonly delivery: DeliveryId
  readonly committeeId: CommitteeId
  readonly position: number
  readonly vote: Vote
  readonly right: readonly Pieces[]
  readonly note: string
  readonly on: CivilDate
  readonly at: string
  readonly by: PersonId
}

export const insertVote = (trx: Trx, office: OfficeId, made: NewVote) =>
  trx
    .insertInto('contract_vote')
    .values({
      office_id: office,
      delivery_id: made.delivery,
      committee_id: made.committeeId,
      position: made.position,
      vote: made.vote,
      lines: made.vote === 'part' ? JSON.stringify(made.right) : null,
      note: made.note,
      on_day: made.on,
      at: made.at,
      by: made.by,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .execute()

export type TakenBack = { readonly at: string; readonly by: PersonId; readonly reason: string }

export const undoVotes = (
  trx: Trx,
  office: OfficeId,
  { delivery, at, by, reason }: TakenBack & { readonly delivery: DeliveryId },
) =>
  trx
    .updateTable('contract_vote')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('delivery_id', '=', delivery)
    .where('undone_at', 'is', null)
    .execute()
