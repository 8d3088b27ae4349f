import { zodResolver } from '@hookform/resolvers/zod'
import { setOfficeDaysInput } from '@prongsai/domain/office/law.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { NumberField, TextField } from '../ui/field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'
import type { OfficeDay } from './law.ts'

const { days, from, source } = setOfficeDaysInput.shape
const schema = z.object({ days, from, source })

/** How many days the office gives itself where the law gives no number. */
export function SetDaysDialog(props: { readonly name: OfficeDay['name']; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { name } = props
  const { actor } = useMe()
  const decides = t(`officeDay.${name}`)
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { from: '', source: '' },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `law.${name}.${actor.person}`)
  const kept = useKept()
  const setting = useMutation(
    trpc.law.setOfficeDays.mutationOptions({
      onSuccess: () => {
        draft.clear()
        props.onClose()
        kept(t('law.setDone', { decides }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(setting.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('law.setTitle', { decides })}
      submit={t('law.setSave')}
      busy={setting.isPending}
      failure={failure}
      onSubmit={(number) => setting.mutate({ name, ...number })}
      onClose={props.onClose}
    >
      <NumberField control={form.control} name="days" label={t('law.daysCount')} unit={t('law.daysUnit')} />
      <ThaiDateField control={form.control} name="from" label={t('law.from')} />
      <TextField
        control={form.control}
        name="source"
        label={t('law.source')}
        help={t('law.daysSourceHelp')}
      />
    </FormDialog>
  )
}
