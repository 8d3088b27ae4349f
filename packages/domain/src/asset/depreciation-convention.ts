import type { CivilDate } from '../calendar/civil-date.ts'

/**
 * How the year of acquisition is cut: DAILY by its days of 365; MONTH15 by whole months, the first of
 * which counts for an article acquired on the 15th or earlier. The two are both in use.
 */
export const depreciationConventions = {
  DAILY: 'รายวัน (นับจำนวนวันที่ได้มาถึงสิ้นปีงบประมาณ หารด้วย 365)',
  MONTH15: 'รายเดือน (ได้มาไม่เกินวันที่ 15 นับเป็นหนึ่งเดือน)',
} as const

export type DepreciationConvention = keyof typeof depreciationConventions

/** The office's choice, from the day on which articles acquired follow it. */
export type ConventionChoice = { readonly from: CivilDate; readonly convention: DepreciationConvention }

/** The convention for an article acquired on the day: the latest choice that had begun, DAILY before the first. */
export function conventionOn(day: CivilDate, choices: readonly ConventionChoice[]): DepreciationConvention {
  const begun = choices.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return begun.at(-1)?.convention ?? 'DAILY'
}
