import type { Method } from './method.ts'

/** A purchase as its papers ask for it: the table by which it goes, and which of its steps stand. */
export type ProofCase = { readonly method: Method; readonly standing: readonly string[] }

/** Who looks at a paper: what he has to do with the purchase, and whether he attached that paper himself. */
export type ProofReader = {
  /** Writes, screens, passes on, approves or publishes it; or oversees the office. */
  readonly concerned: boolean
  /** Sits in one of its bodies and declared no interest. */
  readonly sits: boolean
  readonly attached: boolean
}

/**
 * ข้อเสนอที่ยังปิดผนึก: what is handed in under a public invitation, or in envelopes, is not looked into before it is opened
 * (ระเบียบฯ 2560 ข้อ 54, 67, 68). Where one is asked and talked with there is nothing to open.
 */
function offersSealed({ method, standing }: ProofCase): boolean {
  const keys = new Set(method.steps.map(({ key }) => key))
  if (keys.has('opened')) return !standing.includes('opened')
  return keys.has('invitation') && !standing.includes('bids')
}

/** Whether a paper at a step is closed until its day. */
export const isSealed = (purchase: ProofCase, step: string | null): boolean =>
  offersSealed(purchase) && tellsOf(purchase, step) === 'offers'

/**
 * Who sees a paper. Sealed: who scanned it, alone. What bidders handed in tells of people, and what is of no step may be
 * of any: those who have to do with the purchase. The result is theirs until it is announced. All else is of the office.
 */
export function seesProof(purchase: ProofCase, step: string | null, reader: ProofReader): boolean {
  if (reader.attached) return true
  if (isSealed(purchase, step)) return false
  if (reader.concerned || reader.sits) return true
  const tells = tellsOf(purchase, step)
  if (step === null || tells === 'offers') return false
  return tells === undefined || purchase.standing.includes('winner-announced')
}

const tellsOf = ({ method }: ProofCase, key: string | null) =>
  method.steps.find((step) => step.key === key)?.tells
