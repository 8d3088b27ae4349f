import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { Form, FormEnd } from '../ui/form.tsx'
import { termsFrom, termsTyped, type TermsTold, type TermsTyped } from './contract-form.ts'
import { InstalmentFields } from './instalment-fields.tsx'
import { LineFields } from './line-fields.tsx'
import {
  FormAndPrice,
  OtherFields,
  PenaltyFields,
  SecurityFields,
  TermFields,
  type Preview,
  type TermsControl,
} from './terms-fields.tsx'

/** The terms of a contract, with what follows from them beside each while they are typed. */
export function TermsForm(props: {
  readonly form: UseFormReturn<TermsTyped, unknown, TermsTold>
  readonly purchaseId: string
  readonly kind: PurchaseKind
  readonly first: Preview
  readonly failure: string | undefined
  readonly submit: string
  readonly busy: boolean
  readonly cancelHref: string
  /** ยกมา: whatever the law asks of a new contract, this one stands as its paper says. */
  readonly asFound?: boolean
  readonly onSubmit: (told: TermsTold) => void
}) {
  const { form, first, purchaseId } = props
  const { control } = form
  const preview = usePreview(control, purchaseId) ?? first
  return (
    <Form form={form} failure={props.failure} onSubmit={props.onSubmit}>
      <FormAndPrice control={control} preview={preview} />
      <LineFields form={form} />
      <TermFields control={control} />
      <InstalmentFields control={control} days={props.asFound === true ? null : preview.days} />
      <PenaltyFields control={control} preview={preview} kind={props.kind} />
      <SecurityFields control={control} preview={preview} />
      <OtherFields control={control} />
      {props.asFound !== true && <Needs preview={preview} />}
      <FormEnd submit={props.submit} busy={props.busy} cancelHref={props.cancelHref} />
    </Form>
  )
}

/** What the rules say of what is typed; what they said last while it cannot be read. */
function usePreview(control: TermsControl, purchaseId: string): Preview | undefined {
  const typed = useDeferredValue(useWatch({ control }))
  const told = termsTyped.safeParse(typed)
  const preview = useQuery(
    trpc.contract.previewDraft.queryOptions(
      told.success ? { purchaseId, signedOn: null, terms: termsFrom(told.data) } : skipToken,
      { placeholderData: keepPreviousData },
    ),
  )
  return preview.data
}

/** What stands in the way of keeping it so, each with its clause. */
function Needs({ preview: { needs } }: { readonly preview: Preview }) {
  const { t } = useTranslation('contract')
  if (needs.length === 0) return null
  return (
    <div className="missing" aria-live="polite">
      <p>
        <strong>{t('make.needs')}</strong>
      </p>
      <ul>
        {needs.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
