/** ready: nothing to say · note: stands, but look at it · question: waits for an answer. */
export type RowVerdict = 'ready' | 'note' | 'question'

/** What the remarks on a row come to. */
export function verdictOf(remarks: readonly { readonly weight: 'note' | 'question' }[]): RowVerdict {
  if (remarks.some(({ weight }) => weight === 'question')) return 'question'
  return remarks.length > 0 ? 'note' : 'ready'
}
