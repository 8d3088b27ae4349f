import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { useFailure, useUnopened } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { moneyOf, type ContractRecord } from './contract-file.ts'
import { termsFrom, termsResolver, typedOf } from './contract-form.ts'
import { TermsForm } from './terms-form.tsx'

/** แก้ไขร่าง until it is signed. */
export function ChangeDraftPage() {
  const { contractId } = useParams({ strict: false })
  const contract = useQuery(trpc.contract.get.queryOptions({ id: contractId ?? '' }))
  const failure = useUnopened(contract.error)
  if (contract.data) return <Change contract={contract.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void contract.refetch()} />
}

function Change({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const visit = useVisit()
  const kept = useKept()
  const home = `/contracts/${contract.id}`
  const form = useForm({
    resolver: termsResolver,
    defaultValues: typedOf(termsOf(contract)),
    shouldFocusError: false,
  })
  const changing = useMutation(
    trpc.contract.changeDraft.mutationOptions({
      onSuccess: () => {
        visit(home, { saved: true })
        kept(t('make.changed'))
      },
    }),
  )
  return (
    <>
      <PageHead
        title={t('make.changeTitle', { name: contract.name })}
        above={{ href: home, name: contract.title }}
      />
      <TermsForm
        form={form}
        purchaseId={contract.purchase.id}
        kind={contract.kind}
        first={{
          vat: contract.vat,
          needs: [],
          days: null,
          formClause: null,
          band: null,
          security: null,
        }}
        failure={useFailure(changing.error)}
        submit={t('make.save')}
        busy={changing.isPending}
        cancelHref={home}
        onSubmit={(told) =>
          changing.mutate({ id: contract.id, version: contract.version, terms: termsFrom(told) })
        }
      />
      <UnsavedWork when={form.formState.isDirty && !changing.isSuccess} />
    </>
  )
}

/** The terms of the record as they were typed. */
const termsOf = (contract: ContractRecord) => ({
  ...contract,
  price: moneyOf(contract.price),
  penaltyCap: contract.penaltyCap === null ? null : moneyOf(contract.penaltyCap),
  advance: moneyOf(contract.advance),
  securityImportant: contract.securityImportant ?? '',
  lines: contract.lines.map((line) => ({ ...line, amount: moneyOf(line.amount) })),
  instalments: contract.instalments.map(({ shares, ...one }) => ({
    ...one,
    amount: moneyOf(one.amount),
    shares: [...shares],
  })),
})
