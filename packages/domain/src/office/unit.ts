import type { UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { OfficeRefusal } from './office-refusal.ts'

/** ส่วนราชการ (สำนัก/กอง/หน่วย): a division of the office, or one that it had. */
export type Unit = {
  readonly id: UnitId
  readonly name: string
  readonly shortName: string
  readonly closedOn: CivilDate | null
}

/** The unit, while it exists. */
export const openUnit = <Known extends Unit>(unit: Known): Verdict<Known, OfficeRefusal> =>
  unit.closedOn === null ? yes(unit) : no({ code: 'office/unit-closed', unit: unit.name, on: unit.closedOn })

type Closing = {
  readonly on: CivilDate
  readonly today: CivilDate
  /** Cards of the register in it that are in use, and who works in it. */
  readonly cards: number
  readonly people: number
}

/** ยุบเลิก: a unit that nothing stands in any more. */
export function closeUnit<Known extends Unit>(
  unit: Known,
  { on, today, cards, people }: Closing,
): Verdict<Known & { readonly closedOn: CivilDate }, OfficeRefusal> {
  const open = openUnit(unit)
  if (!open.ok) return open
  if (on > today) return no({ code: 'office/day-ahead', day: on })
  if (cards > 0 || people > 0) return no({ code: 'office/unit-not-empty', unit: unit.name, cards, people })
  return yes({ ...unit, closedOn: on })
}
