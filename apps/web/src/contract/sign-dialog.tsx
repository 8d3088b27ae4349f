import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate, civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { signContractInput } from '@prongsai/domain/contract/contract.input'
import { percentText } from '@prongsai/domain/law/rates'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { bahtOf, type ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Props = {
  readonly contract: ContractRecord
  /** By the head of supplies, of an order within what he may order. */
  readonly asOrder: boolean
  readonly onClose: () => void
}

const typedSigning = signContractInput.extend({
  beginsOn: z.union([z.literal('').transform(() => null), civilDate]),
})

/** ลงนาม: the case in brief as who signs needs it, what follows from the day, and what stands in its way. */
export function SignDialog({ contract, asOrder, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedSigning),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      signedOn: String(today()),
      beginsOn: String(contract.beginsOn ?? ''),
    },
    shouldFocusError: false,
  })
  const done = useContractAct(t('sign.done'), onClose)
  const signing = useMutation(trpc.contract.sign.mutationOptions(done))
  const ordering = useMutation(trpc.contract.signOrder.mutationOptions(done))
  const acting = asOrder ? ordering : signing
  const failure = useFailure(acting.error)
  const { control } = form
  const typed = useWatch({ control })
  return (
    <FormDialog
      form={form}
      title={t('sign.title')}
      submit={t('sign.submit')}
      busy={acting.isPending}
      failure={failure}
      onSubmit={(values) => acting.mutate(values)}
      onClose={onClose}
    >
      <Brief contract={contract} />
      <ThaiDateField control={control} name="signedOn" label={t('sign.on')} help={t('sign.onHelp')} />
      <ThaiDateField
        control={control}
        name="beginsOn"
        label={t('sign.beginsOn')}
        help={t('sign.beginsOnHelp')}
        optional
      />
      <Follows contract={contract} signedOn={typed.signedOn ?? ''} beginsOn={typed.beginsOn ?? ''} />
    </FormDialog>
  )
}

/** With whom, for what, how much, by when, and what secures it. */
function Brief({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const { supplier, name, price, termDays, termUnit, penaltyRate, penaltyBase, securityRate } = contract
  const lines = [
    [t('terms.supplier'), supplier],
    [t('terms.what'), name],
    [t('terms.price'), t('baht', { sum: bahtOf(price) })],
    ...(termDays === null ? [] : [[t('terms.term'), `${termDays} ${t(`unit.${termUnit}`)}`] as const]),
    ...(penaltyRate === null
      ? []
      : [
          [
            t('terms.penalty'),
            t('terms.penaltyRate', { rate: percentText(penaltyRate), base: t(`base.${penaltyBase}`) }),
          ] as const,
        ]),
    ...(securityRate === 0
      ? []
      : [[t('terms.security'), t('percent', { rate: percentText(securityRate) })] as const]),
  ] as const
  return (
    <dl className="brief-lines">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type FollowsProps = {
  readonly contract: ContractRecord
  readonly signedOn: string
  readonly beginsOn: string
}

/** The due days if it were signed on that day, or why it cannot be. */
function Follows({ contract, signedOn, beginsOn }: FollowsProps) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const on = civilDateFrom(signedOn)
  const preview = useQuery(
    trpc.contract.previewSigning.queryOptions(
      { id: contract.id, signedOn: on ?? String(today()), beginsOn: civilDateFrom(beginsOn) ?? null },
      { enabled: on !== undefined, placeholderData: keepPreviousData },
    ),
  ).data
  if (on === undefined || preview === undefined) return null
  if (preview.needs.length > 0)
    return (
      <div className="missing" aria-live="polite">
        <p>
          <strong>{t('sign.needs')}</strong>
        </p>
        <ul>
          {preview.needs.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </div>
    )
  if (preview.days === null) return null
  return (
    <p className="note" aria-live="polite">
      {t('sign.follows', { day: day(preview.days.whole.moved) })}
    </p>
  )
}
