import { zodResolver } from '@hookform/resolvers/zod'
import { Select } from '@mantine/core'
import { deliverInput } from '@prongsai/domain/contract/delivery.input'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { ContractRecord } from './contract-file.ts'
import { PiecesFields, piecesTyped } from './pieces-fields.tsx'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }
type Instalment = ContractRecord['instalments'][number]

const typedDelivery = deliverInput.extend({ lines: piecesTyped })

/** Instalments of which something is still to come. */
export const owing = ({ instalments }: ContractRecord): readonly Instalment[] =>
  instalments.filter(({ isOwed }) => isOwed)

/** บันทึกการส่งมอบ: of which instalment, what came and when; as much as is still to come, to be typed over. */
export function DeliverDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('contract')
  const open = owing(contract)
  const [chosen, setChosen] = useState(open[0]?.number)
  const instalment = open.find(({ number }) => number === chosen)
  if (instalment === undefined) return null
  const choice = open.length > 1 && (
    <Select
      label={t('deliver.instalment')}
      data={open.map(({ number, name }) => ({
        value: String(number),
        label: t('instalment.n', { n: number, name }),
      }))}
      value={String(chosen)}
      allowDeselect={false}
      onChange={(number) => setChosen(Number(number))}
    />
  )
  return (
    <DeliverForm key={chosen} contract={contract} instalment={instalment} choice={choice} onClose={onClose} />
  )
}

function DeliverForm(props: Props & { readonly instalment: Instalment; readonly choice: ReactNode }) {
  const { contract, instalment, choice, onClose } = props
  const { t } = useTranslation('contract')
  const lines = [...instalment.toCome]
  const form = useForm({
    resolver: zodResolver(typedDelivery),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      instalment: instalment.number,
      arrivedOn: String(today()),
      toldOn: String(today()),
      paper: '',
      note: '',
      lines,
    },
    shouldFocusError: false,
  })
  const delivering = useMutation(
    trpc.contractDelivery.deliver.mutationOptions(useContractAct(t('deliver.done'), onClose)),
  )
  const failure = useFailure(delivering.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('deliver.title')}
      submit={t('deliver.submit')}
      busy={delivering.isPending}
      failure={failure}
      onSubmit={(values) => delivering.mutate(values)}
      onClose={onClose}
    >
      {choice}
      <ThaiDateField control={control} name="arrivedOn" label={t('deliver.arrivedOn')} />
      <ThaiDateField
        control={control}
        name="toldOn"
        label={t('deliver.toldOn')}
        help={t('deliver.toldHelp')}
      />
      <TextField control={control} name="paper" label={t('deliver.paper')} />
      <PiecesFields
        contract={contract}
        control={control}
        positions={lines.map(({ position }) => position)}
        name={(at) => `lines.${at}.quantity`}
      />
      <LongTextField control={control} name="note" label={t('prove.note')} rows={2} optional />
    </FormDialog>
  )
}
