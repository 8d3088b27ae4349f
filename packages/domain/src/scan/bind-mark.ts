import { no, yes, type Verdict } from '../base/verdict.ts'
import { readScan } from './read-scan.ts'
import type { ScanRefusal } from './scan-refusal.ts'

/** The key under which a further code of a card is kept. A label of the system means its own card, and no other. */
export function keyToBind(text: string): Verdict<string, ScanRefusal> {
  const scan = readScan(text)
  if (scan.kind === 'nothing') return no({ code: 'scan/unreadable' })
  return scan.kind === 'label' ? no({ code: 'scan/is-label' }) : yes(scan.key)
}

type Holder = { readonly code: string; readonly name: string }

/** A code means one card: what has it already keeps it. */
export const markIsFree = (text: string, holder: Holder | undefined): Verdict<null, ScanRefusal> =>
  holder === undefined
    ? yes(null)
    : no({ code: 'scan/mark-taken', text, holder: `${holder.code} ${holder.name}` })
