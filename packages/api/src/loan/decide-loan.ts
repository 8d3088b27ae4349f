import type { Actor } from '@prongsai/domain/access/actor'
import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { citationText } from '@prongsai/domain/law/citation'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { extensionDecidable } from '@prongsai/domain/loan/extension'
import {
  allowedAlready,
  decideLoan as decide,
  decideStep,
  isLastStep,
  stepShown,
  stillAhead,
  type Allowed,
  type StandingApproval,
} from '@prongsai/domain/loan/loan-approval'
import type { DecideLoanInput } from '@prongsai/domain/loan/loan.input'
import { daysBetween } from '@prongsai/domain/calendar/civil-date'
import { accept } from '@prongsai/domain/refusal'
import { lockCards } from '@prongsai/db/asset/correct-card'
import { readonly } from '@prongsai/db/database'
import { insertApproval, standingApprovals } from '@prongsai/db/loan/approvals'
import { endExtension, extensionOf } from '@prongsai/db/loan/extensions'
import { holdLonger, holdsOf, insertHolds } from '@prongsai/db/loan/holds'
import { loanLines, setLoanDue, setLoanStatus, type LockedLoan } from '@prongsai/db/loan/loans'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { allocateLines, askedThings, lockCandidates } from './asked.ts'
import { holdLoan, loanSubject, slipNumber, unitsOfLoan } from './locked-loan.ts'

/** พิจารณาคำขอยืม: one step by one person. With the last the pieces are kept for their days, or nothing is approved. */
export async function decideLoan(asking: Deciding, input: DecideLoanInput): Promise<void> {
  const { db, actor, today } = asking
  const loan = await holdLoan(asking, input.id)
  const standing = await standingApprovals(db, actor.office, { loanId: loan.id, extensionId: null })
  if (sentAgain(actor, { input, standing, status: loan.status })) return
  const deciding = {
    steps: loan.steps,
    standing,
    units: await unitsOfLoan(asking, loan.id),
    shown: input.step,
  }
  const allowed = accept(decide(loan, actor, deciding))
  accept(stepShown(actor, deciding))
  accept(stillAhead(loan, { approve: input.approve, today }))
  const last = input.approve && isLastStep(loan.steps, standing, allowed.step)
  const numbered = last ? await slipNumber(asking, loan, today) : loan
  if (last) await keep(asking, loan)
  await sign(asking, { loan, extensionId: null, input, allowed })
  if (!input.approve || last) await settleStatus(asking, { loan, input, numbered })
  await tell(asking, {
    loan: { ...loan, ...numbered },
    allowed,
    input,
    act: input.approve ? 'loan/approve' : 'loan/refuse',
  })
}

type Settled = {
  readonly loan: LockedLoan
  readonly input: DecideLoanInput
  readonly numbered: Pick<LockedLoan, 'number' | 'fiscalYear'>
}

/** What becomes of the loan by its last step, or by a refusal. */
async function settleStatus(
  { db, actor, now }: Deciding,
  { loan, input, numbered: { number, fiscalYear } }: Settled,
): Promise<void> {
  const at = isoOf(now)
  if (!input.approve) {
    const ended = { at, reason: input.reason }
    await setLoanStatus(db, actor.office, { id: loan.id, status: 'refused', ended })
  } else if (number !== null && fiscalYear !== null) {
    const approved = { at, number, fiscalYear }
    await setLoanStatus(db, actor.office, { id: loan.id, status: 'approved', approved })
  }
}

type Sent = {
  readonly input: DecideLoanInput
  readonly standing: readonly StandingApproval[]
  readonly status: string
}

/** An approval whose answer was lost on its way, sent again: it stands, and is answered as the first was. */
const sentAgain = (actor: Actor, { input, standing, status }: Sent): boolean =>
  input.approve &&
  (status === 'requested' || status === 'approved') &&
  allowedAlready(actor, standing, input.step)

/** จองชิ้น: all of a loan's lines for its days; the cards are held first, and the constraint has the last word. */
async function keep(asking: Deciding, loan: LockedLoan): Promise<void> {
  const { db, actor } = asking
  const lines = await loanLines(db, actor.office, loan.id)
  const durable = lines.flatMap((line) => (line.kind === 'supply' ? [] : [line]))
  if (durable.length === 0) return
  const looking = { ...asking, db: readonly(db) }
  await lockCandidates(asking, durable)
  const things = await askedThings(looking, durable)
  const allocated = await allocateLines(looking, { lines: durable, span: loan, things })
  await insertHolds(db, actor.office, {
    loanId: loan.id,
    holds: allocated.flatMap(({ position, got, until }) =>
      got.map((one) => ({ ...one, position, span: { from: loan.from, until } })),
    ),
  })
}

type Signing = {
  readonly loan: LockedLoan
  readonly extensionId: string | null
  readonly input: DecideLoanInput
  readonly allowed: Allowed
}

/** The approval as a row: who, in which post and in whose place, under which clause. */
async function sign(
  { db, actor, now }: Deciding,
  { loan, extensionId, input, allowed }: Signing,
): Promise<void> {
  await insertApproval(db, actor.office, {
    loanId: loan.id,
    extensionId,
    step: allowed.step.kind,
    unitId: allowed.step.unitId,
    approved: input.approve,
    reason: input.reason,
    at: isoOf(now),
    by: actor.person,
    position: actor.position,
    actingFor: onBehalfText(allowed.capacity),
    clause: allowed.step.citation === null ? null : citationText(allowed.step.citation),
  })
}

type Telling = {
  readonly loan: Parameters<typeof loanSubject>[1]
  readonly allowed: Allowed
  readonly input: DecideLoanInput
  readonly act: 'loan/approve' | 'loan/refuse' | 'loan/extend-approve' | 'loan/extend-refuse'
  readonly to?: CivilDate
}

async function tell(asking: Deciding, { loan, allowed, input, act, to }: Telling): Promise<void> {
  const { step, permission, capacity } = allowed
  await record(
    { ...asking, permission, capacity },
    {
      act,
      subject: await loanSubject(asking, loan),
      clause: step.citation === null ? null : citationText(step.citation),
      reason: input.reason === '' ? null : input.reason,
      changes: to === undefined ? [] : [{ field: 'dueOn', from: null, to }],
    },
  )
}

/** พิจารณาการขยายเวลา: by the same steps as the loan itself. */
export async function decideExtension(asking: Deciding, input: DecideLoanInput): Promise<void> {
  const { db, actor, now, today } = asking
  const { loanId } = found(await extensionOf(db, actor.office, input.id))
  const loan = await holdLoan(asking, loanId)
  const extension = found(await extensionOf(db, actor.office, input.id))
  const about = { loanId, extensionId: extension.id }
  const standing = await standingApprovals(db, actor.office, about)
  if (sentAgain(actor, { input, standing, status: extension.status })) return
  accept(extensionDecidable(loan, extension.status, { approve: input.approve, today }))
  const deciding = {
    steps: loan.steps,
    standing,
    units: await unitsOfLoan(asking, loan.id),
    shown: input.step,
  }
  const allowed = accept(decideStep(loan.borrowerId, actor, deciding))
  accept(stepShown(actor, deciding))
  const last = input.approve && isLastStep(loan.steps, standing, allowed.step)
  if (last) await goOn(asking, loan, extension.to)
  await sign(asking, { loan, extensionId: extension.id, input, allowed })
  const at = isoOf(now)
  if (!input.approve) await endExtension(db, actor.office, { id: extension.id, status: 'refused', at })
  else if (last) await endExtension(db, actor.office, { id: extension.id, status: 'approved', at })
  const act = input.approve ? 'loan/extend-approve' : 'loan/extend-refuse'
  await tell(asking, { loan, allowed, input, act, to: extension.to })
}

/** What is out stays out for longer: where somebody else has it by then, the constraint says no. */
async function goOn({ db, actor }: Deciding, loan: LockedLoan, to: CivilDate): Promise<void> {
  const holds = await holdsOf(db, actor.office, loan.id)
  const ids = [...new Set(holds.map(({ assetId }) => assetId))]
  if (ids.length > 0) await lockCards(db, actor.office, ids)
  await holdLonger(db, actor.office, { loanId: loan.id, days: daysBetween(loan.due, to) })
  await setLoanDue(db, actor.office, { id: loan.id, due: to })
}
