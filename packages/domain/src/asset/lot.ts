import { no, yes, type Verdict } from '../base/verdict.ts'
import { plainText } from '../base/thai-text.ts'
import type { AssetRefusal } from './asset-refusal.ts'

/** หมายเลขเครื่อง as they are pasted from a sheet: a line or a cell for each, what is empty left out. */
export const serialsFrom = (pasted: string): readonly string[] =>
  pasted
    .split(/[\n\r\t]+/u)
    .map(plainText)
    .filter((serial) => serial !== '')

/** Which serial each of the cards gets: all of them one of their own, or none. */
export function serialsOfLot(
  serials: readonly string[],
  cards: number,
): Verdict<readonly string[], AssetRefusal> {
  if (serials.length === 0) return yes(Array.from({ length: cards }, () => ''))
  const twice = serials.find((serial, index) => serials.indexOf(serial) !== index)
  if (twice !== undefined) return no({ code: 'asset/serial-twice', serial: twice })
  return serials.length === cards
    ? yes(serials)
    : no({ code: 'asset/serials-unlike', serials: serials.length, cards })
}
