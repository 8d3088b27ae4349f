import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { chaseBy } from './loan-days.ts'
import type { LoanRefusal } from './loan-refusal.ts'
import type { LoanStatus } from './loan.ts'

/** วิธีติดตาม. */
export const chaseWays = { letter: 'หนังสือ', telephone: 'โทรศัพท์', visit: 'ไปพบ' } as const

type Owed = { readonly status: LoanStatus; readonly due: CivilDate }
type Done = { readonly on: CivilDate; readonly today: CivilDate }

/** ติดตามทวงคืน: of what is out, from the due day on (ระเบียบฯ 2560 ข้อ 211). */
export function chaseLoan({ status, due }: Owed, { on, today }: Done): Verdict<true, LoanRefusal> {
  if (status !== 'out') return no({ code: 'loan/not-out', status })
  if (on > today) return no({ code: 'loan/day-ahead', day: on })
  return on < due ? no({ code: 'loan/chased-before-due', due }) : yes(true)
}

/** เสนอผู้บังคับบัญชา: what is still out when the seven days in which it is chased are over (ระเบียบฯ 2560 ข้อ 211). */
export function reportLoan({ status, due }: Owed, { on, today }: Done): Verdict<true, LoanRefusal> {
  if (status !== 'out') return no({ code: 'loan/not-out', status })
  if (on > today) return no({ code: 'loan/day-ahead', day: on })
  return on > chaseBy(due) ? yes(true) : no({ code: 'loan/reported-early', by: chaseBy(due) })
}
