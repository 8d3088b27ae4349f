import { zodResolver } from '@hookform/resolvers/zod'
import { setConventionInput } from '@prongsai/domain/office/law.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'

export function ChooseConventionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { actor } = useMe()
  const form = useForm({
    resolver: zodResolver(setConventionInput),
    defaultValues: { convention: '', from: '', source: '' },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `convention.${actor.person}`)
  const kept = useKept()
  const choosing = useMutation(
    trpc.law.setConvention.mutationOptions({
      onSuccess: () => {
        draft.clear()
        onClose()
        kept(t('law.chose'))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(choosing.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('law.chooseTitle')}
      about={t('law.conventionAbout')}
      submit={t('law.chooseSave')}
      busy={choosing.isPending}
      failure={failure}
      onSubmit={(chosen) => choosing.mutate(chosen)}
      onClose={onClose}
    >
      <ChoiceField
        control={form.control}
        name="convention"
        label={t('law.convention')}
        choices={[
          { value: 'DAILY', label: t('convention.DAILY') },
          { value: 'MONTH15', label: t('convention.MONTH15') },
        ]}
      />
      <ThaiDateField control={form.control} name="from" label={t('law.from')} />
      <TextField
        control={form.control}
        name="source"
        label={t('law.source')}
        help={t('law.conventionSourceHelp')}
      />
    </FormDialog>
  )
}
