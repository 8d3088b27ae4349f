import { zodResolver } from '@hookform/resolvers/zod'
import type { AppRouter } from '@prongsai/api/app-router'
import { closeContractInput, tellFilePaperInput } from '@prongsai/domain/contract/contract-ending.input'
import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { today } from '../../ui/day-text.ts'
import { TextField } from '../../ui/field.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import type { ContractRecord } from '../contract-file.ts'
import { useContractAct } from '../use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

export type PaperShown = inferRouterOutputs<AppRouter>['contractCourse']['closing']['papers'][number]

const heldOf = ({ id, version }: ContractRecord) => ({ id: String(id), version })

/** Where a paper of the file lies that is kept outside the system. */
export function FilePaperDialog({ contract, paper, onClose }: Props & { readonly paper: PaperShown }) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(tellFilePaperInput),
    defaultValues: { ...heldOf(contract), what: paper.paper, on: String(today()), paper: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.tellFilePaper.mutationOptions(useContractAct(t('close.told'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('close.tell')}
      about={t('close.tellAbout', { name: paper.name, clause: paper.clause })}
      submit={t('close.tell')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <TextField control={control} name="paper" label={t('close.where')} help={t('close.whereHelp')} />
      <ThaiDateField control={control} name="on" label={t('close.checkedOn')} />
    </FormDialog>
  )
}

export function CloseDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(closeContractInput),
    defaultValues: { ...heldOf(contract), on: String(today()) },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.close.mutationOptions(useContractAct(t('close.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  return (
    <FormDialog
      form={form}
      title={t('close.act')}
      about={t('close.actAbout')}
      submit={t('close.act')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('close.on')} />
    </FormDialog>
  )
}
