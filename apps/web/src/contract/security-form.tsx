import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { bahtInput } from '@prongsai/domain/money/satang'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '../ui/field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'

/** What is typed otherwise than it is sent. */
export const securityTyped = {
  amount: bahtInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์'),
  expiresOn: z.union([z.literal('').transform(() => null), civilDate]),
}

const kinds = [
  'bank-guarantee',
  'electronic-guarantee',
  'cash',
  'cheque',
  'finance-guarantee',
  'bond',
] as const

type SecurityField = 'kind' | 'number' | 'issuer' | 'amount' | 'issuedOn' | 'receivedOn' | 'expiresOn'

/** One security as its paper says it. */
export function SecurityFieldsOf<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly name: (field: SecurityField) => FieldPath<Values>
}) {
  const { t } = useTranslation('contract')
  const { control, name } = props
  return (
    <>
      <SelectField
        control={control}
        name={name('kind')}
        label={t('security.kind')}
        choices={kinds.map((value) => ({ value, label: t(`securityKind.${value}`) }))}
      />
      <SatangField control={control} name={name('amount')} label={t('security.amount')} inWords />
      <TextField control={control} name={name('number')} label={t('security.number')} optional />
      <TextField control={control} name={name('issuer')} label={t('security.issuer')} optional />
      <ThaiDateField control={control} name={name('issuedOn')} label={t('security.issuedOn')} />
      <ThaiDateField control={control} name={name('receivedOn')} label={t('security.receivedOn')} />
      <ThaiDateField
        control={control}
        name={name('expiresOn')}
        label={t('security.expiresOn')}
        help={t('security.expiresHelp')}
        optional
      />
    </>
  )
}
