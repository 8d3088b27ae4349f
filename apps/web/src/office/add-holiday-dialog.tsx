import { zodResolver } from '@hookform/resolvers/zod'
import { addHolidayInput } from '@prongsai/domain/office/calendar.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'

export function AddHolidayDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { actor } = useMe()
  const { short } = useDays()
  const form = useForm({
    resolver: zodResolver(addHolidayInput),
    defaultValues: { day: '', name: '', source: '' },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `holiday.${actor.person}`)
  const kept = useKept()
  const adding = useMutation(
    trpc.calendar.add.mutationOptions({
      onSuccess: (_, { day }) => {
        draft.clear()
        onClose()
        kept(t('holidays.saved', { day: short(day) }), `/settings/holidays?day=${day}`)
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(adding.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('holidays.addTitle')}
      submit={t('holidays.save')}
      busy={adding.isPending}
      failure={failure}
      onSubmit={(holiday) => adding.mutate(holiday)}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="day" label={t('holidays.day')} />
      <TextField
        control={form.control}
        name="name"
        label={t('holidays.name')}
        help={t('holidays.nameHelp')}
      />
      <TextField
        control={form.control}
        name="source"
        label={t('holidays.source')}
        help={t('holidays.sourceHelp')}
      />
    </FormDialog>
  )
}
