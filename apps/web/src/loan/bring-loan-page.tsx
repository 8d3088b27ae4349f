import { zodResolver } from '@hookform/resolvers/zod'
import { broughtForm, loanForm, type LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { withOne, type Chosen } from './chosen.ts'
import { ChosenThings } from './chosen-things.tsx'
import { useDecided } from './loan-decided.ts'
import { PickThings } from './pick-things.tsx'
import { blankLoan } from './request-loan-page.tsx'
import { WhoPart } from './who-part.tsx'
import { WhyPart } from './why-part.tsx'

/** ยกมา: what was lent before this system, as its former slip says. */
export function BringLoanPage() {
  const { t } = useTranslation(['asking', 'loan'])
  const form = useForm({
    resolver: zodResolver(loanForm),
    defaultValues: { ...blankLoan(today()), who: 'villager', place: 'outside' } satisfies LoanFormValues,
    shouldFocusError: false,
  })
  const old = useForm({
    resolver: zodResolver(broughtForm),
    defaultValues: { handedOn: '', approvedBy: '', paper: '' },
  })
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [missing, setMissing] = useState(false)
  const bringing = useBring()
  const failure = useFailure(bringing.error)
  const add = (one: Chosen) => setChosen((before) => withOne(before, one))
  const { control } = form
  return (
    <>
      <PageHead
        title={t('bringTitle')}
        about={t('bringAbout')}
        above={{ href: '/loans', name: t('loan:list.title') }}
      />
      <Form
        form={form}
        failure={missing && chosen.length === 0 ? t('thingsMissing') : failure}
        beside={old.formState.errors}
        onTry={() => {
          setMissing(chosen.length === 0)
          void old.handleSubmit(() => {})()
        }}
        onSubmit={(asked) =>
          old.handleSubmit((told) => {
            if (chosen.length === 0) return
            const { weeklyUntil: _weekly, urgent: _urgent, ...kept } = asked
            bringing.mutate({
              ...kept,
              ...told,
              from: told.handedOn,
              lines: chosen.map(({ line }) => line),
              sending: sendingOf('loan.bring').key(),
            })
          })()
        }
      >
        <FormPart title={t('old')}>
          <TextField control={old.control} name="paper" label={t('paper')} />
          <ThaiDateField control={old.control} name="handedOn" label={t('handedOn')} />
          <ThaiDateField control={control} name="due" label={t('due')} />
          <TextField control={old.control} name="approvedBy" label={t('approvedBy')} optional />
        </FormPart>
        <PickThings span={{ from: today(), due: today() }} chosen={chosen} first="" onAdd={add} />
        <ChosenThings chosen={chosen} onChosen={setChosen} />
        <WhoPart control={control} />
        <WhyPart control={control} />
        <FormEnd submit={t('bringSave')} busy={bringing.isPending} cancelHref="/loans" />
        <UnsavedWork
          when={(form.formState.isDirty || old.formState.isDirty || chosen.length > 0) && !bringing.isSuccess}
        />
      </Form>
    </>
  )
}

function useBring() {
  const { t } = useTranslation('asking')
  const visit = useVisit()
  const decided = useDecided()
  return useMutation(
    trpc.loan.bring.mutationOptions({
      onSuccess: async ({ id }) => {
        sendingOf('loan.bring').renew()
        visit(`/loans/${id}`, { saved: true })
        await decided(t('bringSaved'))
      },
    }),
  )
}
