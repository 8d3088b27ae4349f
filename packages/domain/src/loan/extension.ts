import type { Actor } from '../access/actor.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import type { Loan } from './loan.ts'
import type { LoanRefusal } from './loan-refusal.ts'

export const extensionStatuses = {
  requested: 'รออนุมัติ',
  approved: 'อนุมัติแล้ว',
  refused: 'ไม่อนุมัติ',
  cancelled: 'ยกเลิก',
} as const

export type ExtensionStatus = keyof typeof extensionStatuses

/** ขอขยายเวลา: a new approval by the same rule, asked for before the due day is over, of what is out; no longer than one loan. */
export function askExtension(
  loan: Pick<Loan, 'status' | 'due'>,
  {
    to,
    today,
    waiting,
    longestDays,
  }: {
    readonly to: CivilDate
    readonly today: CivilDate
    readonly waiting: boolean
    readonly longestDays: number
  },
): Verdict<CivilDate, LoanRefusal> {
  if (loan.status !== 'out') return no({ code: 'loan/not-out', status: loan.status })
  if (today > loan.due) return no({ code: 'loan/extend-too-late', due: loan.due })
  if (waiting) return no({ code: 'loan/extension-waits' })
  if (to <= loan.due) return no({ code: 'loan/extend-backwards', due: loan.due })
  const days = daysBetween(loan.due, to)
  return days > longestDays ? no({ code: 'loan/too-long', days, most: longestDays }) : yes(to)
}

/**
 * It is decided as long as the thing is out, and allowed only while it is not overdue: an approval is no cure of what was
 * not brought back in time. Refused it may be later too.
 */
export function extensionDecidable(
  loan: Pick<Loan, 'status' | 'due'>,
  status: ExtensionStatus,
  { approve, today }: { readonly approve: boolean; readonly today: CivilDate },
): Verdict<undefined, LoanRefusal> {
  if (status !== 'requested') return no({ code: 'loan/extension-decided', status })
  if (loan.status !== 'out') return no({ code: 'loan/not-out', status: loan.status })
  return approve && today > loan.due ? no({ code: 'loan/extension-over', due: loan.due }) : yes(undefined)
}

type Extension = { readonly status: ExtensionStatus; readonly to: CivilDate }

/**
 * เพิกถอนการพิจารณาขยายเวลา: of what is still out, and as long as no later term stands or is asked for on top of it. Where
 * it was allowed already the loan is due again when it was.
 */
export function undoExtension(
  loan: Pick<Loan, 'status' | 'due'>,
  { status, to }: Extension,
  { approved, waiting }: { readonly approved: boolean; readonly waiting: boolean },
): Verdict<undefined, LoanRefusal> {
  if (loan.status !== 'out') return no({ code: 'loan/not-out', status: loan.status })
  if (status === 'cancelled') return no({ code: 'loan/extension-decided', status })
  if (status === 'refused' && approved) return no({ code: 'loan/later-stands' })
  if (status !== 'requested' && waiting) return no({ code: 'loan/extension-waits' })
  return status === 'approved' && loan.due !== to
    ? no({ code: 'loan/due-moved', due: loan.due })
    : yes(undefined)
}

/** Who may take a request back: who borrows, who asked, and nobody after it has been decided. */
export function cancelLoan<Known extends Pick<Loan, 'status' | 'borrowerId' | 'askedBy'>>(
  loan: Known,
  actor: Actor,
  mayAnyway: boolean,
): Verdict<Known, LoanRefusal> {
  if (loan.status !== 'requested' && loan.status !== 'approved')
    return no({ code: 'loan/decided', status: loan.status })
  const his = loan.borrowerId === actor.person || loan.askedBy === actor.person
  return his || mayAnyway ? yes(loan) : no({ code: 'loan/not-yours' })
}

/** Who asked from outside, and has the reference, may take it back until he has the things. */
export const mayCancelOutside = ({ status }: Pick<Loan, 'status'>): boolean =>
  status === 'requested' || status === 'approved'
