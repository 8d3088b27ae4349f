import { formatBaht } from '@prongsai/domain/money/satang'
import { grounds, isGround } from '@prongsai/domain/procurement/ground'
import { citationText } from '@prongsai/domain/law/citation'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { winnerOf, type PurchaseRecord } from './purchase-file.ts'
import { UnusualList } from './signs-part.tsx'

/** The case as who decides needs it: who asks, for what, how much, under which clause, what was checked, what is unusual. */
export function CaseInBrief({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const winner = winnerOf(purchase)
  const { unit, name, budget, methodName, ground, reason, methodReason } = purchase
  const known = ground !== null && isGround(ground) ? grounds[ground] : undefined
  const lines = [
    [t('brief.who'), unit],
    [t('brief.what'), name],
    [t('brief.sum'), t('baht', { sum: formatBaht(budget) })],
    ...(winner === undefined
      ? []
      : [
          [
            t('brief.winner'),
            t('brief.winnerAt', { name: winner.name, sum: formatBaht(winner.agreedPrice ?? winner.price) }),
          ] as const,
        ]),
    [t('brief.method'), known === undefined ? methodName : `${methodName} ${citationText(known.citation)}`],
    ...(methodReason === '' ? [] : [[t('brief.methodReason'), methodReason] as const]),
    [t('brief.reason'), reason],
    [t('brief.money'), purchase.funds.map((fund) => `${fund.name} (${formatBaht(fund.share)})`).join(', ')],
  ] as const
  return (
    <div className="stack-near brief">
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Checked purchase={purchase} />
      <UnusualList purchase={purchase} />
    </div>
  )
}

/** What was passed so far, by whom and when; the last three are what who decides looks at. */
function Checked({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const names = new Map(purchase.course.map(({ key, name }) => [key, name]))
  const stand = purchase.steps
    .filter(({ undoneAt, outcome }) => undoneAt === null && outcome !== 'returned')
    .slice(-3)
  if (stand.length === 0) return null
  return (
    <div>
      <h3>{t('brief.checked')}</h3>
      <ul>
        {stand.map(({ id, step, by, position, on }) => (
          <li key={id}>
            {names.get(step) ?? step}{' '}
            <span className="soft small">
              {by} {position} · {short(on)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
