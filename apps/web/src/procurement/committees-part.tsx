import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { committeeKinds } from '@prongsai/domain/procurement/purchase'
import { books } from '@prongsai/domain/template/paper-kind'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { NumberPaperDialog } from '../template/number-dialogs.tsx'
import { useDays } from '../ui/day-text.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { EndCommitteeDialog, InterestDialog } from './committee-dialogs.tsx'
import type { CommitteeShown, PurchaseRecord } from './purchase-file.ts'

type Props = { readonly purchase: PurchaseRecord }

const isKind = (key: string): key is keyof typeof committeeKinds => Object.hasOwn(committeeKinds, key)

/** คณะกรรมการและผู้รับผิดชอบ: who sits where under which order; those that ended stay to be seen. */
export function CommitteesPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const [appointing, setAppointing] = useState(false)
  const sit = purchase.committees.filter(({ endedAt }) => endedAt === null)
  const ended = purchase.committees.filter(({ endedAt }) => endedAt !== null)
  const mayKeep = may(actor, 'purchase:draft') && purchase.status !== 'cancelled'
  return (
    <section className="sheet stack-near" aria-labelledby="committees-title" id="committees">
      <div className="part-head">
        <h2 id="committees-title">{t('committee.title')}</h2>
        {mayKeep && (
          <Button variant="default" onClick={() => setAppointing(true)}>
            {t('committee.appoint')}
          </Button>
        )}
      </div>
      {sit.length === 0 && <p className="soft">{t('committee.none')}</p>}
      {sit.map((body) => (
        <Body key={body.id} purchase={purchase} body={body} mayKeep={mayKeep} />
      ))}
      {ended.length > 0 && (
        <details>
          <summary>{t('committee.ended', { n: ended.length })}</summary>
          <ul className="plain-list">
            {ended.map(({ id, kind, orderNumber, endReason, seats }) => (
              <li key={id}>
                {isKind(kind) && committeeKinds[kind]} {orderNumber} ·{' '}
                {seats.map(({ name }) => name).join(', ')}
                <span className="soft block">{endReason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {appointing && <AppointDialog purchase={purchase} onClose={() => setAppointing(false)} />}
    </section>
  )
}

type BodyProps = Props & { readonly body: CommitteeShown; readonly mayKeep: boolean }

function Body({ purchase, body, mayKeep }: BodyProps) {
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  const { orderNumber, orderDay, dueDay, kind, seats } = body
  return (
    <div className="committee">
      <h3>{committeeKinds[kind]}</h3>
      <p className="soft small">
        {orderNumber === ''
          ? t('committee.unnumbered', { day: day(orderDay) })
          : t('committee.order', { number: orderNumber, day: day(orderDay) })}
        {dueDay !== null && <> · {t('committee.due', { day: day(dueDay) })}</>}
      </p>
      <ol>
        {seats.map(({ position, seat, name, post, personId, interestOn, interest }) => (
          <li key={position}>
            {name} <span className="soft">{post}</span> · {t(`seat.${seat}`)}
            {personId === null && <span className="soft"> · {t('committee.outsider')}</span>}
            {interestOn !== null && (
              <span className="block late-text">
                {t('committee.interest', { day: day(interestOn), what: interest ?? '' })}
              </span>
            )}
          </li>
        ))}
      </ol>
      <BodyActs purchase={purchase} body={body} mayKeep={mayKeep} />
    </div>
  )
}

type Asked = 'number' | 'end' | 'interest'

function BodyActs({ purchase, body, mayKeep }: BodyProps) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const [asked, setAsked] = useState<Asked>()
  const sits = body.seats.some(({ personId, interestOn }) => personId === actor.person && interestOn === null)
  const acts: readonly Asked[] = [
    ...(mayKeep && body.orderNumber === '' ? (['number'] as const) : []),
    ...(mayKeep ? (['end'] as const) : []),
    ...(sits ? (['interest'] as const) : []),
  ]
  const about = { purchase, body, onClose: () => setAsked(undefined) }
  return (
    <div className="row">
      {acts.map((act) => (
        <Button key={act} variant="subtle" onClick={() => setAsked(act)}>
          {t(`committee.act.${act}`)}
          <span className="visually-hidden"> {committeeKinds[body.kind]}</span>
        </Button>
      ))}
      {asked === 'number' && (
        <NumberPaperDialog
          paper={{ of: 'purchase', id: purchase.id, kind: 'committee-order', committee: body.id }}
          name={t('committee.orderOf', { kind: committeeKinds[body.kind] })}
          book={books.order}
          onClose={about.onClose}
        />
      )}
      {asked === 'end' && <EndCommitteeDialog {...about} />}
      {asked === 'interest' && <InterestDialog {...about} />}
    </div>
  )
}
