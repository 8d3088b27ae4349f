import { sql } from 'kysely'
import type { ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ChangedTerms, ChangeKind } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Trx } from '../database.ts'

type Asked = {
  readonly contractId: ContractId
  readonly kind: ChangeKind
  readonly ground: string
  readonly reason: string
  readonly causeFrom: CivilDate | null
  readonly causeTo: CivilDate | null
  readonly notifiedOn: CivilDate | null
  readonly noticePaper: string
  readonly agencyKnew: boolean
  readonly daysAsked: number | null
  readonly newPrice: Satang | null
  readonly newDueOn: CivilDate | null
  readonly certifiedBy: string
  readonly askedOn: CivilDate
  readonly before: ChangedTerms
  readonly after: ChangedTerms
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertChange = (trx: Trx, office: OfficeId, asked: Asked) =>
  trx
    .insertInto('contract_change')
    .values({
      office_id: office,
      contract_id: asked.contractId,
      kind: asked.kind,
      ground: asked.ground,
      reason: asked.reason,
      cause_from: asked.causeFrom,
      cause_to: asked.causeTo,
      notified_on: asked.notifiedOn,
      notice_paper: asked.noticePaper,
      agency_knew: asked.agencyKnew,
      days_asked: asked.daysAsked,
      days_given: null,
      new_price: asked.newPrice,
      new_due_on: asked.newDueOn,
      certified_by: asked.certifiedBy,
      status: 'asked',
      asked_on: asked.askedOn,
      decided_on: null,
      decision: '',
      paper: '',
      governor_paper: '',
      before: JSON.stringify(asked.before),
      after: JSON.stringify(asked.after),
      published_on: null,
      made_at: asked.madeAt,
      made_by: asked.madeBy,
      decided_at: null,
      decided_by: null,
      position: null,
      acting_for: null,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

type Decided = {
  readonly id: string
  readonly status: 'approved' | 'refused'
  readonly daysGiven: number | null
  readonly decidedOn: CivilDate
  readonly decision: string
  readonly paper: string
  readonly governorPaper: string
  readonly before: ChangedTerms
  readonly after: ChangedTerms
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
}

/** One that waits, decided; one that was decided meanwhile is not. */
export const saveDecision = (trx: Trx, office: OfficeId, decided: Decided) =>
  trx
    .updateTable('contract_change')
    .set((row) => ({
      status: decided.status,
      days_given: decided.daysGiven,
      decided_on: decided.decidedOn,
      decision: decided.decision,
      paper: decided.paper,
      governor_paper: decided.governorPaper,
      before: JSON.stringify(decided.before),
      after: JSON.stringify(decided.after),
      decided_at: decided.at,
      decided_by: decided.by,
      position: decided.position,
      acting_for: decided.actingFor,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', decided.id)
    .where('status', '=', 'asked')
    .returning('id')
    .executeTakeFirstOrThrow()

export const withdrawChange = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .updateTable('contract_change')
    .set((row) => ({ status: 'withdrawn', version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .returning('id')
    .executeTakeFirstOrThrow()

export const publishChange = (
  trx: Trx,
  office: OfficeId,
  { id, on }: { readonly id: string; readonly on: CivilDate },
) =>
  trx
    .updateTable('contract_change')
    .set((row) => ({ published_on: on, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'approved')
    .returning('id')
    .executeTakeFirstOrThrow()

export type TakenBack = {
  readonly id: string
  readonly at: string
  readonly by: PersonId
  readonly reason: string
}

/** A row beside a contract that holds no more; it stays with who took it back and why. */
export const takeBack = (
  trx: Trx,
  office: OfficeId,
  {
    from,
    id,
    at,
    by,
    reason,
  }: TakenBack & {
    readonly from: 'contract_change' | 'contract_ending' | 'contract_review' | 'contract_fine'
  },
) =>
  trx
    .updateTable(from)
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

type Moved = { readonly id: ContractId; readonly to: ChangedTerms }

/** The terms of a contract that binds as a change has them, or as they were before it: price, days, parts and pieces. */
export async function saveTerms(trx: Trx, office: OfficeId, { id, to }: Moved): Promise<void> {
  await trx
    .updateTable('contract')
    .set({ price: sql<Satang>`${to.price}::bigint`, due_on: to.dueOn })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'active')
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    update contract_instalment i set amount = n.amount, due_on = n."dueOn"
    from jsonb_to_recordset(${JSON.stringify(to.instalments)}::jsonb) as n (number int, amount bigint, "dueOn" date)
    where i.office_id = ${office} and i.contract_id = ${id} and i.number = n.number
  `.execute(trx)
  await sql`
    update contract_line l set amount = n.amount, quantity = n.quantity
    from jsonb_to_recordset(${JSON.stringify(to.lines)}::jsonb) as n (position int, quantity int, amount bigint)
    where l.office_id = ${office} and l.contract_id = ${id} and l.position = n.position
  `.execute(trx)
  const shares = to.instalments.flatMap(({ number, shares: of }) =>
    of.map((share) => ({ ...share, instalment: number })),
  )
  await sql`
    update contract_share s set quantity = coalesce((
      select n.quantity
      from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as n (instalment int, position int, quantity int)
      where n.instalment = s.instalment and n.position = s.position), 0)
    where s.office_id = ${office} and s.contract_id = ${id}
  `.execute(trx)
}
