import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../../asset/visit.ts'
import { useKept } from '../../office/kept.ts'
import { useFailure, useUnopened } from '../../refusal.ts'
import { sendingOf } from '../../sending.ts'
import { trpc } from '../../trpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../../ui/form.tsx'
import { Loading } from '../../ui/loading.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'
import { PageFailure } from '../../ui/page-failure.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import { UnsavedWork } from '../../unsaved-work.tsx'
import type { ContractOutputs } from '../contract-file.ts'
import { termsFrom, termsResolver, typedOf } from '../contract-form.ts'
import { TermsForm } from '../terms-form.tsx'
import { FoundAdvance, FoundInstalments, FoundSecurities } from './found-fields.tsx'
import { blankFound, broughtFrom, foundResolver } from './found-form.ts'

/** ยกสัญญาเดิมมา: first what its paper says, then what was received, accepted and paid before the system. */
export function BringContractPage() {
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
  if (purchase === '') return <EmptyState why={t('bring.noPurchase')} />
  if (proposal.data) return <Bring proposal={proposal.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void proposal.refetch()} />
}

type Proposal = ContractOutputs['proposal']

function Bring({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('contract')
  const { purchase, supplier, terms: proposed, kind } = proposal
  const [terms, setTerms] = useState<TermsInput>()
  const form = useForm({ resolver: termsResolver, defaultValues: typedOf(proposed), shouldFocusError: false })
  const home = `/purchases/${purchase.id}`
  return (
    <>
      <PageHead
        title={t('bring.title')}
        about={t(terms === undefined ? 'bring.aboutTerms' : 'bring.aboutFound', {
          supplier,
          number: purchase.number,
          name: purchase.name,
        })}
        above={{ href: home, name: t('make.back', { number: purchase.number }) }}
      />
      {terms === undefined ? (
        <TermsForm
          form={form}
          purchaseId={purchase.id}
          kind={kind}
          first={proposal}
          asFound
          failure={undefined}
          submit={t('bring.next')}
          busy={false}
          cancelHref={home}
          onSubmit={(told) => {
            setTerms(termsFrom(told))
            globalThis.scrollTo(0, 0)
          }}
        />
      ) : (
        <Found purchaseId={purchase.id} terms={terms} onBack={() => setTerms(undefined)} />
      )}
      <UnsavedWork when={terms === undefined && form.formState.isDirty} />
    </>
  )
}

type FoundProps = {
  readonly purchaseId: Proposal['purchase']['id']
  readonly terms: TermsInput
  readonly onBack: () => void
}

function Found({ purchaseId, terms, onBack }: FoundProps) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: foundResolver,
    defaultValues: blankFound(terms),
    shouldFocusError: false,
  })
  const { control } = form
  const bringing = useBringing(purchaseId)
  return (
    <Form
      form={form}
      failure={bringing.failure}
      onSubmit={(told) => bringing.send({ ...broughtFrom(told), terms })}
    >
      <FormPart title={t('bring.whence')}>
        <TextField control={control} name="foundNumber" label={t('bring.number')} />
        <ThaiDateField control={control} name="signedOn" label={t('terms.signedOn')} />
        <ThaiDateField
          control={control}
          name="beginsOn"
          label={t('sign.beginsOn')}
          help={t('sign.beginsOnHelp')}
          optional
        />
        <TextField
          control={control}
          name="paper"
          label={t('terms.broughtPaper')}
          help={t('bring.paperHelp')}
        />
        <LongTextField control={control} name="reason" label={t('bring.reason')} rows={2} />
      </FormPart>
      <FoundSecurities control={control} />
      <FoundAdvance control={control} terms={terms} />
      <FoundInstalments control={control} terms={terms} />
      <FormEnd submit={t('bring.submit')} busy={bringing.busy} onBack={onBack} />
      <UnsavedWork when={form.formState.isDirty && !bringing.done} />
    </Form>
  )
}

function useBringing(purchaseId: FoundProps['purchaseId']) {
  const { t } = useTranslation('contract')
  const visit = useVisit()
  const kept = useKept()
  const sending = sendingOf(`contract.bring.${purchaseId}`)
  const bringing = useMutation(
    trpc.contract.bring.mutationOptions({
      onSuccess: ({ id }) => {
        sending.renew()
        visit(`/contracts/${id}`, { saved: true })
        kept(t('bring.submitted'))
      },
    }),
  )
  type Brought = Omit<Parameters<typeof bringing.mutate>[0], 'purchaseId' | 'sending'>
  return {
    failure: useFailure(bringing.error),
    busy: bringing.isPending,
    done: bringing.isSuccess,
    send: (told: Brought) => bringing.mutate({ ...told, purchaseId, sending: sending.key() }),
  }
}
