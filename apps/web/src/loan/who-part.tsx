import { may } from '@prongsai/domain/access/permissions'
import { whoBorrows, type loanForm, type LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { useQuery } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { usePeople } from '../office/people.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SelectField } from '../ui/select-field.tsx'

export type LoanControl = Control<LoanFormValues, unknown, z.output<typeof loanForm>>

/** ผู้ยืม: oneself, or at the counter somebody else. */
export function WhoPart({ control }: { readonly control: LoanControl }) {
  const { t } = useTranslation('asking')
  const mayAskFor = may(useMe().actor, 'loan:ask-for')
  const who = useWatch({ control, name: 'who' })
  const people = (usePeople().data ?? [])
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id, name, position }) => ({ value: id, label: `${name} · ${position}` }))
  if (!mayAskFor) return null
  return (
    <FormPart title={t('who')}>
      <ChoiceField
        control={control}
        name="who"
        label={t('who')}
        choices={whoBorrows.map((one) => ({ value: one, label: t(one) }))}
      />
      {who === 'staff' && (
        <SelectField control={control} name="personId" label={t('person')} choices={people} />
      )}
      {(who === 'agency' || who === 'villager') && <Outsider control={control} ofAgency={who === 'agency'} />}
    </FormPart>
  )
}

function Outsider({ control, ofAgency }: { readonly control: LoanControl; readonly ofAgency: boolean }) {
  const { t } = useTranslation('asking')
  const terms = useQuery(trpc.loan.terms.queryOptions())
  return (
    <>
      <TextField control={control} name="name" label={t('name')} />
      {ofAgency && <TextField control={control} name="position" label={t('position')} optional />}
      <TextField control={control} name="agency" label={t('agencyName')} optional={!ofAgency} />
      <TextField control={control} name="telephone" label={t('telephone')} />
      <LongTextField control={control} name="address" label={t('address')} rows={2} />
      <TextField control={control} name="email" label={t('email')} optional />
      {terms.data?.rules.asksNationalId === true && !ofAgency && (
        <TextField control={control} name="nationalId" label={t('nationalId')} />
      )}
    </>
  )
}
