import { formatBaht } from '@prongsai/domain/money/satang'
import type { TFunction } from 'i18next'
import type { IntakeRow } from './intake.ts'

type Card = IntakeRow['cards'][number]

/** The codes of a row's cards: one, or the first and how many more. */
export function codesText(cards: readonly Card[], t: TFunction<'intake'>): string {
  const [card, ...more] = cards
  if (card?.code == null) return t('rows.codesToCome', { n: cards.length })
  const first = card.code
  return more.length === 0 ? first : t('rows.codeMore', { first, n: more.length })
}

export const priceText = ({ unitPrice }: Card): string => (unitPrice === null ? '–' : formatBaht(unitPrice))

export const quantityText = ({ quantity, countingUnit }: Card): string =>
  `${quantity.toLocaleString('en')} ${countingUnit}`.trim()
