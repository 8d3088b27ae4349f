import { Button } from '@mantine/core'
import { useFieldArray, useFormState, type Control, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldId, TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import type { OfficeValues } from './setup-state.ts'

export function OfficeForm(props: {
  readonly form: UseFormReturn<OfficeValues, unknown, OfficeValues>
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('setup')
  const { t: ui } = useTranslation('ui')
  const { control } = props.form
  return (
    <Form form={props.form} onSubmit={props.onNext}>
      <FormPart title={t('office.identity')}>
        <TextField control={control} name="name" label={t('office.name')} help={t('office.nameHelp')} />
        <TextField
          control={control}
          name="shortName"
          label={t('office.shortName')}
          help={t('office.shortNameHelp')}
          width={320}
        />
      </FormPart>
      <FormPart title={t('office.place')}>
        <TextField
          control={control}
          name="address"
          label={t('office.address')}
          help={t('office.addressHelp')}
          optional
        />
        <TextField control={control} name="subdistrict" label={t('office.subdistrict')} width={320} />
        <TextField control={control} name="district" label={t('office.district')} width={320} />
        <TextField control={control} name="province" label={t('office.province')} width={320} />
        <TextField
          control={control}
          name="telephone"
          label={t('office.telephone')}
          inputMode="tel"
          width={240}
          optional
        />
      </FormPart>
      <Units control={control} />
      <FormEnd submit={ui('next')} busy={false} onBack={props.onBack} />
    </Form>
  )
}

function Units({ control }: { readonly control: Control<OfficeValues, unknown, OfficeValues> }) {
  const { t } = useTranslation('setup')
  const units = useFieldArray({ control, name: 'units' })
  const { errors } = useFormState({ control, name: 'units' })
  const fault = errors.units?.root?.message ?? errors.units?.message
  return (
    <FormPart title={t('office.units')} help={t('office.unitsHelp')}>
      {units.fields.map((unit, index) => (
        <div key={unit.id} className="unit-line">
          <TextField
            control={control}
            name={`units.${index}.name`}
            label={t('office.unitName', { number: index + 1 })}
          />
          <TextField control={control} name={`units.${index}.shortName`} label={t('office.unitShortName')} />
          <Button variant="subtle" onClick={() => units.remove(index)}>
            {t('office.unitTakeOut')}
            <span className="visually-hidden"> {unit.name}</span>
          </Button>
        </div>
      ))}
      {fault !== undefined && (
        <p className="mantine-InputWrapper-error" id={fieldId('units')} tabIndex={-1}>
          {fault}
        </p>
      )}
      <div>
        <Button variant="default" onClick={() => units.append({ name: '', shortName: '' })}>
          {t('office.unitAdd')}
        </Button>
      </div>
    </FormPart>
  )
}
