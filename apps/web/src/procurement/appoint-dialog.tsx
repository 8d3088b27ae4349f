import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { appointCommitteeInput } from '@prongsai/domain/procurement/committee.input'
import { committeeKinds } from '@prongsai/domain/procurement/purchase'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { BodyFaults } from './body-faults.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { SeatLines } from './seat-lines.tsx'
import { blankSeat, seatsFrom, type SeatTyped } from './seat-values.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

const { kind, orderNumber, orderDay, reason, id, seats } = appointCommitteeInput.shape

/** What is typed: a person's id, or '' for an outsider; a term that may be open. */
const schema = z.object({
  id,
  kind,
  orderNumber,
  orderDay,
  dueDay: z.preprocess((text: string) => (text === '' ? null : text), civilDate.nullable()),
  seats: z.custom<readonly SeatTyped[]>().transform((typed, context) => {
    const read = seats.safeParse(seatsFrom(typed))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '' })
    return z.NEVER
  }),
  reason,
})

export type AppointTyped = z.input<typeof schema>
export type Appointed = z.output<typeof schema>

const kinds = Object.entries(committeeKinds).map(([value, label]) => ({ value, label }))

/** แต่งตั้ง a body: whose seats, under which order. What is wrong with it is said while it is chosen. */
export function AppointDialog({
  purchase,
  onClose,
}: {
  readonly purchase: PurchaseRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('procurement')
  const form = useForm<AppointTyped, unknown, Appointed>({
    resolver: zodResolver(schema),
    defaultValues: {
      id: String(purchase.id),
      kind: firstMissing(purchase),
      orderNumber: '',
      orderDay: String(today()),
      dueDay: '',
      seats: [{ ...blankSeat, seat: 'chair' }, blankSeat, blankSeat],
      reason: '',
    },
    shouldFocusError: false,
  })
  const appointing = useMutation(
    trpc.purchase.appoint.mutationOptions(usePurchaseAct(t('committee.appointed'), onClose)),
  )
  const failure = useFailure(appointing.error)
  const { control } = form
  const chosen = useWatch({ control, name: 'kind' })
  const replaces = purchase.committees.some((body) => body.kind === chosen && body.endedAt === null)
  return (
    <FormDialog
      form={form}
      title={t('committee.appoint')}
      submit={t('committee.appointSave')}
      busy={appointing.isPending}
      failure={failure}
      onSubmit={(values) => appointing.mutate(values)}
      onClose={onClose}
    >
      <ChoiceField control={control} name="kind" label={t('committee.kind')} choices={kinds} />
      <SeatLines form={form} />
      <BodyFaults purchase={purchase} control={control} />
      <TextField
        control={control}
        name="orderNumber"
        label={t('committee.orderNumber')}
        help={t('committee.orderNumberHelp')}
        width={280}
        optional
      />
      <ThaiDateField control={control} name="orderDay" label={t('committee.orderDay')} />
      <ThaiDateField control={control} name="dueDay" label={t('committee.dueDay')} optional />
      {replaces && (
        <LongTextField control={control} name="reason" label={t('committee.replaceReason')} rows={2} />
      )}
    </FormDialog>
  )
}

/** The first body that the waiting step misses; else that of the inspection. */
function firstMissing({ course }: PurchaseRecord): string {
  const missing = course
    .flatMap((step) => step.missing)
    .find((one) => one.code === 'procurement/committee-missing')
  return missing?.code === 'procurement/committee-missing' ? missing.kind : 'inspection'
}
