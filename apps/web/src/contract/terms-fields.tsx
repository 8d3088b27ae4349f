import { add, formatBaht, shareRoundedHalfUp } from '@prongsai/domain/money/satang'
import { percentText } from '@prongsai/domain/law/rates'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { NumberField, TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { ContractOutputs } from './contract-file.ts'
import type { TermsTold, TermsTyped } from './contract-form.ts'

export type TermsControl = Control<TermsTyped, unknown, TermsTold>
export type Preview = ContractOutputs['previewDraft']

type Props = { readonly control: TermsControl; readonly preview: Preview }

/** รูปแบบ ราคาและภาษี: what the amount and the method demand, with the clause. */
export function FormAndPrice({ control, preview }: Props) {
  const { t } = useTranslation('contract')
  const forms = ['contract', 'agreement', 'evidence'] as const
  return (
    <FormPart title={t('make.form')}>
      <ChoiceField
        control={control}
        name="form"
        label={t('terms.form')}
        choices={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      {preview.formClause !== null && <Clause>{t('make.formClause', { clause: preview.formClause })}</Clause>}
      <TextField control={control} name="name" label={t('make.name')} />
      <SatangField control={control} name="price" label={t('make.price')} inWords />
      <TextField
        control={control}
        name="vatRate"
        label={t('make.vatRate')}
        unit="%"
        width={140}
        help={t('make.net', {
          net: formatBaht(preview.vat.net),
          vat: formatBaht(preview.vat.vat),
        })}
      />
    </FormPart>
  )
}

const Clause = ({ children }: { readonly children: string }) => (
  <p className="soft small clause">{children}</p>
)

/** ระยะเวลา: counted from signing, or by days that the contract names. */
export function TermFields({ control }: { readonly control: TermsControl }) {
  const { t } = useTranslation('contract')
  const termBy = useWatch({ control, name: 'termBy' })
  const units = ['day', 'working-day'] as const
  return (
    <FormPart title={t('make.term')}>
      <ChoiceField
        control={control}
        name="termBy"
        label={t('make.termBy')}
        choices={[
          { value: 'days', label: t('make.byDays'), help: t('make.byDaysHelp') },
          { value: 'dates', label: t('make.byDates') },
        ]}
      />
      {termBy === 'days' && (
        <div className="line-numbers">
          <NumberField control={control} name="termDays" label={t('make.termDays')} width={140} />
          <SelectField
            control={control}
            name="termUnit"
            label={t('make.termUnit')}
            choices={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
          />
        </div>
      )}
      <ThaiDateField
        control={control}
        name="beginsOn"
        label={t('sign.beginsOn')}
        help={t('sign.beginsOnHelp')}
        optional
      />
      <TextField control={control} name="place" label={t('terms.place')} optional />
    </FormPart>
  )
}

/** ค่าปรับ: its base and rate within the band of its kind, and what a day costs. */
export function PenaltyFields({ control, preview, kind }: Props & { readonly kind: PurchaseKind }) {
  const { t } = useTranslation('contract')
  const [base, traffic] = useWatch({ control, name: ['penaltyBase', 'affectsTraffic'] })
  const bases = ['undelivered', 'whole', 'none'] as const
  return (
    <FormPart title={t('terms.penalty')}>
      {kind === 'construction' && (
        <ChoiceField
          control={control}
          name="affectsTraffic"
          label={t('make.traffic')}
          help={t('make.trafficHelp')}
          choices={[
            { value: 'no', label: t('make.trafficNo') },
            { value: 'yes', label: t('make.trafficYes') },
          ]}
        />
      )}
      <ChoiceField
        control={control}
        name="penaltyBase"
        label={t('make.penaltyBase')}
        choices={bases.map((value) => ({ value, label: t(`base.${value}`) }))}
      />
      {base !== 'none' && (
        <>
          <TextField
            control={control}
            name="penaltyRate"
            label={t('make.penaltyRate')}
            unit="%"
            width={140}
          />
          <Band preview={preview} />
          <PerDay control={control} preview={preview} />
          {traffic === 'yes' && (
            <SatangField control={control} name="penaltyCap" label={t('make.cap')} optional />
          )}
          {base === 'undelivered' && (
            <CheckboxField control={control} name="wholeUntilComplete" label={t('make.wholeUntil')} />
          )}
        </>
      )}
    </FormPart>
  )
}

function Band({ preview: { band } }: { readonly preview: Preview }) {
  const { t } = useTranslation('contract')
  if (band === null) return null
  const { least, most, clause } = band
  return <Clause>{t('make.band', { least: percentText(least), most: percentText(most), clause })}</Clause>
}

/** What a day would cost of the whole price: the price times the rate, or the floor. */
function PerDay({ control, preview }: Props) {
  const { t } = useTranslation('contract')
  const rate = Math.round(Number(useWatch({ control, name: 'penaltyRate' })) * 100)
  const { band, vat } = preview
  const price = add(vat.net, vat.vat)
  if (band === null || !(rate > 0)) return null
  const share = shareRoundedHalfUp(price, BigInt(rate), 10_000n)
  const floored = band.floor !== null && share < band.floor
  return (
    <output className="method">
      <span className="sum">
        {formatBaht(price)} × {percentText(rate)}% = {formatBaht(share)}
      </span>{' '}
      {floored && band.floor !== null
        ? t('make.perDayFloor', { sum: formatBaht(band.floor) })
        : t('make.perDay')}
    </output>
  )
}

/** หลักประกัน: five percent and whole baht, unless the law excuses it. */
export function SecurityFields({ control, preview }: Props) {
  const { t } = useTranslation('contract')
  const [excused, rate] = useWatch({ control, name: ['securityExcused', 'securityRate'] })
  const excuses = ['state-agency', 'agreement', 'no-writing'] as const
  const { security } = preview
  return (
    <FormPart title={t('security.title')}>
      <SelectField
        control={control}
        name="securityExcused"
        label={t('make.excused')}
        placeholder={t('make.notExcused')}
        choices={excuses.map((value) => ({ value, label: t(`excuse.${value}`) }))}
        optional
      />
      {excused === '' && (
        <TextField
          control={control}
          name="securityRate"
          label={t('make.securityRate')}
          unit="%"
          width={140}
        />
      )}
      {excused === '' && Number(rate) > 5 && (
        <LongTextField control={control} name="securityImportant" label={t('make.important')} rows={2} />
      )}
      {security !== null && (
        <output className="method">
          {security.excusedBy === null
            ? t('make.securityAmount', { sum: formatBaht(security.amount) })
            : t('make.securityExcused', { clause: security.excusedBy })}
        </output>
      )}
    </FormPart>
  )
}

/** เงินล่วงหน้า การรับประกัน and who signs for the contractor. */
export function OtherFields({ control }: { readonly control: TermsControl }) {
  const { t } = useTranslation('contract')
  const advance = useWatch({ control, name: 'advance' })
  return (
    <FormPart title={t('make.other')}>
      <NumberField
        control={control}
        name="warrantyMonths"
        label={t('terms.warranty')}
        unit={t('make.months')}
        help={t('make.warrantyHelp')}
      />
      <SatangField control={control} name="advance" label={t('terms.advance')} help={t('make.advanceHelp')} />
      {advance !== '0.00' && advance !== '' && (
        <CheckboxField control={control} name="advanceStated" label={t('make.advanceStated')} />
      )}
      <TextField control={control} name="retentionRate" label={t('terms.retention')} unit="%" width={140} />
      <TextField control={control} name="contractorSigner" label={t('terms.contractorSigner')} optional />
      <TextField control={control} name="witnesses" label={t('terms.witnesses')} optional />
      <LongTextField control={control} name="note" label={t('terms.note')} rows={2} optional />
    </FormPart>
  )
}
