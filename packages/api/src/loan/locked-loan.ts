import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { loanCases, type LoanCase } from '@prongsai/domain/loan/loan'
import { takeNumber } from '@prongsai/db/asset/codes'
import { borrowerOf, lockLoan, type LockedLoan } from '@prongsai/db/loan/loans'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'

/** A loan, held before anything that it is of. */
export const holdLoan = async (
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  id: string,
): Promise<LockedLoan> => found(await lockLoan(db, actor.office, id))

/** What the journal calls a loan: by its slip and its borrower. */
export async function loanSubject({ db, actor }: Pick<Deciding, 'db' | 'actor'>, loan: NumberedLoan) {
  const { name } = await borrowerOf(db, actor.office, loan.id)
  return { kind: 'loan' as const, id: loan.id, label: `${loanLabel(loan)} ${name}` }
}

type NumberedLoan = {
  readonly id: string
  readonly number: number | null
  readonly fiscalYear: number | null
  readonly loanCase: LoanCase
}

export const loanLabel = ({ number, fiscalYear, loanCase }: Omit<NumberedLoan, 'id'>): string =>
  number === null ? loanCases[loanCase] : `ใบยืมที่ ${number}/${fiscalYear ?? ''}`

/** The slip's number in the register of the year: the one that it has, or the next. */
export async function slipNumber(
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  { number, fiscalYear }: LockedLoan,
  on: CivilDate,
): Promise<{ readonly number: number; readonly fiscalYear: number }> {
  if (number !== null && fiscalYear !== null) return { number, fiscalYear }
  const year = fiscalYearOf(on)
  return { number: await takeNumber(db, actor.office, `loan-${year}`), fiscalYear: year }
}
