import type { ContractForm } from './contract.ts'

type Numbered = {
  readonly form: ContractForm
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly foundNumber: string | null
}

const called = {
  contract: 'สัญญา',
  agreement: 'ใบสั่ง',
  evidence: 'การซื้อหรือจ้างโดยไม่มีข้อตกลงเป็นหนังสือ',
} as const satisfies Record<ContractForm, string>

/** '1/2570', that of the office's old book where it was brought forward, '' while it has none. */
export function contractNumberText({ fiscalYear, number, foundNumber }: Omit<Numbered, 'form'>): string {
  if (foundNumber !== null) return foundNumber
  return number === null || fiscalYear === null ? '' : `${number}/${fiscalYear}`
}

/** 'สัญญาเลขที่ 1/2570', or 'ร่างสัญญา' while it has no number. */
export function contractTitle(contract: Numbered): string {
  if (contract.form === 'evidence') return called.evidence
  const number = contractNumberText(contract)
  return number === '' ? `ร่าง${called[contract.form]}` : `${called[contract.form]}เลขที่ ${number}`
}
