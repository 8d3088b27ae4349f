import { zodResolver } from '@hookform/resolvers/zod'
import { budgetFactsInput } from '@prongsai/domain/budget/budget.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEdition } from '../office/edition.ts'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import type { BudgetRecord } from './budget-line-page.tsx'
import { FactsFields, factNames } from './facts-fields.tsx'

type Typed = z.input<typeof budgetFactsInput>

const valuesOf = ({ source, programme, work, project, category, name, unitId }: BudgetRecord): Typed => ({
  source,
  programme,
  work,
  project,
  category,
  name,
  unitId: String(unitId),
})

/** แก้ไขข้อมูลรายการ: its money and its explanation change by entries alone. */
export function CorrectDialog({
  line,
  onClose,
}: {
  readonly line: BudgetRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('budget')
  const begun = { version: line.version, values: valuesOf(line) }
  const decided = useDecided(onClose)
  const form = useForm<Typed, unknown, z.output<typeof budgetFactsInput>>({
    resolver: zodResolver(budgetFactsInput),
    defaultValues: begun.values,
    shouldFocusError: false,
  })
  const edition = useEdition(form, begun)
  const correcting = useMutation(
    trpc.budget.correct.mutationOptions({
      onSuccess: () => decided(t('form.corrected')),
      onError: (error) => {
        showInvalid(form, error)
        edition.meet(error)
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('form.correctTitle')}
      submit={t('form.correctSave')}
      busy={correcting.isPending}
      failure={useFailure(correcting.error)}
      onSubmit={(facts) => correcting.mutate({ ...facts, id: line.id, version: edition.version, reason: '' })}
      onClose={onClose}
    >
      <FactsFields control={form.control} names={factNames} />
    </FormDialog>
  )
}
