import { Textarea } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Attachments } from '../file/attachments.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { Facts } from '../ui/facts.tsx'
import { Loading } from '../ui/loading.tsx'
import { Menu } from '../ui/menu.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { TransferActs } from './transfer-acts.tsx'
import { toneOf } from './transfer-tone.ts'

export type TransferNote = inferRouterOutputs<AppRouter>['custody']['get']
type Line = TransferNote['lines'][number]

/** Which cards are not accepted, and why each. */
export type Refusals = Readonly<Record<string, string>>

/** One note, as who decides on it needs it: who gives what to whom and why, and the two answers. */
export function TransferPage() {
  const { transferId } = useParams({ strict: false })
  const note = useQuery(trpc.custody.get.queryOptions({ id: transferId ?? '' }))
  const failure = useUnopened(note.error)
  if (note.data) return <Note note={note.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void note.refetch()} />
}

function Note({ note }: { readonly note: TransferNote }) {
  const { t } = useTranslation('custody')
  const [refusals, setRefusals] = useState<Refusals>({})
  const decides = note.may.receive === null
  const mayReadJournal = may(useMe().actor, 'journal:read')
  return (
    <>
      <PageHead
        title={t(`kind.${note.kind}`)}
        above={{ href: '/transfers', name: t('list.title') }}
        action={
          <Menu name={t('note.out')}>
            <a href={`/transfers/${note.id}/note`} target="_blank">
              {t('note.print')}
            </a>
            <a href={`/transfers/${note.id}/note.pdf`} target="_blank">
              {t('note.pdf')}
            </a>
          </Menu>
        }
        state={
          <p className="row">
            <StateBadge tone={toneOf(note.status)} word={t(`status.${note.status}`)} />
            <span className="soft">{t('note.number', { number: `${note.number}/${note.fiscalYear}` })}</span>
          </p>
        }
      />
      <div className="record">
        <div className="stack">
          <NoteFacts note={note} />
          <section className="sheet facts" aria-labelledby="lines">
            <h2 id="lines">{t('note.items')}</h2>
            <ul className="held">
              {note.lines.map((line) => (
                <NoteLine
                  key={line.assetId}
                  line={line}
                  reason={decides ? refusals[line.assetId] : undefined}
                  onReason={decides ? (reason) => setRefusals(withReason(refusals, line, reason)) : undefined}
                />
              ))}
            </ul>
          </section>
          <TransferActs note={note} refusals={refusals} />
          <Attachments subject={{ kind: 'transfer', id: note.id }} />
        </div>
        {mayReadJournal && (
          <RecordCourse subject={{ kind: 'transfer', id: note.id }} title={t('note.course')} />
        )}
      </div>
    </>
  )
}

/** With a reason it is not accepted; without one it is. */
function withReason(refusals: Refusals, { assetId }: Line, reason: string | undefined): Refusals {
  const { [assetId]: _, ...others } = refusals
  return reason === undefined ? others : { ...others, [assetId]: reason }
}

function NoteFacts({ note }: { readonly note: TransferNote }) {
  const { t } = useTranslation('custody')
  const { day, moment } = useDays()
  const facts = [
    { label: t('note.from'), value: note.fromUnit },
    { label: t('note.to'), value: [note.toUnit, note.toKeeper].filter((part) => part !== null).join(' · ') },
    { label: t('note.place'), value: note.toPlace },
    { label: t('note.day'), value: day(note.day) },
    { label: t('note.offeredBy'), value: `${note.offeredBy} · ${moment(note.offeredAt)}` },
    { label: t('note.paper'), value: note.paper },
    { label: t('note.reason'), value: note.reason, wide: true },
  ]
  const answered =
    note.answeredAt === null
      ? []
      : [
          { label: t('note.answeredBy'), value: `${note.answeredBy ?? ''} · ${moment(note.answeredAt)}` },
          ...(note.answerReason === null
            ? []
            : [{ label: t('note.answerReason'), value: note.answerReason, wide: true }]),
          ...(note.signature === null
            ? []
            : [{ label: t('note.signature'), value: <Signature note={note} />, wide: true }]),
        ]
  return <Facts groups={[{ title: t('note.facts'), facts: [...facts, ...answered] }]} />
}

function Signature({ note }: { readonly note: TransferNote }) {
  const { t } = useTranslation('custody')
  return (
    <>
      <svg className="signature" viewBox="0 0 600 200" role="img" aria-label={t('note.signature')}>
        <path d={note.signature ?? ''} />
      </svg>
      <span className="soft small">{t('note.signedFor', { witness: note.witness ?? '' })}</span>
    </>
  )
}

function NoteLine(props: {
  readonly line: Line
  readonly reason: string | undefined
  readonly onReason: ((reason: string | undefined) => void) | undefined
}) {
  const { t } = useTranslation('custody')
  const { line, reason, onReason } = props
  const named = { code: line.code, pieces: line.pieces, unit: line.countingUnit }
  return (
    <li className="transfer-line">
      <div className="stack-near">
        <div>
          <a href={`/assets/${line.assetId}`}>{line.name}</a>
          <p className="soft small">{t('note.line', named)}</p>
          {line.outcome === 'accepted' && <p className="small">{t('note.accepted')}</p>}
          {line.refusedReason !== null && (
            <p className="small">{t('note.refused', { reason: line.refusedReason })}</p>
          )}
        </div>
        {onReason && (
          <label className="row small">
            <input
              type="checkbox"
              checked={reason !== undefined}
              aria-label={t('note.refuseLineOf', { code: line.code })}
              onChange={(event) => onReason(event.currentTarget.checked ? '' : undefined)}
            />
            {t('note.refuseLine')}
          </label>
        )}
        {onReason && reason !== undefined && (
          <Textarea
            label={t('note.refuseLineWhy', { code: line.code })}
            value={reason}
            rows={2}
            aria-required
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        )}
      </div>
    </li>
  )
}
