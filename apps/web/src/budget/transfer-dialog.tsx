import { zodResolver } from '@hookform/resolvers/zod'
import { budgetTransferForm } from '@prongsai/domain/budget/budget.input'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ApprovalFields, noApproval } from './approval-fields.tsx'
import type { BudgetRecord } from './budget-line-page.tsx'

/** โอนงบประมาณ to another line of the same year. */
export function TransferDialog({
  line,
  onClose,
}: {
  readonly line: BudgetRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('budget')
  const budget = useQuery(trpc.budget.list.queryOptions({ year: line.fiscalYear }))
  const others = (budget.data?.lines ?? []).filter(({ id }) => id !== line.id)
  const decided = useDecided(onClose)
  const form = useForm({
    resolver: zodResolver(budgetTransferForm),
    defaultValues: { ...noApproval, amount: '', to: '' },
    shouldFocusError: false,
  })
  const moving = useMutation(
    trpc.budget.transfer.mutationOptions({
      onSuccess: async ({ name }) => {
        sendingOf('budget.transfer').renew()
        await decided(t('form.transferred', { name }))
      },
    }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('form.transferTitle')}
      about={t('form.leftNow', { amount: formatBaht(line.left) })}
      submit={t('form.transferSave')}
      busy={moving.isPending}
      failure={useFailure(moving.error)}
      onSubmit={(values) =>
        moving.mutate({ ...values, from: line.id, sending: sendingOf('budget.transfer').key() })
      }
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="to"
        label={t('form.to')}
        help={t('form.toHelp')}
        placeholder={t('form.choose')}
        choices={others.map(({ id, name, unit, left }) => ({
          value: id,
          label: t('form.toChoice', { name, unit, left: formatBaht(left) }),
        }))}
      />
      <SatangField control={control} name="amount" label={t('form.amount')} inWords />
      <ApprovalFields control={control} onDay="onDay" approver="approver" paper="paper" reason="reason" />
    </FormDialog>
  )
}
