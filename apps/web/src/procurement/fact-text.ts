import { baht, formatBaht } from '@prongsai/domain/money/satang'
import { dayFact, moneyFact, textFact, type FactFields, type Facts } from '@prongsai/domain/procurement/fact'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'

/** What was said at a step, in words, in the order in which it was asked. */
export function useFactTexts() {
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  return (fields: FactFields, facts: Facts) =>
    Object.entries(fields).flatMap(([name, { label, type, choices }]) => {
      const value = facts[name] ?? null
      if (value === null || value === '') return []
      const text = textFact(facts, name)
      const said = {
        text: () => text,
        long: () => text,
        money: () => t('baht', { sum: formatBaht(moneyFact(facts, name) ?? baht(0)) }),
        day: () => day(dayFact(facts, name) ?? text),
        count: () => String(value),
        yes: () => t(value === true ? 'yes' : 'no'),
        choice: () => choices?.[text] ?? text,
      }
      return [{ label, value: said[type](), wide: type === 'long' }]
    })
}
