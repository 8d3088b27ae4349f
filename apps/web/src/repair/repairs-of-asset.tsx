import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { formatBaht, times } from '@prongsai/domain/money/satang'
import { dearRepairs, repairShare } from '@prongsai/domain/repair/repair-worth'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import type { AssetRecord } from '../asset/asset-page.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { toneOf } from './repair-tone.ts'

type Known = inferRouterOutputs<AppRouter>['repair']['ofAsset']
type Row = Known['repairs'][number]

/** สภาพและการซ่อม: what is open, what was mended, and what it has cost against what the thing did. */
export function RepairsOfAsset({ asset }: { readonly asset: AssetRecord }) {
  const { t } = useTranslation('repair')
  const repairs = useQuery(trpc.repair.ofAsset.queryOptions({ id: asset.id }))
  const mayReport = may(useMe().actor, 'repair:report') && asset.status !== 'disposed'
  return (
    <section className="sheet facts" aria-labelledby="repairs">
      <h2 id="repairs">{t('ofAsset.title')}</h2>
      <Answer query={repairs} lines={2}>
        {(known) => <Repairs known={known} asset={asset} />}
      </Answer>
      {mayReport && (
        <div>
          <Button component="a" href={`/assets/${asset.id}/report`} variant="default">
            {t('ofAsset.report')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Repairs({ known, asset }: { readonly known: Known; readonly asset: AssetRecord }) {
  const { t } = useTranslation('repair')
  if (known.repairs.length === 0) return <p className="soft">{t('ofAsset.none')}</p>
  const open = known.repairs.filter(({ endedAt }) => endedAt === null)
  const done = known.repairs.filter(({ endedAt }) => endedAt !== null)
  return (
    <>
      <ul className="held">
        {open.map((row) => (
          <RepairLine key={row.id} row={row} />
        ))}
      </ul>
      {known.cost > 0n && <Cost known={known} asset={asset} />}
      {done.length > 0 && (
        <details>
          <summary>{t('ofAsset.history', { n: done.length })}</summary>
          <ul className="held">
            {done.map((row) => (
              <RepairLine key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Cost({ known, asset }: { readonly known: Known; readonly asset: AssetRecord }) {
  const { t } = useTranslation('repair')
  const cost = asset.unitPrice === null ? null : times(asset.unitPrice, asset.quantity)
  const share = repairShare(known.cost, cost)
  const amount = formatBaht(known.cost)
  return (
    <>
      <dl>
        <div>
          <dt>{t('ofAsset.cost')}</dt>
          <dd>
            {share === undefined
              ? t('ofAsset.costOnly', { amount })
              : t('ofAsset.costShare', { amount, share })}
          </dd>
        </div>
      </dl>
      {share !== undefined && share >= dearRepairs && (
        <p>
          <StateBadge tone="soon" word={t('ofAsset.dear')} />
        </p>
      )}
    </>
  )
}

function RepairLine({ row }: { readonly row: Row }) {
  const { t } = useTranslation('repair')
  const { short } = useDays()
  const day = short(row.endedOn ?? bangkokDay(instantFrom(new Date(row.reportedAt))))
  const told = [day, row.repairer, row.cost === null ? null : t('one.baht', { amount: formatBaht(row.cost) })]
  return (
    <li>
      <div>
        <StateBadge tone={toneOf(row.state)} word={t(`state.${row.state}`)} /> {row.done ?? row.fault}
        <p className="soft small">{told.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <a href={`/repairs/${row.id}`}>{t('ofAsset.open', { number: row.number })}</a>
    </li>
  )
}
