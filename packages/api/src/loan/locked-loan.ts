import type { Actor } from '@prongsai/domain/access/actor'
import { capacityFor, type Capacity } from '@prongsai/domain/access/permissions'
import type { UnitId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { loanCases, type LoanCase } from '@prongsai/domain/loan/loan'
import { notOwn } from '@prongsai/domain/loan/loan-approval'
import { accept } from '@prongsai/domain/refusal'
import { takeNumber } from '@prongsai/db/asset/codes'
import { borrowerOf, loanLines, lockLoan, type LockedLoan } from '@prongsai/db/loan/loans'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { unitsOf } from './asked.ts'

/** A loan, held before anything that it is of. */
export const holdLoan = async (
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  id: string,
): Promise<LockedLoan> => found(await lockLoan(db, actor.office, id))

/** The capacity in which somebody hands out for every one of these divisions; undefined when he does not. */
export function handingCapacity(actor: Actor, units: readonly UnitId[]): Capacity | undefined {
  const capacities = units.map((unit) => capacityFor(actor, 'loan:hand-over', unit))
  return capacities.includes(undefined) ? undefined : capacities[0]
}

/** The same of a loan: of all the divisions that its things are of. */
export const handingOf = async (
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  id: string,
): Promise<Capacity | undefined> => handingCapacity(actor, await unitsOfLoan({ db, actor }, id))

/** The divisions that hold what is asked for. */
export const unitsOfLoan = async (
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  id: string,
): Promise<readonly UnitId[]> => unitsOf(await loanLines(db, actor.office, id))

/** Whoever hands out and takes back does it for every division that the things are of, and never with himself. */
export function handingFor(
  asking: Deciding,
  { borrowerId }: Pick<LockedLoan, 'borrowerId'>,
  units: readonly UnitId[],
): Deciding {
  accept(notOwn(borrowerId, asking.actor))
  const capacity = handingCapacity(asking.actor, units)
  return capacity === undefined
    ? accept(no({ code: 'asset/outside-unit' }))
    : { ...asking, permission: 'loan:hand-over', capacity }
}

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
