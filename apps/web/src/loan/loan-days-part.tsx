import { Button } from '@mantine/core'
import { addDays, civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import type { loanForm, LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { useEffect } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { today } from '../ui/day-text.ts'
import { FormPart } from '../ui/form.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { ClosedNote, useHours } from './closed-note.tsx'

type LoanFormOf = UseFormReturn<LoanFormValues, unknown, z.output<typeof loanForm>>

/** ยืมวันไหน: the usual spans by one touch, any by typing; a later first day takes the due day along. */
export function LoanDaysPart({ form }: { readonly form: LoanFormOf }) {
  const { t } = useTranslation('asking')
  const { control, getValues, setValue, watch } = form
  const hours = useHours()
  const [handedOver, backOn] = useWatch({ control, name: ['from', 'due'] })
  useEffect(() => {
    const { unsubscribe } = watch(({ from, due }, { name }) => {
      const first = civilDateFrom(from ?? '')
      if (name === 'from' && first !== undefined && (due ?? '') < first) setValue('due', first)
    })
    return unsubscribe
  }, [watch, setValue])
  const set = (from: string, due: string) => {
    setValue('from', from, { shouldDirty: true })
    setValue('due', due, { shouldDirty: true })
  }
  const first = () => civilDateFrom(getValues('from')) ?? today()
  const quick = [
    { name: t('quick.today'), take: () => set(today(), today()) },
    { name: t('quick.tomorrow'), take: () => set(addDays(today(), 1), addDays(today(), 1)) },
    { name: t('quick.three'), take: () => set(first(), addDays(first(), 2)) },
    { name: t('quick.week'), take: () => set(first(), addDays(first(), 6)) },
  ]
  return (
    <FormPart title={t('days')} {...(hours !== undefined && { help: hours })}>
      <fieldset className="quick-days">
        <legend className="visually-hidden">{t('quick.title')}</legend>
        {quick.map(({ name, take }) => (
          <Button key={name} variant="default" size="xs" onClick={take}>
            {name}
          </Button>
        ))}
      </fieldset>
      <ThaiDateField control={control} name="from" label={t('from')} />
      <ThaiDateField control={control} name="due" label={t('due')} />
      <ClosedNote
        from={handedOver}
        due={backOn}
        onMove={(field, day) => setValue(field, day, { shouldDirty: true })}
      />
      <ThaiDateField
        control={control}
        name="weeklyUntil"
        label={t('weekly')}
        help={t('weeklyHelp')}
        optional
      />
    </FormPart>
  )
}
