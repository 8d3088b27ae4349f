import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'

/** Pieces that are not to be had from a day up to, and without, another. */
export type BusyDays = { readonly pieces: number; readonly from: CivilDate; readonly until: CivilDate }

/** จำนวนที่ว่างในแต่ละวัน: of so many pieces, day after day from `from`; never below zero. */
export function freeByDay(
  pieces: number,
  busy: readonly BusyDays[],
  { from, days }: { readonly from: CivilDate; readonly days: number },
): readonly number[] {
  const change = Array.from({ length: days + 1 }, () => 0)
  const at = (day: CivilDate) => Math.min(Math.max(daysBetween(from, day), 0), days)
  for (const one of busy) {
    if (one.from >= one.until) continue
    change[at(one.from)] = (change[at(one.from)] ?? 0) + one.pieces
    change[at(one.until)] = (change[at(one.until)] ?? 0) - one.pieces
  }
  let taken = 0
  return change.slice(0, days).map((step) => {
    taken += step
    return Math.max(pieces - taken, 0)
  })
}

/** The days of a calendar. */
export const daysFrom = (from: CivilDate, days: number): readonly CivilDate[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index))
