import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import type { AssetRecord } from '../asset/asset-page.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { toneOf } from './loan-tone.ts'

/** การยืม of one card: who has it or had it, the newest first. */
export function LoansOfAsset({ asset }: { readonly asset: AssetRecord }) {
  const { t } = useTranslation('loan')
  const { short } = useDays()
  const loans = useQuery(trpc.loan.ofAsset.queryOptions({ id: asset.id }))
  const mayAsk = may(useMe().actor, 'loan:ask') && asset.status !== 'disposed'
  return (
    <section className="sheet facts" aria-labelledby="loans">
      <h2 id="loans">{t('ofAsset.title')}</h2>
      <Answer query={loans} lines={2}>
        {(known) =>
          known.length === 0 ? (
            <p className="soft">{t('ofAsset.none')}</p>
          ) : (
            <ul className="held">
              {known.map((row) => (
                <li key={row.id}>
                  <div>
                    <StateBadge
                      tone={toneOf(row.status, row.daysLate > 0)}
                      word={t(`status.${row.status}`)}
                    />{' '}
                    {row.borrower}
                    <p className="soft small">
                      {t('list.span', { from: short(row.from), due: short(row.due) })} · {row.purpose}
                    </p>
                  </div>
                  <a href={`/loans/${row.id}`}>{row.label}</a>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {mayAsk && (
        <div>
          <Button component="a" href={`/loans/new?asset=${asset.id}`} variant="default">
            {t('ofAsset.ask')}
          </Button>
        </div>
      )}
    </section>
  )
}
