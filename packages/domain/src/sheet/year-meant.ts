/** พ.ศ. is 543 years ahead of the common era. */
const ahead = 543

/** Two digits are พ.ศ. without a doubt from here on: an อบต. has existed since พ.ศ. 2538, and older things came with it. */
const firstSureBuddhistYear = 2530

/**
 * The years of the common era that a written year can mean, the likelier first: none for nonsense, more than one when
 * only a person can tell. `thisYear` is of the common era.
 */
export function yearsMeant(year: string, thisYear: number): readonly number[] {
  const number = Number(year)
  if (/^\d\d$/.test(year)) return ofTwoDigits(number, thisYear)
  if (!/^\d{4}$/.test(year)) return []
  if (number >= 2400 && number <= 2700) return [number - ahead]
  return number >= 1900 && number <= 2200 ? [number] : []
}

function ofTwoDigits(digits: number, thisYear: number): readonly number[] {
  const buddhist = 2500 + digits
  const past = [buddhist - ahead, 2000 + digits, 1900 + digits].filter((each) => each <= thisYear)
  const isSure = buddhist >= firstSureBuddhistYear && buddhist - ahead <= thisYear
  if (isSure) return [buddhist - ahead]
  return past.filter((each) => each >= 1950)
}
