import { zodResolver } from '@hookform/resolvers/zod'
import { citationText } from '@prongsai/domain/law/citation'
import { cancelGrounds } from '@prongsai/domain/procurement/cancellation'
import { cancelPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

const choices = Object.entries(cancelGrounds).map(([value, [name, clause]]) => ({
  value,
  label: name,
  help: citationText(clause),
}))

/** ยกเลิก on a ground of the law; what it holds of the budget is let go. */
export function CancelDialog({
  purchase,
  onClose,
}: {
  readonly purchase: PurchaseRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(cancelPurchaseInput),
    defaultValues: {
      id: String(purchase.id),
      version: purchase.version,
      ground: '',
      reason: '',
      on: String(today()),
      paper: '',
    },
    shouldFocusError: false,
  })
  const cancelling = useMutation(
    trpc.purchase.cancel.mutationOptions(usePurchaseAct(t('cancel.done'), onClose)),
  )
  const failure = useFailure(cancelling.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('cancel.title')}
      about={t('cancel.about')}
      submit={t('cancel.submit')}
      cancel={t('cancel.leave')}
      busy={cancelling.isPending}
      failure={failure}
      onSubmit={(values) => cancelling.mutate(values)}
      onClose={onClose}
    >
      <ChoiceField control={control} name="ground" label={t('cancel.ground')} choices={choices} />
      <LongTextField control={control} name="reason" label={t('cancel.reason')} />
      <ThaiDateField control={control} name="on" label={t('cancel.on')} />
      <TextField control={control} name="paper" label={t('step.paper')} width={280} optional />
    </FormDialog>
  )
}
