import { zodResolver } from '@hookform/resolvers/zod'
import { loanForm, type LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { Form, FormEnd } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { withOne, type Chosen } from './chosen.ts'
import { ChosenThings } from './chosen-things.tsx'
import { LoanDaysPart } from './loan-days-part.tsx'
import { useDecided } from './loan-decided.ts'
import { LoanPreview } from './loan-preview.tsx'
import { PickThings } from './pick-things.tsx'
import { SupplyPart } from './supply-part.tsx'
import { useTaking } from './taking.ts'
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
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        above={{ href: '/loans', name: t('loan:list.title') }}
      />
      {asset === undefined ? (
        <RequestLoan day={day} text={text} first={[]} />
      ) : (
        <RequestCard day={day} asset={asset} />
      )}
    </>
  )
}

/** Come from a card: it, or the set that it is part of, stands among what is asked for already. */
function RequestCard({ day, asset }: { readonly day: string; readonly asset: string }) {
  const { t } = useTranslation('asking')
  const take = useTaking()
  const taken = useQuery({
    queryKey: ['asked-card', asset],
    queryFn: async () => [await take(asset)].filter((one) => one !== undefined),
  })
  return (
    <Answer query={taken} lines={8}>
      {(first) => (
        <div className="stack-near">
          {first.length === 0 && <p className="note">{t('cardNotHeld')}</p>}
          <RequestLoan day={day} text="" first={first} />
        </div>
      )}
    </Answer>
  )
}

function RequestLoan(props: {
  readonly day: string
  readonly text: string
  readonly first: readonly Chosen[]
}) {
  const { t } = useTranslation('asking')
  const { day } = props
  const form = useForm({
    resolver: zodResolver(loanForm),
    defaultValues: blankLoan(day),
    shouldFocusError: false,
  })
  const { control } = form
  const [chosen, setChosen] = useState(props.first)
  const [missing, setMissing] = useState(false)
  const add = (one: Chosen) => setChosen((before) => withOne(before, one))
  const known = { ...blankLoan(day), ...useWatch({ control }) }
  const requesting = useRequest()
  const failure = useFailure(requesting.error)
  return (
    <Form
      form={form}
      failure={missing && chosen.length === 0 ? t('thingsMissing') : failure}
      onTry={() => setMissing(chosen.length === 0)}
      onSubmit={(asked) => {
        if (chosen.length === 0) return
        requesting.mutate({
          ...asked,
          lines: chosen.map(({ line }) => line),
          sending: sendingOf('loan.request').key(),
        })
      }}
    >
      <LoanDaysPart form={form} />
      <PickThings span={known} chosen={chosen} first={props.text} onAdd={add} />
      <ChosenThings chosen={chosen} onChosen={setChosen} />
      <WhyPart control={control} />
      <WhoPart control={control} />
      {known.who === 'agency' && (
        <SupplyPart
          control={control}
          stated={chosen.some(({ line }) => line.kind === 'supply')}
          onAdd={add}
        />
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
