import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { trpc } from '../trpc.ts'
import type { FactValues } from './asset-form-values.ts'

type Previewed = FactValues & { readonly unitId?: string }

/** What a card would be given for what is filled in so far; undefined until a category is chosen. */
export function usePreview() {
  const { control } = useFormContext<Previewed>()
  const [categoryId, acquiredOn, unitId] = useWatch({ control, name: ['categoryId', 'acquiredOn', 'unitId'] })
  const asked = {
    categoryId,
    unitId: unitId === undefined || unitId === '' ? null : unitId,
    acquiredOn: civilDateFrom(acquiredOn) ?? null,
  }
  const preview = useQuery(
    trpc.asset.preview.queryOptions(asked, { enabled: categoryId !== '', placeholderData: keepPreviousData }),
  )
  return categoryId === '' ? undefined : preview.data
}
