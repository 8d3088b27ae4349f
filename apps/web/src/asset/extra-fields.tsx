import type { AppRouter } from '@prongsai/api/app-router'
import { isNeeded } from '@prongsai/domain/asset/category-field'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'

export type CategoryField = inferRouterOutputs<AppRouter>['category']['fields'][number]

/** The fields that hold for a category's cards; none while no category is chosen. */
export const useFields = (categoryId: string): readonly CategoryField[] =>
  useQuery(trpc.category.fields.queryOptions(categoryId === '' ? skipToken : { categoryId })).data ?? []

type Within<Values extends FieldValues, Parsed> = {
  readonly control: Control<Values, unknown, Parsed>
  /** The place of a field in its form, by its id. */
  readonly nameOf: (id: string) => FieldPath<Values>
}

/** ข้อมูลเฉพาะประเภท: a field for each, by its kind. */
export const ExtraFields = <Values extends FieldValues, Parsed>({
  fields,
  ...within
}: Within<Values, Parsed> & { readonly fields: readonly CategoryField[] }) =>
  fields.map((field) => <ExtraField key={field.id} field={field} {...within} />)

function ExtraField<Values extends FieldValues, Parsed>({
  control,
  nameOf,
  field,
}: Within<Values, Parsed> & { readonly field: CategoryField }) {
  const bound = {
    control,
    name: nameOf(field.id),
    label: field.name,
    optional: !isNeeded(field, 'register'),
  }
  if (field.kind === 'day') return <ThaiDateField {...bound} />
  if (field.kind === 'choice')
    return <SelectField {...bound} choices={field.choices.map((value) => ({ value, label: value }))} />
  return field.kind === 'number' ? (
    <TextField {...bound} inputMode="numeric" width={280} />
  ) : (
    <TextField {...bound} plain />
  )
}
