import { daysBetween, isoOf } from '@prongsai/domain/calendar/civil-date'
import { cancelLoan as cancel, undoExtension } from '@prongsai/domain/loan/extension'
import { undoApproval as rule, undoStep } from '@prongsai/domain/loan/loan-approval'
import type { ReasonedLoanInput } from '@prongsai/domain/loan/loan.input'
import { accept } from '@prongsai/domain/refusal'
import { approvalOf, standingApprovals, undoApproval as save } from '@prongsai/db/loan/approvals'
import { extensionOf, reopenExtension, waitingExtension } from '@prongsai/db/loan/extensions'
import { holdLonger, holdsOf, releaseHolds } from '@prongsai/db/loan/holds'
import { setLoanDue, setLoanStatus, type LockedLoan } from '@prongsai/db/loan/loans'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { handingOf, holdLoan, loanSubject, unitsOfLoan } from './locked-loan.ts'

/** เพิกถอนการอนุมัติ: with a reason, as long as nothing later stands on it; what was kept is let go of. */
export async function undoApproval(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor, now } = asking
  const { loanId, extensionId } = found(await approvalOf(db, actor.office, id))
  const loan = await holdLoan(asking, loanId)
  const approval = found(await approvalOf(db, actor.office, id))
  if (extensionId !== null) return undoLonger(asking, { loan, approval, extensionId, reason })
  const standing = await standingApprovals(db, actor.office, { loanId, extensionId })
  const allowed = accept(
    rule(loan, actor, { approval, steps: loan.steps, standing, units: await unitsOfLoan(asking, loanId) }),
  )
  await letGo(asking, loanId)
  await save(db, actor.office, { id, at: isoOf(now), by: actor.person, reason })
  await setLoanStatus(db, actor.office, { id: loanId, status: 'requested', ended: null })
  await record(
    { ...asking, ...allowed },
    { act: 'loan/undo-approval', subject: await loanSubject(asking, loan), reason },
  )
}

type Longer = {
  readonly loan: LockedLoan
  readonly approval: NonNullable<Awaited<ReturnType<typeof approvalOf>>>
  readonly extensionId: string
  readonly reason: string
}

/** เพิกถอนการพิจารณาขยายเวลา: the loan is due again when it was before, and the longer term waits to be decided again. */
async function undoLonger(asking: Deciding, { loan, approval, extensionId, reason }: Longer): Promise<void> {
  const { db, actor, now } = asking
  const extension = found(await extensionOf(db, actor.office, extensionId))
  const waiting = (await waitingExtension(db, actor.office, loan.id)) !== undefined
  const standing = await standingApprovals(db, actor.office, { loanId: loan.id, extensionId })
  const units = await unitsOfLoan(asking, loan.id)
  const allowed = accept(undoStep(loan.borrowerId, actor, { approval, steps: loan.steps, standing, units }))
  accept(undoExtension(loan, extension, { approved: approval.approved, waiting }))
  const { wasDue, to, status } = extension
  const back = status === 'approved'
  if (back) {
    await holdLonger(db, actor.office, { loanId: loan.id, days: daysBetween(to, wasDue) })
    await setLoanDue(db, actor.office, { id: loan.id, due: wasDue })
  }
  if (status !== 'requested') await reopenExtension(db, actor.office, extensionId)
  await save(db, actor.office, { id: approval.id, at: isoOf(now), by: actor.person, reason })
  await record(
    { ...asking, ...allowed },
    {
      act: 'loan/undo-extend',
      subject: await loanSubject(asking, loan),
      reason,
      changes: back ? [{ field: 'dueOn', from: to, to: wasDue }] : [],
    },
  )
}

/** ยกเลิกคำขอ: by who borrows or who asked, or by who hands out what it is of. */
export async function cancelLoan(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor, now } = asking
  const loan = await holdLoan(asking, id)
  const capacity = await handingOf(asking, id)
  accept(cancel(loan, actor, capacity !== undefined))
  await letGo(asking, id)
  const ended = { at: isoOf(now), reason }
  await setLoanStatus(db, actor.office, { id, status: 'cancelled', ended })
  const his = loan.borrowerId === actor.person || loan.askedBy === actor.person
  const deciding: Deciding =
    his || capacity === undefined ? asking : { ...asking, permission: 'loan:hand-over', capacity }
  await record(deciding, { act: 'loan/cancel', subject: await loanSubject(asking, loan), reason })
}

async function letGo({ db, actor }: Deciding, loanId: string): Promise<void> {
  const holds = await holdsOf(db, actor.office, loanId)
  const kept = holds.filter(({ state }) => state === 'reserved').map((hold) => hold.id)
  await releaseHolds(db, actor.office, kept)
}
