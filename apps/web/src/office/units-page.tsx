import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { CloseUnitDialog } from './close-unit-dialog.tsx'
import { usePeople, type UnitRow } from './people.ts'
import { useWhyNot } from './rights.ts'
import { UnitDialog } from './unit-dialog.tsx'

type Asked = { readonly act: 'open' } | { readonly act: 'change' | 'close'; readonly unit: UnitRow }

/** The divisions of the office, the closed ones last. */
export function UnitsPage() {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('office:keep')
  const units = useQuery(trpc.office.units.queryOptions())
  const [asked, setAsked] = useState<Asked>()
  const columns = useUnitColumns(whyNot === undefined ? setAsked : undefined)
  const close = () => setAsked(undefined)
  return (
    <>
      <PageHead
        title={t('units.title')}
        above={{ href: '/settings', name: t('settings.title') }}
        action={
          <ActButton whyNot={whyNot} onClick={() => setAsked({ act: 'open' })}>
            {t('units.open')}
          </ActButton>
        }
      />
      <Answer query={units}>
        {(rows) => (
          <DataTable
            caption={t('units.caption')}
            rows={rows}
            columns={columns}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
          />
        )}
      </Answer>
      {asked?.act === 'open' && <UnitDialog onClose={close} />}
      {asked?.act === 'change' && <UnitDialog unit={asked.unit} onClose={close} />}
      {asked?.act === 'close' && <CloseUnitDialog unit={asked.unit} onClose={close} />}
    </>
  )
}

function useUnitColumns(onAsk: ((asked: Asked) => void) | undefined): readonly Column<UnitRow>[] {
  const { t } = useTranslation('office')
  const people = usePeople().data ?? []
  const acts: Column<UnitRow> = {
    id: 'acts',
    head: t('units.acts'),
    cell: (unit) => unit.closedOn === null && <UnitActs unit={unit} onAsk={(asked) => onAsk?.(asked)} />,
  }
  return [
    { id: 'name', head: t('units.name'), cell: ({ name }) => name },
    { id: 'shortName', head: t('units.shortName'), cell: ({ shortName }) => shortName },
    {
      id: 'people',
      head: t('units.people'),
      align: 'right',
      cell: ({ id }) => people.filter(({ unit, leftOn }) => unit === id && leftOn === null).length,
    },
    { id: 'state', head: t('units.state'), cell: (unit) => <UnitState unit={unit} /> },
    ...(onAsk === undefined ? [] : [acts]),
  ]
}

function UnitState({ unit }: { readonly unit: UnitRow }) {
  const { t } = useTranslation('office')
  const { short } = useDays()
  if (unit.closedOn === null) return <StateBadge tone="done" word={t('units.isOpen')} />
  return <StateBadge tone="idle" word={t('units.isClosed', { day: short(unit.closedOn) })} />
}

function UnitActs({ unit, onAsk }: { readonly unit: UnitRow; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('office')
  return (
    <div className="row-acts">
      <Button variant="subtle" onClick={() => onAsk({ act: 'change', unit })}>
        {t('units.change')}
        <span className="visually-hidden"> {unit.name}</span>
      </Button>
      <Button variant="subtle" color="red" onClick={() => onAsk({ act: 'close', unit })}>
        {t('units.close')}
        <span className="visually-hidden"> {unit.name}</span>
      </Button>
    </div>
  )
}
