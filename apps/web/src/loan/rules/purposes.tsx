import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import type { LoanPurpose } from '@prongsai/domain/loan/loan-rules'
import { keepPurposeInput, type KeepPurposeInput } from '@prongsai/domain/loan/rules.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useKept } from '../../office/kept.ts'
import { showInvalid, useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import type { Column } from '../../ui/column.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TextField } from '../../ui/field.tsx'

/** What things may be lent for: nothing else can be asked for (ข้อ 207). */
export function PurposesPart(props: {
  readonly purposes: readonly LoanPurpose[]
  readonly mayKeep: boolean
}) {
  const { t } = useTranslation('lending')
  const [adding, setAdding] = useState(false)
  const kept = useKept()
  const keeping = useMutation(
    trpc.loan.keepPurpose.mutationOptions({ onSuccess: () => kept(t('purposeSaved')) }),
  )
  const failure = useFailure(keeping.error)
  const columns = usePurposeColumns(props.mayKeep ? keeping.mutate : undefined)
  return (
    <section className="sheet stack-near" aria-labelledby="lending-purposes">
      <div className="part-head">
        <h2 id="lending-purposes">{t('purposes')}</h2>
        {props.mayKeep && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('addPurpose')}
          </Button>
        )}
      </div>
      {failure !== undefined && <FailureNote message={failure} />}
      <DataTable
        caption={t('purposes')}
        rows={props.purposes}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        columns={columns}
      />
      {adding && <PurposeDialog onClose={() => setAdding(false)} />}
    </section>
  )
}

type Keep = (input: KeepPurposeInput) => void

function usePurposeColumns(onKeep: Keep | undefined): readonly Column<LoanPurpose>[] {
  const { t } = useTranslation('lending')
  const acts = (keep: Keep): Column<LoanPurpose> => ({
    id: 'acts',
    head: t('acts'),
    cell: (purpose) => <PurposeActs purpose={purpose} onKeep={keep} />,
  })
  return [
    { id: 'name', head: t('purpose'), cell: ({ name }) => name },
    { id: 'open', head: t('purposeFor'), cell: ({ open }) => t(open ? 'forAll' : 'forStaff') },
    ...(onKeep === undefined ? [] : [acts(onKeep)]),
  ]
}

function PurposeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('lending')
  const form = useForm({
    resolver: zodResolver(keepPurposeInput),
    defaultValues: { id: null, name: '', open: false, closed: false },
    shouldFocusError: false,
  })
  const kept = useKept()
  const saving = useMutation(
    trpc.loan.keepPurpose.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('purposeSaved'))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(saving.error)
  return (
    <FormDialog
      form={form}
      title={t('addPurpose')}
      submit={t('addPurpose')}
      busy={saving.isPending}
      failure={failure}
      onSubmit={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t('purpose')} />
      <CheckboxField control={form.control} name="open" label={t('forAll')} />
    </FormDialog>
  )
}

function PurposeActs({
  purpose: { id, name, open },
  onKeep,
}: {
  readonly purpose: LoanPurpose
  readonly onKeep: Keep
}) {
  const { t } = useTranslation('lending')
  return (
    <div className="row-acts">
      <Button variant="subtle" onClick={() => onKeep({ id, name, open: !open, closed: false })}>
        {t(open ? 'closeToPublic' : 'openToPublic')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Button variant="subtle" color="red" onClick={() => onKeep({ id, name, open, closed: true })}>
        {t('closePurpose')}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </div>
  )
}
