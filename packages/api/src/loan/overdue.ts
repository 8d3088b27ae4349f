import { addDays, bangkokDay, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { chaseBy, daysLate } from '@prongsai/domain/loan/loan-days'
import { look } from '@prongsai/db/database'
import { decidersOn } from '@prongsai/db/loan/approvals'
import { overdueLoans, type OverdueLoan } from '@prongsai/db/loan/overdue'
import type { LoanLetter, LoanLetters } from '@prongsai/documents/loan/loan-letter'
import type { OverdueMemo } from '@prongsai/documents/loan/overdue-memo'
import { authorityTo } from '../asset/out.ts'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'
import { paperOffice } from '../office/paper-office.ts'
import { openedSecrets, type Opening } from './borrower.ts'
import type { CarryingLoans } from './print-loan.ts'

/** Who has what too long, each with all his late loans: for who chases. */
export async function overdueBorrowers({ db, actor, today }: Looking) {
  const loans = await overdueLoans(db, actor.office, { today })
  return ofEach(loans).map((theirs) => ({
    borrower: theirs[0].borrower,
    agency: theirs[0].agency,
    loans: theirs.map((loan) => ({
      id: loan.id,
      slip: loan.slip,
      things: thingsOf(loan),
      due: loan.due,
      daysLate: daysLate(loan, today),
      chaseBy: chaseBy(loan.due),
      chased: loan.chases.length,
      /** The seven days of ข้อ 211 are over: the head is told. */
      ripe: isRipe(loan, today),
      reported: loan.reports.at(-1) ?? null,
    })),
  }))
}

const isRipe = ({ due }: OverdueLoan, today: CivilDate): boolean => today > chaseBy(due)

type Some = readonly [OverdueLoan, ...OverdueLoan[]]
const isSome = (loans: OverdueLoan[]): loans is [OverdueLoan, ...OverdueLoan[]] => loans.length > 0

/** The loans of each borrower together: a person of the office, or a caller from outside. */
const ofEach = (loans: readonly OverdueLoan[]): readonly Some[] =>
  [
    ...Map.groupBy(
      loans,
      ({ id, borrowerId, caller }) =>
        borrowerId ?? (caller === null ? id : Buffer.from(caller).toString('hex')),
    ).values(),
  ].filter(isSome)

const thingsOf = ({ lines }: OverdueLoan): string =>
  lines.map(({ name, pieces, countingUnit }) => `${name} ${pieces} ${countingUnit}`.trim()).join(', ')

const weekDays = 7

/** หนังสือทวงคืน of those loans: one letter to each borrower for all of them that are his (ข้อ 211). */
export function lettersToPrint(carrying: CarryingLoans, ids: readonly string[]): Promise<LoanLetters> {
  const { actor } = authorityTo('loan:chase', carrying)
  return look(carrying.db, actor.office, async (db) => {
    const today = bangkokDay(carrying.now)
    const loans = await overdueLoans(db, actor.office, { today, ids })
    found(loans.length === 0 ? undefined : loans)
    return {
      office: await paperOffice(db, actor.office),
      letters: ofEach(loans).map((theirs) =>
        letterOf(theirs, today, { seal: carrying.seal, office: actor.office }),
      ),
    }
  })
}

function letterOf(loans: Some, today: CivilDate, opening: Opening): LoanLetter {
  const [first] = loans
  return {
    borrower: first.borrower,
    address: openedSecrets(first.sealed, opening)?.address ?? first.agency,
    backBy: addDays(today, weekDays),
    loans: loans.map((loan) => ({
      slip: loan.slip,
      lentOn: loan.lentOn,
      due: loan.due,
      daysLate: daysLate(loan, today),
      lines: loan.lines,
    })),
  }
}

/** บันทึกข้อความ to the head of what was not brought back of those loans in the days of ข้อ 211. */
export function memoToPrint(carrying: CarryingLoans, ids: readonly string[]): Promise<OverdueMemo> {
  const { actor } = authorityTo('loan:chase', carrying)
  return look(carrying.db, actor.office, async (db) => {
    const today = bangkokDay(carrying.now)
    const loans = (await overdueLoans(db, actor.office, { today, ids })).filter((loan) => isRipe(loan, today))
    found(loans.length === 0 ? undefined : loans)
    const heads = (await decidersOn(db, actor.office, today)).filter(({ kind }) => kind === 'head')
    const head = heads.find(({ actingFor }) => actingFor === null) ?? heads[0]
    return {
      office: await paperOffice(db, actor.office),
      to: head?.position ?? '',
      from: { name: actor.name, position: actor.position },
      loans: loans.map((loan) => ({
        slip: loan.slip,
        borrower: loan.agency === '' ? loan.borrower : `${loan.borrower} (${loan.agency})`,
        things: thingsOf(loan),
        due: loan.due,
        daysLate: daysLate(loan, today),
        chases: loan.chases,
      })),
    }
  })
}
