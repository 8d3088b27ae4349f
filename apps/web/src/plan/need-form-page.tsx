import { zodResolver } from '@hookform/resolvers/zod'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { NeedInput } from '@prongsai/domain/plan/plan.input'
import { needForm } from '@prongsai/domain/plan/plan-form.input'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { useUnitChoices } from '../office/people.ts'
import { useVersion } from '../office/edition.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { say } from '../ui/toasts.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { CardPicker, type PickedCard } from './card-picker.tsx'
import type { NeedRow } from './needs-page.tsx'
import { useMonthChoices } from './plan-words.ts'

type Typed = z.input<typeof needForm>
type Parsed = z.output<typeof needForm>

/** แจ้งความต้องการพัสดุ: what, how many, about how much, when and why, in the words of who needs it. */
export function NeedFormPage() {
  const { needId } = useParams({ strict: false })
  const year = useWorkingYear(useMe().fiscalYear)
  const needs = useQuery(
    trpc.plan.needs.queryOptions({ year: fiscalYear(year), box: 'all' }, { enabled: needId !== undefined }),
  )
  const unit = useMe().actor.unit
  if (needId === undefined) return <NeedForm year={year} need={undefined} unit={String(unit ?? '')} />
  return (
    <Answer query={needs}>
      {(known) => {
        const need = known.needs.find(({ id }) => id === needId)
        return <NeedForm key={needId} year={year} need={need} unit={String(need?.unitId ?? '')} />
      }}
    </Answer>
  )
}

const empty = { name: '', quantity: '1', countingUnit: '', estimate: '', startsMonth: '', reason: '' }

function valuesOf(need: NeedRow | undefined, unitId: string): Typed {
  if (need === undefined) return { ...empty, unitId }
  const { name, countingUnit, startsMonth, reason } = need
  const typed = { quantity: String(need.quantity), estimate: formatBaht(need.estimate) }
  return { name, countingUnit, startsMonth, reason, unitId, ...typed }
}

const cardOf = (need: NeedRow | undefined): PickedCard | null =>
  need === undefined || need.replacesAssetId === null
    ? null
    : { id: need.replacesAssetId, code: need.replacesCode ?? '', name: need.replacesName ?? '' }

type Props = { readonly year: number; readonly need: NeedRow | undefined; readonly unit: string }

function NeedForm({ year, need, unit }: Props) {
  const { t } = useTranslation('plan')
  const [card, setCard] = useState(cardOf(need))
  const form = useForm<Typed, unknown, Parsed>({
    resolver: zodResolver(needForm),
    defaultValues: valuesOf(need, unit),
    shouldFocusError: false,
  })
  const { control } = form
  const { save, error, busy, done } = useSaving(need, (refused) => showInvalid(form, refused))
  return (
    <>
      <PageHead
        title={need === undefined ? t('need.formTitle', { year }) : t('need.editTitle')}
        above={{ href: '/plan/needs', name: t('need.title', { year }) }}
      />
      <Form
        form={form}
        failure={useFailure(error)}
        onSubmit={(typed) => save({ ...typed, fiscalYear: year, replacesAssetId: card?.id ?? null })}
      >
        <WhatPart control={control} year={need?.fiscalYear ?? year} />
        <FormPart title={t('need.why')}>
          <LongTextField control={control} name="reason" label={t('need.why')} help={t('need.whyHelp')} />
          <CardPicker card={card} onPick={setCard} />
          <SelectField
            control={control}
            name="unitId"
            label={t('need.forUnit')}
            choices={useUnitChoices()}
            placeholder={t('item.choose')}
            disabled={need !== undefined}
          />
        </FormPart>
        <FormEnd
          submit={t(need === undefined ? 'need.submit' : 'need.submitEdit')}
          busy={busy}
          cancelHref="/plan/needs"
        />
        <UnsavedWork when={form.formState.isDirty && !done} />
      </Form>
    </>
  )
}

function WhatPart({
  control,
  year,
}: {
  readonly control: Control<Typed, unknown, Parsed>
  readonly year: number
}) {
  const { t } = useTranslation('plan')
  return (
    <FormPart title={t('need.what')}>
      <TextField control={control} name="name" label={t('need.name')} help={t('need.whatHelp')} />
      <TextField
        control={control}
        name="quantity"
        label={t('need.howMany')}
        inputMode="numeric"
        width={160}
      />
      <TextField control={control} name="countingUnit" label={t('need.unitOf')} width={200} />
      <SatangField control={control} name="estimate" label={t('need.howMuch')} help={t('need.howMuchHelp')} />
      <SelectField
        control={control}
        name="startsMonth"
        label={t('need.when')}
        choices={useMonthChoices(year)}
        placeholder={t('item.choose')}
      />
    </FormPart>
  )
}

function useSaving(need: NeedRow | undefined, refuse: (error: unknown) => void) {
  const { t } = useTranslation('plan')
  const client = useQueryClient()
  const visit = useVisit()
  const { version, meet } = useVersion(need?.version ?? 1)
  const finish = (sentence: string) => {
    void client.invalidateQueries()
    say(sentence, '/plan/needs')
    visit('/plan/needs?box=mine', { saved: true })
  }
  const sending = useMutation(
    trpc.plan.sendNeed.mutationOptions({
      onSuccess: ({ name }) => {
        sendingOf('plan.need').renew()
        finish(t('need.sent', { name }))
      },
      onError: refuse,
    }),
  )
  const changing = useMutation(
    trpc.plan.changeNeed.mutationOptions({
      onSuccess: () => finish(t('need.changed')),
      onError: (error) => {
        refuse(error)
        meet(error)
      },
    }),
  )
  return {
    save: (said: NeedInput) => {
      const { fiscalYear: _year, unitId: _unit, ...facts } = said
      if (need === undefined) sending.mutate({ ...said, sending: sendingOf('plan.need').key() })
      else changing.mutate({ ...facts, id: need.id, version })
    },
    error: sending.error ?? changing.error,
    busy: sending.isPending || changing.isPending,
    done: sending.isSuccess || changing.isSuccess,
  }
}
