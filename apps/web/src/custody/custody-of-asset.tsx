import type { AppRouter } from '@prongsai/api/app-router'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { filteredHref } from '../asset/asset-href.ts'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { MovePlace } from './move-place.tsx'

type Chain = inferRouterOutputs<AppRouter>['custody']['ofAsset']
type Link = Chain['chain'][number]

type Thing = {
  readonly id: string
  readonly code: string
  readonly status: string
  readonly place: string
  readonly quantity: number
  readonly countingUnit: string
}

/** การครอบครองและที่ตั้ง: with whom the pieces are, what is on its way, and with whom they were before. */
export function CustodyOfAsset({ asset }: { readonly asset: Thing }) {
  const { t } = useTranslation('custody')
  const custody = useQuery(trpc.custody.ofAsset.queryOptions({ id: asset.id }))
  return (
    <section className="sheet facts custody" aria-labelledby="custody">
      <h2 id="custody">{t('ofAsset.title')}</h2>
      <Answer query={custody} lines={3}>
        {(known) => <Known custody={known} asset={asset} />}
      </Answer>
      {asset.status !== 'disposed' && <MovePlace asset={asset} />}
    </section>
  )
}

function Known({ custody, asset }: { readonly custody: Chain; readonly asset: Thing }) {
  const { t } = useTranslation('custody')
  const now = custody.chain.filter(({ until }) => until === null)
  const before = custody.chain.filter(({ until }) => until !== null)
  return (
    <>
      <ul className="held">
        {custody.inTransit.map((note) => (
          <li key={note.id}>
            <StateBadge
              tone="soon"
              word={t('ofAsset.transit', {
                to: note.toKeeper ?? note.toUnit,
                n: note.pieces,
                unit: asset.countingUnit,
              })}
            />
            <a href={`/transfers/${note.id}`}>{t('ofAsset.transitOpen', { number: note.number })}</a>
          </li>
        ))}
        {now.map((link) => (
          <LinkLine key={link.id} link={link} asset={asset} />
        ))}
      </ul>
      {before.length > 0 && (
        <details>
          <summary>{t('ofAsset.chain', { n: before.length })}</summary>
          <ul className="held">
            {before.map((link) => (
              <LinkLine key={link.id} link={link} asset={asset} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function LinkLine({ link, asset }: { readonly link: Link; readonly asset: Thing }) {
  const { t } = useTranslation('custody')
  const { short } = useDays()
  const dayOf = (moment: Date) => short(bangkokDay(instantFrom(new Date(moment))))
  const since = dayOf(link.since)
  return (
    <li>
      <div>
        <Whereabouts link={link} />
        {asset.quantity > 1 && (
          <p className="small">
            {t('ofAsset.pieces', {
              n: link.to - link.from + 1,
              unit: asset.countingUnit,
              slots: link.from === link.to ? String(link.from) : `${link.from}-${link.to}`,
            })}
          </p>
        )}
        <p className="soft small">
          {link.until === null
            ? t('ofAsset.since', { day: since })
            : t('ofAsset.until', { since, until: dayOf(link.until) })}
          {link.reason !== '' && ` · ${link.reason}`}
          {link.paper !== '' && link.transferId === null && ` · ${link.paper}`}
        </p>
      </div>
      {link.transferId !== null && <a href={`/transfers/${link.transferId}`}>{link.paper}</a>}
    </li>
  )
}

/** The division, the keeper and the place, each with the list of what else is there. */
function Whereabouts({ link }: { readonly link: Link }) {
  const { t } = useTranslation('custody')
  return (
    <>
      <a href={filteredHref({ unit: link.unitId })}>{link.unit}</a>
      {' · '}
      {link.keeperId === null ? (
        t('ofAsset.noKeeper')
      ) : (
        <a href={filteredHref({ keeper: link.keeperId })}>{link.keeper}</a>
      )}
      {link.place !== '' && ' · '}
      {link.placeId === null ? link.place : <a href={filteredHref({ place: link.placeId })}>{link.place}</a>}
    </>
  )
}
