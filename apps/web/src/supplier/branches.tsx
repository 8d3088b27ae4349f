import { zodResolver } from '@hookform/resolvers/zod'
import { branchForm } from '@prongsai/domain/supplier/supplier.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { SupplierRecord } from './supplier-page.tsx'

type Branch = SupplierRecord['branches'][number]
type Asked = { readonly act: 'change' | 'close'; readonly branch: Branch }

/** สาขา of a juristic person, with the head office, which is the supplier itself. */
export function Branches({
  supplier,
  keeps,
}: {
  readonly supplier: SupplierRecord
  readonly keeps: boolean
}) {
  const { t } = useTranslation('supplier')
  const [asked, setAsked] = useState<Asked>()
  const { branches, kind, address, mergedInto } = supplier
  if (kind === 'natural' || branches.length === 0) return null
  const close = () => setAsked(undefined)
  return (
    <section className="sheet history">
      <h2>{t('branch.title')}</h2>
      <ul className="held">
        <li>
          <div>
            <strong>{t('branch.headOffice')}</strong>
            <p>{address}</p>
          </div>
        </li>
        {branches.map((branch) => (
          <li key={branch.number}>
            <div>
              <strong>
                {branch.number} {branch.name}
              </strong>{' '}
              {branch.closedOn !== null && <span className="soft">{t('branch.closed')}</span>}
              <p>{branch.address}</p>
            </div>
            {keeps && mergedInto === null && (
              <p className="row">
                <button
                  type="button"
                  className="link-button"
                  onClick={() => setAsked({ act: 'change', branch })}
                >
                  {t('branch.change')}
                </button>
                {branch.closedOn === null && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => setAsked({ act: 'close', branch })}
                  >
                    {t('branch.close')}
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {asked?.act === 'change' && <BranchDialog supplier={supplier} branch={asked.branch} onClose={close} />}
      {asked?.act === 'close' && <CloseBranch supplier={supplier} branch={asked.branch} onClose={close} />}
    </section>
  )
}

type DialogProps = {
  readonly supplier: SupplierRecord
  readonly branch?: Branch
  readonly onClose: () => void
}

/** A new branch, or without a number one that moved or is called otherwise. */
export function BranchDialog({ supplier, branch, onClose }: DialogProps) {
  const { t } = useTranslation('supplier')
  const { number = '', name = '', address = '' } = branch ?? {}
  const form = useForm({
    resolver: zodResolver(branchForm),
    defaultValues: { number, name, address },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const keeping = useMutation(
    trpc.supplier.keepBranch.mutationOptions({
      onSuccess: (_, said) => decided(t('branch.saved', { number: said.number })),
    }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={branch === undefined ? t('branch.addTitle') : t('branch.changeTitle', { number })}
      submit={t('branch.save')}
      busy={keeping.isPending}
      failure={useFailure(keeping.error)}
      onSubmit={(said) => keeping.mutate({ ...said, id: supplier.id, added: branch === undefined })}
      onClose={onClose}
    >
      {branch === undefined && (
        <TextField
          control={control}
          name="number"
          label={t('branch.number')}
          help={t('branch.numberHelp')}
          inputMode="numeric"
          width={160}
        />
      )}
      <TextField control={control} name="name" label={t('branch.name')} optional />
      <LongTextField control={control} name="address" label={t('branch.address')} rows={2} />
    </FormDialog>
  )
}

function CloseBranch({ supplier, branch, onClose }: Required<DialogProps>) {
  const { t } = useTranslation('supplier')
  const decided = useDecided(onClose)
  const { number } = branch
  const closing = useMutation(
    trpc.supplier.closeBranch.mutationOptions({
      onSuccess: () => decided(t('branch.saved', { number })),
    }),
  )
  return (
    <ReasonDialog
      opened
      title={t('branch.closeTitle', { number })}
      confirm={t('branch.close')}
      busy={closing.isPending}
      failure={useFailure(closing.error)}
      onConfirm={(reason) => closing.mutate({ id: supplier.id, number, reason })}
      onClose={onClose}
    />
  )
}
