import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import type { AssetRecord } from '../asset/asset-page.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { AccessoryDialog } from './accessory-dialog.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { LeaveDialog, RemoveDialog } from './leave-dialogs.tsx'

type Known = inferRouterOutputs<AppRouter>['part']['ofAsset']
type Link = Known['parts'][number]
type Accessory = Known['accessories'][number]

type Asked =
  | { readonly act: 'join' | 'add' }
  | { readonly act: 'leave'; readonly link: Link }
  | { readonly act: 'remove'; readonly accessory: Accessory }

/** ชุดและส่วนประกอบ: what the thing belongs to, what belongs to it, and what lies beside it. */
export function PartsOfAsset({ asset }: { readonly asset: AssetRecord }) {
  const { t } = useTranslation('part')
  const parts = useQuery(trpc.part.ofAsset.queryOptions({ id: asset.id }))
  const [asked, setAsked] = useState<Asked>()
  const keeps = may(useMe().actor, 'asset:correct') && asset.status !== 'disposed'
  const onAct = keeps ? setAsked : undefined
  return (
    <section className="sheet facts" aria-labelledby="parts">
      <h2 id="parts">{t('title')}</h2>
      <Answer query={parts} lines={2}>
        {(known) => <Parts known={known} onAct={onAct} />}
      </Answer>
      {keeps && (
        <div className="row">
          <Button variant="default" onClick={() => setAsked({ act: 'join' })}>
            {t('join')}
          </Button>
          <Button variant="default" onClick={() => setAsked({ act: 'add' })}>
            {t('add')}
          </Button>
        </div>
      )}
      {asked && <AskedDialog asset={asset} asked={asked} onClose={() => setAsked(undefined)} />}
    </section>
  )
}

function AskedDialog(props: {
  readonly asset: AssetRecord
  readonly asked: Asked
  readonly onClose: () => void
}) {
  const { asset, asked, onClose } = props
  switch (asked.act) {
    case 'join':
      return <JoinDialog asset={asset} onClose={onClose} />
    case 'add':
      return <AccessoryDialog asset={asset} onClose={onClose} />
    case 'leave':
      return <LeaveDialog part={asked.link} onClose={onClose} />
    case 'remove':
      return <RemoveDialog accessory={asked.accessory} onClose={onClose} />
  }
}

type Act = ((asked: Asked) => void) | undefined

function Parts({ known, onAct }: { readonly known: Known; readonly onAct: Act }) {
  const { t } = useTranslation('part')
  const { parts, wholes, accessories } = known
  if (parts.length + wholes.length + accessories.length === 0) return <p className="soft">{t('none')}</p>
  const whole = wholes.find(({ until }) => until === null)
  const now = parts.filter(({ until }) => until === null)
  const before = parts.filter(({ until }) => until !== null)
  return (
    <>
      {whole && (
        <p>
          {t('belongs')} <a href={`/assets/${whole.id}`}>{whole.name}</a>{' '}
          <span className="soft">{whole.code}</span>
        </p>
      )}
      {now.length > 0 && (
        <>
          <h3>{t('parts')}</h3>
          <p className="soft small">{t('partsAbout')}</p>
          <ul className="held">
            {now.map((link) => (
              <PartLine key={link.id} link={link} onLeave={onAct && (() => onAct({ act: 'leave', link }))} />
            ))}
          </ul>
        </>
      )}
      <Accessories accessories={accessories} onAct={onAct} />
      {before.length > 0 && (
        <details>
          <summary>{t('before', { n: before.length })}</summary>
          <ul className="held">
            {before.map((link) => (
              <PartLine key={`${link.id}${String(link.since)}`} link={link} onLeave={undefined} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function PartLine({ link, onLeave }: { readonly link: Link; readonly onLeave: (() => void) | undefined }) {
  const { t } = useTranslation('part')
  const { short } = useDays()
  const dayOf = (moment: Date) => short(bangkokDay(instantFrom(new Date(moment))))
  const since = dayOf(link.since)
  return (
    <li>
      <div>
        <a href={`/assets/${link.id}`}>{link.name}</a> <span className="soft">{link.code}</span>
        <p className="soft small">
          {link.until === null
            ? t('since', { day: since })
            : t('between', { since, until: dayOf(link.until) })}
          {` · ${link.endReason ?? link.reason}`}
        </p>
      </div>
      {onLeave && (
        <button type="button" className="link-button" onClick={onLeave}>
          {t('leave')}
          <span className="visually-hidden"> {link.code}</span>
        </button>
      )}
    </li>
  )
}

function Accessories({
  accessories,
  onAct,
}: {
  readonly accessories: readonly Accessory[]
  readonly onAct: Act
}) {
  const { t } = useTranslation('part')
  if (accessories.length === 0) return null
  return (
    <>
      <h3>{t('accessories')}</h3>
      <ul className="held">
        {accessories.map((accessory) => (
          <li key={accessory.id}>
            <div>
              {accessory.quantity === 1
                ? accessory.name
                : t('times', { name: accessory.name, n: accessory.quantity })}
              {accessory.removedReason !== null && (
                <p className="soft small">{t('removed', { reason: accessory.removedReason })}</p>
              )}
            </div>
            {onAct && accessory.removedAt === null && (
              <button
                type="button"
                className="link-button"
                onClick={() => onAct({ act: 'remove', accessory })}
              >
                {t('remove')}
                <span className="visually-hidden"> {accessory.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
