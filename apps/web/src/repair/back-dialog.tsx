import { zodResolver } from '@hookform/resolvers/zod'
import { takeBackForm } from '@prongsai/domain/repair/repair.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDecided } from './decided.ts'
import type { RepairRecord } from './repair-page.tsx'

const first: { mended: 'yes' | 'no'; done: string; document: string } = {
  mended: 'yes',
  done: '',
  document: '',
}

/** รับคืนจากซ่อม: mended or not, for how much, by which paper. */
export function BackDialog({
  repair,
  onClose,
}: {
  readonly repair: RepairRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('repair')
  const form = useForm({
    resolver: zodResolver(takeBackForm),
    defaultValues: {
      ...first,
      endedOn: today(),
      cost: repair.underWarranty === true ? '0' : '',
    },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const taking = useMutation(
    trpc.repair.takeBack.mutationOptions({
      onSuccess: () => decided(t('act.backDone')),
      onError: (error) => showInvalid(form, error),
    }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('act.back')}
      submit={t('act.backSave')}
      busy={taking.isPending}
      failure={useFailure(taking.error)}
      onSubmit={(values) => taking.mutate({ ...values, id: repair.id })}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="mended"
        label={t('act.mended')}
        choices={[
          { value: 'yes', label: t('act.mendedYes') },
          { value: 'no', label: t('act.mendedNo') },
        ]}
      />
      <ThaiDateField control={control} name="endedOn" label={t('act.endedOn')} />
      <LongTextField control={control} name="done" label={t('act.done')} rows={2} />
      <SatangField control={control} name="cost" label={t('act.cost')} help={t('act.costHelp')} />
      <TextField control={control} name="document" label={t('act.document')} optional />
    </FormDialog>
  )
}
