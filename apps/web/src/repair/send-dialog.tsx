import { zodResolver } from '@hookform/resolvers/zod'
import { sendToRepairForm } from '@prongsai/domain/repair/repair.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { today, useDays } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDecided } from './decided.ts'
import type { RepairRecord } from './repair-page.tsx'

/** ส่งซ่อม: to whom, until when, and under warranty where it holds. */
export function SendDialog({
  repair,
  onClose,
}: {
  readonly repair: RepairRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('repair')
  const { day } = useDays()
  const warranted =
    repair.warrantyUntil !== null && repair.warrantyUntil >= today() ? repair.warrantyUntil : null
  const form = useForm({
    resolver: zodResolver(sendToRepairForm),
    defaultValues: {
      repairer: '',
      sentOn: today(),
      underWarranty: warranted !== null,
      reason: '',
      pieces: String(repair.pieces),
      expectedOn: '',
      estimate: '',
    },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const sending = useMutation(
    trpc.repair.send.mutationOptions({
      onSuccess: () => decided(t('act.sent')),
      onError: (error) => showInvalid(form, error),
    }),
  )
  const { control } = form
  const underWarranty = useWatch({ control, name: 'underWarranty' })
  const paid = warranted !== null && !underWarranty
  return (
    <FormDialog
      form={form}
      title={t('act.send')}
      submit={t('act.sendSave')}
      busy={sending.isPending}
      failure={useFailure(sending.error)}
      onSubmit={(values) => sending.mutate({ ...values, id: repair.id })}
      onClose={onClose}
    >
      <TextField control={control} name="repairer" label={t('act.repairer')} help={t('act.repairerHelp')} />
      {repair.quantity > 1 && <TextField control={control} name="pieces" label={t('act.pieces')} />}
      <ThaiDateField control={control} name="sentOn" label={t('act.sentOn')} />
      {warranted !== null && (
        <CheckboxField control={control} name="underWarranty" label={t('act.underWarranty')} />
      )}
      {paid && (
        <LongTextField
          control={control}
          name="reason"
          label={t('act.reason')}
          help={t('act.reasonHelp', { day: day(warranted) })}
          rows={2}
        />
      )}
      <ThaiDateField control={control} name="expectedOn" label={t('act.expectedOn')} optional />
      <SatangField control={control} name="estimate" label={t('act.estimate')} optional />
    </FormDialog>
  )
}
