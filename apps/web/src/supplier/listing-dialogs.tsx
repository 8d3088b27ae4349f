import { zodResolver } from '@hookform/resolvers/zod'
import { liftForm, listForm } from '@prongsai/domain/supplier/supplier.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { SupplierRecord } from './supplier-page.tsx'

type Props = { readonly supplier: SupplierRecord; readonly onClose: () => void }

/** ผู้ทิ้งงาน, as the circular says it. */
export function ListDialog({ supplier, onClose }: Props) {
  const { t } = useTranslation('supplier')
  const form = useForm({
    resolver: zodResolver(listForm),
    defaultValues: { from: '', paper: '', reason: '' },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const listing = useMutation(
    trpc.supplier.blacklist.mutationOptions({ onSuccess: () => decided(t('listing.listed')) }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('listing.listTitle')}
      about={t('listing.listAbout')}
      submit={t('listing.listSave')}
      busy={listing.isPending}
      failure={useFailure(listing.error)}
      onSubmit={(said) => listing.mutate({ ...said, id: supplier.id })}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="from" label={t('listing.from')} />
      <TextField control={control} name="paper" label={t('listing.paper')} />
      <LongTextField control={control} name="reason" label={t('listing.reason')} rows={2} />
    </FormDialog>
  )
}

export function LiftDialog({ supplier, onClose }: Props) {
  const { t } = useTranslation('supplier')
  const form = useForm({
    resolver: zodResolver(liftForm),
    defaultValues: { until: '', paper: '' },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const lifting = useMutation(
    trpc.supplier.lift.mutationOptions({ onSuccess: () => decided(t('listing.lifted')) }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('listing.liftTitle')}
      submit={t('listing.liftSave')}
      busy={lifting.isPending}
      failure={useFailure(lifting.error)}
      onSubmit={(said) => lifting.mutate({ ...said, id: supplier.id })}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="until" label={t('listing.until')} />
      <TextField control={control} name="paper" label={t('listing.liftPaper')} />
    </FormDialog>
  )
}
