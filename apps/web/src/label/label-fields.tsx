import { NumberInput, Radio, Select } from '@mantine/core'
import { cellsOf, labelStocks, stockOf, type LabelStock } from '@prongsai/domain/label/label-stock'
import type { ReprintReason } from '@prongsai/domain/label/print-labels'
import { useTranslation } from 'react-i18next'
import { tenths, type Setting } from './label-setting.ts'

type Fields = { readonly setting: Setting; readonly onChange: (to: Partial<Setting>) => void }

/** The paper, where on it the printing begins, and by how much the printer is out. */
export function LabelFields({ setting, onChange }: Fields) {
  const { t } = useTranslation('label')
  const cells = cellsOf(setting.stock.layout)
  const stocks: readonly LabelStock[] = labelStocks
  const choices = (feed: 'sheet' | 'roll') =>
    stocks
      .filter((stock) => stock.feed === feed)
      .map(({ id, name, known }) => ({ value: id, label: known === '' ? name : `${name} · ${known}` }))
  return (
    <>
      <Select
        label={t('paper')}
        description={t('paperHelp')}
        allowDeselect={false}
        value={setting.stock.id}
        maxDropdownHeight={420}
        data={[
          { group: t('sheets'), items: choices('sheet') },
          { group: t('rolls'), items: choices('roll') },
        ]}
        onChange={(id) => onChange({ stock: stockOf(id ?? '') ?? setting.stock, start: 1 })}
      />
      {cells > 1 && (
        <NumberInput
          label={t('start')}
          description={t('startHelp', { n: cells })}
          min={1}
          max={cells}
          clampBehavior="strict"
          allowDecimal={false}
          value={setting.start}
          onChange={(start) => onChange({ start: Math.max(1, Math.min(cells, Number(start) || 1)) })}
        />
      )}
      <details>
        <summary>{t('shift')}</summary>
        <p className="soft small">{t('shiftHelp')}</p>
        <div className="label-shift">
          <Millimetres
            label={t('across')}
            value={setting.across}
            onChange={(across) => onChange({ across })}
          />
          <Millimetres label={t('down')} value={setting.down} onChange={(down) => onChange({ down })} />
        </div>
      </details>
    </>
  )
}

const Millimetres = (props: {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}) => (
  <NumberInput
    label={props.label}
    min={-10}
    max={10}
    step={0.5}
    decimalScale={1}
    value={props.value / 10}
    onChange={(value) => props.onChange(tenths(Number(value) * 10))}
  />
)

const reasons = ['damaged', 'lost', 'code-changed', 'test'] as const satisfies readonly ReprintReason[]

/** Why things that had their label get another; asked only where there are such. */
export function AgainField(props: {
  readonly again: number
  readonly reason: ReprintReason | undefined
  readonly onReason: (reason: ReprintReason) => void
}) {
  const { t } = useTranslation('label')
  return (
    <Radio.Group
      label={t('again', { n: props.again })}
      value={props.reason ?? null}
      onChange={(chosen) => {
        const reason = reasons.find((one) => one === chosen)
        if (reason !== undefined) props.onReason(reason)
      }}
    >
      <div className="choices">
        {reasons.map((reason) => (
          <Radio key={reason} value={reason} label={t(`reason.${reason}`)} />
        ))}
      </div>
    </Radio.Group>
  )
}
