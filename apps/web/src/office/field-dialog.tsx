import { zodResolver } from '@hookform/resolvers/zod'
import { fieldKinds, type FieldKind, type FieldStep } from '@prongsai/domain/asset/category-field'
import { fieldForm } from '@prongsai/domain/asset/category-field.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import type { FieldRow } from './category-fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'

type Values = { name: string; kind: FieldKind; choices: string; neededFrom: '' | FieldStep }

const isKind = (text: string): text is FieldKind => Object.hasOwn(fieldKinds, text)
const kinds = Object.keys(fieldKinds).filter(isKind)

const valuesOf = (field: FieldRow | undefined): Values => ({
  name: field?.name ?? '',
  kind: field?.kind ?? 'text',
  choices: field?.choices.join('\n') ?? '',
  neededFrom: field?.neededFrom ?? '',
})

/** A field of a category, new or changed; of one that stands the kind stays. */
export function FieldDialog(props: {
  readonly categoryId: string
  readonly field?: FieldRow
  readonly onClose: () => void
}) {
  const { t } = useTranslation('office')
  const { categoryId, field, onClose } = props
  const form = useForm({
    resolver: zodResolver(fieldForm),
    defaultValues: valuesOf(field),
    shouldFocusError: false,
  })
  const kept = useKept()
  const how = {
    onSuccess: (_: unknown, { name }: { readonly name: string }) => {
      onClose()
      kept(t('fields.saved', { name }))
    },
    onError: (error: unknown) => showInvalid(form, error),
  }
  const adding = useMutation(trpc.category.addField.mutationOptions(how))
  const changing = useMutation(trpc.category.changeField.mutationOptions(how))
  const { control } = form
  const kind = useWatch({ control, name: 'kind' })
  return (
    <FormDialog
      form={form}
      title={field === undefined ? t('fields.add') : t('fields.changeTitle', { name: field.name })}
      submit={t('fields.save')}
      busy={adding.isPending || changing.isPending}
      failure={useFailure(adding.error ?? changing.error)}
      onSubmit={(said) =>
        field === undefined
          ? adding.mutate({ ...said, choices: said.kind === 'choice' ? said.choices : [], categoryId })
          : changing.mutate({ ...said, id: field.id })
      }
      onClose={onClose}
    >
      <TextField control={control} name="name" label={t('fields.name')} help={t('fields.nameHelp')} />
      {field === undefined && (
        <ChoiceField
          control={control}
          name="kind"
          label={t('fields.kindLabel')}
          choices={kinds.map((value) => ({ value, label: t(`fields.kind.${value}`) }))}
        />
      )}
      {kind === 'choice' && (
        <LongTextField
          control={control}
          name="choices"
          label={t('fields.choices')}
          help={t('fields.choicesHelp')}
          rows={4}
        />
      )}
      <ChoiceField
        control={control}
        name="neededFrom"
        label={t('fields.needed')}
        choices={[
          { value: '', label: t('fields.never') },
          { value: 'register', label: t('fields.step.register') },
          { value: 'transfer', label: t('fields.step.transfer') },
        ]}
      />
    </FormDialog>
  )
}
