import { zodResolver } from '@hookform/resolvers/zod'
import { fineInput } from '@prongsai/domain/contract/contract-ending.input'
import { leastSubcontractFine } from '@prongsai/domain/contract/ending'
import { bahtFrom, bahtInput, formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { today } from '../../ui/day-text.ts'
import { TextField } from '../../ui/field.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'
import { SatangField } from '../../ui/satang-field.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import type { ContractRecord } from '../contract-file.ts'
import { useContractAct } from '../use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

const typed = fineInput.extend({ part: bahtInput, amount: bahtInput })

/** มาตรา 95: who gave work to another without leave is fined no less than a tenth of it. */
export function FineDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(typed),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      part: '',
      amount: '',
      subcontractor: '',
      reason: '',
      paper: '',
      on: String(today()),
    },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.fine.mutationOptions(useContractAct(t('fine.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  const part = bahtFrom(useWatch({ control, name: 'part' }))
  return (
    <FormDialog
      form={form}
      title={t('fine.act')}
      about={t('fine.about')}
      submit={t('fine.submit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <TextField control={control} name="subcontractor" label={t('fine.subcontractor')} />
      <SatangField control={control} name="part" label={t('fine.part')} />
      <SatangField
        control={control}
        name="amount"
        label={t('fine.amount')}
        {...(part !== undefined && {
          help: t('fine.least', { sum: formatBaht(leastSubcontractFine(part, today())) }),
        })}
      />
      <LongTextField control={control} name="reason" label={t('reason')} rows={3} />
      <ThaiDateField control={control} name="on" label={t('fine.on')} />
      <TextField control={control} name="paper" label={t('paper')} optional />
    </FormDialog>
  )
}
