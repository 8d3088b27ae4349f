import { NativeSelect } from '@mantine/core'
import type { PlanOffice } from '@prongsai/domain/plan/intake/plan-office'
import type { PlanToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answering } from './import-answers.ts'

/** The names of divisions in the file, and which each is today: asked once for all rows that write it. */
export function ImportUnits(props: {
  readonly plan: PlanToTake
  readonly office: PlanOffice
  readonly answering: Answering
}) {
  const { t } = useTranslation('planImport')
  const id = useId()
  const { plan, office, answering } = props
  if (plan.units.length === 0) return null
  return (
    <section className="sheet stack-near" aria-labelledby={id}>
      <h2 id={id}>{t('units.title')}</h2>
      <p className="soft">{t('units.help')}</p>
      <div className="plan-import-units">
        {plan.units.map(({ written, rows, unitId, isOpen }) => (
          <NativeSelect
            key={written}
            label={t('units.name', { written: written === '' ? t('units.blank') : written, n: rows })}
            value={unitId ?? ''}
            error={isOpen ? t('units.missing') : undefined}
            onChange={(event) => {
              const chosen = office.units.find((unit) => unit.id === event.currentTarget.value)
              answering.sayUnit(written, chosen?.id)
            }}
            data={[
              { value: '', label: t('units.choose') },
              ...office.units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
          />
        ))}
      </div>
    </section>
  )
}
