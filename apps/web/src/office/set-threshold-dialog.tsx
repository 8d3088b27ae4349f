import { zodResolver } from '@hookform/resolvers/zod'
import type { ThresholdName } from '@prongsai/domain/law/thresholds'
import { bahtInput } from '@prongsai/domain/money/satang'
import { setThresholdInput } from '@prongsai/domain/office/law.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'

const { from, source } = setThresholdInput.shape
const schema = z.object({ value: bahtInput, from, source })

export function SetThresholdDialog(props: { readonly name: ThresholdName; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { name } = props
  const { actor } = useMe()
  const decides = t(`decides.${name}`)
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { value: '', from: '', source: '' },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `law.${name}.${actor.person}`)
  const kept = useKept()
  const setting = useMutation(
    trpc.law.setThreshold.mutationOptions({
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
      <SatangField control={form.control} name="value" label={t('law.amount')} inWords />
      <ThaiDateField control={form.control} name="from" label={t('law.from')} />
      <TextField control={form.control} name="source" label={t('law.source')} help={t('law.sourceHelp')} />
    </FormDialog>
  )
}
