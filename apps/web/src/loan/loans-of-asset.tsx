import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { passings } from '@prongsai/domain/file/attachment'
import { loansOfCardShown } from '@prongsai/domain/loan/loan.input'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import type { AssetRecord } from '../asset/asset-page.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { loanStanding } from '@prongsai/domain/loan/loan-standing'
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
                    <StateBadge tone={toneOf(standingOf(row))} word={t(`status.${standingOf(row)}`)} />{' '}
                    {row.borrower}
                    <p className="soft small">
                      {t('list.span', { from: short(row.from), due: short(row.due) })} · {row.purpose}
                    </p>
                    <Thumbs loan={row} code={asset.code} />
                  </div>
                  <a href={`/loans/${row.id}`}>{row.label}</a>
                </li>
              ))}
              {known.length >= loansOfCardShown && (
                <li className="soft small">{t('ofAsset.shown', { n: loansOfCardShown })}</li>
              )}
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

type LoanOfAsset = inferRouterOutputs<AppRouter>['loan']['ofAsset'][number]

/** How it went and how it came back, small; whole on the loan's own page. */
function Thumbs({ loan, code }: { readonly loan: LoanOfAsset; readonly code: string }) {
  const { t } = useTranslation('counter')
  if (loan.photos.length === 0) return null
  return (
    <ul className="loan-thumbs">
      {passings.map((passing) => {
        const photos = loan.photos.filter((one) => one.passing === passing)
        const when = t(`photos.${passing}`)
        return photos.length === 0 ? null : (
          <li key={passing}>
            <span className="soft small">{when}</span>
            {photos.slice(0, mostThumbs).map(({ fileId, caption }, at) => (
              <a key={fileId} href={`/loans/${loan.id}`}>
                <img
                  className="cover-small"
                  src={`/files/${fileId}/thumb`}
                  alt={caption === '' ? t('photos.alt', { n: at + 1, when, code }) : caption}
                  loading="lazy"
                />
              </a>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

const mostThumbs = 4

const standingOf = (row: LoanOfAsset) =>
  loanStanding({ status: row.status, late: row.daysLate > 0, owed: row.openSettlements > 0 })
