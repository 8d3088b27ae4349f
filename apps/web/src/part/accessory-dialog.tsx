import { zodResolver } from '@hookform/resolvers/zod'
import type { AssetId } from '@prongsai/domain/base/id'
import { accessoryForm } from '@prongsai/domain/part/part.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'

/** อุปกรณ์ประกอบ: a name and how many. */
export function AccessoryDialog(props: {
  readonly asset: { readonly id: AssetId }
  readonly onClose: () => void
}) {
  const { t } = useTranslation('part')
  const { asset, onClose } = props
  const form = useForm({
    resolver: zodResolver(accessoryForm),
    defaultValues: { name: '', quantity: '1' },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const adding = useMutation(
    trpc.part.addAccessory.mutationOptions({
      onSuccess: () => decided(t('added')),
      onError: (error) => showInvalid(form, error),
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('add')}
      about={t('addAbout')}
      submit={t('save')}
      busy={adding.isPending}
      failure={useFailure(adding.error)}
      onSubmit={(said) => adding.mutate({ ...said, assetId: asset.id })}
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t('name')} />
      <TextField
        control={form.control}
        name="quantity"
        label={t('quantity')}
        inputMode="numeric"
        width={160}
      />
    </FormDialog>
  )
}
