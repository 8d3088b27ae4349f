import { formatBaht, type Satang } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'

export type Figures = {
  readonly allocated: Satang
  readonly planned: Satang
  readonly committed: Satang
  readonly paid: Satang
  readonly left: Satang
}

/** Hundredths of the whole, rounded down, so that a bar never looks fuller than it is. */
const percent = (part: Satang, whole: Satang): number => (whole === 0n ? 0 : Number((part * 100n) / whole))

/** เบิกจ่ายแล้ว กันไว้ คงเหลือ as one bar, told in words to who does not see it. */
export function BudgetBar({ figures: { allocated, committed, paid } }: { readonly figures: Figures }) {
  const { t } = useTranslation('budget')
  const [ofPaid, ofHeld] = [percent(paid, allocated), percent(committed, allocated)]
  const left = allocated === 0n ? 0 : 100 - ofPaid - ofHeld
  return (
    <svg
      className="budget-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('bar', { paid: ofPaid, committed: ofHeld, left })}
    >
      <rect className="paid" x="0" y="0" width={ofPaid} height="8" />
      <rect className="committed" x={ofPaid} y="0" width={ofHeld} height="8" />
    </svg>
  )
}

const shown = ['allocated', 'paid', 'committed', 'left', 'planned'] as const
const inBar: ReadonlySet<string> = new Set(['paid', 'committed', 'left'])

/** The five figures with the bar, which says by its keys what is what. */
export function BudgetSums({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation('budget')
  return (
    <>
      <dl className="budget-sums">
        {shown.map((figure) => (
          <div key={figure} data-main={figure === 'allocated' || figure === 'left' || undefined}>
            <dt>
              {inBar.has(figure) && <span className="budget-key" data-of={figure} aria-hidden="true" />}
              {t(`figure.${figure}`)}
            </dt>
            <dd>{t('figure.baht', { amount: formatBaht(figures[figure]) })}</dd>
          </div>
        ))}
      </dl>
      <BudgetBar figures={figures} />
    </>
  )
}
