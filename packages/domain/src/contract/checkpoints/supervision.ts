import { addDays, type CivilDate } from '../../calendar/civil-date.ts'
import { deadlines } from '../../law/deadlines.ts'
import type { SignedCase } from '../case.ts'
import { byRule, lastOf, type DutyCounted } from '../duty-counted.ts'
import { cameWholeOn, instalmentDue } from '../fulfilment.ts'

/**
 * ควบคุมงาน of works: a report of each week, which the committee checks in the next (ข้อ 176), and one of the day of the start and of
 * each day on which something is due (ข้อ 178).
 */
export const supervision = (contract: SignedCase): readonly DutyCounted[] =>
  contract.kind === 'construction' && contract.form !== 'evidence'
    ? [...stageReports(contract), ...weeks(contract)]
    : []

function stageReports(contract: SignedCase): readonly DutyCounted[] {
  const begun = { number: 0, on: beginOf(contract) }
  const due = contract.instalments.flatMap((instalment) => {
    const day = instalmentDue(contract, instalment)
    const isOwed = contract.ending === null || (day !== undefined && day.moved <= contract.ending.on)
    return day === undefined || !isOwed ? [] : [{ number: instalment.number, on: day.moved }]
  })
  return [begun, ...due].map(({ number, on }) => ({
    key: `stage-report:${number}`,
    kind: 'stage-report',
    number,
    ...byRule(deadlines['supervisor-stage'], on, contract.holidays),
    metOn: null,
  }))
}

/** Seven days each from the day of the start; the last is that in which the work was delivered, or today while it is late. */
function weeks(contract: SignedCase): readonly DutyCounted[] {
  const found: DutyCounted[] = []
  const end = lastDayOf(contract)
  for (let from = beginOf(contract), number = 1; from <= end; from = addDays(from, 7), number++) {
    const days = byRule(deadlines['supervisor-week'], addDays(from, -1), contract.holidays)
    found.push(
      { key: `week:${days.dueOn}`, kind: 'week', number, ...days, metOn: null },
      weekCheck(contract, { reportedBy: days.dueOn, number }),
    )
  }
  return found
}

type Week = { readonly reportedBy: CivilDate; readonly number: number }

/** ระเบียบฯ 2560 ข้อ 176: the committee checks the supervisor's report of each week, told of from the day on which that is due. */
const weekCheck = ({ holidays }: SignedCase, { reportedBy, number }: Week): DutyCounted => ({
  key: `week-check:${reportedBy}`,
  kind: 'week-check',
  number,
  dueOn: byRule(deadlines['committee-week'], reportedBy, holidays).dueOn,
  alertOn: reportedBy,
  metOn: null,
})

const beginOf = ({ beginsOn, signedOn }: SignedCase): CivilDate => beginsOn ?? signedOn

function lastDayOf(contract: SignedCase): CivilDate {
  if (contract.ending !== null) return contract.ending.on
  const came = contract.instalments.map((instalment) => cameWholeOn(contract, instalment))
  const last = lastOf(came.map((day) => day ?? null))
  if (last !== null) return last
  return contract.dueOn < contract.today ? contract.today : contract.dueOn
}
