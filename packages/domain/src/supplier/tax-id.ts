/**
 * The last of thirteen digits checks the twelve before it, of a person's number and of a juristic person's alike: all but
 * the third, which weighs eleven.
 */
export function isTaxId(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, index) => total + Number(digit) * (13 - index),
    0,
  )
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}

/** เลขประจำตัวประชาชน begins with 1 to 8, and is private; the number of a juristic person begins with 0. */
export const isOfPerson = (digits: string): boolean => !digits.startsWith('0')

/** '0-1055-36000-01-2', as it is written on papers; '' of no number. */
export const taxIdText = (digits: string): string =>
  digits.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5')

/** 'X-XXXX-XXXXX-12-3': enough to tell two people apart, and no more. */
export const maskedTaxId = (digits: string): string =>
  digits === '' ? '' : `X-XXXX-XXXXX-${digits.slice(10, 12)}-${digits.slice(12)}`
