import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox } from '@mantine/core'
import { confirmHolidaysInput } from '@prongsai/domain/office/calendar.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { HolidayRow } from './holidays.ts'
import { useKept } from './kept.ts'

const schema = z.object({ source: confirmHolidaysInput.shape.source })

/** Days that wait for the announcement are confirmed by it, all that it says at once. */
export function ConfirmHolidaysDialog(props: {
  readonly waiting: readonly HolidayRow[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const [waiting] = useState(props.waiting)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const days = waiting.map(({ day }) => day).filter((day) => !left.has(day))
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { source: '' },
    shouldFocusError: false,
  })
  const kept = useKept()
  const confirming = useMutation(
    trpc.calendar.confirm.mutationOptions({
      onSuccess: ({ confirmed }) => {
        props.onClose()
        kept(t('holidays.confirmed', { n: confirmed }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(confirming.error)
  const turn = (day: string, on: boolean) =>
    setLeft(new Set([...left, day].filter((one) => !on || one !== day)))
  return (
    <FormDialog
      form={form}
      title={t('holidays.confirmTitle')}
      about={t('holidays.confirmAbout')}
      submit={t('holidays.confirmSave', { n: days.length })}
      busy={confirming.isPending}
      failure={days.length === 0 ? t('holidays.confirmNone') : failure}
      onSubmit={({ source }) => days.length > 0 && confirming.mutate({ days, source })}
      onClose={props.onClose}
    >
      <TextField
        control={form.control}
        name="source"
        label={t('holidays.source')}
        help={t('holidays.sourceHelp')}
      />
      <fieldset className="day-choice">
        <legend>{t('holidays.confirmDays')}</legend>
        {waiting.map(({ day, name }) => (
          <Checkbox
            key={day}
            label={`${short(day)} ${name}`}
            checked={!left.has(day)}
            onChange={(event) => turn(day, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </FormDialog>
  )
}
