import type { Verdict } from './base/verdict.ts'
import { assetRefusalText, type AssetRefusal } from './asset/asset-refusal.ts'
import { officeRefusalText, type OfficeRefusal } from './office/office-refusal.ts'

/** Every lawful "no" of the house, each with the data that its sentence needs. */
export type Refusal = AssetRefusal | OfficeRefusal

/** The Thai sentence of a refusal: what is not possible, why, and what to do. */
export const refusalText = (refusal: Refusal): string =>
  isOffice(refusal) ? officeRefusalText(refusal) : assetRefusalText(refusal)

const isOffice = (refusal: Refusal): refusal is OfficeRefusal => refusal.code.startsWith('office/')

/** Carries a refusal out of a transaction, so that to refuse is also to undo. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value of a verdict; a refusal is thrown here, once, at the edge of the pure rules. */
export function accept<Yes>(verdict: Verdict<Yes, Refusal>): Yes {
  if (!verdict.ok) throw new Refused(verdict.refusal)
  return verdict.value
}
