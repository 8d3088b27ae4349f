import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import type { LoanRecord } from './loan-page.tsx'

/** การส่งมอบ รับคืน ขยายเวลา และติดตาม, in the order in which they happened. */
export function LoanEvents({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const { day } = useDays()
  const { handOvers, returns, extensions, chases, reports } = loan
  if ([handOvers, returns, extensions, chases, reports].every((some) => some.length === 0)) return null
  return (
    <section className="sheet facts" aria-labelledby="events">
      <h2 id="events">{t('one.events')}</h2>
      <ul className="held">
        {handOvers.map((one) => (
          <Passing
            key={one.id}
            text={t('one.handed', { day: day(one.on), name: one.by })}
            how={t(one.onPaper === true ? 'one.signedPaper' : 'one.signedScreen')}
            passing={one}
          />
        ))}
        {extensions.map((one) => (
          <li key={one.id}>
            <div>
              <StateBadge
                tone={one.status === 'approved' ? 'done' : 'idle'}
                word={t(`extension.${one.status}`)}
              />{' '}
              {t('one.extended', { was: day(one.wasDue), to: day(one.to), reason: one.reason })}
              <p className="soft small">{one.askedBy}</p>
            </div>
          </li>
        ))}
        {chases.map((one) => (
          <li key={one.id}>
            <div>
              {t('one.chasedOn', { how: t(`one.chased.${one.how}`), day: day(one.on), name: one.by })}
              <p className="soft small">{[one.paper, one.note].filter((part) => part !== '').join(' · ')}</p>
            </div>
          </li>
        ))}
        {reports.map((one) => (
          <li key={one.id}>
            <div>
              {t('one.reportedOn', { day: day(one.on), name: one.by })}
              <p className="soft small">{[one.paper, one.note].filter((part) => part !== '').join(' · ')}</p>
            </div>
          </li>
        ))}
        {returns.map((one) => (
          <Passing
            key={one.id}
            text={t('one.returned', { day: day(one.on), name: one.by })}
            how={one.note ?? ''}
            passing={one}
          />
        ))}
      </ul>
    </section>
  )
}

function Passing(props: {
  readonly text: string
  readonly how: string
  readonly passing: LoanRecord['handOvers'][number]
}) {
  const { t } = useTranslation('loan')
  const { signature, undoneAt, undoReason } = props.passing
  return (
    <li>
      <div>
        {props.text}
        <p className="soft small">{props.how}</p>
        {undoneAt !== null && <p className="small">{t('one.takenBack', { reason: undoReason ?? '' })}</p>}
        {signature !== null && (
          <svg className="signature" viewBox="0 0 600 200" role="img" aria-label={t('one.signedScreen')}>
            <path d={signature} />
          </svg>
        )}
      </div>
    </li>
  )
}
