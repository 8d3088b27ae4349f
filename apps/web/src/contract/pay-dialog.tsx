import { zodResolver } from '@hookform/resolvers/zod'
import { payInput, type PaidFor } from '@prongsai/domain/contract/payment.input'
import { withheldAt } from '@prongsai/domain/contract/payment'
import { bahtFrom, bahtInput, formatBaht, satang } from '@prongsai/domain/money/satang'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Proposal = inferRouterOutputs<AppRouter>['contractDelivery']['paymentProposal']
type Props = {
  readonly contract: ContractRecord
  readonly of: PaidFor
  readonly onClose: () => void
}

const typedPayment = payInput.extend({
  gross: bahtInput,
  advanceRecovery: bahtInput,
  retention: bahtInput,
  penalty: bahtInput,
  fine: bahtInput,
})

const sums = ['gross', 'advanceRecovery', 'retention', 'penalty', 'fine'] as const

/** Nothing is held back of what is paid in advance or given back. */
const sumsOf = ({ kind }: PaidFor): readonly (typeof sums)[number][] =>
  kind === 'instalment' ? sums : ['gross']

/** บันทึกการจ่ายเงิน of what was accepted: each sum proposed by its rule, to be checked with the papers. */
export function PayDialog({ contract, of, onClose }: Props) {
  const proposal = useQuery(
    trpc.contractDelivery.paymentProposal.queryOptions({
      id: contract.id,
      for: of,
      on: String(today()),
    }),
  ).data
  if (proposal === undefined) return null
  return <PayForm contract={contract} of={of} proposal={proposal} onClose={onClose} />
}

function PayForm(props: Props & { readonly proposal: Proposal }) {
  const { contract, of, proposal, onClose } = props
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedPayment),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      for: of,
      gross: formatBaht(proposal.gross),
      advanceRecovery: formatBaht(proposal.advanceRecovery),
      retention: formatBaht(proposal.retention),
      penalty: formatBaht(proposal.penalty),
      fine: formatBaht(proposal.fine),
      paper: '',
      on: String(today()),
    },
    shouldFocusError: false,
  })
  const paying = useMutation(
    trpc.contractDelivery.pay.mutationOptions(useContractAct(t('pay.done'), onClose)),
  )
  const failure = useFailure(paying.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t(`pay.title.${of.kind}`)}
      about={t('pay.about')}
      submit={t('pay.submit')}
      busy={paying.isPending}
      failure={failure}
      onSubmit={(values) => paying.mutate(values)}
      onClose={onClose}
    >
      {sumsOf(of).map((sum) => (
        <SatangField key={sum} control={control} name={sum} label={t(`payment.${sum}`)} />
      ))}
      <Follows control={control} proposal={proposal} vatRate={contract.vatRate} />
      {proposal.beyond > 0n && (
        <p className="note">
          {t(proposal.securityHeld > 0n ? 'pay.beyond' : 'pay.beyondUnsecured', {
            sum: formatBaht(proposal.beyond),
            held: formatBaht(proposal.securityHeld),
          })}
        </p>
      )}
      <TextField control={control} name="paper" label={t('pay.paper')} />
      <ThaiDateField control={control} name="on" label={t('pay.on')} />
    </FormDialog>
  )
}

type FollowsProps = {
  readonly control: Control<z.input<typeof typedPayment>, unknown, z.output<typeof typedPayment>>
  readonly proposal: Proposal
  readonly vatRate: number
}

/** What is withheld and goes out of the sums as they are typed, or why they do not stand as proposed. */
function Follows({ control, proposal: { need, withholding }, vatRate }: FollowsProps) {
  const { t } = useTranslation('contract')
  const typed = useWatch({ control, name: sums }).map(bahtFrom)
  if (need !== null) return <p className="missing">{need.text}</p>
  const [gross, recovered, ...held] = typed
  const less = held.map((amount) => amount ?? satang(0n))
  if (withholding === null || gross === undefined || recovered === undefined) return null
  const out = satang(gross - recovered)
  const withheld = withheldAt(withholding.rate, out > 0n ? out : satang(0n), vatRate).amount
  const net = satang(less.reduce((left, amount) => left - amount, out - withheld))
  if (net < 0n) return <p className="missing">{t('pay.below')}</p>
  return (
    <p className="note" aria-live="polite">
      {t('pay.follows', { withholding: formatBaht(withheld), net: formatBaht(net) })}
    </p>
  )
}
