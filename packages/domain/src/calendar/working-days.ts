import { addDays, daysBetween, isWeekend, type CivilDate } from './civil-date.ts'

/** วันหยุดราชการ: the days, besides Saturday and Sunday, on which the office is closed. The office keeps them as rows. */
export type Holidays = ReadonlySet<CivilDate>

export const isWorkingDay = (day: CivilDate, holidays: Holidays): boolean =>
  !isWeekend(day) && !holidays.has(day)

/** The day itself when it is a working day, else the next one. */
export const workingDayFrom = (day: CivilDate, holidays: Holidays): CivilDate =>
  isWorkingDay(day, holidays) ? day : nextWorkingDay(day, holidays)

/** The first working day after the day. */
export function nextWorkingDay(day: CivilDate, holidays: Holidays): CivilDate {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
  return next
}

/** The last working day before the day. */
export function previousWorkingDay(day: CivilDate, holidays: Holidays): CivilDate {
  let previous = addDays(day, -1)
  while (!isWorkingDay(previous, holidays)) previous = addDays(previous, -1)
  return previous
}

/**
 * The day on which the count of working days is full. Day 1 is the first working day after `start`,
 * or `start` itself with `includeStart` when it is one. With a count of 0 it is `start`.
 */
export function addWorkingDays(
  start: CivilDate,
  count: number,
  { holidays, includeStart = false }: { readonly holidays: Holidays; readonly includeStart?: boolean },
): CivilDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('working days are counted from zero up')
  let day = start
  let left = includeStart && isWorkingDay(start, holidays) ? count - 1 : count
  for (; left > 0; left--) day = nextWorkingDay(day, holidays)
  return day
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: Holidays): number {
  let count = 0
  for (let step = 1; step <= daysBetween(from, to); step++) {
    if (isWorkingDay(addDays(from, step), holidays)) count++
  }
  return count
}
