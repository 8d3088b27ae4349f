import { zodResolver } from '@hookform/resolvers/zod'
import { amendmentGrounds } from '@prongsai/domain/contract/amendment'
import { askChangeInput, changeAsked } from '@prongsai/domain/contract/contract-change.input'
import { citationText } from '@prongsai/domain/law/citation'
import { bahtFrom, bahtInput, formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { NumberField, TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { bahtOf, moneyOf, type ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

const amendment = changeAsked.options[1]
const { price: _price, dueOn, parts, ...shape } = amendment.shape
const { instalments, lines } = parts.unwrap().shape
const typed = askChangeInput.omit({ asked: true }).extend({
  ...shape,
  price: bahtInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์'),
  dueOn: z.union([z.literal('').transform(() => null), dueOn.unwrap()]),
  instalments: z.array(instalments.element.extend({ amount: bahtInput })),
  lines: z.array(lines.element.extend({ amount: bahtInput })),
})

/** แก้ไขสัญญา (มาตรา 97): another price or another last day; where there are several instalments or lines, how the price falls. */
export function AmendDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typed),
    defaultValues: standsOf(contract),
    shouldFocusError: false,
  })
  const { control } = form
  const sending = useMutation(
    trpc.contractCourse.askChange.mutationOptions(useContractAct(t('change.askDone'), onClose)),
  )
  const failure = useFailure(sending.error)
  const price = bahtFrom(useWatch({ control, name: 'price' }))
  const several = contract.instalments.length > 1 || contract.lines.length > 1
  const moves = price !== undefined && price !== moneyOf(contract.price)
  return (
    <FormDialog
      form={form}
      title={t('change.amend')}
      about={t('change.amendAbout')}
      submit={t('change.askSubmit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={({ id, version, askedOn, reason, instalments: shares, lines: amounts, ...asked }) =>
        sending.mutate({
          id,
          version,
          askedOn,
          reason,
          asked: { ...asked, parts: several && moves ? { instalments: shares, lines: amounts } : null },
        })
      }
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="ground"
        label={t('change.ground')}
        choices={Object.entries(amendmentGrounds).map(([value, [label, clause]]) => ({
          value,
          label,
          help: citationText(clause),
        }))}
      />
      <LongTextField control={control} name="reason" label={t('change.reason')} rows={3} />
      <CheckboxField control={control} name="withinPurpose" label={t('change.withinPurpose')} />
      <CheckboxField control={control} name="structural" label={t('change.structural')} />
      <TextField control={control} name="certifiedBy" label={t('change.certifiedBy')} optional />
      <SatangField
        control={control}
        name="price"
        label={t('change.newPrice')}
        help={t('change.wasPrice', { sum: bahtOf(contract.price) })}
      />
      {several && moves && <Parts control={control} contract={contract} />}
      <ThaiDateField
        control={control}
        name="dueOn"
        label={t('change.newDueOn')}
        help={t('change.dueHelp')}
        optional
      />
      <ThaiDateField control={control} name="askedOn" label={t('change.askedDay')} />
    </FormDialog>
  )
}

const standsOf = (contract: ContractRecord) => ({
  id: String(contract.id),
  version: contract.version,
  kind: 'amendment' as const,
  ground: '',
  withinPurpose: false,
  structural: false,
  certifiedBy: '',
  price: bahtOf(contract.price),
  dueOn: String(contract.dueOn ?? ''),
  askedOn: String(today()),
  reason: '',
  instalments: contract.instalments.map(({ number, amount }) => ({
    number,
    amount: formatBaht(moneyOf(amount)),
  })),
  lines: contract.lines.map(({ position, quantity, amount }) => ({
    position,
    quantity,
    amount: formatBaht(moneyOf(amount)),
  })),
})

type PartsProps = {
  readonly control: ReturnType<
    typeof useForm<z.input<typeof typed>, unknown, z.output<typeof typed>>
  >['control']
  readonly contract: ContractRecord
}

/** How the new price falls on each instalment, and on each line with its pieces. */
function Parts({ control, contract }: PartsProps) {
  const { t } = useTranslation('contract')
  const shares = useFieldArray({ control, name: 'instalments' }).fields
  const amounts = useFieldArray({ control, name: 'lines' }).fields
  return (
    <>
      {[...shares.entries()].map(([at, { id }]) => (
        <SatangField
          key={id}
          control={control}
          name={`instalments.${at}.amount`}
          label={t('instalment.n', { n: at + 1, name: contract.instalments[at]?.name ?? '' })}
        />
      ))}
      {[...amounts.entries()].map(([at, { id }]) => (
        <div key={id} className="line-numbers">
          <NumberField
            control={control}
            name={`lines.${at}.quantity`}
            label={contract.lines[at]?.name ?? ''}
            unit={contract.lines[at]?.countingUnit ?? ''}
            width={160}
          />
          <SatangField control={control} name={`lines.${at}.amount`} label={t('lines.amount')} />
        </div>
      ))}
    </>
  )
}
