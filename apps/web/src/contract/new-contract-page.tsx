import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { useFailure, useUnopened } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import type { ContractOutputs } from './contract-file.ts'
import { termsFrom, termsResolver, typedOf } from './contract-form.ts'
import { TermsForm } from './terms-form.tsx'

/** ทำสัญญาหรือใบสั่ง of a purchase that somebody has won, beginning with what the rules propose. */
export function NewContractPage() {
  const { t } = useTranslation('contract')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const purchase = typeof search['purchase'] === 'string' ? search['purchase'] : ''
  const proposal = useQuery(
    trpc.contract.proposal.queryOptions(
      { purchaseId: purchase },
      { enabled: purchase !== '', staleTime: Infinity },
    ),
  )
  const failure = useUnopened(proposal.error)
  if (purchase === '') return <EmptyState why={t('make.noPurchase')} />
  if (proposal.data) return <Draft proposal={proposal.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void proposal.refetch()} />
}

function Draft({ proposal }: { readonly proposal: ContractOutputs['proposal'] }) {
  const { t } = useTranslation('contract')
  const visit = useVisit()
  const kept = useKept()
  const { purchase, supplier, terms, kind } = proposal
  const form = useForm({ resolver: termsResolver, defaultValues: typedOf(terms), shouldFocusError: false })
  const sending = sendingOf(`contract.draft.${purchase.id}`)
  const drafting = useMutation(
    trpc.contract.draft.mutationOptions({
      onSuccess: ({ id }) => {
        sending.renew()
        visit(`/contracts/${id}`, { saved: true })
        kept(t('make.done'))
      },
    }),
  )
  const home = `/purchases/${purchase.id}`
  return (
    <>
      <PageHead
        title={t('make.title')}
        about={t('make.about', { supplier, number: purchase.number, name: purchase.name })}
        above={{ href: home, name: t('make.back', { number: purchase.number }) }}
      />
      <TermsForm
        form={form}
        purchaseId={purchase.id}
        kind={kind}
        first={proposal}
        failure={useFailure(drafting.error)}
        submit={t('make.submit')}
        busy={drafting.isPending}
        cancelHref={home}
        onSubmit={(told) =>
          drafting.mutate({ purchaseId: purchase.id, terms: termsFrom(told), sending: sending.key() })
        }
      />
      <UnsavedWork when={form.formState.isDirty && !drafting.isSuccess} />
    </>
  )
}
