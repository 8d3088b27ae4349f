import { z } from 'zod'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { askExtension as ask } from '@prongsai/domain/loan/extension'
import type {
  ExtendLoanInput,
  ReasonedLoanInput,
  SuspendBorrowerInput,
} from '@prongsai/domain/loan/loan.input'
import { notOwn } from '@prongsai/domain/loan/loan-approval'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { insertExtension, waitingExtension } from '@prongsai/db/loan/extensions'
import { borrowerOf } from '@prongsai/db/loan/loans'
import { loanRules } from '@prongsai/db/loan/rules'
import { tell } from '@prongsai/db/notice/notices'
import { suspendedLine } from '@prongsai/domain/loan/due-notice'
import { insertSuspension, liftSuspension as lift } from '@prongsai/db/loan/suspensions'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { handingOf, holdLoan, loanSubject } from './locked-loan.ts'

/** ขอขยายเวลา: by who has it, or by who handed it out for him. */
export async function extendLoan(asking: Deciding, { id, to, reason }: ExtendLoanInput): Promise<string> {
  const { db, actor, now, today } = asking
  const loan = await holdLoan(asking, id)
  const his = loan.borrowerId === actor.person || loan.askedBy === actor.person
  if (!his && (await handingOf(asking, id)) === undefined) accept(no({ code: 'loan/not-yours' }))
  const waiting = (await waitingExtension(db, actor.office, id)) !== undefined
  const { longestDays } = await loanRules(readonly(db), actor.office)
  accept(ask(loan, { to, today, waiting, longestDays }))
  const made = { loanId: id, wasDue: loan.due, to, reason, at: isoOf(now), by: actor.person }
  const extension = await insertExtension(db, actor.office, made)
  await record(asking, {
    act: 'loan/extend',
    subject: await loanSubject(asking, loan),
    reason,
    changes: [{ field: 'dueOn', from: loan.due, to }],
  })
  return extension.id
}

/** พักสิทธิการยืม: of a loan's borrower, until a day and with the reason. */
export const suspendBorrower = (
  asking: Deciding,
  { sending, ...input }: SuspendBorrowerInput & { readonly sending?: string | undefined },
): Promise<string> =>
  once(asking, { key: sending, act: 'loan/suspend', input, answer: z.string(), labelOf: (id) => id }, () =>
    suspend(asking, input),
  )

async function suspend(asking: Deciding, input: SuspendBorrowerInput): Promise<string> {
  const { db, actor, now, today } = asking
  const loan = await holdLoan(asking, input.loanId)
  if (input.until < today) accept(no({ code: 'loan/suspension-past', until: input.until }))
  const { name, personId, caller } = await borrowerOf(db, actor.office, loan.id)
  const made = {
    personId,
    caller,
    name,
    until: input.until,
    reason: input.reason,
    at: isoOf(now),
    by: actor.person,
  }
  const { id } = await insertSuspension(db, actor.office, made)
  if (personId !== null)
    await tell(db, actor.office, {
      person: personId,
      matter: 'loan-borrower',
      on: today,
      lines: [suspendedLine(loan.id, input)],
      at: isoOf(now),
    })
  await record(asking, {
    act: 'loan/suspend',
    subject: await loanSubject(asking, loan),
    reason: input.reason,
    changes: [{ field: 'until', from: null, to: input.until }],
  })
  return id
}

/** คืนสิทธิการยืม, before its day, and not by who is suspended himself. */
export async function liftSuspension(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor, now } = asking
  const lifted = { id, at: isoOf(now), by: actor.person, reason }
  const { name, personId } = found(await lift(db, actor.office, lifted))
  accept(notOwn(personId, actor))
  const subject =
    personId === null
      ? { kind: 'office' as const, id: actor.office, label: name }
      : { kind: 'person' as const, id: personId, label: name }
  await record(asking, { act: 'loan/lift', subject, reason })
}
