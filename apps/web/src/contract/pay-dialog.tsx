import { zodResolver } from '@hookform/resolvers/zod'
import { payInput } from '@prongsai/domain/contract/payment.input'
import { bahtInput, formatBaht } from '@prongsai/domain/money/satang'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
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

type Acceptance = ContractRecord['acceptances'][number]
type Proposal = inferRouterOutputs<AppRouter>['contractDelivery']['paymentProposal']
type Props = {
  readonly contract: ContractRecord
  readonly acceptance: Acceptance
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

/** บันทึกการจ่ายเงิน of what was accepted: each sum proposed by its rule, to be checked with the papers. */
export function PayDialog({ contract, acceptance, onClose }: Props) {
  const proposal = useQuery(
    trpc.contractDelivery.paymentProposal.queryOptions({
      id: contract.id,
      for: { kind: 'instalment', acceptance: acceptance.id },
      on: String(today()),
    }),
  ).data
  if (proposal === undefined) return null
  return <PayForm contract={contract} acceptance={acceptance} proposal={proposal} onClose={onClose} />
}

function PayForm(props: Props & { readonly proposal: Proposal }) {
  const { contract, acceptance, proposal, onClose } = props
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedPayment),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      for: { kind: 'instalment' as const, acceptance: String(acceptance.id) },
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
      title={t('delivery.act.pay')}
      about={t('pay.about')}
      submit={t('pay.submit')}
      busy={paying.isPending}
      failure={failure}
      onSubmit={(values) => paying.mutate(values)}
      onClose={onClose}
    >
      {sums.map((sum) => (
        <SatangField key={sum} control={control} name={sum} label={t(`payment.${sum}`)} />
      ))}
      <Follows proposal={proposal} />
      {proposal.beyond > 0n && (
        <p className="note">
          {t('pay.beyond', { sum: formatBaht(proposal.beyond), held: formatBaht(proposal.securityHeld) })}
        </p>
      )}
      <TextField control={control} name="paper" label={t('pay.paper')} />
      <ThaiDateField control={control} name="on" label={t('pay.on')} />
    </FormDialog>
  )
}

/** What is withheld and paid of the sums as proposed, or why they do not stand. */
function Follows({ proposal: { need, net, withholding } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('contract')
  if (need !== null) return <p className="missing">{need.text}</p>
  if (net === null || withholding === null) return null
  return (
    <p className="note">
      {t('pay.follows', { withholding: formatBaht(withholding.amount), net: formatBaht(net) })}
    </p>
  )
}
