import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Batch } from './intake.ts'
import { WithdrawBatch } from './withdraw-batch.tsx'

const size = 20

/** The batches that came in, the latest first, each withdrawn whole as long as nothing of it has been touched. */
export function BatchList() {
  const { t } = useTranslation('intake')
  const [withdrawing, setWithdrawing] = useState<Batch>()
  const columns = useColumns(setWithdrawing)
  const [before, setBefore] = useState<number>()
  const page = useQuery(
    trpc.intake.batches.queryOptions(
      { size, ...(before !== undefined && { before }) },
      { placeholderData: keepPreviousData },
    ),
  )
  const failure = useFailure(page.error)
  if (failure !== undefined) return <FailureNote message={failure} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <Loading lines={3} />
  const batches = page.data
  const last = batches.length < size ? undefined : batches.at(-1)?.number
  if (batches.length === 0) return <p className="soft">{t('list.savedNone')}</p>
  return (
    <div className="stack-near">
      <DataTable
        caption={t('list.saved')}
        rows={batches}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ number }) => t('list.batch', { number })}
        rowHref={({ id }) => `/assets?batch=${id}`}
        loading={page.isPlaceholderData}
        pages={{
          onFirst: before === undefined ? undefined : () => setBefore(undefined),
          onNext: last === undefined ? undefined : () => setBefore(last),
        }}
      />
      {withdrawing && <WithdrawBatch batch={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </div>
  )
}

function useColumns(onWithdraw: (batch: Batch) => void): readonly Column<Batch>[] {
  const { t } = useTranslation('intake')
  const { moment } = useDays()
  return [
    { id: 'number', head: t('list.number'), cell: ({ number }) => t('list.batch', { number }) },
    { id: 'file', head: t('list.file'), cell: ({ fileName }) => fileName },
    {
      id: 'cards',
      head: t('list.cards'),
      unit: t('list.cardsUnit'),
      align: 'right',
      cell: ({ assets }) => assets.toLocaleString('en'),
    },
    { id: 'by', head: t('list.by'), cell: ({ savedBy }) => savedBy },
    {
      id: 'when',
      head: t('list.when'),
      cell: ({ savedAt }) => <span className="nowrap">{moment(savedAt.toISOString())}</span>,
    },
    {
      id: 'act',
      head: t('list.act'),
      cell: (batch) => <Withdrawal batch={batch} onWithdraw={onWithdraw} />,
    },
  ]
}

function Withdrawal(props: { readonly batch: Batch; readonly onWithdraw: (batch: Batch) => void }) {
  const { t } = useTranslation('intake')
  const { moment } = useDays()
  const { batch } = props
  if (batch.withdrawnAt !== null) {
    return (
      <span className="withdrawn">
        <StateBadge tone="idle" word={t('list.withdrawn')} />
        <span className="soft small">
          {t('list.withdrawnOn', {
            when: moment(batch.withdrawnAt.toISOString()),
            reason: batch.withdrawnReason ?? '',
          })}
        </span>
      </span>
    )
  }
  if (batch.touched > 0)
    return <span className="soft small">{t('withdraw.touched', { n: batch.touched })}</span>
  return (
    <button type="button" className="link-button withdraw" onClick={() => props.onWithdraw(batch)}>
      {t('withdraw.act')}
      <span className="visually-hidden"> {t('list.batch', { number: batch.number })}</span>
    </button>
  )
}
