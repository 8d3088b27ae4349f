import { zodResolver } from '@hookform/resolvers/zod'
import { correctExtraInput } from '@prongsai/domain/asset/category-field.input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { LongTextField } from '../ui/long-text-field.tsx'
import { say } from '../ui/toasts.tsx'
import type { AssetRecord } from './asset-page.tsx'
import { ExtraFields, type CategoryField } from './extra-fields.tsx'
import { showRefusal } from './show-refusal.ts'

const form = z.object({ extra: z.record(z.string(), z.string()), reason: correctExtraInput.shape.reason })

/** What a card says in its category's fields, corrected under its version. */
export function ExtraDialog(props: {
  readonly record: AssetRecord
  readonly fields: readonly CategoryField[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('asset')
  const { record, fields, onClose } = props
  const editing = useForm({
    resolver: zodResolver(form),
    defaultValues: {
      extra: Object.fromEntries(fields.map(({ id }) => [id, record.extra[id] ?? ''])),
      reason: '',
    },
    shouldFocusError: false,
  })
  const queryClient = useQueryClient()
  const saving = useMutation(
    trpc.asset.correctExtra.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.asset.pathFilter())
        say(t('extra.saved'))
        onClose()
      },
      onError: (error) => showRefusal(editing, error),
    }),
  )
  return (
    <FormDialog
      form={editing}
      title={t('extra.change')}
      submit={t('extra.save')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(said) => saving.mutate({ ...said, id: record.id, version: record.version })}
      onClose={onClose}
    >
      <ExtraFields control={editing.control} nameOf={(id) => `extra.${id}`} fields={fields} />
      <LongTextField
        control={editing.control}
        name="reason"
        label={t('correct.why')}
        help={t('correct.whyOptional')}
        rows={2}
        optional
      />
    </FormDialog>
  )
}
