import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureText } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDecided } from './loan-decided.ts'
import type { LoanRow } from './loans-page.tsx'

type Outcome = { readonly id: string; readonly text: string }

/** พิจารณาหลายคำขอ: each is decided by itself, and what could not be is told with its reason. */
export function DecideMany({
  rows,
  chosen,
  onChosen,
}: {
  readonly rows: readonly LoanRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (ids: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation('loan')
  const { short } = useDays()
  const [refusing, setRefusing] = useState(false)
  const { decide, busy, failed } = useDecideMany(rows, onChosen)
  const picked = rows.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChosen(next)
  }
  return (
    <section className="sheet stack-near" aria-label={t('list.waiting')}>
      {rows.map(({ id, label, borrower, first, lines, from, due }) => (
        <Checkbox
          key={id}
          size="md"
          checked={chosen.has(id)}
          label={`${borrower}: ${first}${lines > 1 ? t('list.more', { n: lines - 1 }) : ''}`}
          description={t('list.span', { from: short(from), due: short(due) })}
          aria-label={t('list.pick', { label, name: borrower })}
          onChange={() => toggle(id)}
        />
      ))}
      <p className="soft">{t('list.chosen', { n: picked.length })}</p>
      <div className="row">
        <Button
          size="md"
          disabled={picked.length === 0}
          loading={busy}
          onClick={() => void decide(picked, { approve: true, reason: '' })}
        >
          {t('list.approveChosen')}
        </Button>
        <Button
          size="md"
          variant="default"
          disabled={picked.length === 0 || busy}
          onClick={() => setRefusing(true)}
        >
          {t('list.refuseChosen')}
        </Button>
      </div>
      <Failed outcomes={failed} />
      <ReasonDialog
        opened={refusing}
        title={t('list.refuseChosen')}
        about={<p>{t('act.refuseAbout')}</p>}
        confirm={t('act.refuse')}
        danger
        busy={busy}
        onConfirm={(reason) => {
          setRefusing(false)
          void decide(picked, { approve: false, reason })
        }}
        onClose={() => setRefusing(false)}
      />
    </section>
  )
}

const Failed = ({ outcomes }: { readonly outcomes: readonly Outcome[] }) =>
  outcomes.length === 0 ? null : (
    <ul role="alert">
      {outcomes.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )

function useDecideMany(rows: readonly LoanRow[], onChosen: (ids: ReadonlySet<string>) => void) {
  const { t } = useTranslation('loan')
  const { t: ui } = useTranslation('ui')
  const [failed, setFailed] = useState<readonly Outcome[]>([])
  const [busy, setBusy] = useState(false)
  const deciding = useMutation(trpc.loan.decide.mutationOptions())
  const decided = useDecided()
  const decide = async (
    picked: readonly LoanRow[],
    answer: { readonly approve: boolean; readonly reason: string },
  ) => {
    setBusy(true)
    const outcomes: Outcome[] = []
    for (const { id, borrower, step } of picked) {
      try {
        await deciding.mutateAsync({ id, step, ...answer })
      } catch (error) {
        outcomes.push({ id, text: t('list.failedMany', { label: borrower, why: failureText(error, ui) }) })
      }
    }
    setFailed(outcomes)
    onChosen(new Set(outcomes.map(({ id }) => id).filter((id) => rows.some((row) => row.id === id))))
    setBusy(false)
    await decided(t('list.decidedMany', { n: picked.length - outcomes.length }))
  }
  return { decide, busy, failed }
}
