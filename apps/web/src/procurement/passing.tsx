import type { ProcurementRefusal } from '@prongsai/domain/procurement/procurement-refusal'
import { refusalText } from '@prongsai/domain/refusal'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useKept } from '../office/kept.ts'
import type { FactValues } from './fact-values.ts'
import type { PurchaseRecord, StepShown } from './purchase-file.ts'
import { passingFrom } from './step-values.ts'

type Asked = { readonly values: FactValues; readonly warnings: readonly ProcurementRefusal[] }

export type Passing = ReturnType<typeof usePassing>

/** ผ่านขั้นตอน in two: what stands in its way or is unusual is told first, then it is passed. */
export function usePassing(purchase: PurchaseRecord, step: StepShown, onDone?: () => void) {
  const { t } = useTranslation('procurement')
  const queries = useQueryClient()
  const kept = useKept()
  const [asked, setAsked] = useState<Asked>()
  const [stands, setStands] = useState<ProcurementRefusal>()
  const looking = useMutation({
    mutationFn: (values: FactValues) => {
      const { version: _version, paper: _paper, ...told } = passingFrom(purchase, step, values)
      return queries.fetchQuery(trpc.purchase.previewStep.queryOptions(told, { staleTime: 0 }))
    },
  })
  const deciding = useMutation(
    trpc.purchase.pass.mutationOptions({
      onSuccess: () => {
        setAsked(undefined)
        onDone?.()
        kept(t('step.passed', { name: step.name }))
      },
    }),
  )
  const pass = (values: FactValues) =>
    deciding.mutate({
      ...passingFrom(purchase, step, values),
      outcome: step.returns ? 'approved' : 'done',
      note: '',
    })
  const lookFailure = useFailure(looking.error)
  const passFailure = useFailure(deciding.error)
  return {
    asked,
    busy: looking.isPending || deciding.isPending,
    done: deciding.isSuccess,
    failure: (stands && refusalText(stands)) ?? lookFailure ?? passFailure,
    pass,
    forget: () => setAsked(undefined),
    ask: (values: FactValues) =>
      looking.mutate(values, {
        onSuccess: ({ refusal, warnings }) => {
          setStands(refusal ?? undefined)
          if (refusal !== null) return
          if (warnings.length > 0) setAsked({ values, warnings })
          else pass(values)
        },
      }),
  }
}

/** What is unusual and still allowed, told before the press. */
export function WarningsDialog({ passing }: { readonly passing: Passing }) {
  const { t } = useTranslation('procurement')
  const { asked, busy, failure, pass, forget } = passing
  if (asked === undefined) return null
  return (
    <ConfirmDialog
      opened
      title={t('step.unusual')}
      confirm={t('step.passAnyway')}
      cancel={t('step.look')}
      busy={busy}
      failure={failure}
      onConfirm={() => pass(asked.values)}
      onClose={forget}
    >
      <ul>
        {asked.warnings.map((warning) => {
          const sentence = refusalText(warning)
          return <li key={sentence}>{sentence}</li>
        })}
      </ul>
    </ConfirmDialog>
  )
}
