import { zodResolver } from '@hookform/resolvers/zod'
import { bringPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { isMethod } from '@prongsai/domain/procurement/ground'
import type { Step } from '@prongsai/domain/procurement/method'
import { methodOn } from '@prongsai/domain/procurement/methods/method-tables'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import type { FactValues } from './fact-values.ts'
import { blankFound, dayOf, foundFrom } from './found-steps.ts'
import { FoundStepsPart } from './found-steps-part.tsx'
import { FundsFields } from './funds-fields.tsx'
import { useWinnerForm, WinnerPart, winnerFrom } from './found-winner.tsx'
import { LinesFields } from './lines-fields.tsx'
import { MethodPart, useMethodPreview, type PurchaseControl } from './method-part.tsx'
import { PlanItemPart } from './plan-item-part.tsx'
import { PurchaseFields } from './purchase-fields.tsx'
import { blankPurchase, openingFrom, typedResolver } from './purchase-form.ts'

const oldPapers = bringPurchaseInput.pick({ beganOn: true, paper: true })
const noSteps: readonly Step[] = []

/** ยกมา: what was half-way before this system, as its papers say; the steps that are left go on here. */
export function BringPurchasePage() {
  const { t } = useTranslation('procurement')
  const { actor, fiscalYear } = useMe()
  const year = useWorkingYear(fiscalYear)
  const form = useForm({
    resolver: typedResolver,
    defaultValues: blankPurchase(actor.unit ?? ''),
    shouldFocusError: false,
  })
  const old = useForm({ resolver: zodResolver(oldPapers), defaultValues: { beganOn: '', paper: '' } })
  const past = useForm<FactValues>({ defaultValues: {} })
  const won = useWinnerForm()
  const judged = useWatch({ control: past.control, name: dayOf('result') })
  const hasWinner = typeof judged === 'string' && judged !== ''
  const items = useQuery(trpc.purchase.plannable.queryOptions({ year }))
  const began = useWatch({ control: old.control, name: 'beganOn' })
  const steps = useSteps(form.control, began)
  const isTyped = [form, old, past, won].some(({ formState }) => formState.isDirty)
  const [gap, setGap] = useState<string>()
  const bringing = useBringing()
  const failure = useFailure(bringing.error)
  return (
    <>
      <PageHead
        title={t('bring.title')}
        about={t('bring.about')}
        above={{ href: '/purchases', name: t('list.title') }}
      />
      <Form
        form={form}
        failure={gap ?? failure}
        onSubmit={(told) =>
          old.handleSubmit(async (papers) => {
            const winner = hasWinner ? await winnerFrom(won) : null
            if (winner === undefined) return
            const values = { ...blankFound(steps), ...past.getValues() }
            const open = gapIn(steps, values)
            setGap(open && t('bring.gap', { step: open.name }))
            if (open !== undefined) return
            const found = foundFrom(steps, values)
            const sending = sendingOf('purchase.bring').key()
            bringing.mutate({ ...openingFrom(told), ...papers, steps: found, winner, sending })
          })()
        }
      >
        <OldPapers control={old.control} />
        <PlanItemPart form={form} items={items.data ?? []} />
        <PurchaseFields control={form.control} />
        <MethodPart control={form.control} id={null} />
        <LinesFields control={form.control} />
        <FundsFields control={form.control} year={year} />
        <FoundStepsPart control={past.control} steps={steps} />
        {hasWinner && <WinnerPart control={won.control} />}
        <FormEnd submit={t('bring.save')} busy={bringing.isPending} cancelHref="/purchases" />
        <UnsavedWork when={isTyped && !bringing.isSuccess} />
      </Form>
    </>
  )
}

type Old = Control<z.input<typeof oldPapers>, unknown, z.output<typeof oldPapers>>

function OldPapers({ control }: { readonly control: Old }) {
  const { t } = useTranslation('procurement')
  return (
    <FormPart title={t('bring.old')}>
      <ThaiDateField
        control={control}
        name="beganOn"
        label={t('bring.beganOn')}
        help={t('bring.beganOnHelp')}
      />
      <TextField control={control} name="paper" label={t('bring.paper')} help={t('bring.paperHelp')} />
    </FormPart>
  )
}

/** The steps of the method that is taken, by the table of the day on which it began. */
function useSteps(control: PurchaseControl, began: string): readonly Step[] {
  const preview = useMethodPreview(control, null)
  const chosen = useWatch({ control, name: 'method' })
  const day = civilDateFrom(began)
  const [key = ''] = chosen.split('|')
  const method = key === '' ? preview?.computed.method : key
  if (method === undefined || day === undefined || !isMethod(method)) return noSteps
  return methodOn(method, day)?.steps ?? noSteps
}

/** A step without a day before one that has one. What is skipped in this purchase the server passes over by itself. */
function gapIn(steps: readonly Step[], values: FactValues): Step | undefined {
  const said = steps.map(({ key }) => civilDateFrom(String(values[dayOf(key)] ?? '')) !== undefined)
  const last = said.lastIndexOf(true)
  return steps.find(({ when }, at) => at < last && said[at] === false && when === undefined)
}

function useBringing() {
  const { t } = useTranslation('procurement')
  const visit = useVisit()
  const kept = useKept()
  return useMutation(
    trpc.purchase.bring.mutationOptions({
      onSuccess: ({ id, number }) => {
        sendingOf('purchase.bring').renew()
        visit(`/purchases/${id}`, { saved: true })
        kept(t('bring.saved', { number }))
      },
    }),
  )
}
