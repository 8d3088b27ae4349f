import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { MailState } from '@prongsai/domain/mail/mail-state'
import type { NoticeLine } from '@prongsai/domain/notice/notice'
import type { ReadDb, Trx } from '../database.ts'

/** To whom: one of the office's people, or an outsider by a loan of his. */
export type Addressee =
  | { readonly person: PersonId; readonly caller: null; readonly loan: null }
  | { readonly person: null; readonly caller: Uint8Array; readonly loan: string }

export type QueuedMail = {
  readonly to: Addressee
  readonly on: CivilDate
  readonly lines: readonly NoticeLine[]
  readonly at: string
  readonly nextAt: string
}

/** Queues the mail of a day, or adds to the one that waits; false when that day's is on its way or gone already. */
export async function queueMail(
  trx: Trx,
  office: OfficeId,
  { to, on, lines, at, nextAt }: QueuedMail,
): Promise<boolean> {
  const { rows } = await sql`
    insert into mail (office_id, person_id, caller, loan_id, on_day, lines, state, next_at, made_at)
    values (${office}, ${to.person}, ${to.caller}, ${to.loan}, ${on}, ${JSON.stringify(lines)}::jsonb, 'queued', ${nextAt}, ${at})
    on conflict on constraint mail_once_a_day do update set lines = mail.lines || excluded.lines
      where mail.state = 'queued' and mail.taken_until is null
    returning id`.execute(trx)
  return rows.length > 0
}

export type TakenMail = {
  readonly id: string
  readonly personId: PersonId | null
  /** Of the person, and null when he has left. */
  readonly name: string | null
  readonly on: CivilDate
  readonly lines: readonly NoticeLine[]
  readonly tries: number
  readonly sealed: Uint8Array | null
  readonly wanted: boolean
  readonly officeName: string
}

/** Takes the next mail that is to go out, for this server alone until `until`; undefined when none is. */
export async function takeMail(
  trx: Trx,
  office: OfficeId,
  { now, until, today }: { readonly now: string; readonly until: string; readonly today: CivilDate },
): Promise<TakenMail | undefined> {
  const { rows } = await sql<TakenMail>`
    with next as (
      select id from mail where office_id = ${office} and state = 'queued' and next_at <= ${now}
        and (taken_until is null or taken_until < ${now})
      order by next_at, id limit 1 for update skip locked),
    taken as (
      update mail m set tries = m.tries + 1, taken_until = ${until} from next
      where m.office_id = ${office} and m.id = next.id
      returning m.id, m.person_id, m.loan_id, m.on_day, m.lines, m.tries)
    select t.id, t.person_id as "personId", coalesce(p.name, o.name) as name, t.on_day as on, t.lines, t.tries,
      coalesce(a.sealed, o.sealed) as sealed, t.person_id is null or coalesce(a.wanted, false) as wanted,
      f.name as "officeName"
    from taken t join office f on f.id = ${office}
    left join person p on p.office_id = ${office} and p.id = t.person_id
      and (p.left_on is null or p.left_on > ${today})
    left join person_mail a on a.office_id = ${office} and a.person_id = t.person_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = t.loan_id`.execute(trx)
  return rows[0]
}

/** What became of a try. */
export const settleMail = (
  trx: Trx,
  office: OfficeId,
  settled: {
    readonly id: string
    readonly state: MailState
    readonly sentAt: string | null
    readonly nextAt: string | null
    readonly error: string | null
  },
) =>
  trx
    .updateTable('mail')
    .set({
      state: settled.state,
      sent_at: settled.sentAt,
      taken_until: null,
      last_error: settled.error,
      ...(settled.nextAt === null ? {} : { next_at: settled.nextAt }),
    })
    .where('office_id', '=', office)
    .where('id', '=', settled.id)
    .where('state', '=', 'queued')
    .returning('id')
    .executeTakeFirst()

/** The last mails of the office, the newest first, without what they tell. */
export const lastMails = (db: ReadDb, office: OfficeId, limit: number) =>
  db
    .selectFrom('mail as m')
    .leftJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'm.office_id').onRef('p.id', '=', 'm.person_id'),
    )
    .leftJoin('loan_outsider as o', (join) =>
      join.onRef('o.office_id', '=', 'm.office_id').onRef('o.loan_id', '=', 'm.loan_id'),
    )
    .select((at) => [
      'm.id',
      'm.on_day as on',
      'm.state',
      'm.tries',
      'm.last_error as error',
      'm.sent_at as sentAt',
      at.fn.coalesce('p.name', 'o.name').as('name'),
    ])
    .where('m.office_id', '=', office)
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()
