import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { plainText } from '@prongsai/domain/base/thai-text'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useUnitChoices } from '../office/people.ts'
import { FormPart } from '../ui/form.tsx'
import type { Chosen } from './chosen.ts'
import { wholeNumber } from './hand-over-state.ts'
import type { LoanControl } from './who-part.tsx'

const many = 10_000

/** พัสดุใช้สิ้นเปลือง in words, between agencies alone, with the officer's three statements (ข้อ 210). */
export function SupplyPart(props: {
  readonly control: LoanControl
  /** Whether any is asked for: only of such the officer states anything. */
  readonly stated: boolean
  readonly onAdd: (chosen: Chosen) => void
}) {
  const { t } = useTranslation('asking')
  return (
    <FormPart title={t('supplyTitle')} help={t('supplyHelp')}>
      <SupplyLine onAdd={props.onAdd} />
      {props.stated && <Statements control={props.control} />}
    </FormPart>
  )
}

function SupplyLine({ onAdd }: { readonly onAdd: (chosen: Chosen) => void }) {
  const { t } = useTranslation('asking')
  const units = useUnitChoices()
  const [name, setName] = useState('')
  const [countingUnit, setCountingUnit] = useState('')
  const [pieces, setPieces] = useState('1')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const given = { name: plainText(name), countingUnit: plainText(countingUnit) }
  const missing = (value: string | null) =>
    tried && (value === null || value === '') ? t('supplyMissing') : null
  const add = () => {
    setTried(true)
    if (unitId === null || given.name === '' || given.countingUnit === '') return
    onAdd({
      ...given,
      key: `supply ${given.name} ${unitId}`,
      unit: units.find(({ value }) => value === unitId)?.label ?? '',
      most: many,
      along: '',
      line: { kind: 'supply', ...given, unitId, pieces: Math.max(1, wholeNumber(pieces)) },
    })
    setName('')
    setPieces('1')
    setTried(false)
  }
  return (
    <>
      <TextInput
        label={t('supplyName')}
        value={name}
        error={missing(given.name)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('pieces')}
        value={pieces}
        inputMode="numeric"
        styles={{ wrapper: { maxWidth: 140 } }}
        onChange={(event) => setPieces(event.currentTarget.value)}
      />
      <TextInput
        label={t('supplyUnit')}
        value={countingUnit}
        error={missing(given.countingUnit)}
        styles={{ wrapper: { maxWidth: 200 } }}
        onChange={(event) => setCountingUnit(event.currentTarget.value)}
      />
      <Select
        label={t('supplyFrom')}
        data={[...units]}
        value={unitId}
        error={missing(unitId)}
        onChange={setUnitId}
      />
      <div>
        <Button variant="default" onClick={add}>
          {t('supplyAdd')}
        </Button>
      </div>
    </>
  )
}

const statements = ['urgent', 'cannotProcure', 'enough'] as const

/** Each is said for itself; the request says that all of them are. */
function Statements({ control }: { readonly control: LoanControl }) {
  const { t } = useTranslation('asking')
  const { field } = useController({ control, name: 'urgent' })
  const [said, setSaid] = useState<readonly string[]>(field.value ? statements : [])
  return (
    <Checkbox.Group
      label={t('statements')}
      value={[...said]}
      onChange={(now) => {
        setSaid(now)
        field.onChange(now.length === statements.length)
      }}
    >
      <div className="choices">
        {statements.map((one) => (
          <Checkbox key={one} value={one} label={t(one)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
