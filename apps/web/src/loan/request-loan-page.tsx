import { zodResolver } from '@hookform/resolvers/zod'
import { loanForm, type LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import type { Chosen } from './chosen.ts'
import { ChosenThings } from './chosen-things.tsx'
import { useDecided } from './loan-decided.ts'
import { LoanPreview } from './loan-preview.tsx'
import { PickThings } from './pick-things.tsx'
import { SupplyPart } from './supply-part.tsx'
import { WhoPart } from './who-part.tsx'
import { WhyPart } from './why-part.tsx'

export const blankLoan = (day: string): LoanFormValues => ({
  from: day,
  due: day,
  purposeId: '',
  reason: '',
  place: 'inside',
  placeName: '',
  urgent: false,
  weeklyUntil: '',
  who: 'self',
  personId: '',
  name: '',
  position: '',
  agency: '',
  telephone: '',
  address: '',
  email: '',
  nationalId: '',
})

/** ขอยืม: days, things, what for and for whom; what comes of it is told before it is sent. */
export function RequestLoanPage() {
  const { t } = useTranslation(['asking', 'loan'])
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const asset = typeof search['asset'] === 'string' ? search['asset'] : undefined
  const day = typeof search['day'] === 'string' ? search['day'] : today()
  const text = typeof search['text'] === 'string' ? search['text'] : ''
  const card = useQuery(trpc.asset.get.queryOptions({ id: asset ?? '' }, { enabled: asset !== undefined }))
  const ready = asset === undefined || card.data !== undefined
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        above={{ href: '/loans', name: t('loan:list.title') }}
      />
      {ready && <RequestLoan day={day} first={card.data?.code ?? text} />}
    </>
  )
}

function RequestLoan({ day, first }: { readonly day: string; readonly first: string }) {
  const { t } = useTranslation('asking')
  const form = useForm({
    resolver: zodResolver(loanForm),
    defaultValues: blankLoan(day),
    shouldFocusError: false,
  })
  const { control } = form
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const values = useWatch({ control })
  const requesting = useRequest()
  const known = { ...blankLoan(day), ...values }
  return (
    <Form
      form={form}
      failure={useFailure(requesting.error)}
      onSubmit={(asked) =>
        requesting.mutate({
          ...asked,
          lines: chosen.map(({ line }) => line),
          sending: sendingOf('loan.request').key(),
        })
      }
    >
      <FormPart title={t('days')}>
        <ThaiDateField control={control} name="from" label={t('from')} />
        <ThaiDateField control={control} name="due" label={t('due')} />
        <ThaiDateField
          control={control}
          name="weeklyUntil"
          label={t('weekly')}
          help={t('weeklyHelp')}
          optional
        />
      </FormPart>
      <PickThings span={known} chosen={chosen} first={first} onAdd={(one) => setChosen([...chosen, one])} />
      <ChosenThings chosen={chosen} onChosen={setChosen} />
      <WhyPart control={control} />
      <WhoPart control={control} />
      {known.who === 'agency' && (
        <SupplyPart control={control} onAdd={(one) => setChosen([...chosen, one])} />
      )}
      <LoanPreview values={known} chosen={chosen} />
      <FormEnd submit={t('save')} busy={requesting.isPending} cancelHref="/loans" />
      <UnsavedWork when={(form.formState.isDirty || chosen.length > 0) && !requesting.isSuccess} />
    </Form>
  )
}

function useRequest() {
  const { t } = useTranslation('asking')
  const visit = useVisit()
  const decided = useDecided()
  return useMutation(
    trpc.loan.request.mutationOptions({
      onSuccess: async ({ ids }) => {
        sendingOf('loan.request').renew()
        visit(ids.length === 1 ? `/loans/${ids[0] ?? ''}` : '/loans?box=mine', { saved: true })
        await decided(ids.length === 1 ? t('saved') : t('savedMany', { n: ids.length }))
      },
    }),
  )
}
