import { Button } from '@mantine/core'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useFieldArray, useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { NumberField, TextField } from '../../ui/field.tsx'
import { FormPart } from '../../ui/form.tsx'
import { SatangField } from '../../ui/satang-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import { SecurityFieldsOf } from '../security-form.tsx'
import { blankSecurity, type FoundTold, type FoundTyped } from './found-form.ts'

type FoundControl = Control<FoundTyped, unknown, FoundTold>
type Props = { readonly control: FoundControl; readonly terms: TermsInput }

const kinds = ['contract', 'advance', 'retention'] as const

/** The securities that the office holds. */
export function FoundSecurities({ control }: Pick<Props, 'control'>) {
  const { t } = useTranslation('contract')
  const { fields, append, remove } = useFieldArray({ control, name: 'securities' })
  return (
    <FormPart title={t('security.title')} help={t('bring.securityHelp')}>
      {fields.map((field, at) => (
        <fieldset key={field.id} className="line-fields">
          <legend className="visually-hidden">{t('bring.securityN', { n: at + 1 })}</legend>
          <SelectField
            control={control}
            name={`securities.${at}.of`}
            label={t('security.of')}
            choices={kinds.map((value) => ({ value, label: t(`securityOf.${value}`) }))}
          />
          <SecurityFieldsOf control={control} name={(name) => `securities.${at}.${name}`} />
          <div>
            <Button variant="subtle" color="red" onClick={() => remove(at)}>
              {t('bring.removeSecurity', { n: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => append({ ...blankSecurity })}>
          {t('bring.addSecurity')}
        </Button>
      </div>
    </FormPart>
  )
}

/** The advance, where the contract has one. */
export function FoundAdvance({ control, terms }: Props) {
  const { t } = useTranslation('contract')
  if (terms.advance === 0n) return null
  return (
    <FormPart title={t('terms.advance')}>
      <CheckboxField control={control} name="advancePaid.ticked" label={t('bring.advancePaid')} />
      <FoundPayment control={control} terms={terms} name="advancePaid" />
    </FormPart>
  )
}

/** Each instalment of the contract: whether it was accepted before the system, and whether it was paid. */
export function FoundInstalments({ control, terms }: Props) {
  const { t } = useTranslation('contract')
  return (
    <FormPart title={t('bring.done')} help={t('bring.doneHelp')}>
      {[...terms.instalments.entries()].map(([at, { name, amount }]) => (
        <fieldset key={at} className="line-fields">
          <legend>
            {t('instalment.n', { n: at + 1, name })} {t('baht', { sum: formatBaht(amount) })}
          </legend>
          <CheckboxField
            control={control}
            name={`instalments.${at}.accepted.ticked`}
            label={t('bring.accepted')}
          />
          <FoundAcceptance control={control} terms={terms} at={at} />
        </fieldset>
      ))}
    </FormPart>
  )
}

function FoundAcceptance({ control, terms, at }: Props & { readonly at: number }) {
  const { t } = useTranslation('contract')
  const name = `instalments.${at}.accepted` as const
  const ticked = useWatch({ control, name: `${name}.ticked` })
  if (!ticked) return null
  return (
    <>
      <div className="line-numbers">
        <ThaiDateField control={control} name={`${name}.arrivedOn`} label={t('deliver.arrivedOn')} />
        <ThaiDateField control={control} name={`${name}.on`} label={t('bring.acceptedOn')} />
      </div>
      <TextField control={control} name={`${name}.paper`} label={t('bring.acceptedPaper')} />
      <div className="line-numbers">
        <NumberField control={control} name={`${name}.lateDays`} label={t('bring.lateDays')} width={160} />
        <SatangField control={control} name={`${name}.penalty`} label={t('payment.penalty')} />
      </div>
      <CheckboxField control={control} name={`instalments.${at}.payment.ticked`} label={t('bring.paid')} />
      <FoundPayment control={control} terms={terms} name={`instalments.${at}.payment`} />
    </>
  )
}

type PaymentName = 'advancePaid' | `instalments.${number}.payment`

function FoundPayment({ control, terms, name }: Props & { readonly name: PaymentName }) {
  const { t } = useTranslation('contract')
  const ticked = useWatch({ control, name: `${name}.ticked` })
  if (!ticked) return null
  const ofInstalment = name !== 'advancePaid'
  return (
    <>
      <div className="line-numbers">
        <SatangField control={control} name={`${name}.gross`} label={t('payment.gross')} />
        {ofInstalment && (
          <SatangField control={control} name={`${name}.penalty`} label={t('bring.heldPenalty')} />
        )}
        {ofInstalment && terms.advance > 0n && (
          <SatangField
            control={control}
            name={`${name}.advanceRecovery`}
            label={t('payment.advanceRecovery')}
          />
        )}
        {ofInstalment && terms.retentionRate > 0 && (
          <SatangField control={control} name={`${name}.retention`} label={t('payment.retention')} />
        )}
        <SatangField control={control} name={`${name}.withholding`} label={t('payment.withholding')} />
      </div>
      <div className="line-numbers">
        <TextField control={control} name={`${name}.paper`} label={t('pay.paper')} />
        <ThaiDateField control={control} name={`${name}.on`} label={t('pay.on')} />
      </div>
    </>
  )
}
