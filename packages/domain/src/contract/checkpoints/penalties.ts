import { addDays, type CivilDate } from '../../calendar/civil-date.ts'
import { deadlines } from '../../law/deadlines.ts'
import { subtract } from '../../money/satang.ts'
import type { InstalmentOfCase, SignedCase } from '../case.ts'
import { byRule, warnedAhead, type DutyCounted } from '../duty-counted.ts'
import { cameWholeOn, instalmentDue } from '../fulfilment.ts'
import { isPenalised, owedByDay, penaltiesOn, penaltyTotal } from '../obligations.ts'
import { exceedsOn } from '../ten-percent.ts'

/** ค่าปรับ: once something is late, its notice; and while it is, the day on which all penalty exceeds a tenth (ข้อ 181, 183). */
export const penalties = (contract: SignedCase): readonly DutyCounted[] =>
  contract.penaltyBase === 'none'
    ? []
    : [...contract.instalments.flatMap((one) => penaltyNotice(contract, one)), ...tenPercent(contract)]

/** Whether an instalment was not whole on its day: late already, or late when it came. */
function isLate(contract: SignedCase, instalment: InstalmentOfCase): boolean {
  const due = instalmentDue(contract, instalment)
  const until = cameWholeOn(contract, instalment) ?? contract.ending?.on ?? contract.today
  return due !== undefined && until > due.moved
}

function penaltyNotice(contract: SignedCase, instalment: InstalmentOfCase): readonly DutyCounted[] {
  const due = instalmentDue(contract, instalment)
  if (due === undefined || !isPenalised(contract, instalment) || !isLate(contract, instalment)) return []
  return [
    {
      key: `penalty-notice:${instalment.number}`,
      kind: 'penalty-notice',
      number: instalment.number,
      ...byRule(deadlines['penalty-notice'], due.moved, contract.holidays),
      metOn: null,
    },
  ]
}

/** ระเบียบฯ 2560 ข้อ 183: the head considers ending it before the penalty exceeds a tenth, while something is late. */
function tenPercent(contract: SignedCase): readonly DutyCounted[] {
  const day = exceedingOn(contract)
  if (day === undefined) return []
  return [
    {
      key: 'ten-percent-review',
      kind: 'ten-percent-review',
      number: null,
      ...warnedAhead(addDays(day, -1), contract.officeDays['ten-percent-warning']),
      metOn: reviewedOn(contract),
    },
  ]
}

/** What was let go on is reviewed; of what was to be ended the ending alone does it. */
const reviewedOn = ({ review, ending }: SignedCase): CivilDate | null =>
  review === null || review.outcome === 'terminate' ? (ending?.on ?? null) : review.on

/** The first day on which all penalty exceeds a tenth of the price, if nothing more comes; undefined while nothing is late. */
function exceedingOn(contract: SignedCase): CivilDate | undefined {
  const until = contract.ending?.on ?? contract.today
  const late = penaltiesOn(contract, until)
  const owed = owedByDay(contract, until)
  const total = penaltyTotal(contract, until)
  const days = late.flatMap((one) => {
    const obligation = owed.find(
      ({ instalment, setName }) => instalment === one.instalment && setName === one.setName,
    )
    if (obligation === undefined) return []
    const day = exceedsOn(obligation.terms, obligation.obligation, {
      price: contract.price,
      already: subtract(total, one.penalty.amount),
    })
    return day === undefined ? [] : [day]
  })
  return days.toSorted()[0]
}
