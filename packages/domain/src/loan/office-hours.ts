/** เวลารับและส่งคืน: 'HH:MM' of a working day; the pause is '' and '' where the counter does not close at noon. */
export type OfficeHours = {
  readonly opensAt: string
  readonly closesAt: string
  readonly pauseFrom: string
  readonly pauseUntil: string
}

/** '08.30–12.00 น. และ 13.00–16.30 น.', as the office writes its hours. */
export function hoursText({ opensAt, closesAt, pauseFrom, pauseUntil }: OfficeHours): string {
  if (pauseFrom === '') return between(opensAt, closesAt)
  return `${between(opensAt, pauseFrom)} และ ${between(pauseUntil, closesAt)}`
}

const between = (from: string, until: string): string => `${clockText(from)}–${clockText(until)} น.`

const clockText = (clock: string): string => clock.replace(':', '.')
