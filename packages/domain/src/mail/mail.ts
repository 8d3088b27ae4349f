import { addDays, instant, startOfBangkokDay, type CivilDate, type Instant } from '../calendar/civil-date.ts'

const minute = 60_000
const hour = 60 * minute

/** How long it is waited after each try that failed: a little over a day in all. */
const waits = [5 * minute, 30 * minute, 2 * hour, 6 * hour, 18 * hour] as const

/** How often a mail is tried. */
export const mostTries = waits.length + 1

/** At what hour of a day its mail may go out: nobody is woken. */
const from = 7 * hour

/** When the mail of a day goes out: in the morning, or at once when it is later than that. */
export const goesOutAt = (day: CivilDate, now: Instant): Instant =>
  instant(Math.max(now, startOfBangkokDay(day) + from))

/** Whose message of this day has gone out is told of what came after it on the next day: one mail a day. */
export const nextMailDay = (day: CivilDate): CivilDate => addDays(day, 1)

/** When a mail is tried again that could not be sent; undefined when it is given up. `tries` counts the one that failed. */
export function triedAgainAt(
  { tries, refused }: { readonly tries: number; readonly refused: boolean },
  now: Instant,
): Instant | undefined {
  const wait = waits[tries - 1]
  return refused || wait === undefined ? undefined : instant(now + wait)
}

const longest = 300

/** What a mail server answered, fit to be kept and shown: without the address, which is private. */
export const keptError = (text: string): string =>
  text
    .replaceAll(/[^\s<>"'()]+@[^\s<>"'(),;:]+/gu, '…')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, longest) || 'ไม่ทราบสาเหตุ'
