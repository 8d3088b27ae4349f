import { Button, Select, TextInput } from '@mantine/core'
import { plainText } from '@prongsai/domain/base/thai-text'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnitChoices } from '../office/people.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { FormPart } from '../ui/form.tsx'
import type { Chosen } from './chosen.ts'
import type { LoanControl } from './who-part.tsx'

const many = 10_000

/** พัสดุใช้สิ้นเปลือง in words, between agencies alone, with the officer's statement (ข้อ 210). */
export function SupplyPart({
  control,
  onAdd,
}: {
  readonly control: LoanControl
  readonly onAdd: (chosen: Chosen) => void
}) {
  const { t } = useTranslation('asking')
  const units = useUnitChoices()
  const [name, setName] = useState('')
  const [countingUnit, setCountingUnit] = useState('')
  const [unit, setUnit] = useState<string | null>(null)
  const add = () => {
    if (unit === null || plainText(name) === '' || plainText(countingUnit) === '') return
    onAdd({
      key: `supply ${name} ${unit}`,
      name: plainText(name),
      unit: units.find(({ value }) => value === unit)?.label ?? '',
      countingUnit: plainText(countingUnit),
      most: many,
      line: { kind: 'supply', name: plainText(name), countingUnit, unitId: unit, pieces: 1 },
    })
    setName('')
  }
  return (
    <FormPart title={t('supplyTitle')}>
      <TextInput
        label={t('supplyName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('supplyUnit')}
        value={countingUnit}
        styles={{ wrapper: { maxWidth: 200 } }}
        onChange={(event) => setCountingUnit(event.currentTarget.value)}
      />
      <Select label={t('supplyFrom')} data={[...units]} value={unit} onChange={setUnit} />
      <div>
        <Button variant="default" onClick={add}>
          {t('supplyAdd')}
        </Button>
      </div>
      <CheckboxField control={control} name="urgent" label={t('urgent')} />
    </FormPart>
  )
}
