import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { codesText, priceText, quantityText } from './card-text.ts'
import type { IntakeRow } from './intake.ts'

/** What a row will stand as in the register, in one line. */
export function CardsToBe({ cards }: { readonly cards: IntakeRow['cards'] }) {
  const { t } = useTranslation('intake')
  const { t: ui } = useTranslation('ui')
  const { short } = useDays()
  const [card] = cards
  if (card === undefined) return null
  const facts = [
    codesText(cards, t),
    card.name,
    card.acquiredOn === null ? `${t('rows.acquired')} –` : short(card.acquiredOn),
    `${priceText(card)} ${ui('baht')}`,
    quantityText(card),
    ...(card.unit === '' ? [] : [card.unit]),
    ...(card.disposed ? [t('rows.disposed')] : []),
  ]
  return (
    <p className="small cards-to-be">
      <span className="soft">{t('rows.becomes')}</span> {facts.join(' · ')}
    </p>
  )
}
