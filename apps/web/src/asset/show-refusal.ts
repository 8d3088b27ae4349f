import type { AssetRefusal } from '@prongsai/domain/asset/asset-refusal'
import { refusalText, type Refusal } from '@prongsai/domain/refusal'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { refusalIn, showInvalid } from '../refusal.ts'
import { refusedField } from './asset-form-values.ts'

/** What the server said against a card, under the field that it is about. */
export function showRefusal<Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  error: unknown,
): void {
  showInvalid(form, error)
  const refusal = refusalIn(error)
  if (refusal) showUnderField(form, refusal)
}

/** Says a refusal under its field; false where it is about no single one. */
export function showUnderField<Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  refusal: Refusal,
): boolean {
  const field = isOfAssets(refusal) ? refusedField[refusal.code] : undefined
  if (field === undefined || !isField(form.getValues(), field)) return false
  form.setError(field, { type: 'refused', message: refusalText(refusal) })
  return true
}

const isOfAssets = (refusal: Refusal): refusal is AssetRefusal => refusal.code.startsWith('asset/')

const isField = <Values extends FieldValues>(values: Values, name: string): name is Path<Values> =>
  name in values

/** Whether a refusal of the server's is told under a field, and need not be told on top as well. */
export function isUnderField(error: unknown): boolean {
  const refusal = refusalIn(error)
  return refusal !== undefined && isOfAssets(refusal) && refusedField[refusal.code] !== undefined
}
