import { acquisitionMethods, moneySources } from '@prongsai/domain/asset/asset'
import { conditions } from '@prongsai/domain/asset/condition'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import type { FactName } from './asset-form-values.ts'
import { useCategories } from './categories.ts'

/** What a field of the form holds, as a person reads it. */
export function useValueText(): (field: FactName, value: string) => string {
  const { t } = useTranslation('asset')
  const { t: ui } = useTranslation('ui')
  const { short } = useDays()
  const categories = useCategories()
  const words = useWords()
  return (field, value) => {
    if (value === '') return ui('none')
    if (field === 'categoryId') return categories.find(({ id }) => id === value)?.name ?? '…'
    if (field === 'acquiredOn' || field === 'warrantyUntil') return short(value)
    return field === 'unitPrice' ? t('record.baht', { amount: value }) : words(field, value)
  }
}

/** What a field says that holds a word of a vocabulary; any other is said as it stands. */
function useWords(): (field: FactName, value: string) => string {
  const { t } = useTranslation('asset')
  return (field, value) => {
    if (field === 'condition' && has(conditions, value)) return t(`condition.${value}`)
    if (field === 'acquiredHow' && has(methods, value)) return t(`method.${value}`)
    if (field === 'moneySource' && has(sources, value)) return t(`source.${value}`)
    return value
  }
}

const { '': _noMethod, ...methods } = acquisitionMethods
const { '': _noSource, ...sources } = moneySources

const has = <Key extends string>(words: Readonly<Record<Key, string>>, name: string): name is Key =>
  Object.hasOwn(words, name)
