import { civilDate } from '@prongsai/domain/calendar/civil-date'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '../ui/field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'

/** An order may name no end: then its field is empty. */
export const orderUntil = z.preprocess((text: string) => (text === '' ? null : text), civilDate.nullable())

/** คำสั่ง before anything is typed: of today, from today on, with no end. */
export const newOrder = (today: string) => ({ orderNumber: '', orderedOn: today, from: today, until: '' })

/** What the fields of an order are called in its form. */
export const orderNames = {
  orderNumber: 'orderNumber',
  orderedOn: 'orderedOn',
  from: 'from',
  until: 'until',
} as const

type Props<Values extends FieldValues, Parsed> = {
  readonly control: Control<Values, unknown, Parsed>
  readonly names: Readonly<Record<keyof typeof orderNames, FieldPath<Values>>>
  /** Such as what its number looks like. */
  readonly numberHelp: string
}

/** The number, the day and the days of a written order, as every order has them. */
export function OrderFields<Values extends FieldValues, Parsed>(props: Props<Values, Parsed>) {
  const { t } = useTranslation('office')
  const { control, names, numberHelp } = props
  return (
    <>
      <TextField
        control={control}
        name={names.orderNumber}
        label={t('order.number')}
        help={numberHelp}
        width={280}
      />
      <ThaiDateField control={control} name={names.orderedOn} label={t('order.orderedOn')} />
      <ThaiDateField control={control} name={names.from} label={t('order.from')} />
      <ThaiDateField
        control={control}
        name={names.until}
        label={t('order.until')}
        help={t('order.untilHelp')}
        optional
      />
    </>
  )
}
