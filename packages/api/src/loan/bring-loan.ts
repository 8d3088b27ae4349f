import { z } from 'zod'
import type { UnitId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { capacityFor } from '@prongsai/domain/access/permissions'
import { bringLoan as rule } from '@prongsai/domain/loan/request-loan'
import { heldDays } from '@prongsai/domain/loan/hold'
import { stepsOf } from '@prongsai/domain/loan/loan-approval'
import type { BringLoanInput } from '@prongsai/domain/loan/loan.input'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { insertHandOver } from '@prongsai/db/loan/hand-overs'
import { insertOut } from '@prongsai/db/loan/holds'
import { insertLoan, lendingBegunOn } from '@prongsai/db/loan/loans'
import { loanRules } from '@prongsai/db/loan/rules'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { allocateLines, askedThings, lockCandidates, unitsOf } from './asked.ts'
import { staffBorrower } from './borrower.ts'
import { outsiderOf, refusePurpose } from './request-loan.ts'

const brought = z.object({ id: z.string() })
type Brought = z.output<typeof brought>

/** ยกมา: a loan that was out before the system, as its old slip says; who allowed it then is told in words. */
async function bringLoan(asking: Deciding, input: BringLoanInput): Promise<Brought> {
  const { db, actor, now, today } = asking
  const { office } = actor
  const looking = { ...asking, db: readonly(db) }
  await refusePurpose(asking, input)
  const rules = await loanRules(looking.db, office)
  const things = await askedThings(looking, input.lines)
  const { cards } = things
  const deciding = bringingFor(asking, unitsOf(things.lines))
  const begunOn = await lendingBegunOn(db, office)
  const loanCase = accept(rule({ ...input, borrowerKind: input.borrower.kind, begunOn }, { today, cards }))
  const lines = things.lines.map((line, index) => ({ ...line, position: index + 1 }))
  await lockCandidates(asking, lines)
  const span = { from: input.handedOn, due: input.due < today ? today : input.due }
  const allocated = await allocateLines(looking, { lines, span: { ...span, from: today }, things })
  const { id } = await insertLoan(db, office, {
    ...input,
    seriesId: null,
    from: input.handedOn,
    loanCase,
    borrowerKind: input.borrower.kind,
    borrowerId: (await staffBorrower(asking, input.borrower))?.id ?? null,
    urgent: loanCase === 'consumable',
    // By which a longer term is decided: who allowed the loan itself is told in words.
    steps: stepsOf(loanCase, unitsOf(lines), rules),
    askedAt: isoOf(now),
    askedBy: actor.person,
    lines,
    outsider: outsiderOf(asking, input.borrower, rules),
    brought: { paper: input.paper, approver: input.approvedBy },
  })
  const { until } = heldDays({ from: input.handedOn, due: input.due }, 0)
  await insertOut(db, office, {
    loanId: id,
    going: allocated.flatMap(({ position, got }) =>
      got.map((one) => ({
        ...one,
        position,
        span: { from: input.handedOn, until },
        condition: 'usable' as const,
        checks: [],
        note: '',
      })),
    ),
  })
  await insertHandOver(db, office, {
    loanId: id,
    on: input.handedOn,
    at: isoOf(now),
    by: actor.person,
    signature: null,
    onPaper: true,
  })
  await record(deciding, {
    act: 'loan/bring',
    subject: { kind: 'loan', id, label: `ยกมา ${input.paper}` },
    reason: input.reason,
    changes: [
      { field: 'day', from: null, to: input.handedOn },
      { field: 'dueOn', from: null, to: input.due },
      { field: 'paper', from: null, to: input.paper },
      ...(input.approvedBy === '' ? [] : [{ field: 'approver', from: null, to: input.approvedBy }]),
    ],
  })
  return { id }
}

/** Nobody allows it here, so nobody brings what another division holds. */
function bringingFor(asking: Deciding, units: readonly UnitId[]): Deciding {
  const capacities = units.map((unit) => capacityFor(asking.actor, 'loan:ask-for', unit))
  const [capacity] = capacities
  return capacity === undefined || capacities.includes(undefined)
    ? accept(no({ code: 'asset/outside-unit' }))
    : { ...asking, permission: 'loan:ask-for', capacity }
}

/** The same from a form, which may send it again because the answer was lost. */
export const broughtSent = (
  deciding: Deciding,
  { sending, ...input }: BringLoanInput & { readonly sending?: string | undefined },
): Promise<Brought> =>
  once(
    deciding,
    {
      key: sending,
      act: 'loan/bring',
      input: { ...input, borrower: input.borrower.kind === 'staff' ? input.borrower : input.borrower.name },
      answer: brought,
      labelOf: ({ id }) => id,
    },
    () => bringLoan(deciding, input),
  )
