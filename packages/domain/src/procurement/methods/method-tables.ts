import type { CivilDate } from '../../calendar/civil-date.ts'
import type { MethodKey } from '../ground.ts'
import type { Method, Step } from '../method.ts'
import {
  consultantDirect,
  designDirect,
  direct,
  directCommittee,
  directShort,
  directUrgent,
} from './direct.ts'
import { consultantGeneral, designGeneral, eBidding, eMarket, priceEnquiry } from './general.ts'
import { consultantSelective, designSelective, selective } from './selective.ts'

/**
 * Every table of steps, each from its day on. Numbers of the clauses of consultants and design (ข้อ 117-153) were not
 * read in the text; their steps follow the general ones.
 */
const tables: readonly Method[] = [
  eMarket,
  eBidding,
  priceEnquiry,
  selective,
  directCommittee,
  direct,
  directShort,
  directUrgent,
  consultantGeneral,
  consultantSelective,
  consultantDirect,
  designGeneral,
  designSelective,
  designDirect,
]

/** The table of a method that holds on the day; undefined before its first. */
export const methodOn = (key: MethodKey, day: CivilDate): Method | undefined =>
  tables
    .filter((one) => one.key === key && one.from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)

/** The very table under which a purchase began. */
export const methodOf = (key: string, version: string): Method | undefined =>
  tables.find((one) => one.key === key && one.version === version)

/** Every step of every table of which something holds, each with its method. */
export const stepsOf = (
  holds: (step: Step) => boolean,
): readonly { readonly method: MethodKey; readonly version: string; readonly step: string }[] =>
  tables.flatMap(({ key, version, steps }) =>
    steps.filter(holds).map((step) => ({ method: key, version, step: step.key })),
  )
