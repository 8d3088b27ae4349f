import { codeKey } from '../asset/asset-code.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'

/** What was scanned or typed: a label of this system, some code, or nothing that can be read. */
export type Scan =
  | { readonly kind: 'label'; readonly publicId: string }
  | {
      readonly kind: 'code'
      /** Its one form, under which codes and old barcodes are kept. */
      readonly key: string
      /** The same without marks between and without any nought: what may be meant has the same. */
      readonly loose: string
      readonly written: string
    }
  | { readonly kind: 'nothing' }

/** Reads a scan. The label's own address counts, not its machine: an office may have moved its system since. */
export function readScan(text: string): Scan {
  const label = /^\s*(?:https?:\/\/[^/\s]+)?\/a\/([\w-]{10,40})\/?\s*$/iu.exec(text)
  if (label?.[1] !== undefined) return { kind: 'label', publicId: label[1] }
  const key = codeKey(text)
  return key === ''
    ? { kind: 'nothing' }
    : { kind: 'code', key, loose: looseKey(key), written: signsOf(text) }
}

/** A code's key without what people leave out or add when they write it. The database keeps the same beside each card. */
export const looseKey = (key: string): string => key.replace(/[-0]/g, '')

/** The signs as written, noughts and all, with one mark where there was any. */
const signsOf = (text: string): string =>
  fromThaiDigits(text.normalize('NFKC'))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .toUpperCase()
    .split(/[\s\-‐‑‒–—−/\\._]+/)
    .filter((part) => part !== '')
    .join('-')

/**
 * Whether the card under `key` may be meant: noughts may stand before each of its parts, and marks between parts may be
 * missing, but a mark that was written stands between two parts.
 */
export function mayMean(written: string, key: string): boolean {
  const parts = key.split('-').map((part) => {
    const literal = part.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`)
    return /^\d/.test(part) ? `0*${literal}` : literal
  })
  return new RegExp(`^${parts.join('-?')}$`).test(written)
}

export type Candidate = {
  readonly codeKey: string
  /** The key of an old barcode that was given to it and is looked for; null where it was found by its code. */
  readonly mark: string | null
}

/** The cards that a scan means. One is meant outright before what may be meant; several are for the person to choose from. */
export function meant<Card extends Candidate>(
  scan: Extract<Scan, { kind: 'code' }>,
  candidates: readonly Card[],
): readonly Card[] {
  const outright = candidates.filter(({ codeKey: key, mark }) => key === scan.key || mark === scan.key)
  return outright.length > 0 ? outright : candidates.filter((card) => mayMean(scan.written, card.codeKey))
}
