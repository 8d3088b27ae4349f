import { budgetSources, type BudgetSource } from '@prongsai/domain/budget/budget'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/select-field.tsx'

export const isSource = (name: unknown): name is BudgetSource =>
  typeof name === 'string' && Object.hasOwn(budgetSources, name)

const sources = Object.keys(budgetSources).filter(isSource)

export function useSourceChoices() {
  const { t } = useTranslation('budget')
  return sources.map((value) => ({ value, label: t(`source.${value}`) }))
}

/** แหล่งเงิน. */
export function SourceField<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly name: FieldPath<Values>
}) {
  const { t } = useTranslation('budget')
  return (
    <SelectField
      control={props.control}
      name={props.name}
      label={t('form.source')}
      choices={useSourceChoices()}
      placeholder={t('form.choose')}
    />
  )
}
