import { zodResolver } from '@hookform/resolvers/zod'
import { may } from '@prongsai/domain/access/permissions'
import { factsVerdict } from '@prongsai/domain/asset/facts-verdict'
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
import { ExtraPart } from './extra-part.tsx'
import { LotPart } from './lot-part.tsx'
import { lotOf, registration, type Registered } from './registration.ts'
import { CustodyPart } from './custody-part.tsx'
import { AcquisitionPart, ThingPart } from './fact-parts.tsx'
import { isUnderField, showRefusal, showUnderField } from './show-refusal.ts'
import { ValuePart } from './value-part.tsx'
import { useVisit } from './visit.ts'

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
  const [broughtForward, acquiredHow, many, cards] = useWatch({
    control,
    name: ['broughtForward', 'acquiredHow', 'many', 'cards'],
  })
  const several = many === 'many'
  const found = acquiredHow === 'found'
  return (
    <FormProvider {...form}>
      <Form form={form} onSubmit={submit} failure={failure}>
        <DraftNote draft={draft} />
        <LotPart />
        <ThingPart given many={several} />
        <AcquisitionPart undated={broughtForward} />
        <CheckboxField
          control={control}
          name="broughtForward"
          label={t('form.broughtForward')}
          help={t('form.broughtForwardHelp')}
        />
        <ExtraPart />
        <ValuePart unpriced={broughtForward} many={several} />
        <CustodyPart />
        <LongTextField
          control={control}
          name="note"
          label={t('form.note')}
          help={found ? t('form.noteFound') : undefined}
          rows={2}
          optional={!found}
        />
        <FormEnd
          submit={several && cards !== '' ? t('form.saveLot', { n: cards }) : t('form.save')}
          busy={saving.isPending}
          cancelHref="/assets"
        />
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
    submit: (card: Registered) => {
      const lawful = factsVerdict(card, { today: me.today, broughtForward: card.broughtForward })
      if (!lawful.ok && showUnderField(form, lawful.refusal)) return
      const onError = (error: unknown) => {
        showRefusal(form, error)
        if (refusalIn(error)?.code.startsWith('sending/') === true) sending.renew()
      }
      saving.save(card, { sending: sending.key(), onError })
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

type Sent = { readonly sending: string; readonly onError: (error: unknown) => void }

/** One card, or a lot of them: whichever the form says, saved in one and shown where it stands. */
function useRegister(clearDraft: () => void) {
  const { t } = useTranslation('asset')
  const queryClient = useQueryClient()
  const visit = useVisit()
  const saved = (sentence: string, href: string) => {
    clearDraft()
    void queryClient.invalidateQueries(trpc.asset.pathFilter())
    say(sentence, href)
    visit(href, { saved: true })
  }
  const one = useMutation(
    trpc.asset.register.mutationOptions({
      onSuccess: ({ id, code }, { name }) => saved(t('form.saved', { code, name }), `/assets/${id}`),
    }),
  )
  const lot = useMutation(
    trpc.asset.registerLot.mutationOptions({
      onSuccess: ({ lot: id, cards, first, last }) =>
        saved(t('form.savedLot', { n: cards, first, last }), `/assets?lot=${id}`),
    }),
  )
  return {
    isPending: one.isPending || lot.isPending,
    isSuccess: one.isSuccess || lot.isSuccess,
    error: lot.error ?? one.error,
    save: (card: Registered, { sending, onError }: Sent) => {
      one.reset()
      lot.reset()
      if (card.many === 'many') lot.mutate({ ...lotOf(card), sending }, { onError })
      else one.mutate({ ...card, sending }, { onError })
    },
  }
}
