import { percentText } from '@prongsai/domain/law/rates'
import { formatBaht } from '@prongsai/domain/money/satang'
import { citationText } from '@prongsai/domain/law/citation'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import type { ContractRecord, PenaltyShown } from './contract-file.ts'

/** ค่าปรับ as it stands today, with the steps by which it is found. Nothing while nothing is late. */
export function PenaltyPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  if (contract.penalties.length === 0) return null
  return (
    <section className="sheet stack-near" aria-labelledby="penalty-title" id="penalty">
      <h2 id="penalty-title">{t('penalty.title')}</h2>
      {contract.penalties.map((one) => (
        <PenaltySteps key={`${one.instalment} ${one.setName}`} of={one} />
      ))}
    </section>
  )
}

/** Days, base, rate, floor, excused days, and what they come to. */
function PenaltySteps({ of }: { readonly of: PenaltyShown }) {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  const { instalment, setName, penalty } = of
  const { lateDays, excusedDays, chargedDays, rate, spans, amount, capped, citation } = penalty
  return (
    <div className="penalty">
      <h3>
        {t('penalty.of', { n: instalment })} {setName}
      </h3>
      <ol className="arithmetic">
        <li>{t('penalty.days', { late: lateDays, excused: excusedDays, charged: chargedDays })}</li>
        {spans.map(({ from, to, days, base, perDay, floored, amount: part }) => (
          <li key={from}>
            <span className="soft small block">
              {t('penalty.span', { from: short(from), to: short(to) })}
            </span>
            {t(floored ? 'penalty.stepFloored' : 'penalty.step', {
              base: formatBaht(base),
              rate: percentText(rate),
              perDay: formatBaht(perDay),
              days,
              amount: formatBaht(part),
            })}
          </li>
        ))}
        <li>
          <strong>{t('penalty.sum', { amount: formatBaht(amount) })}</strong> {capped && t('penalty.capped')}
          <span className="soft small block">{citationText(citation)}</span>
        </li>
      </ol>
    </div>
  )
}
