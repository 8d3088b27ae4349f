import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { NumberField, TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { CategoryNode } from './category-tree.ts'
import { lifeForm } from './category-values.ts'
import { useVersion } from './edition.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'

export function SetLifeDialog(props: { readonly node: CategoryNode; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { id, name, version } = props.node
  const form = useForm({
    resolver: zodResolver(lifeForm),
    defaultValues: { years: null, from: '', source: '', reason: '' },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `life.${id}`)
  const edition = useVersion(version)
  const kept = useKept()
  const setting = useMutation(
    trpc.category.setLife.mutationOptions({
      onSuccess: () => {
        draft.clear()
        props.onClose()
        kept(t('categories.setLifeDone', { name }))
      },
      onError: (error) => {
        showInvalid(form, error)
        edition.meet(error)
      },
    }),
  )
  const failure = useFailure(setting.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('categories.setLifeTitle', { name })}
      about={t('categories.setLifeAbout')}
      submit={t('categories.setLifeSave')}
      busy={setting.isPending}
      failure={failure}
      onSubmit={(life) => setting.mutate({ id, version: edition.version, ...life })}
      onClose={props.onClose}
    >
      <NumberField
        control={form.control}
        name="years"
        label={t('categories.life')}
        unit={t('categories.years')}
        width={160}
      />
      <ThaiDateField control={form.control} name="from" label={t('categories.setLifeFrom')} />
      <TextField control={form.control} name="source" label={t('categories.setLifeSource')} />
      <LongTextField
        control={form.control}
        name="reason"
        label={t('categories.setLifeReason')}
        help={t('categories.setLifeReasonHelp')}
        rows={2}
        optional
      />
    </FormDialog>
  )
}
