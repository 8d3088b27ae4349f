import { zodResolver } from '@hookform/resolvers/zod'
import { chaseManyInput, reportLoansInput } from '@prongsai/domain/loan/chase.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDecided } from './loan-decided.ts'
import type { OverdueBorrower } from './overdue-borrowers.tsx'

const { on, note, letters } = chaseManyInput.shape
const lettersForm = z.object({ on, note, papers: z.array(letters.element.shape.paper) })
const reportForm = reportLoansInput.omit({ loans: true })

/** หนังสือทวงคืนที่ส่งแล้ว: the day, and the number of each borrower's letter in the office's own book. */
export function LettersDialog(props: {
  readonly borrowers: readonly OverdueBorrower[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('loan')
  const { borrowers, onClose } = props
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(lettersForm),
    defaultValues: { on: today(), note: '', papers: borrowers.map(() => '') },
    shouldFocusError: false,
  })
  const saving = useMutation(
    trpc.loan.chaseMany.mutationOptions({
      onSuccess: async () => {
        onClose()
        await decided(t('act.chaseSaved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('overdue.lettersSent')}
      submit={t('act.chase')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(values) =>
        saving.mutate({
          on: values.on,
          note: values.note,
          letters: borrowers.map(({ loans }, index) => ({
            loans: loans.map(({ id }) => id),
            paper: values.papers[index] ?? '',
          })),
        })
      }
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('overdue.sentOn')} />
      {borrowers.map(({ borrower, loans }, index) => (
        <TextField
          key={loans[0]?.id ?? borrower}
          control={form.control}
          name={`papers.${index}`}
          label={t('overdue.paperTo', { name: borrower })}
          optional
        />
      ))}
      <LongTextField control={form.control} name="note" label={t('overdue.note')} rows={2} optional />
    </FormDialog>
  )
}

/** บันทึกข้อความที่เสนอแล้ว, with its number in the office's own book. */
export function ReportDialog(props: { readonly loans: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('loan')
  const { loans, onClose } = props
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(reportForm),
    defaultValues: { on: today(), paper: '', note: '' },
    shouldFocusError: false,
  })
  const saving = useMutation(
    trpc.loan.report.mutationOptions({
      onSuccess: async () => {
        onClose()
        await decided(t('overdue.reportSaved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('overdue.memoSent')}
      submit={t('overdue.memoSave')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(values) => saving.mutate({ ...values, loans: [...loans] })}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('overdue.reportedOn')} />
      <TextField control={form.control} name="paper" label={t('overdue.memoPaper')} />
      <LongTextField control={form.control} name="note" label={t('overdue.note')} rows={2} optional />
    </FormDialog>
  )
}
