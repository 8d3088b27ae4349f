import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { DraftNote } from '../ui/draft-note.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { UnsavedWork } from '../unsaved-work.tsx'
import { FundsFields } from './funds-fields.tsx'
import { LinesFields } from './lines-fields.tsx'
import { MethodPart } from './method-part.tsx'
import { PlanItemPart, takeItem } from './plan-item-part.tsx'
import { PurchaseFields } from './purchase-fields.tsx'
import { blankPurchase, openingFrom, typedResolver } from './purchase-form.ts'

/** เริ่มการจัดซื้อจัดจ้าง from a published item of the plan, or a need that the Act exempts from it. */
export function NewPurchasePage() {
  const { t } = useTranslation('procurement')
  const { actor, fiscalYear } = useMe()
  const year = useWorkingYear(fiscalYear)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const form = useForm({
    resolver: typedResolver,
    defaultValues: blankPurchase(actor.unit ?? ''),
    shouldFocusError: false,
  })
  const draft = useDraft(form, `purchase.${actor.person}`)
  const items = useQuery(trpc.purchase.plannable.queryOptions({ year }))
  const asked = items.data?.find(({ id }) => id === search['item'])
  useEffect(() => {
    if (asked !== undefined) takeItem(form, asked)
  }, [asked, form])
  const opening = useOpening(draft.clear)
  const failure = useFailure(opening.error)
  const { control } = form
  return (
    <>
      <PageHead
        title={t('form.title')}
        about={t('form.about')}
        above={{ href: '/purchases', name: t('list.title') }}
      />
      <Form
        form={form}
        failure={failure}
        onSubmit={(told) =>
          opening.mutate({ ...openingFrom(told), sending: sendingOf('purchase.open').key() })
        }
      >
        <DraftNote draft={draft} />
        <PlanItemPart form={form} items={items.data ?? []} />
        <PurchaseFields control={control} />
        <MethodPart control={control} id={null} />
        <LinesFields control={control} />
        <FundsFields control={control} year={year} />
        <FormEnd submit={t('form.open')} busy={opening.isPending} cancelHref="/purchases" />
        <UnsavedWork when={form.formState.isDirty && !opening.isSuccess} kept />
      </Form>
    </>
  )
}

function useOpening(onDone: () => void) {
  const { t } = useTranslation('procurement')
  const visit = useVisit()
  const kept = useKept()
  return useMutation(
    trpc.purchase.open.mutationOptions({
      onSuccess: ({ id, number }) => {
        sendingOf('purchase.open').renew()
        onDone()
        visit(`/purchases/${id}`, { saved: true })
        kept(t('form.opened', { number }))
      },
    }),
  )
}
