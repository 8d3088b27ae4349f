import { Button } from '@mantine/core'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { PlanAnswers } from '@prongsai/domain/plan/intake/plan-import.input'
import { readyToTake, type PlanToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { refusalText } from '@prongsai/domain/refusal'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { say } from '../ui/toasts.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import type { ReadFile } from './import-file.ts'
import type { OpenRound } from './import-page.tsx'

/** What saving comes to, and the press that does it: the whole file or nothing. */
export function ImportSave(props: {
  readonly year: number
  readonly read: ReadFile
  readonly round: OpenRound
  readonly plan: PlanToTake
  readonly answers: PlanAnswers
  readonly onSaved: () => void
}) {
  const { t } = useTranslation('planImport')
  const { year, read, round, plan, answers } = props
  const ready = readyToTake(plan)
  const [tried, setTried] = useState(false)
  const taking = useTaking(round, props.onSaved)
  const failure = useFailure(taking.error)
  const said = tried && !ready.ok ? refusalText(ready.refusal) : failure
  return (
    <section className="sheet stack-near" aria-label={t('save.title')}>
      <h2>{t('save.title')}</h2>
      <Consequence plan={plan} year={year} round={round} />
      {said !== undefined && <FailureNote message={said} />}
      <div className="row">
        <Button
          loading={taking.isPending}
          onClick={({ detail }) => {
            setTried(true)
            // The second of a double click would come back to the round once more.
            if (!ready.ok || detail > 1) return
            taking.mutate({
              roundId: round.id,
              version: round.version,
              file: read.file,
              answers,
              sending: sendingOf('plan.import').key(),
            })
          }}
        >
          {t('save.press', { n: plan.items })}
        </Button>
      </div>
      <UnsavedWork when={!taking.isSuccess} kept />
    </section>
  )
}

function Consequence(props: { readonly plan: PlanToTake; readonly year: number; readonly round: OpenRound }) {
  const { t } = useTranslation('planImport')
  const { plan, year, round } = props
  const taken = plan.rows.filter(({ take }) => take !== null)
  const publish = taken.filter(({ foreseen }) => foreseen?.exempt === null).length
  const bound = taken.filter(({ lineId }) => lineId !== null).length
  const names = plan.units.filter(({ isOpen }) => isOpen).length
  return (
    <ul>
      <li>
        <strong>
          {t('save.items', {
            n: plan.items,
            amount: formatBaht(plan.total),
            kind: t(`roundKind.${round.kind}`),
            year,
            number: round.number,
          })}
        </strong>
      </li>
      <li>{t('save.publish', { n: publish, exempt: taken.length - publish })}</li>
      <li>{t('save.bound', { n: bound, free: taken.length - bound })}</li>
      {plan.skipped > 0 && <li>{t('save.skipped', { n: plan.skipped })}</li>}
      {plan.questions + names > 0 && <li>{t('save.asks', { n: plan.questions, names })}</li>}
    </ul>
  )
}

function useTaking(round: OpenRound, onSaved: () => void) {
  const { t } = useTranslation('planImport')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.plan.takeFile.mutationOptions({
      onSuccess: ({ items }) => {
        sendingOf('plan.import').renew()
        onSaved()
        void queryClient.invalidateQueries()
        say(t('save.saved', { n: items }))
        visit(`/plan/rounds/${round.id}`, { saved: true })
      },
      // What another has changed meanwhile is read, so that the next press is made with it in sight.
      onError: () => void queryClient.invalidateQueries({ queryKey: trpc.plan.importing.queryKey() }),
    }),
  )
}
