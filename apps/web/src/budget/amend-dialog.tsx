import { zodResolver } from '@hookform/resolvers/zod'
import { amendOpeningForm } from '@prongsai/domain/budget/budget.input'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import type { Entry } from './budget-entries.tsx'

/** แก้ยอดตั้งจ่ายหรือยกมา: as it should have been written. */
export function AmendDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useTranslation('budget')
  const decided = useDecided(onClose)
  const form = useForm({
    resolver: zodResolver(amendOpeningForm),
    defaultValues: {
      amount: formatBaht(entry.amount),
      committed: formatBaht(entry.committed),
      paid: formatBaht(entry.paid),
      reason: '',
    },
    shouldFocusError: false,
  })
  const amending = useMutation(
    trpc.budget.amendOpening.mutationOptions({
      onSuccess: () => decided(t('form.amended')),
      onError: (error) => showInvalid(form, error),
    }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('form.amendTitle', { what: t(`entry.${entry.kind}`) })}
      about={t('form.amendAbout')}
      submit={t('form.amendSave')}
      busy={amending.isPending}
      failure={useFailure(amending.error)}
      onSubmit={(sums) => amending.mutate({ ...sums, id: entry.id })}
      onClose={onClose}
    >
      <SatangField control={control} name="amount" label={t('form.allocatedAmount')} inWords />
      {entry.kind === 'brought-forward' && (
        <>
          <SatangField
            control={control}
            name="committed"
            label={t('form.committed')}
            help={t('form.committedHelp')}
            optional
          />
          <SatangField control={control} name="paid" label={t('form.paid')} optional />
        </>
      )}
      <LongTextField control={control} name="reason" label={t('form.reason')} rows={2} />
    </FormDialog>
  )
}
