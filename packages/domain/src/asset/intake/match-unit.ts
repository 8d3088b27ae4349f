import { plainText } from '../../base/thai-text.ts'
import { seedUnits } from '../../office/seed-units.ts'

/** A unit that the office keeps, by every name that it is known under. */
export type KnownUnit<Id> = {
  readonly id: Id
  readonly name: string
  readonly shortName?: string
  readonly otherNames?: readonly string[]
}

/** A unit's name as a register writes it, with the office's own unit that it seems to be; an officer confirms or corrects. */
export type UnitMatch<Id> = {
  readonly written: string
  readonly rows: number
  readonly unitId: Id | null
  /** 1 for the very name, down to 0 for none. */
  readonly confidence: number
}

/** The names of units that a reading holds, with the number of rows of each, matched to the office's own. */
export function matchUnits<Id>(
  written: Iterable<string>,
  units: readonly KnownUnit<Id>[],
): readonly UnitMatch<Id>[] {
  const counts = new Map<string, number>()
  for (const name of written) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts, ([name, rows]) => ({ written: name, rows, ...matchUnit(name, units) })).toSorted(
    (left, right) => right.rows - left.rows,
  )
}

type Match<Id> = Pick<UnitMatch<Id>, 'unitId' | 'confidence'>

function matchUnit<Id>(written: string, units: readonly KnownUnit<Id>[]): Match<Id> {
  const plain = plainText(written)
  const key = unitKey(written)
  const found = (confidence: number, is: (unit: KnownUnit<Id>) => boolean): Match<Id> | undefined => {
    const fitting = key === '' ? [] : units.filter(is)
    const [only] = fitting
    return only === undefined || fitting.length > 1 ? undefined : { unitId: only.id, confidence }
  }
  return (
    found(1, ({ name }) => plainText(name) === plain) ??
    found(0.95, ({ name }) => unitKey(name) === key) ??
    found(0.9, (unit) => formerNames(unit).includes(key)) ??
    found(0.6, ({ name }) => unitKey(name).startsWith(key) || key.startsWith(unitKey(name))) ?? {
      unitId: null,
      confidence: 0,
    }
  )
}

/** The short name, the other names, and those that such a unit had before ส่วน became กอง. */
function formerNames<Id>(unit: KnownUnit<Id>): readonly string[] {
  const key = unitKey(unit.name)
  const seed = seedUnits.find(({ name }) => unitKey(name) === key)
  const own = [unit.shortName ?? '', ...(unit.otherNames ?? [])]
  const known = seed === undefined ? [] : [seed.shortName, ...seed.otherNames]
  const asPart = unit.name.startsWith('กอง') ? [unit.name.replace(/^กอง/u, 'ส่วน')] : []
  return [...own, ...known, ...asPart].map(unitKey).filter((name) => name !== '')
}

/** A unit's name without spaces, dots, ฯ and the name of the office around it; สำนักงานปลัด is สำนักปลัด. */
const unitKey = (name: string): string =>
  plainText(name)
    .replace(/\([^)]*\)/gu, '')
    .replace(/(?:องค์การบริหารส่วนตำบล|อบต\.?|เทศบาล(?:ตำบล|เมือง|นคร)?)\s*\S*$/u, '')
    .replace(/[\s.ฯ,-]+/gu, '')
    .replace(/^(?:งาน)?สำนักงานปลัด/u, 'สำนักปลัด')
    .toLowerCase()
