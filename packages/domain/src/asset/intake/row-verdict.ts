import type { RowRemark, RowVerdict } from './register-row.ts'

export function verdictOf(remarks: readonly RowRemark[]): RowVerdict {
  if (remarks.some(({ weight }) => weight === 'question')) return 'question'
  return remarks.length > 0 ? 'note' : 'ready'
}
