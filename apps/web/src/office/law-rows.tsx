import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useKept } from './kept.ts'
import type { LawRow } from './law.ts'

/** The dated rows behind a number, the latest first: what came with the system, and what the office set instead. */
export function LawRows(props: {
  readonly caption: string
  readonly rows: readonly LawRow[]
  readonly mayKeep: boolean
}) {
  const [asked, setAsked] = useState<LawRow>()
  if (props.rows.length === 0) return null
  const rows = props.rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return (
    <>
      <ul className="held" aria-label={props.caption}>
        {rows.map((row) => (
          <Line
            key={row.id ?? row.from}
            row={row}
            onWithdraw={props.mayKeep && row.id !== null && !row.withdrawn ? () => setAsked(row) : undefined}
          />
        ))}
      </ul>
      {asked?.id != null && <WithdrawDialog row={asked} id={asked.id} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function Line({ row, onWithdraw }: { readonly row: LawRow; readonly onWithdraw: (() => void) | undefined }) {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const span =
    row.to === null
      ? t('law.since', { from: short(row.from) })
      : t('law.span', { from: short(row.from), to: short(row.to) })
  return (
    <li>
      <div>
        <p>
          {row.withdrawn ? <del>{row.value}</del> : row.value} <span className="soft">{span}</span>
        </p>
        <p className="soft small">
          {row.source} · {useOrigin(row)}
        </p>
      </div>
      {onWithdraw && (
        <Button variant="subtle" color="red" onClick={onWithdraw}>
          {t('law.withdraw')}
          <span className="visually-hidden"> {row.value}</span>
        </Button>
      )}
    </li>
  )
}

function useOrigin({ id, certainty, withdrawn }: LawRow): string {
  const { t } = useTranslation('office')
  if (withdrawn) return t('law.withdrawn')
  if (id !== null) return t('law.own')
  return certainty === 'unverified' ? t('law.unverified') : t('law.shipped')
}

function WithdrawDialog(props: { readonly row: LawRow; readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { day } = useDays()
  const { row, id } = props
  const kept = useKept()
  const withdrawing = useMutation(
    trpc.law.withdraw.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('law.withdrew'))
      },
    }),
  )
  const failure = useFailure(withdrawing.error)
  return (
    <ReasonDialog
      opened
      danger
      title={t('law.withdrawTitle', { value: row.value })}
      about={<p>{t('law.withdrawAbout', { day: day(row.from) })}</p>}
      confirm={t('law.withdrawConfirm')}
      busy={withdrawing.isPending}
      failure={failure}
      onConfirm={(reason) => withdrawing.mutate({ id, reason })}
      onClose={props.onClose}
    />
  )
}
