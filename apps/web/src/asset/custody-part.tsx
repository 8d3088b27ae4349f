import type { RegisterAssetForm } from '@prongsai/domain/asset/asset.input'
import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { PlaceField } from '../place/place-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { FormPart } from '../ui/form.tsx'

/** ผู้รับผิดชอบและที่ตั้ง: who has it from the first day, and where. */
export function CustodyPart() {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<RegisterAssetForm>()
  const units = useQuery(trpc.office.units.queryOptions())
  const people = useQuery(trpc.people.list.queryOptions())
  return (
    <FormPart title={t('form.custody')} help={t('form.custodyHelp')}>
      <SelectField
        control={control}
        name="unitId"
        label={t('field.unitId')}
        choices={(units.data ?? [])
          .filter(({ closedOn }) => closedOn === null)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        control={control}
        name="keeperId"
        label={t('field.keeperId')}
        choices={(people.data ?? [])
          .filter(({ leftOn }) => leftOn === null)
          .map(({ id, name, position }) => ({ value: id, label: `${name} · ${position}` }))}
        optional
      />
      <PlaceField control={control} name="place" label={t('field.place')} optional />
    </FormPart>
  )
}
