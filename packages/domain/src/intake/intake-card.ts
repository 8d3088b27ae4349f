import type { AssetFacts, AssetStatus } from '../asset/asset.ts'
import {
  codePatternFrom,
  counterKeyOf,
  formatCode,
  runningUnder,
  type CodeSource,
} from '../asset/asset-code.ts'
import type { Extra } from '../asset/category-field.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import { civilDateOf, type CivilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { canonicalJson } from '../journal/canonical.ts'

/** บัตรที่จะลงทะเบียน: one card as it will stand in the register, before it has its place there. */
export type IntakeCard = AssetFacts & {
  /** As it is on the sticker; null where the next number is to be given. */
  readonly code: string | null
  readonly unitId: UnitId
  readonly keeperId: PersonId | null
  readonly place: string
  readonly extra: Extra
  readonly status: AssetStatus
  readonly disposedOn: CivilDate | null
}

/** What the number of a card is given from: the category's pattern, and what its parts are filled with. */
export type Numbering = {
  readonly pattern: string
  readonly kind: string
  readonly day: CivilDate
  readonly unit: string
}

/** The counter from which the next number comes; undefined when the pattern cannot make one. */
export function counterOf(numbering: Numbering): string | undefined {
  const pattern = codePatternFrom(numbering.pattern)
  return pattern.ok ? counterKeyOf(pattern.value, sourceOf(numbering)) : undefined
}

/** The code with this running number. A RangeError when the pattern cannot make one. */
export function codeFrom(numbering: Numbering, running: number): string {
  const pattern = codePatternFrom(numbering.pattern)
  if (!pattern.ok) throw new RangeError(`the pattern ${numbering.pattern} makes no code`)
  return formatCode(pattern.value, sourceOf(numbering), running)
}

const sourceOf = ({ kind, day, unit }: Numbering): CodeSource => ({ kind, acquiredOn: day, unit })

/** A running number that a code on a sticker holds, under the counter that would have given it. */
export type Held = { readonly counter: string; readonly running: number }

/**
 * The numbers that a kept code holds. The year in the code need not be that of the day of acquisition, so every
 * year that one of its parts may mean is asked.
 */
export function heldBy(code: string, numbering: Numbering): readonly Held[] {
  const days = [numbering.day, ...yearsWithin(code)]
  const counters = new Set(days.map((day) => counterOf({ ...numbering, day })))
  return [...counters].flatMap((counter) => {
    const running = counter === undefined ? undefined : runningUnder(counter, code)
    return counter === undefined || running === undefined ? [] : [{ counter, running }]
  })
}

/** A day in each พ.ศ. year that a part of the code may mean; in February the calendar and the fiscal year are one. */
const yearsWithin = (code: string): readonly CivilDate[] =>
  (fromThaiDigits(code).match(/\d+/g) ?? [])
    .filter((part) => part.length === 2 || part.length === 4)
    .map((part) => (part.length === 2 ? 2500 + Number(part) : Number(part)))
    .map((year) => civilDateOf(year - 543, 2, 1))
    .filter((day) => day !== undefined)

/** What is hashed of a card; its code stands before it in the hashed line. */
export const canonicalCard = (card: IntakeCard): string =>
  canonicalJson({
    ...card,
    code: undefined,
    extra: Object.keys(card.extra).length === 0 ? undefined : card.extra,
  })
