import { zodResolver } from '@hookform/resolvers/zod'
import { may } from '@prongsai/domain/access/permissions'
import { registerAssetForm, type RegisterAssetInput } from '@prongsai/domain/asset/asset.input'
import { factsVerdict } from '@prongsai/domain/asset/facts-verdict'
import { refusalText } from '@prongsai/domain/refusal'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { refusalIn, useFailure } from '../refusal.ts'
import { sendingOf, type Sending } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { DraftNote } from '../ui/draft-note.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { say } from '../ui/toasts.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { UnsavedWork } from '../unsaved-work.tsx'
import { emptyRegistration } from './asset-form-values.ts'
import { CustodyPart } from './custody-part.tsx'
import { AcquisitionPart, ThingPart } from './fact-parts.tsx'
import { isUnderField, showRefusal, showUnderField } from './show-refusal.ts'
import { ValuePart } from './value-part.tsx'
import { useVisit } from './visit.ts'

/** What only a card brought forward may lack is asked for together with the rest, not after it. */
const registration = registerAssetForm
  .refine(({ broughtForward, acquiredOn }) => broughtForward || acquiredOn !== null, {
    path: ['acquiredOn'],
    message: refusalText({ code: 'asset/day-needed' }),
    when: () => true,
  })
  .refine(({ broughtForward, unitPrice }) => broughtForward || unitPrice !== null, {
    path: ['unitPrice'],
    message: refusalText({ code: 'asset/price-needed' }),
    when: () => true,
  })

/** ระเบียบฯ ข้อ 203 (1): an article enters the register, in the order of the paper card. */
export function RegisterAssetForm() {
  const { t } = useTranslation('asset')
  const me = useMe()
  const above = { href: '/assets', name: t('list.title') }
  if (!may(me.actor, 'asset:register'))
    return (
      <>
        <PageHead title={t('form.newTitle')} above={above} />
        <EmptyState why={t('record.mayNotRegister')} />
      </>
    )
  return (
    <>
      <PageHead title={t('form.newTitle')} about={t('form.newAbout')} above={above} />
      <Registration />
    </>
  )
}

function Registration() {
  const { t } = useTranslation('asset')
  const { form, draft, saving, submit } = useRegistration()
  const failure = useFailure(isUnderField(saving.error) ? undefined : saving.error)
  const { control } = form
  const broughtForward = useWatch({ control, name: 'broughtForward' })
  return (
    <FormProvider {...form}>
      <Form form={form} onSubmit={submit} failure={failure}>
        <DraftNote draft={draft} />
        <ThingPart given />
        <AcquisitionPart undated={broughtForward} />
        <CheckboxField
          control={control}
          name="broughtForward"
          label={t('form.broughtForward')}
          help={t('form.broughtForwardHelp')}
        />
        <ValuePart unpriced={broughtForward} />
        <CustodyPart />
        <LongTextField control={control} name="note" label={t('form.note')} rows={2} optional />
        <FormEnd submit={t('form.save')} busy={saving.isPending} cancelHref="/assets" />
      </Form>
      <UnsavedWork when={form.formState.isDirty && !saving.isSuccess} kept />
    </FormProvider>
  )
}

function useRegistration() {
  const me = useMe()
  const form = useForm({
    resolver: zodResolver(registration),
    defaultValues: emptyRegistration,
    shouldFocusError: false,
  })
  const place = `asset.register.${me.actor.person}`
  const draft = useDraft(form, place)
  const sending = useSending(place, draft.restored)
  const saving = useRegister(after(draft.clear, sending.renew))
  return {
    form,
    draft: { ...draft, discard: after(draft.discard, sending.renew) },
    saving,
    submit: (card: RegisterAssetInput) => {
      const lawful = factsVerdict(card, { today: me.today, broughtForward: card.broughtForward })
      if (!lawful.ok && showUnderField(form, lawful.refusal)) return
      const onError = (error: unknown) => {
        showRefusal(form, error)
        if (refusalIn(error)?.code.startsWith('sending/') === true) sending.renew()
      }
      saving.mutate({ ...card, sending: sending.key() }, { onError })
    },
  }
}

const after = (first: () => void, then: () => void) => () => {
  first()
  then()
}

/** A form that is opened blank has a key of its own; with a draft in it, it goes on under the key of that draft. */
function useSending(place: string, restored: boolean): Sending {
  const [sending] = useState(() => {
    const found = sendingOf(place)
    if (!restored) found.renew()
    return found
  })
  return sending
}

function useRegister(clearDraft: () => void) {
  const { t } = useTranslation('asset')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.asset.register.mutationOptions({
      onSuccess: ({ id, code }, { name }) => {
        clearDraft()
        void queryClient.invalidateQueries(trpc.asset.pathFilter())
        say(t('form.saved', { code, name }), `/assets/${id}`)
        visit(`/assets/${id}`, { saved: true })
      },
    }),
  )
}
