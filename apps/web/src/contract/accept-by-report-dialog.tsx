import { zodResolver } from '@hookform/resolvers/zod'
import { acceptByReportInput } from '@prongsai/domain/contract/delivery.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

/** ตรวจรับตามรายงานที่อนุมัติ: what came of a purchase that was over before is accepted in one step. */
export function AcceptByReportDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(acceptByReportInput),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      arrivedOn: String(contract.signedOn ?? today()),
      acceptedOn: String(today()),
      paper: '',
    },
    shouldFocusError: false,
  })
  const accepting = useMutation(
    trpc.contractDelivery.acceptByReport.mutationOptions(useContractAct(t('byReport.done'), onClose)),
  )
  const failure = useFailure(accepting.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('byReport.title')}
      about={t('byReport.about')}
      submit={t('byReport.title')}
      busy={accepting.isPending}
      failure={failure}
      onSubmit={(values) => accepting.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="arrivedOn" label={t('deliver.arrivedOn')} />
      <ThaiDateField control={control} name="acceptedOn" label={t('byReport.acceptedOn')} />
      <TextField control={control} name="paper" label={t('byReport.paper')} />
    </FormDialog>
  )
}
