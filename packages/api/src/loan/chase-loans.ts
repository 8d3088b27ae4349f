import { z } from 'zod'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { chaseLoan as chase, chaseWays, reportLoan as report } from '@prongsai/domain/loan/chase'
import type { ChaseManyInput, ReportLoansInput } from '@prongsai/domain/loan/chase.input'
import type { ChaseLoanInput } from '@prongsai/domain/loan/loan.input'
import { accept } from '@prongsai/domain/refusal'
import { insertChase } from '@prongsai/db/loan/chases'
import { borrowerOf } from '@prongsai/db/loan/loans'
import { insertReport } from '@prongsai/db/loan/overdue'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { holdLoan, loanSubject } from './locked-loan.ts'

const clause = citationText(regulation('211'))

/** ติดตามทวงคืน: what the officer did, by letter, by telephone or in person (ข้อ 211). */
export const chaseLoan = (
  asking: Deciding,
  { sending, ...input }: ChaseLoanInput & { readonly sending?: string | undefined },
): Promise<null> =>
  once(asking, { key: sending, act: 'loan/chase', input, answer: z.null(), labelOf: () => '' }, async () => {
    await chaseEach(asking, [input])
    return null
  })

/** หนังสือทวงคืนหลายฉบับ: one to each borrower, told of every loan that it is of; all or none. */
export async function chaseMany(asking: Deciding, { on, letters, note }: ChaseManyInput): Promise<void> {
  const chased = letters.flatMap(({ loans, paper }) =>
    loans.map((id) => ({ id, on, how: 'letter' as const, paper, note })),
  )
  await oneBorrowerEach(asking, letters)
  await chaseEach(asking, byId(chased))
}

/** Rows are locked in one order. */
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

async function oneBorrowerEach({ db, actor }: Deciding, letters: ChaseManyInput['letters']): Promise<void> {
  for (const { loans } of letters) {
    const borrowers = await Promise.all(loans.map((id) => borrowerOf(db, actor.office, id)))
    const whose = borrowers.map(({ personId, caller }) =>
      personId === null && caller !== null ? Buffer.from(caller).toString('hex') : personId,
    )
    if (new Set(whose).size > 1) accept(no({ code: 'loan/letter-of-two' }))
  }
}

async function chaseEach(asking: Deciding, chased: readonly ChaseLoanInput[]): Promise<void> {
  const { db, actor, now, today } = asking
  const loans = []
  for (const { id, on, how, paper, note } of chased) {
    const loan = await holdLoan(asking, id)
    accept(chase(loan, { on, today }))
    await insertChase(db, actor.office, {
      loanId: id,
      on,
      how,
      paper,
      note,
      at: isoOf(now),
      by: actor.person,
    })
    loans.push({ loan, on, how, paper, note })
  }
  for (const { loan, on, how, paper, note } of loans)
    await record(asking, {
      act: 'loan/chase',
      subject: await loanSubject(asking, loan),
      clause,
      reason: note === '' ? null : note,
      changes: [
        { field: 'day', from: null, to: on },
        { field: 'how', from: null, to: chaseWays[how] },
        ...(paper === '' ? [] : [{ field: 'paper', from: null, to: paper }]),
      ],
    })
}

/** เสนอผู้บังคับบัญชา: that the memo of what was not brought back was put before the head, told of each loan; all or none. */
export async function reportLoans(asking: Deciding, input: ReportLoansInput): Promise<void> {
  const { db, actor, now, today } = asking
  const { on, paper, note } = input
  const loans = []
  for (const { id } of byId([...new Set(input.loans)].map((one) => ({ id: one })))) {
    const loan = await holdLoan(asking, id)
    accept(report(loan, { on, today }))
    await insertReport(db, actor.office, { loanId: id, on, paper, note, at: isoOf(now), by: actor.person })
    loans.push(loan)
  }
  for (const loan of loans)
    await record(asking, {
      act: 'loan/report',
      subject: await loanSubject(asking, loan),
      clause,
      reason: note === '' ? null : note,
      changes: [
        { field: 'day', from: null, to: on },
        { field: 'paper', from: null, to: paper },
      ],
    })
}
