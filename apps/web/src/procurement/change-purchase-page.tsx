import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { useFailure, useUnopened } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { Form, FormEnd } from '../ui/form.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { FundsFields } from './funds-fields.tsx'
import { LinesFields } from './lines-fields.tsx'
import { MethodPart } from './method-part.tsx'
import { PurchaseFields } from './purchase-fields.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { openingFrom, typedOf, typedResolver } from './purchase-form.ts'

/** แก้ไข what is asked for, until the request is on its way. */
export function ChangePurchasePage() {
  const { purchaseId } = useParams({ strict: false })
  const purchase = useQuery(trpc.purchase.get.queryOptions({ id: purchaseId ?? '' }))
  const failure = useUnopened(purchase.error)
  if (purchase.data) return <Change purchase={purchase.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void purchase.refetch()} />
}

function Change({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const visit = useVisit()
  const kept = useKept()
  const home = `/purchases/${purchase.id}`
  const form = useForm({ resolver: typedResolver, defaultValues: typedOf(purchase), shouldFocusError: false })
  const changing = useMutation(
    trpc.purchase.change.mutationOptions({
      onSuccess: () => {
        visit(home, { saved: true })
        kept(t('form.changed'))
      },
    }),
  )
  const failure = useFailure(changing.error)
  const { control } = form
  return (
    <>
      <PageHead
        title={t('form.changeTitle', { name: purchase.name })}
        above={{ href: home, name: t('form.back', { number: purchase.numbered }) }}
      />
      <Form
        form={form}
        failure={failure}
        onSubmit={(told) => {
          const { planItemId: _item, ...facts } = openingFrom(told)
          changing.mutate({ ...facts, id: purchase.id, version: purchase.version })
        }}
      >
        <PurchaseFields control={control} />
        <MethodPart control={control} id={purchase.id} />
        <LinesFields control={control} />
        <FundsFields control={control} year={purchase.fiscalYear} />
        <FormEnd submit={t('form.save')} busy={changing.isPending} cancelHref={home} />
        <UnsavedWork when={form.formState.isDirty && !changing.isSuccess} />
      </Form>
    </>
  )
}
