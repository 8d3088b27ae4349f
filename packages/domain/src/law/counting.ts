import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import {
  addWorkingDays,
  previousWorkingDay,
  workingDayFrom,
  type Holidays,
} from '../calendar/working-days.ts'

/**
 * How the days of a limit are counted from a day:
 * after-day: day 1 is the next day (นับถัดจากวันที่; and นับแต่วันที่, ป.พ.พ. มาตรา 193/3) ·
 * with-day: day 1 is the day itself (นับแต่วันเริ่มดำเนินการ; the first day of a publication) ·
 * before-day: counted back, day 1 is the day before.
 */
type Convention = 'after-day' | 'with-day' | 'before-day'

/** A limit of time. Where the reading of its words is disputed, the other reading stands beside it. */
export type CountingRule = {
  /** A whole number of `unit`. */
  readonly limit: number
  readonly unit: 'day' | 'working-day'
  readonly convention: Convention
  readonly alternative?: Convention
  /** 'within': no later than the day that ends the limit; 'at-least': no sooner. */
  readonly bound: 'within' | 'at-least'
  /**
   * A limit that ends on a holiday moves to the next working day for a citizen (ป.พ.พ. มาตรา 193/8) and
   * stays for an officer's duty (พ.ร.บ. วิธีปฏิบัติราชการทางปกครองฯ มาตรา 64 วรรคสอง).
   */
  readonly onHoliday: 'moves' | 'stays'
}

/** The day that ends a limit; what the other reading gives; and the stricter of the two, of which an alert warns. */
export type Deadline = {
  readonly due: CivilDate
  readonly otherwise: CivilDate | undefined
  readonly alert: CivilDate
}

export function deadline(rule: CountingRule, from: CivilDate, holidays: Holidays): Deadline {
  const due = lastDay(rule, from, { convention: rule.convention, holidays })
  if (rule.alternative === undefined) return { due, otherwise: undefined, alert: due }
  const otherwise = lastDay(rule, from, { convention: rule.alternative, holidays })
  const [earlier, later] = due < otherwise ? [due, otherwise] : [otherwise, due]
  return { due, otherwise, alert: rule.bound === 'within' ? earlier : later }
}

type Reading = { readonly convention: Convention; readonly holidays: Holidays }

function lastDay(rule: CountingRule, from: CivilDate, { convention, holidays }: Reading): CivilDate {
  if (rule.unit === 'working-day') return lastWorkingDay(from, rule.limit, { convention, holidays })
  const day = addDays(from, calendarDays(rule.limit, convention))
  return rule.onHoliday === 'moves' ? workingDayFrom(day, holidays) : day
}

function lastWorkingDay(from: CivilDate, limit: number, { convention, holidays }: Reading): CivilDate {
  if (convention !== 'before-day') {
    return addWorkingDays(from, limit, { holidays, includeStart: convention === 'with-day' })
  }
  let day = from
  for (let left = limit; left > 0; left--) day = previousWorkingDay(day, holidays)
  return day
}

function calendarDays(limit: number, convention: Convention): number {
  if (convention === 'before-day') return -limit
  return convention === 'with-day' ? limit - 1 : limit
}
