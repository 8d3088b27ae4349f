/** Arabic digits written as Thai ones: 2569 is ๒๕๖๙. Everything else is left as it is. */
export const toThaiDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x0e50 + Number(digit)))

/** Thai digits written as Arabic ones: ๒๕๖๙ is 2569. Everything else is left as it is. */
export const fromThaiDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0e50))
