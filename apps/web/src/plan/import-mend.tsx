import { NativeSelect } from '@mantine/core'
import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { formatBaht } from '@prongsai/domain/money/satang'
import { planFields, type PlanField } from '@prongsai/domain/plan/intake/plan-field'
import type { PlanOffice } from '@prongsai/domain/plan/intake/plan-office'
import type { RowToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { isPurchaseKind, purchaseKinds } from '@prongsai/domain/procurement/purchase'
import { useTranslation } from 'react-i18next'
import type { Answering } from './import-answers.ts'
import { TypeCell } from './import-question.tsx'

const mended: readonly PlanField[] = ['name', 'quantity', 'amount', 'startsMonth']

/** Whatever of a row is to be otherwise than the file says: its kind, its budget line, and what stands in its cells. */
export function MendRow(props: {
  readonly row: RowToTake
  readonly office: PlanOffice
  readonly answering: Answering
}) {
  const { t } = useTranslation('planImport')
  const { row, office, answering } = props
  const own = office.lines.filter(({ unitId }) => unitId === row.unitId)
  const others = office.lines.filter(({ unitId }) => unitId !== row.unitId)
  return (
    <div className="plan-import-mend">
      <NativeSelect
        label={t('mend.kind')}
        value={row.kind ?? ''}
        onChange={(event) => {
          const kind = event.currentTarget.value
          if (isPurchaseKind(kind)) answering.set(row, { kind })
        }}
        data={[
          ...(row.kind === null ? [{ value: '', label: t('mend.choose') }] : []),
          ...Object.entries(purchaseKinds).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label={t('mend.line')}
        value={row.lineId ?? ''}
        onChange={(event) => {
          const line = office.lines.find(({ id }) => id === event.currentTarget.value)
          answering.set(row, { lineId: line?.id ?? null })
        }}
        data={[
          { value: '', label: t('rows.noLine') },
          ...[...own, ...others].map(({ id, name, programme }) => ({
            value: id,
            label: `${name} · ${programme}`,
          })),
        ]}
      />
      {mended.map((field) => (
        <div key={field}>
          <span className="small soft">{planFields[field]}</span>
          <TypeCell
            label={planFields[field]}
            field={field}
            from={textOf(row, field)}
            onAnswer={(answer) => answering.answer(row, answer)}
          />
        </div>
      ))}
    </div>
  )
}

function textOf({ item }: RowToTake, field: PlanField): string {
  if (item === null) return ''
  if (field === 'name') return item.name
  if (field === 'quantity') return String(item.quantity ?? '')
  if (field === 'amount') return item.amount === null ? '' : formatBaht(item.amount)
  return item.startsMonth === null ? '' : formatThaiMonth(item.startsMonth)
}
