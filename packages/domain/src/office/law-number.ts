import type { ConventionChoice, DepreciationConvention } from '../asset/depreciation-convention.ts'
import { depreciationConventions } from '../asset/depreciation-convention.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { isOfficeDay, officeDays } from '../contract/office-days.ts'
import { thresholds, type Threshold, type ThresholdName } from '../law/thresholds.ts'
import { satang } from '../money/satang.ts'

/** The name under which the office's choice of how depreciation is counted is kept. */
export const conventionName = 'depreciation-convention'

/** ตัวเลขตามระเบียบ that the office has set: a sum in satang, or a convention, as text. */
export type LawNumber = { readonly name: string; readonly from: CivilDate; readonly value: string }

/** What the office has set, as the rules take it: its sums before the shipped ones, its dated choices of convention. */
export type OfficeLaw = {
  readonly thresholds: readonly Threshold[]
  readonly conventions: readonly ConventionChoice[]
}

export const officeLawFrom = (numbers: readonly LawNumber[]): OfficeLaw => ({
  thresholds: numbers.flatMap(({ name, from, value }) =>
    isThreshold(name) ? [{ name, from, to: null, value: satang(BigInt(value)) }] : [],
  ),
  conventions: numbers.flatMap(({ name, from, value }) =>
    name === conventionName && isConvention(value) ? [{ from, convention: value }] : [],
  ),
})

/** What a number decides, as the journal calls it; a choice of convention by what was chosen. */
export function lawNumberLabel({ name, value }: Pick<LawNumber, 'name' | 'value'>): string {
  if (isThreshold(name)) return thresholds[name][0]
  if (isOfficeDay(name)) return officeDays[name][0]
  return isConvention(value) ? `วิธีคิดค่าเสื่อมราคา: ${depreciationConventions[value]}` : name
}

const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(thresholds, name)

const isConvention = (value: string): value is DepreciationConvention =>
  Object.hasOwn(depreciationConventions, value)
