import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import type { CategoryId } from '@prongsai/domain/base/id'
import { shippedTerms, type CategoryTerms } from '@prongsai/domain/loan/loan-rules'
import { keepTermsInput } from '@prongsai/domain/loan/rules.input'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Answer } from '../../answer.tsx'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useKept } from '../../office/kept.ts'
import { showInvalid, useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import type { Column } from '../../ui/column.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { NumberField, TextField } from '../../ui/field.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'

type KeptTerms = CategoryTerms & { readonly version: number }
type Row = { readonly id: CategoryId; readonly name: string; readonly terms: KeptTerms }

/** What the office lends of each category, and under which name the public sees it. */
export function CategoryTermsPart(props: { readonly kept: readonly KeptTerms[]; readonly mayKeep: boolean }) {
  const { t } = useTranslation('lending')
  const categories = useQuery(trpc.category.tree.queryOptions())
  const [changing, setChanging] = useState<Row>()
  const [showsAll, setShowsAll] = useState(props.kept.length === 0)
  const columns = useTermsColumns(props.mayKeep ? setChanging : undefined)
  return (
    <section className="sheet stack-near" aria-labelledby="lending-categories">
      <div className="part-head">
        <h2 id="lending-categories">{t('categories')}</h2>
        {props.kept.length > 0 && (
          <Button variant="default" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'onlyKept' : 'allCategories')}
          </Button>
        )}
      </div>
      <p className="soft">{t('categoriesHelp')}</p>
      <Answer query={categories}>
        {(all) => (
          <DataTable
            caption={t('categories')}
            rows={all
              .filter(
                ({ id, closedOn }) =>
                  closedOn === null && (showsAll || props.kept.some(({ categoryId }) => categoryId === id)),
              )
              .map(({ id, name }) => ({
                id,
                name,
                terms: props.kept.find(({ categoryId }) => categoryId === id) ?? {
                  ...shippedTerms(id),
                  version: 0,
                },
              }))}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            columns={columns}
          />
        )}
      </Answer>
      {changing && <TermsDialog row={changing} onClose={() => setChanging(undefined)} />}
    </section>
  )
}

function useTermsColumns(onChange: ((row: Row) => void) | undefined): readonly Column<Row>[] {
  const { t } = useTranslation('lending')
  const acts = (change: (row: Row) => void): Column<Row> => ({
    id: 'acts',
    head: t('acts'),
    cell: (row) => <ChangeTerms row={row} onChange={change} />,
  })
  return [
    { id: 'name', head: t('category'), cell: ({ name }) => name },
    { id: 'lends', head: t('lends'), cell: ({ terms }) => t(lendsOf(terms)) },
    { id: 'publicName', head: t('publicName'), cell: ({ terms }) => terms.publicName },
    { id: 'buffer', head: t('bufferDays'), align: 'right', cell: ({ terms }) => terms.bufferDays },
    ...(onChange === undefined ? [] : [acts(onChange)]),
  ]
}

const lendsOf = ({ open, lendable }: CategoryTerms) => {
  if (open) return 'lendsAll'
  return lendable ? 'lendsStaff' : 'lendsNot'
}

/** The checklist is typed as lines. */
const schema = z
  .object({ ...keepTermsInput.shape, categoryId: z.string(), checklist: z.string() })
  .transform(({ checklist, ...values }) => ({
    ...values,
    checklist: checklist
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }))
  .pipe(keepTermsInput)

function TermsDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t } = useTranslation('lending')
  const { terms } = row
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { ...terms, checklist: terms.checklist.join('\n') },
    shouldFocusError: false,
  })
  const kept = useKept()
  const saving = useMutation(
    trpc.loan.keepTerms.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('termsSaved', { name: row.name }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(saving.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={row.name}
      submit={t('saveTerms')}
      busy={saving.isPending}
      failure={failure}
      onSubmit={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      <CheckboxField control={control} name="lendable" label={t('lendable')} />
      <CheckboxField control={control} name="open" label={t('openCategory')} />
      <TextField
        control={control}
        name="publicName"
        label={t('publicName')}
        help={t('publicNameHelp')}
        optional
      />
      <NumberField control={control} name="bufferDays" label={t('bufferDays')} unit={t('day')} />
      <LongTextField
        control={control}
        name="checklist"
        label={t('checklist')}
        help={t('checklistHelp')}
        rows={5}
        optional
      />
    </FormDialog>
  )
}

function ChangeTerms({ row, onChange }: { readonly row: Row; readonly onChange: (row: Row) => void }) {
  const { t } = useTranslation('lending')
  return (
    <Button variant="subtle" onClick={() => onChange(row)}>
      {t('change')}
      <span className="visually-hidden"> {row.name}</span>
    </Button>
  )
}
