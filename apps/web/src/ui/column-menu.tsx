import { Button, Checkbox, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from './column.ts'
import { Icon } from './icon.tsx'

type ColumnChoice<Row> = {
  readonly shown: readonly Column<Row>[]
  readonly toggle: (id: string) => void
}

/** The columns that are shown: as chosen on this machine before, else as the list begins. */
export function useShownColumns<Row>(
  columns: readonly Column<Row>[],
  keep: string | undefined,
): ColumnChoice<Row> {
  const place = keep === undefined ? undefined : `prongsai.columns.${keep}`
  const [chosen, setChosen] = useState(() => read(place))
  const shown = columns.filter((column, index) => index === 0 || column.fixed || isShown(column, chosen))
  return {
    shown,
    toggle: (id) => {
      const ids = shown.map((column) => column.id)
      const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
      if (place !== undefined) localStorage.setItem(place, next.join(' '))
      setChosen(next)
    },
  }
}

const isShown = <Row,>(column: Column<Row>, chosen: readonly string[] | undefined): boolean =>
  chosen === undefined ? !column.hidden : chosen.includes(column.id)

function read(place: string | undefined): readonly string[] | undefined {
  const kept = place === undefined ? null : localStorage.getItem(place)
  return kept === null ? undefined : kept.split(' ')
}

export function ColumnMenu<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly choice: ColumnChoice<Row>
}) {
  const { t } = useTranslation('ui')
  const free = props.columns.filter((column, index) => index > 0 && !column.fixed)
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<Icon name="down" />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.columnsShown')}>
        <div className="choices">
          {free.map((column) => (
            <Checkbox
              key={column.id}
              label={column.head}
              checked={props.choice.shown.includes(column)}
              onChange={() => props.choice.toggle(column.id)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
