import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { CaseInBrief } from './case-in-brief.tsx'
import { FactInput } from './fact-input.tsx'
import { usePassing, WarningsDialog } from './passing.tsx'
import type { PurchaseRecord, StepShown } from './purchase-file.ts'
import { onField, paperField, passingFrom, useStepForm } from './step-values.ts'

type Props = { readonly purchase: PurchaseRecord; readonly step: StepShown }

/** พิจารณา: the case on one screen and two large actions; the one that returns it asks why. The next case follows. */
export function DecisionPart({ purchase, step }: Props) {
  const { t } = useTranslation('procurement')
  const form = useStepForm(purchase, step)
  const next = useNextCase(purchase.id)
  const passing = usePassing(purchase, step, next)
  const [returning, setReturning] = useState(false)
  const { control } = form
  return (
    <>
      <CaseInBrief purchase={purchase} />
      <Form form={form} failure={passing.failure} onSubmit={(values) => passing.ask(values)}>
        {Object.entries(step.fields).map(([name, field]) => (
          <FactInput key={name} control={control} name={name} field={field} />
        ))}
        <details>
          <summary>{t('decide.otherDay')}</summary>
          <div className="stack-near">
            <ThaiDateField control={control} name={onField} label={t('decide.on')} />
            <TextField control={control} name={paperField} label={t('step.paper')} width={280} optional />
          </div>
        </details>
        <div className="decide-acts">
          <Button type="submit" size="lg" loading={passing.busy}>
            {t(pressOf(step))}
          </Button>
          <Button size="lg" variant="default" onClick={() => setReturning(true)}>
            {t('decide.return')}
          </Button>
        </div>
      </Form>
      <WarningsDialog passing={passing} />
      {returning && (
        <ReturnDialog purchase={purchase} step={step} onDone={next} onClose={() => setReturning(false)} />
      )}
    </>
  )
}

/** The head approves, who stands before him agrees; what is told beside a decision is passed as any other step. */
function pressOf({ key, opens }: StepShown): 'decide.approve' | 'decide.agree' | 'step.pass' {
  if (opens !== null) return 'step.pass'
  return key.endsWith('-approved') ? 'decide.approve' : 'decide.agree'
}

function ReturnDialog({
  purchase,
  step,
  onDone,
  onClose,
}: Props & { readonly onDone: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('procurement')
  const form = useStepForm(purchase, step)
  const kept = useKept()
  const returning = useMutation(
    trpc.purchase.pass.mutationOptions({
      onSuccess: () => {
        onClose()
        onDone()
        kept(t('decide.returned', { name: purchase.name }))
      },
    }),
  )
  const failure = useFailure(returning.error)
  return (
    <ReasonDialog
      opened
      title={t('decide.return')}
      about={<p>{t('decide.returnAbout')}</p>}
      confirm={t('decide.return')}
      danger
      busy={returning.isPending}
      failure={failure}
      onConfirm={(note) =>
        returning.mutate({
          ...passingFrom(purchase, step, form.getValues()),
          facts: {},
          outcome: 'returned',
          note,
        })
      }
      onClose={onClose}
    />
  )
}

/** Goes on to the next purchase that waits for this person; stays where none does. */
function useNextCase(id: string): () => void {
  const visit = useVisit()
  const mine = useQuery(trpc.purchase.forMe.queryOptions())
  const next = (mine.data ?? []).find((one) => one.id !== id)
  return () => {
    if (next === undefined) window.scrollTo({ top: 0 })
    else visit(`/purchases/${next.id}`, { saved: true })
  }
}
