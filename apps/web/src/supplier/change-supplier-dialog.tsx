import { zodResolver } from '@hookform/resolvers/zod'
import type { AppRouter } from '@prongsai/api/app-router'
import { registerSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import type { SupplierId } from '@prongsai/domain/base/id'
import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEdition } from '../office/edition.ts'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { SupplierFields } from './supplier-fields.tsx'

/** A supplier opened to be changed: what is private of a natural person too. */
export type OpenedSupplier = inferRouterOutputs<AppRouter>['supplier']['reveal']

type Props = {
  readonly id: SupplierId
  readonly opened: OpenedSupplier
  /** Reads it anew, after somebody else has changed it. */
  readonly onStale: () => void
  readonly onClose: () => void
}

export function ChangeSupplierDialog({ id, opened, onStale, onClose }: Props) {
  const { t } = useTranslation('supplier')
  const { version, ...values } = opened
  const form = useForm({
    resolver: zodResolver(registerSupplierInput),
    defaultValues: values,
    shouldFocusError: false,
  })
  const edition = useEdition(form, { version, values })
  const decided = useDecided(onClose)
  const changing = useMutation(
    trpc.supplier.change.mutationOptions({
      onSuccess: (_, { name }) => decided(t('form.changed', { name })),
      onError: (error) => {
        showInvalid(form, error)
        edition.meet(error)
        onStale()
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('form.changeTitle')}
      submit={t('form.save')}
      busy={changing.isPending}
      failure={useFailure(changing.error)}
      onSubmit={(said) => changing.mutate({ ...said, id, version: edition.version })}
      onClose={onClose}
    >
      <SupplierFields control={form.control} but={id} />
    </FormDialog>
  )
}
