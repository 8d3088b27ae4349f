import type { CivilDate } from '../../calendar/civil-date.ts'
import type { SignedCase } from '../case.ts'
import { onDay, warnedAhead, within, type DutyCounted } from '../duty-counted.ts'
import { openDefects, warrantyEndsOn } from '../fulfilment.ts'

/**
 * การรับประกัน: what breaks is told at once and mended by its day; before its end it is looked at once more, and it ends with
 * nothing left to mend (ระเบียบฯ 2560 ข้อ 184-186).
 */
export const warranty = (contract: SignedCase): readonly DutyCounted[] => {
  const end = warrantyEndsOn(contract)
  return [
    ...(end === undefined || contract.ending !== null ? [] : ending(contract, end)),
    ...contract.defects.flatMap((defect) => defectDuties(contract, defect)),
  ]
}

function ending(contract: SignedCase, end: CivilDate): readonly DutyCounted[] {
  const check = 'warranty-check'
  const isChecked = contract.facts.some(({ key }) => key === check)
  const isOver = contract.today >= end && isChecked && openDefects(contract) === 0
  return [
    {
      key: check,
      kind: check,
      number: null,
      ...warnedAhead(end, contract.officeDays['warranty-warning']),
      metOn: null,
    },
    { key: 'warranty-end', kind: 'warranty-end', number: null, ...onDay(end), metOn: isOver ? end : null },
  ]
}

function defectDuties(
  { officeDays }: SignedCase,
  { no, foundOn, notifiedOn, mendBy, mendedOn }: SignedCase['defects'][number],
): readonly DutyCounted[] {
  const notice: DutyCounted = {
    key: `defect-notice:${no}`,
    kind: 'defect-notice',
    number: no,
    ...within(foundOn, officeDays['defect-notice']),
    metOn: notifiedOn,
  }
  if (mendBy === null) return [notice]
  return [
    notice,
    { key: `defect-mend:${no}`, kind: 'defect-mend', number: no, ...onDay(mendBy), metOn: mendedOn },
  ]
}
