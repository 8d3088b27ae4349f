import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import type { PurchaseRecord } from './purchase-file.ts'

/** สัญญาณเตือน before the award, each with how it is measured; and of what it may be a part (ข้อ 20). */
export function UnusualList({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const signs = useQuery(trpc.purchase.signs.queryOptions({ id: purchase.id }))
  if (signs.data === undefined) return null
  const { signs: shown, splitting, near, beyondPlan } = signs.data
  if (shown.length === 0 && splitting === null && beyondPlan === null)
    return <p className="soft small">{t('signs.none')}</p>
  return (
    <div className="unusual">
      <h3>{t('signs.title')}</h3>
      <ul>
        {shown.map(({ sign, name, measured }) => (
          <li key={sign}>
            <strong>{name}</strong> <span className="small">{t('signs.measured', { measured })}</span>
          </li>
        ))}
        {beyondPlan !== null && (
          <li>
            <strong>{t('signs.beyondPlan')}</strong>{' '}
            <span className="small">
              {t('signs.beyondPlanBy', {
                estimate: formatBaht(beyondPlan.estimate),
                together: formatBaht(beyondPlan.together),
                kind: t(`kind.${beyondPlan.kind}`),
              })}
            </span>
          </li>
        )}
        {splitting !== null && (
          <li>
            <strong>{t('signs.splitting')}</strong>{' '}
            <span className="small">
              {t('signs.splittingWith', {
                together: formatBaht(splitting.together),
                limit: formatBaht(splitting.limit),
              })}
            </span>
            <Neighbours near={near} />
          </li>
        )}
      </ul>
      <p className="soft small">{t('signs.about')}</p>
    </div>
  )
}

type Near = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly budget: Parameters<typeof formatBaht>[0]
}

/** The other purchases of which it may be a part. */
export const Neighbours = ({ near }: { readonly near: readonly Near[] }) => (
  <ul>
    {near.map(({ id, number, name, budget }) => (
      <li key={id}>
        <a href={`/purchases/${id}`}>
          {number} {name}
        </a>{' '}
        {formatBaht(budget)}
      </li>
    ))}
  </ul>
)
